import {
  refsOf,
  type Connection,
  type ConnectionId,
  type NodeId,
  type ResourceNode,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { siteOf, vpcOf } from '../location'
import { oncePerGraph } from '../once'
import { ownersOf } from '../owners'
import { peerings, type Peer } from '../plumbing'

/** What a VPC has that a route could lead to. */
export interface WaysOut {
  readonly igws: readonly NodeId[]
  readonly egressOnly: readonly NodeId[]
  readonly nats: readonly ResourceNode[]
  readonly vgws: readonly NodeId[]
  readonly peers: readonly Peer[]
  readonly attachments: readonly Connection[]
  readonly gatewayEndpoints: readonly ResourceNode[]
  /** Core networks of Cloud WAN, Client VPN endpoints: drawn, not modelled. */
  readonly unmodelled: readonly NodeId[]
}

const peersByVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly Peer[]>>((graph) => peerings(graph))

const gatewayKinds = ['igw', 'egress-only-igw', 'nat-gateway', 'vgw', 'gateway-endpoint'] as const
const gatewaysByVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly ResourceNode[]>>((graph) => {
  const found = new Map<NodeId, ResourceNode[]>()
  for (const gateway of graph.resources(...gatewayKinds)) {
    for (const { id } of ownersOf(graph, gateway.id)) found.set(id, [...(found.get(id) ?? []), gateway])
  }
  return found
})

/** All gateways, peerings and attachments of a VPC. */
export const waysOutOf = oncePerGraph((graph, vpc: NodeId): WaysOut => {
  const gateways = gatewaysByVpc(graph, null).get(vpc) ?? []
  const of = (service: string) => gateways.filter((gateway) => gateway.service === service)
  return {
    igws: of('igw').map(({ id }) => id),
    egressOnly: of('egress-only-igw').map(({ id }) => id),
    nats: of('nat-gateway'),
    vgws: of('vgw').map(({ id }) => id),
    peers: peersByVpc(graph, null).get(vpc) ?? [],
    attachments: attachmentsByVpc(graph, null).get(vpc) ?? [],
    gatewayEndpoints: of('gateway-endpoint'),
    unmodelled: linesOf(graph, vpc)
      .map((line) => farEnd(line, vpc))
      .filter((id) => graph.resource(id)?.service === 'cloud-wan'),
  }
})

/** The two ends of a VPC attachment. */
export interface VpcAttachment {
  readonly vpc: NodeId
  readonly gateway: NodeId
}

/** The VPC of a VPC attachment, and its transit gateway; nothing for other connections. */
export function vpcAttachment(graph: DiagramGraph, { kind, id }: Connection): VpcAttachment | undefined {
  return kind === 'transit-gateway-attachment' ? endsOfAttachment(graph, id) : undefined
}

const endsOfAttachment = oncePerGraph((graph, id: ConnectionId): VpcAttachment | undefined => {
  const line = graph.connection(id)
  if (line === undefined) return undefined
  const { from, to } = line
  const gateway = [from, to].find((end) => graph.resource(end)?.service === 'transit-gateway')
  if (gateway === undefined) return undefined
  const vpc = vpcOf(graph, farEnd(line, gateway))?.id
  const isFirewall = graph.resource(farEnd(line, gateway))?.service === 'network-firewall'
  return vpc === undefined || isFirewall ? undefined : { vpc, gateway }
})

const attachmentsByVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly Connection[]>>((graph) => {
  const found = new Map<NodeId, Connection[]>()
  for (const connection of graph.connections('transit-gateway-attachment')) {
    const ends = vpcAttachment(graph, connection)
    if (ends !== undefined) found.set(ends.vpc, [...(found.get(ends.vpc) ?? []), connection])
  }
  return found
})

export const attachmentKinds = [
  'transit-gateway-attachment',
  'site-to-site-vpn',
  'gateway-association',
  'transit-gateway-peering',
] as const

/** Everything that ends on a transit gateway, in the order of their ids. */
export const attachmentsOf = oncePerGraph((graph, gateway: NodeId): readonly Connection[] =>
  [...graph.outgoing(gateway, ...attachmentKinds), ...graph.incoming(gateway, ...attachmentKinds)].toSorted(
    (a, b) => (a.id < b.id ? -1 : 1),
  ),
)

/** All lines of a node, in the order of their ids. */
export const linesOf = oncePerGraph((graph, id: NodeId): readonly Connection[] =>
  [...graph.outgoing(id), ...graph.incoming(id)].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
)

export const farEnd = ({ from, to }: Connection, near: NodeId) => (from === near ? to : from)

/** The VPC that a virtual private gateway is attached to. */
export function vpcOfGateway(graph: DiagramGraph, gateway: NodeId): NodeId | undefined {
  return ownersOf(graph, gateway)[0]?.id
}

/** What stands for the outside end of a line: the site around it, else itself. */
export const outsideOf = (graph: DiagramGraph, id: NodeId): NodeId => siteOf(graph, id)?.id ?? id

/** The endpoints that a firewall has in a VPC, or the firewall that an endpoint is of. */
export function firewallOf(graph: DiagramGraph, endpoint: ResourceNode): ResourceNode | undefined {
  if (endpoint.service === 'network-firewall') return endpoint
  const named = [
    ...refsOf(endpoint.config['firewall']),
    ...linesOf(graph, endpoint.id).map((line) => farEnd(line, endpoint.id)),
  ]
  return named.flatMap((id) => graph.resource(id) ?? []).find(({ service }) => service === 'network-firewall')
}
