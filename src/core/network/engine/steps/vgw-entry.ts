import type { NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { type DraftHop, type Move, obstacle, type Obstacle, type Packet, type RouterSpot } from '../move'

/** From a VPC onto its virtual private gateway, which takes what interfaces of the VPC send. */
export function ontoVgw(
  graph: DiagramGraph,
  { vpc, from }: RouterSpot,
  packet: Packet,
  gateway: NodeId,
  hops: readonly DraftHop[],
): Move {
  const obstacles: Obstacle[] = []
  const { source } = packet
  if (source.is !== 'interface' || source.vpc !== vpc || packet.fromPublic || from.is === 'gateway') {
    const reason = () =>
      `${nameOf(graph, gateway)} accepts only what network interfaces in ${nameOf(graph, vpc)} send from their private addresses.`
    obstacles.push(obstacle('VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS', 'law', { at: gateway }, reason))
  }
  return { to: { is: 'vgw', gateway, by: 'vpc' }, hops, obstacles }
}
