import type { Diagram } from '../model/diagram'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'

/** Parts of network drawings, in few words; a drawing is several of them and the connections between them. */
export type Nodes = Readonly<Record<string, SketchedNode>>
type Says = Readonly<Record<string, unknown>>

export const ref = (key: string) => ({ ref: key })
/** References to keys with a space between them. */
export const refs = (keys: string) => keys.split(' ').map(ref)

/** The drawing of these parts; `says` adds statements to nodes, or replaces them. */
export function draw(
  parts: readonly Nodes[],
  connections: readonly SketchedConnection[] = [],
  says: Readonly<Record<string, Says>> = {},
): Diagram {
  const nodes: Record<string, SketchedNode> = {}
  for (const [key, node] of parts.flatMap((part) => Object.entries(part))) {
    if (key in nodes) throw new Error(`draw: “${key}” is there twice`)
    nodes[key] = node
  }
  for (const [key, config] of Object.entries(says)) {
    const node = nodes[key]
    if (node === undefined) throw new Error(`draw: “${key}” is not there`)
    nodes[key] = { ...node, config: { ...node.config, ...config } }
  }
  return sketch(nodes, connections)
}

/** A connection with an id of its own. */
export function link(id: string, is: string, config: Says = {}): SketchedConnection {
  return { is, id, config }
}

/** A node by itself. */
export function node(key: string, service: string, config: Says = {}, inside?: string): Nodes {
  return { [key]: { service, config, ...(inside === undefined ? {} : { in: inside }) } }
}

/** VPC `A` of 10.n.0.0/16 with subnet `A1` of 10.n.1.0/24 in zone us-east-1a and instance `a` in it; no more is stated. */
export function vpc(name: string, n: number): Nodes {
  return {
    ...node(name, 'vpc', { cidr: `10.${n}.0.0/16` }),
    ...subnet(`${name}1`, name, `10.${n}.1.0/24`),
    ...node(name.toLowerCase(), 'ec2', {}, `${name}1`),
  }
}

/** The same, with a route table `rA` of these routes, and a security group `gA` that lets all pass. */
export function stated(name: string, n: number, ...routes: readonly string[]): Nodes {
  const bare = vpc(name, n)
  return {
    ...bare,
    ...node(name.toLowerCase(), 'ec2', { securityGroups: refs(`g${name}`) }, `${name}1`),
    ...wide(`g${name}`),
    ...table(`r${name}`, `${name}1`, ...routes),
  }
}

/** The same, but the routes of its table are open. */
export function openTable(name: string, n: number): Nodes {
  return { ...stated(name, n), ...node(`r${name}`, 'route-table', { subnets: refs(`${name}1`) }) }
}

export function subnet(key: string, inside: string, cidr: string, zone = 'us-east-1a'): Nodes {
  return node(key, 'subnet', { cidr, zone }, inside)
}

/** A route table of these subnets; a route is `10.2.0.0/16 target`, perhaps with `blackhole`. */
export function table(key: string, subnets: string, ...routes: readonly string[]): Nodes {
  return node(key, 'route-table', { subnets: refs(subnets), routes: routes.map(routeOf) })
}

/** A transit gateway's route table; keys of attachments with a space between them, routes as in `table`. */
export function tgwTable(
  key: string,
  says: { of?: string; associations?: string; propagations?: string; routes?: readonly string[] },
): Nodes {
  const { of = 'T', associations, propagations, routes } = says
  return node(key, 'transit-gateway-route-table', {
    transitGateway: ref(of),
    ...(associations === undefined ? {} : { associations: several(associations) }),
    ...(propagations === undefined ? {} : { propagations: several(propagations) }),
    ...(routes === undefined ? {} : { routes: routes.map(routeOf) }),
  })
}

const several = (keys: string) => (keys === '' ? [] : refs(keys))

function routeOf(text: string): Says {
  const [destination, target = '', state] = text.split(' ')
  return { destination, target: ref(target), ...(state === undefined ? {} : { state }) }
}

/** A security group with all its rules: `in tcp 443 0.0.0.0/0`, `out all 10.0.0.0/8`, `in all group-key`. */
export function group(key: string, ...rules: readonly string[]): Nodes {
  return node(key, 'security-group', { rules: rules.map(ruleOf), complete: true })
}

/** A security group that lets all pass, both ways. */
export function wide(key: string): Nodes {
  return group(key, 'in all 0.0.0.0/0', 'out all 0.0.0.0/0', 'in all ::/0', 'out all ::/0')
}

/** A network ACL with all its rules, numbered as they stand: `allow in tcp 1024-65535 0.0.0.0/0`. */
export function acl(key: string, subnets: string, ...rules: readonly string[]): Nodes {
  const numbered = rules.map((text, index) => {
    const [action, ...rest] = text.split(' ')
    return { number: 100 * (index + 1), action, ...ruleOf(rest.join(' ')) }
  })
  return node(key, 'network-acl', { subnets: refs(subnets), rules: numbered, complete: true })
}

function ruleOf(text: string): Says {
  const words = text.split(' ')
  const [direction, protocol] = words
  const [ports, other = ''] = words.length > 3 ? words.slice(2) : [undefined, words[2]]
  const [fromPort, toPort = fromPort] = ports?.split('-').map(Number) ?? []
  return {
    direction: direction === 'in' ? 'inbound' : 'outbound',
    protocol,
    ...(fromPort === undefined ? {} : { fromPort, toPort }),
    ...(other.includes('/') ? { cidr: other } : { group: ref(other) }),
  }
}

/** Site `S` of 192.168.n.0/24 without internet of its own, with customer gateway `cS` and server `s` in it. */
export function site(name: string, n: number): Nodes {
  return {
    ...node(name, 'site', { cidr: `192.168.${n}.0/24`, internetAccess: false }),
    ...node(`c${name}`, 'customer-gateway', {}, name),
    ...node(name.toLowerCase(), 'server', { address: `192.168.${n}.10` }, name),
  }
}
