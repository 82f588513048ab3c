import type { NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { doesContain } from '../../blocks'
import { nameOf } from '../../wording'
import { localBlocks } from '../local-blocks'
import { obstacle, type Move, type Packet } from '../move'
import { addressesOf, isPublicly } from '../party'

/** Ranges that a packet for another VPC or site falls into, since both have them. */
export function isCaptured(graph: DiagramGraph, vpc: NodeId, packet: Packet): boolean {
  if (isPublicly(packet.target, packet.toPublic)) return false
  const blocks = addressesOf(packet.target, packet.toPublic)
  return (
    blocks.length > 0 &&
    blocks.every((block) => localBlocks(graph, vpc).some((local) => doesContain(local, block)))
  )
}

/** The local route goes before any other. */
export function captured(graph: DiagramGraph, vpc: NodeId, packet: Packet): Move {
  const reason = () =>
    `${nameOf(graph, vpc)} has the range of ${nameOf(graph, packet.target.node ?? vpc)} too: its local route keeps traffic for that range inside.`
  return {
    to: null,
    hops: [],
    obstacles: [
      obstacle('OVERLAPPING_CIDRS', 'law', { at: vpc }, reason, { factId: 'rt.local-route-first' }),
    ],
  }
}
