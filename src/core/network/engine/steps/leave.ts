import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { obstacle, type Move, type Packet } from '../move'
import type { Party } from '../party'
import { goalName, sending } from '../words'
import { isSomebodyUnstated } from './deliver'
import { passing, pastAcl, pastGroups } from './passing'

/** At the interface that sends: its security groups, the network ACL of its subnet, then the router of its VPC. */
export function* fromInterface(graph: DiagramGraph, packet: Packet): Generator<Move> {
  const { source, target } = packet
  if (source.is === 'nobody' && isSomebodyUnstated(graph, source.subnet)) {
    const place = { at: source.node }
    const reason = () =>
      `Whether something in ${nameOf(graph, source.node)} that does not state its address has this one cannot be told.`
    yield { to: null, hops: [{ place, does: 'cannot-tell', reason }], unknown: [place] }
    return
  }
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
  if (areVersionsApart(source, target)) {
    const reason = () =>
      `${nameOf(graph, source.node)} and ${goalName(graph, packet)} have no version of IP in common; whether something between them translates is not modelled.`
    const place = { at: source.node }
    yield { to: null, hops: [{ place, does: 'cannot-tell', reason }], unknown: [place] }
    return
  }
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
        reason: () => `${nameOf(graph, source.node)} ${sending(graph, packet)}.`,
      },
      ...so.hops,
    ],
    needs: so.needs,
    obstacles: so.obstacles,
    unknown: so.unknown,
  }
}

/** Whether one end states IPv6 alone and the other IPv4 alone; somebody on the internet may have both. */
function areVersionsApart(source: Party, target: Party): boolean {
  if (target.is === 'internet' || target.is === 'service') return false
  const versions = [source, target].map(({ blocks }) => new Set(blocks.map(({ version }) => version)))
  const [one, other] = versions
  return one?.size === 1 && other?.size === 1 && [...one].every((version) => !other.has(version))
}
