import { kindOf } from '../catalog/catalog'
import type { Connection, NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { siteOf, vpcOf } from './location'
import { ownersOf } from './owners'

/** A VPC and the peering that leads to it. */
export interface Peer {
  readonly vpc: NodeId
  readonly peering: Connection
}

/** The peerings of each VPC, in the order of the VPCs that they lead to. */
export function peerings(graph: DiagramGraph): ReadonlyMap<NodeId, readonly Peer[]> {
  const peers = new Map<NodeId, Peer[]>()
  for (const peering of graph.connections('vpc-peering')) {
    const [from, to] = [peering.from, peering.to].map((end) => vpcOf(graph, end)?.id)
    if (from === undefined || to === undefined || from === to) continue
    add(peers, from, { vpc: to, peering })
    add(peers, to, { vpc: from, peering })
  }
  for (const list of peers.values()) list.sort((a, b) => (a.vpc < b.vpc ? -1 : a.vpc > b.vpc ? 1 : 0))
  return peers
}

/** What is joined directly by anything but a peering; neighbours in the order of their ids. */
export function joints(graph: DiagramGraph): ReadonlyMap<NodeId, readonly NodeId[]> {
  const found = new Map<NodeId, Set<NodeId>>()
  const join = (a: NodeId, b: NodeId) => {
    if (a === b) return
    found.set(a, (found.get(a) ?? new Set()).add(b))
    found.set(b, (found.get(b) ?? new Set()).add(a))
  }
  for (const gateway of graph.resources('vgw')) {
    for (const owner of ownersOf(graph, gateway.id)) join(gateway.id, owner.id)
  }
  for (const gateway of graph.resources('customer-gateway', 'direct-connect-location')) {
    const owner = vpcOf(graph, gateway.id) ?? siteOf(graph, gateway.id)
    if (owner !== undefined) join(gateway.id, owner.id)
  }
  for (const connection of graph.connections()) {
    if (!makesWay(graph, connection)) continue
    join(endOf(graph, connection.from), endOf(graph, connection.to))
  }
  return new Map([...found].map(([id, set]) => [id, [...set].sort()]))
}

const wayKinds: ReadonlySet<string> = new Set([
  'site-to-site-vpn',
  'direct-connect-interface',
  'gateway-association',
  'transit-gateway-attachment',
  'transit-gateway-peering',
])
const ends: ReadonlySet<string> = new Set(['vpc', 'site'])
const routers: ReadonlySet<string> = new Set([
  'transit-gateway',
  'vgw',
  'customer-gateway',
  'direct-connect-location',
  'direct-connect-gateway',
])

/** Plumbing that joins networks, kinds of a newer build among it; and any line to a router, whatever it is called. */
function makesWay(graph: DiagramGraph, { kind, from, to }: Connection): boolean {
  if (wayKinds.has(kind) || kindOf(kind) === undefined) return true
  if (kind === 'vpc-peering') return false
  const [one, other] = [graph.resource(from), graph.resource(to)]
  if (one === undefined || other === undefined) return false
  if (isHostAtGateway(graph, one, other) || isHostAtGateway(graph, other, one)) return true
  if (routers.has(one.service)) {
    return routers.has(other.service) || (ends.has(other.service) && !isForeign(graph, one, other))
  }
  return routers.has(other.service) && ends.has(one.service) && !isForeign(graph, other, one)
}

/** A server that no site is drawn around is where its customer gateway or Direct Connect location is. */
function isHostAtGateway(graph: DiagramGraph, host: ResourceNode, gateway: ResourceNode): boolean {
  const isEdge = gateway.service === 'customer-gateway' || gateway.service === 'direct-connect-location'
  return isEdge && host.service === 'server' && siteOf(graph, host.id) === undefined
}

/** A line from a VPC to another VPC’s gateway claims a way, and makes none. */
function isForeign(graph: DiagramGraph, router: ResourceNode, end: ResourceNode): boolean {
  if (router.service !== 'vgw' || end.service !== 'vpc') return false
  return !ownersOf(graph, router.id).includes(end)
}

/** A connection that ends on something inside a VPC or site ends, for the network, on that VPC or site. */
function endOf(graph: DiagramGraph, id: NodeId): NodeId {
  if (routers.has(graph.resource(id)?.service ?? '')) return id
  return (vpcOf(graph, id) ?? siteOf(graph, id))?.id ?? id
}

const gatewayServices = [
  'igw',
  'egress-only-igw',
  'nat-gateway',
  'vgw',
  'gateway-endpoint',
  'interface-endpoint',
]

/** Gateways and endpoints by the VPC that they belong to, in the order of their ids. */
export function gatewaysByVpc(graph: DiagramGraph): ReadonlyMap<NodeId, readonly ResourceNode[]> {
  const found = new Map<NodeId, ResourceNode[]>()
  for (const gateway of graph.resources(...gatewayServices)) {
    for (const owner of ownersOf(graph, gateway.id)) add(found, owner.id, gateway)
  }
  return found
}

function add<V>(map: Map<NodeId, V[]>, key: NodeId, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
