import type { NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { hasAddressInVpc } from '../../location'
import { nameOf } from '../../wording'
import { obstacle, type DraftHop, type Move, type Obstacle, type Origin, type Packet } from '../move'
import type { InterfaceParty } from '../party'
import { arrival } from '../words'
import { passing, pastAcl, pastGroups } from './passing'

const subnetOf = (origin: Origin): NodeId | null =>
  origin.is === 'subnet' || origin.is === 'attachment' || origin.is === 'firewall' ? origin.subnet : null

/** Delivers within a VPC, to the interface or the NAT gateway that the packet is for. */
export function* delivered(
  graph: DiagramGraph,
  vpc: NodeId,
  from: Origin,
  packet: Packet,
  before: readonly DraftHop[] = [],
): Generator<Move> {
  const { target } = packet
  if (target.is !== 'interface' && target.is !== 'nobody') return
  const sending = subnetOf(from)
  const isSameSubnet = sending !== null && sending === target.subnet
  let so = passing(packet.traffic)
  // An attachment’s subnet guards what goes on from it (tgw-nacls).
  if (from.is === 'attachment' && !isSameSubnet) so = pastAcl(graph, so, from.subnet, 'outbound', packet)
  if (!isSameSubnet) so = pastAcl(graph, so, target.subnet, 'inbound', packet)

  if (target.is === 'nobody') {
    if (isSomebodyUnstated(graph, target.subnet)) {
      yield {
        to: there(vpc),
        hops: [...before, ...so.hops],
        unknown: [{ at: target.node }, ...so.unknown],
        obstacles: so.obstacles,
        needs: so.needs,
      }
    } else {
      const place = { at: target.node }
      const reason = () => `Nothing has this address in ${nameOf(graph, target.node)}.`
      yield {
        to: there(vpc),
        hops: before,
        obstacles: [obstacle('NO_ADDRESS_IN_VPC', 'absent', place, reason)],
      }
    }
    return
  }
  const [translation] = packet.translations.slice(-1)
  if (packet.isReturn && translation !== undefined && translation.nat === target.node) {
    yield {
      to: {
        is: 'router',
        vpc,
        subnet: target.subnet,
        zone: null,
        from: { is: 'subnet', subnet: target.subnet },
      },
      packet: {
        target: translation.original,
        toPublic: translation.wasPublic,
        translations: packet.translations.slice(0, -1),
      },
      hops: [
        ...before,
        ...so.hops,
        {
          place: { at: target.node },
          does: 'translate',
          reason: () =>
            `${nameOf(graph, target.node)} knows the flow and sends the answer on to ${nameOf(graph, translation.original.node ?? target.node)}.`,
        },
      ],
      needs: so.needs,
      obstacles: so.obstacles,
      unknown: so.unknown,
    }
    return
  }
  so = pastGroups(graph, so, target, 'inbound', packet)
  const refused = target.refuses === null || packet.isReturn ? [] : [refusal(graph, target)]
  yield {
    to: there(vpc),
    packet: { traffic: so.traffic },
    hops: [
      ...before,
      ...so.hops,
      {
        place: { at: target.node },
        does: 'deliver',
        reason: () => arrival(graph, target.node, packet),
      },
    ],
    needs: so.needs,
    obstacles: [...so.obstacles, ...refused],
    unknown: so.unknown,
  }
}

const there = (vpc: NodeId) => ({ is: 'there', by: 'interface', vpc }) as const

function refusal(graph: DiagramGraph, { node }: InterfaceParty): Obstacle {
  const isNat = graph.resource(node)?.service === 'nat-gateway'
  return obstacle(isNat ? 'NAT_INBOUND' : 'NO_POSSIBLE_DESTINATION', 'law', { at: node }, () =>
    isNat
      ? `${nameOf(graph, node)} takes no connection that somebody else opens; it only lets answers back in.`
      : `${nameOf(graph, node)} takes no connections at its network interface: functions are invoked by the Lambda API.`,
  )
}

/** Whether something in the subnet does not state its address, so that this may be it. */
export function isSomebodyUnstated(graph: DiagramGraph, subnet: NodeId | null): boolean {
  if (subnet === null) return false
  return graph.children(subnet).some((node) => {
    if (node.kind !== 'resource' || !hasAddressInVpc(node.service)) return false
    return (
      node.config['privateAddress'] === undefined &&
      node.service !== 'network-acl' &&
      node.service !== 'route-table'
    )
  })
}
