import type { ConnectionId, NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import type { DraftHop, Move, Packet, RouterSpot } from '../move'
import { throughEgressOnly, throughInternetGateway } from './internet-gateway'
import { throughGatewayEndpoint } from './gateway-endpoint'
import { throughAppliance, throughEndpoint } from './middlebox'
import { throughNat } from './nat'
import { overPeering } from './peering'
import { ontoTransitGateway } from './transit-entry'
import { ontoVgw } from './vgw-entry'

/** What happens to a packet that a route of a VPC sends to this gateway, endpoint, interface or peering. */
export function* through(
  graph: DiagramGraph,
  spot: RouterSpot,
  packet: Packet,
  target: NodeId | ConnectionId,
  hops: readonly DraftHop[],
): Generator<Move> {
  const connection = graph.connection(target)
  if (connection !== undefined) {
    // Back by the peering that it came by, it would go round in circles.
    const isBack = spot.from.is === 'peering' && spot.from.peering === connection.id
    if (isBack) return
    if (connection.kind === 'vpc-peering') yield overPeering(graph, spot, packet, connection.id, hops)
    else yield notModelled(target, hops)
    return
  }
  const node = graph.resource(target)
  switch (node?.service) {
    case 'igw':
      yield throughInternetGateway(graph, spot, packet, node, hops)
      return
    case 'egress-only-igw':
      yield throughEgressOnly(graph, spot, packet, node, hops)
      return
    case 'nat-gateway':
      yield* throughNat(graph, spot, packet, node, hops)
      return
    case 'vgw':
      yield ontoVgw(graph, spot, packet, node.id, hops)
      return
    case 'transit-gateway':
      yield* ontoTransitGateway(graph, spot, packet, node.id, hops)
      return
    case 'gateway-endpoint':
      yield throughGatewayEndpoint(graph, spot, packet, node, hops)
      return
    case 'firewall-endpoint':
    case 'gwlb-endpoint':
      yield throughEndpoint(graph, spot, packet, node, hops)
      return
    case 'ec2':
    case 'network-interface':
      yield throughAppliance(graph, node, hops)
      return
    case undefined:
    default:
      yield notModelled(target, hops)
  }
}

const notModelled = (at: NodeId | ConnectionId, hops: readonly DraftHop[]): Move => ({
  to: { is: 'there', by: 'interface', vpc: null },
  hops: [...hops, { place: { at }, does: 'cannot-tell', reason: () => 'What happens here is not modelled.' }],
  unknown: [{ at }],
})
