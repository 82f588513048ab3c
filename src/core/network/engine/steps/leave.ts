import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { obstacle, type Move, type Packet } from '../move'
import { passing, pastAcl, pastGroups } from './deliver'

/** At the interface that sends: its security groups, the network ACL of its subnet, then the router of its VPC. */
export function* fromInterface(graph: DiagramGraph, packet: Packet): Generator<Move> {
  const { source, target } = packet
  if (source.is === 'nobody') {
    const reason = () => `Nothing has this address in ${nameOf(graph, source.node)}.`
    yield {
      to: null,
      hops: [],
      obstacles: [obstacle('NO_ADDRESS_IN_VPC', 'absent', { at: source.node }, reason)],
    }
    return
  }
  if (source.is !== 'interface') return
  const { vpc, subnet } = source
  let so = pastGroups(graph, passing(packet.traffic), source, 'outbound', packet)
  const isSameSubnet =
    subnet !== null && target.is === 'interface' && !packet.toPublic && target.subnet === subnet
  if (!isSameSubnet) so = pastAcl(graph, so, subnet, 'outbound', packet)
  yield {
    to: {
      is: 'router',
      vpc,
      subnet,
      zone: subnet === null ? null : (zoneOf(graph, subnet)?.name ?? null),
      from: { is: 'subnet', subnet },
    },
    packet: { traffic: so.traffic },
    hops: [
      {
        place: { at: source.node },
        does: 'send',
        reason: () => `${nameOf(graph, source.node)} ${packet.isReturn ? 'answers' : 'sends the packet'}.`,
      },
      ...so.hops,
    ],
    needs: so.needs,
    obstacles: so.obstacles,
  }
}
