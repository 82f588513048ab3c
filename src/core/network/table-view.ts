import { refsOf, type ConnectionId, type NodeId, type ResourceNode, type Row } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { blocksOf } from './blocks'
import { siteOf, vpcOf } from './location'
import { vpcOfTable } from './owners'

/** A table that serves a subnet, and why it does: it is the subnet's own, or the main one of the VPC. */
export interface Serving {
  readonly table: ResourceNode
  readonly why: 'own' | 'main'
}

/**
 * The route table of a subnet: the one that it names or that names it, else the main one of its VPC.
 *
 * Nothing where none is drawn: which routes it has is then open.
 */
export function routeTableOf(graph: DiagramGraph, subnet: NodeId): Serving | undefined {
  const own = ownTableOf(graph, subnet, 'route-table')
  if (own !== undefined) return { table: own, why: 'own' }
  const vpc = vpcOf(graph, subnet)
  const main = vpc === undefined ? undefined : mainTableOf(graph, vpc.id)
  return main === undefined ? undefined : { table: main, why: 'main' }
}

/** The network ACL of a subnet; nothing where none is drawn, which stands for the default one, which lets all pass. */
export function networkAclOf(graph: DiagramGraph, subnet: NodeId): ResourceNode | undefined {
  return ownTableOf(graph, subnet, 'network-acl')
}

/** The main route table of a VPC: the one that names it. */
export function mainTableOf(graph: DiagramGraph, vpc: NodeId): ResourceNode | undefined {
  return tablesNaming(graph, vpc, 'route-table').find(({ config }) => refsOf(config['vpc']).includes(vpc))
}

/** The subnets that a route table or network ACL serves, as their own or as the main one; in the order of their ids. */
export function subnetsServedBy(graph: DiagramGraph, table: ResourceNode): readonly ResourceNode[] {
  return graph
    .resources('subnet')
    .filter(({ id }) =>
      table.service === 'network-acl'
        ? networkAclOf(graph, id)?.id === table.id
        : routeTableOf(graph, id)?.table.id === table.id,
    )
}

/** The VPC of a route table, network ACL or security group: what it says, else that of the subnets it serves. */
export function vpcOfChip(graph: DiagramGraph, table: ResourceNode): ResourceNode | undefined {
  const said = vpcOfTable(graph, table)
  if (said !== undefined) return said
  const hosts = [
    ...(refsOf(table.config['subnets']) as readonly NodeId[]),
    ...referringNodes(graph, table.id),
  ]
  return hosts.map((host) => vpcOf(graph, host)).find((vpc) => vpc !== undefined)
}

/** A route that is there without being stated: the local ones, what a gateway propagates, and what an endpoint adds. */
export interface ImpliedRoute {
  readonly from: 'local' | 'propagated' | 'endpoint'
  /** A network, or the service of a prefix list; null where the drawing does not say which. */
  readonly destination: string | null
  /** The VPC, the gateway, the endpoint. */
  readonly target: NodeId
}

/** What every route table of a VPC has and nobody can take away: a route within each of its blocks. */
export function localRoutes(vpc: ResourceNode): readonly ImpliedRoute[] {
  const blocks = blocksOf(vpc)
  const local = (destination: string | null): ImpliedRoute => ({ from: 'local', destination, target: vpc.id })
  return blocks.length === 0 ? [local(null)] : blocks.map(({ block }) => local(block.cidr))
}

/** Further routes of a route table that no row of it states. */
export function addedRoutes(graph: DiagramGraph, table: ResourceNode): readonly ImpliedRoute[] {
  const propagated = (refsOf(table.config['propagatesFrom']) as readonly NodeId[]).flatMap((gateway) => {
    const learned = prefixesOf(graph, gateway)
    const all = learned.length === 0 ? [null] : learned
    return all.map((destination): ImpliedRoute => ({ from: 'propagated', destination, target: gateway }))
  })
  const endpoints = tablesNaming(graph, table.id, 'gateway-endpoint').map(({ id, config }): ImpliedRoute => {
    const service = config['service']
    return { from: 'endpoint', destination: typeof service === 'string' ? service : null, target: id }
  })
  return [...propagated, ...endpoints]
}

/** The networks that a virtual private gateway learns of its VPN connections and Direct Connect, each once. */
function prefixesOf(graph: DiagramGraph, gateway: NodeId): readonly string[] {
  const lines = [...graph.outgoing(gateway), ...graph.incoming(gateway)]
  const found = lines.flatMap(({ kind, config, from, to }) => {
    const stated = [...cells(config['staticRoutes'], 'destination'), ...cells(config['advertises'], 'prefix')]
    if (stated.length > 0) return stated
    if (kind !== 'site-to-site-vpn' && kind !== 'direct-connect-interface') return []
    const site = siteOf(graph, from === gateway ? to : from)
    return site === undefined ? [] : blocksOf(site).map(({ block }) => block.cidr)
  })
  return [...new Set(found)]
}

function cells(value: unknown, key: string): readonly string[] {
  if (!Array.isArray(value)) return []
  return value.map((row: Row) => row[key]).filter((cell) => typeof cell === 'string')
}

/** The route table or network ACL that a subnet names, else one that names it. */
export function ownTableOf(
  graph: DiagramGraph,
  subnet: NodeId,
  service: 'route-table' | 'network-acl',
): ResourceNode | undefined {
  const key = service === 'route-table' ? 'routeTable' : 'networkAcl'
  const [named] = refsOf(graph.resource(subnet)?.config[key])
  const own = named === undefined ? undefined : graph.resource(named)
  if (own?.service === service) return own
  return tablesNaming(graph, subnet, service).find(({ config }) => refsOf(config['subnets']).includes(subnet))
}

function tablesNaming(
  graph: DiagramGraph,
  id: NodeId | ConnectionId,
  service: string,
): readonly ResourceNode[] {
  return graph
    .referring(id)
    .flatMap((one) => ('service' in one && one.service === service ? [one] : []))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

function referringNodes(graph: DiagramGraph, id: NodeId): readonly NodeId[] {
  return graph.referring(id).flatMap((one) => ('service' in one ? [one.id] : []))
}
