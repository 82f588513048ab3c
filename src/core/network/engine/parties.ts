import { serviceOf } from '../../catalog/catalog'
import type { Endpoint } from '../../model/answers'
import { refsOf, type NodeId, type ResourceNode, type Row } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, blocksOf, doesContain, type Block } from '../blocks'
import { hasAddressInVpc, siteOf, subnetsOf, vpcOf } from '../location'
import { oncePerGraph } from '../once'
import { publicAddressOf } from '../public-address'
import { subnetsOfVpc } from '../subnets-of-vpc'
import type { Spot } from './move'
import { isPrivate, type InterfaceParty, type Party, type SiteParty } from './party'

/** A party, as a question names it. */
export interface End {
  readonly party: Party
  /** The address that the question names; any of a thing that is named as such. */
  readonly address: 'public' | 'private' | 'any'
  /** Where its packets start, if not at the party itself. */
  readonly start?: Spot
}

/**
 * Who an endpoint means: one party for each interface or subnet of it, none where it has no place in the network (a
 * note, a group of several networks).
 */
export function endsOf(graph: DiagramGraph, endpoint: Endpoint, other: Endpoint): readonly End[] {
  if (endpoint === 'internet') return [plain({ is: 'internet', node: theInternet(graph), blocks: [] })]
  if ('node' in endpoint) {
    const isGateway = graph.resource(endpoint.node)?.service === 'vgw'
    return isGateway ? behindGateway(graph, endpoint.node) : partiesOfNode(graph, endpoint.node).map(plain)
  }
  return endsAt(graph, endpoint.address, endpoint.behind ?? null, other)
}

const plain = (party: Party): End => ({ party, address: 'any' })

const onInternet: ReadonlySet<string> = new Set([
  'internet',
  'users',
  'user',
  'client',
  'mobile-client',
  'third-party',
  'igw',
])
/** Devices and hosts outside AWS that may stand for a site. */
const outside: ReadonlySet<string> = new Set([
  'server',
  'customer-gateway',
  'router',
  'direct-connect-location',
  'office-building',
  'other-cloud',
])
/** Routers and the like are on the way; they are no ends. */
const routers: ReadonlySet<string> = new Set([
  'transit-gateway',
  'direct-connect-gateway',
  'gateway-endpoint',
  'egress-only-igw',
  'cloud-wan',
  'route-table',
  'security-group',
  'network-acl',
  'transit-gateway-route-table',
  'target-group',
  'client-vpn',
])

const partiesOfNode = oncePerGraph((graph, id: NodeId): readonly Party[] => {
  const node = graph.resource(id)
  if (node === undefined) return []
  if (node.service === 'vpc') return partiesOfVpc(graph, node)
  if (node.service === 'subnet') return [anybodyIn(graph, node)]
  if (onInternet.has(node.service) && siteOf(graph, id) === undefined)
    return [{ is: 'internet', node: id, blocks: [] }]
  const site = siteOf(graph, id)
  if (site !== undefined) return [sitePartyOf(graph, site.id, id)]
  if (outside.has(node.service) && vpcOf(graph, id) === undefined) return [sitePartyOf(graph, id, id)]
  if (routers.has(node.service) || serviceOf(node.service) === undefined) return []
  const interfaces = interfacesOf(graph, node)
  if (interfaces.length > 0) return interfaces
  if (holdsOthers(node)) return []
  // What has addresses in a VPC and is in none has a place that is not known; a function has one without.
  if (hasAddressInVpc(node.service) && node.service !== 'lambda') return []
  return [{ is: 'service', node: id, service: node.service, blocks: [] }]
})

function partiesOfVpc(graph: DiagramGraph, vpc: ResourceNode): readonly Party[] {
  const subnets = subnetsOfVpc(graph, vpc.id)
  if (subnets.length > 0) return subnets.map((subnet) => anybodyIn(graph, subnet))
  return [
    { ...anybody, node: vpc.id, vpc: vpc.id, subnet: null, blocks: blocksOf(vpc).map(({ block }) => block) },
  ]
}

const anybody = {
  is: 'interface',
  groups: 'none',
  publicAddress: 'open',
  publicBlocks: [],
  refuses: null,
} as const

function anybodyIn(graph: DiagramGraph, subnet: ResourceNode): Party {
  const vpc = graph.enclosing(subnet.id, 'vpc')
  const publicAddress = subnet.config['access'] === 'private' ? 'ruled out' : 'open'
  if (vpc === undefined) return { is: 'service', node: subnet.id, service: 'subnet', blocks: [] }
  return {
    ...anybody,
    node: subnet.id,
    vpc: vpc.id,
    subnet: subnet.id,
    blocks: rangeOf(graph, subnet.id, vpc),
    publicAddress,
  }
}

/** The range of a subnet, else of its VPC. */
export function rangeOf(graph: DiagramGraph, subnet: NodeId | null, vpc: ResourceNode): readonly Block[] {
  const node = subnet === null ? undefined : graph.resource(subnet)
  const own = node === undefined ? [] : blocksOf(node).map(({ block }) => block)
  return own.length > 0 ? own : blocksOf(vpc).map(({ block }) => block)
}

/** The network interfaces of a thing in a VPC: one for each of its subnets, and those that are drawn and joined to it. */
export function interfacesOf(graph: DiagramGraph, node: ResourceNode): readonly InterfaceParty[] {
  const vpc = vpcOf(graph, node.id)
  const joined = [...graph.outgoing(node.id, 'association'), ...graph.incoming(node.id, 'association')]
    .map(({ from, to }) => graph.resource(from === node.id ? to : from))
    .filter((other) => other?.service === 'network-interface' && node.service !== 'network-interface')
  const further = joined.flatMap((other) => (other === undefined ? [] : interfacesOf(graph, other)))
  if (vpc === undefined) return further
  const subnets = subnetsOf(graph, node.id)
  const places = subnets.length === 0 ? [null] : subnets.map(({ id }) => id)
  return [...places.map((subnet) => interfaceOf(graph, node, vpc, subnet)), ...further]
}

/** What never accepts a connection that somebody else opens. */
const refusing: ReadonlySet<string> = new Set(['nat-gateway', 'lambda'])
const withoutGroups: ReadonlySet<string> = new Set([
  'nat-gateway',
  'gwlb',
  'gwlb-endpoint',
  'firewall-endpoint',
  'network-firewall',
])

function interfaceOf(
  graph: DiagramGraph,
  node: ResourceNode,
  vpc: ResourceNode,
  subnet: NodeId | null,
): InterfaceParty {
  const own = addressOf(node.config['privateAddress'])
  const groups = refsOf(node.config['securityGroups']) as readonly NodeId[]
  const stated = node.config['securityGroups'] !== undefined
  return {
    is: 'interface',
    node: node.id,
    vpc: vpc.id,
    subnet,
    blocks: own === undefined ? rangeOf(graph, subnet, vpc) : [own],
    // A Network Load Balancer that was made without groups lets everything in.
    groups:
      withoutGroups.has(node.service) || (node.service === 'nlb' && stated && groups.length === 0)
        ? 'none'
        : stated
          ? groups
          : 'open',
    publicAddress: publicAddressOfInterface(graph, node),
    publicBlocks: publicBlocksOf(graph, node),
    refuses: refusing.has(node.service) ? 'connections' : null,
  }
}

function publicAddressOfInterface(graph: DiagramGraph, node: ResourceNode): 'stated' | 'ruled out' | 'open' {
  if (node.service === 'nat-gateway')
    return node.config['connectivity'] === 'private' ? 'ruled out' : 'stated'
  if (node.service === 'lambda') return 'ruled out'
  if (publicBlocksOf(graph, node).length > 0) return 'stated'
  return publicAddressOf(graph, node.id)
}

function publicBlocksOf(graph: DiagramGraph, node: ResourceNode): readonly Block[] {
  const joined = [
    ...graph.outgoing(node.id, 'address-association'),
    ...graph.incoming(node.id, 'address-association'),
  ].flatMap(({ from, to }) => graph.resource(from === node.id ? to : from) ?? [])
  const texts = [node.config['publicIp'], ...joined.map(({ config }) => config['address'])]
  return texts.flatMap((text) => addressOf(text) ?? [])
}

function sitePartyOf(graph: DiagramGraph, site: NodeId, asked: NodeId): SiteParty {
  const own = addressOf(graph.resource(asked)?.config['address'])
  return { is: 'site', node: site, asked, blocks: own === undefined ? networksOf(graph, site) : [own] }
}

/** The networks of a site: what it states, else the static routes of its VPN connections. */
export const networksOf = oncePerGraph((graph, site: NodeId): readonly Block[] => {
  const node = graph.resource(site)
  const stated = node === undefined ? [] : blocksOf(node).map(({ block }) => block)
  if (stated.length > 0) return stated
  const devices = [site, ...graph.children(site).map(({ id }) => id)]
  const lines = devices.flatMap((id) => [...graph.outgoing(id), ...graph.incoming(id)])
  return lines.flatMap(({ kind, config }) =>
    kind === 'site-to-site-vpn'
      ? rowsOf(config['staticRoutes']).flatMap((row) => blockOf(row['destination']) ?? [])
      : [],
  )
})

/** Whoever is behind a virtual private gateway: each site or device with a line to it. */
function behindGateway(graph: DiagramGraph, gateway: NodeId): readonly End[] {
  const kinds = ['site-to-site-vpn', 'direct-connect-interface'] as const
  return [...graph.incoming(gateway, ...kinds), ...graph.outgoing(gateway, ...kinds)].map(
    ({ id, from, to }) => {
      const end = from === gateway ? to : from
      const party = sitePartyOf(graph, siteOf(graph, end)?.id ?? end, end)
      return { party, address: 'any', start: { is: 'vgw', gateway, by: id } }
    },
  )
}

function endsAt(
  graph: DiagramGraph,
  address: string,
  behind: NodeId | null,
  other: Endpoint,
): readonly End[] {
  const block = addressOf(address)
  if (block === undefined) return []
  const known = withAddress(graph).get(block.canonical) ?? []
  const near = homeOf(graph, other)
  const fitting = behind === null ? known : known.filter(({ node, vpc }) => [node, vpc].includes(behind))
  const found = fitting.filter(({ vpc }) => vpc === near)
  if (fitting.length > 0) return found.length > 0 ? found : fitting

  const vpcs = graph
    .resources('vpc')
    .filter((vpc) => blocksOf(vpc).some((own) => doesContain(own.block, block)))
  const vpc = vpcs.find(({ id }) => id === (behind ?? near)) ?? vpcs[0]
  if (vpc !== undefined) {
    const subnet = subnetsOfVpc(graph, vpc.id).find((one) =>
      blocksOf(one).some((own) => doesContain(own.block, block)),
    )
    return [
      plain({
        is: 'nobody',
        node: subnet?.id ?? vpc.id,
        vpc: vpc.id,
        subnet: subnet?.id ?? null,
        blocks: [block],
      }),
    ]
  }
  const sites = [
    ...graph.resources('site'),
    ...graph.resources('customer-gateway', 'direct-connect-location', 'router'),
  ]
  const site =
    sites.find(({ id }) => id === behind) ??
    sites.find(({ id }) => networksOf(graph, id).some((own) => doesContain(own, block)))
  if (site !== undefined) {
    const home = siteOf(graph, site.id)?.id ?? site.id
    return [plain({ is: 'site', node: home, asked: site.id, blocks: [block] })]
  }
  const unstated = graph.resources('site').filter(({ id }) => networksOf(graph, id).length === 0)
  const [only, ...more] = unstated
  if (
    isPrivate(block) &&
    only !== undefined &&
    graph.resources().every(({ service }) => serviceOf(service) !== undefined)
  ) {
    return more.length > 0 ? [] : [plain({ is: 'site', node: only.id, asked: only.id, blocks: [block] })]
  }
  return [plain({ is: 'internet', node: theInternet(graph), blocks: [block] })]
}

interface Addressed extends End {
  readonly node: NodeId
  readonly vpc: NodeId
}

/** Everything with an address of its own that is stated, by that address. */
function withAddress(graph: DiagramGraph): ReadonlyMap<string, readonly Addressed[]> {
  return addressed(graph, null)
}
const addressed = oncePerGraph<null, ReadonlyMap<string, readonly Addressed[]>>((graph) => {
  const found = new Map<string, Addressed[]>()
  for (const node of graph.resources()) {
    const isStated = ['privateAddress', 'publicIp', 'address'].some((key) => node.config[key] !== undefined)
    const hasElastic =
      graph.incoming(node.id, 'address-association').length +
        graph.outgoing(node.id, 'address-association').length >
      0
    if (!isStated && !hasElastic) continue
    for (const party of interfacesOf(graph, node)) {
      const one = { node: node.id, vpc: party.vpc }
      for (const { canonical } of party.blocks) add(canonical, { ...one, party, address: 'private' })
      for (const { canonical } of party.publicBlocks) add(canonical, { ...one, party, address: 'public' })
    }
    const own = addressOf(node.config['address'])
    if (node.service === 'server' && own !== undefined)
      add(own.canonical, {
        node: node.id,
        vpc: node.id,
        ...plain(sitePartyOf(graph, siteOf(graph, node.id)?.id ?? node.id, node.id)),
      })
  }
  return found

  function add(address: string, one: Addressed): void {
    found.set(address, [...(found.get(address) ?? []), one])
  }
})

const addressOf = (text: unknown): Block | undefined => {
  if (typeof text !== 'string') return undefined
  return blockOf(text.includes('/') ? text : `${text.trim()}/${text.includes(':') ? 128 : 32}`)
}

/** The VPC of the other end, in which an address that several VPCs have is looked for first. */
function homeOf(graph: DiagramGraph, other: Endpoint): NodeId | undefined {
  return typeof other === 'object' && 'node' in other ? vpcOf(graph, other.node)?.id : undefined
}

const theInternet = (graph: DiagramGraph): NodeId | null => graph.resources('internet')[0]?.id ?? null

const holdsOthers = ({ service }: ResourceNode) => (serviceOf(service)?.contains.length ?? 0) > 0

function rowsOf(
  value: ResourceNode['config'][string] | undefined,
): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? (value as readonly Row[]) : []
}
