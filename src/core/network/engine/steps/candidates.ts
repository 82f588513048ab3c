import type { ConnectionId, NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { regionsApart } from '../../regions'
import { waysOf } from '../../ways'
import { interfacesAt } from '../behind'
import type { Packet } from '../move'
import { isPublicly, vpcOfParty } from '../party'
import { farEnd, linesOf, outsideOf, waysOutOf } from '../plumbing'
import { linesOutOf } from './outside'

/**
 * What a route of this VPC to the packet’s target could lead to, among what is drawn: the places that may help, and those
 * that AWS’s law stops further on, since that is then the reason.
 */
export function candidatesFor(
  graph: DiagramGraph,
  vpc: NodeId,
  packet: Packet,
): readonly (NodeId | ConnectionId)[] {
  const ways = waysOutOf(graph, vpc)
  // A NAT gateway is no hop of an answer. The private ones lead to the internet by another network, the public ones to networks too.
  const isPrivate = ({ config }: ResourceNode) => config['connectivity'] === 'private'
  const nats = packet.isReturn
    ? []
    : ways.nats.toSorted((a, b) => Number(isPrivate(a)) - Number(isPrivate(b))).map(({ id }) => id)
  const toWorld = isPublicly(packet.target, packet.toPublic)
  const { target } = packet
  const peerings = ways.peers.map(({ peering }) => peering.id)
  const transits = [
    ...new Set(
      ways.attachments.map(({ from, to }) =>
        graph.resource(from)?.service === 'transit-gateway' ? from : to,
      ),
    ),
  ]
  const unmodelled = ways.unmodelled.filter((id) => mayLeadTo(graph, id, packet))
  if (toWorld) {
    const endpoints =
      target.is === 'service'
        ? ways.gatewayEndpoints
            .filter(({ config }) => mayBeFor(config['service'], target.service))
            .filter(({ id }) => regionsApart(graph, id, target.node) === undefined)
            .map(({ id }) => id)
        : []
    return [
      ...endpoints,
      // IPv6 passes a NAT gateway only to be translated to IPv4 (NAT64).
      ...(packet.version === 4 ? [...ways.igws, ...nats] : [...ways.igws, ...ways.egressOnly, ...nats]),
      ...transits,
      ...ways.vgws.filter((id) => leadsToInternet(graph, id)),
      ...peerings,
      ...unmodelled,
    ]
  }
  const isSite = target.is === 'site'
  const direct = vpcOfParty(target)
  const straight = ways.peers.filter(({ vpc: other }) => other === direct).map(({ peering }) => peering.id)
  return [
    ...straight,
    ...transits,
    ...(isSite || ways.vgws.length > 0 ? ways.vgws : []),
    ...(packet.version === 4 ? nats.toReversed() : []),
    ...peerings.filter((id) => !straight.includes(id)),
    ...unmodelled,
  ]
}

/** Sites behind a gateway that state an internet connection of their own, or have another line by which it may go on. */
function leadsToInternet(graph: DiagramGraph, vgw: NodeId): boolean {
  const ends = linesOf(graph, vgw).flatMap((line) => {
    const end = farEnd(line, vgw)
    const isShared = graph.resource(end)?.service === 'direct-connect-gateway'
    return isShared ? interfacesAt(graph, end).map((one) => farEnd(one, end)) : [end]
  })
  return ends.some((end) => {
    const site = graph.resource(outsideOf(graph, end))
    return site?.config['internetAccess'] === true || linesOutOf(graph, end).length > 1
  })
}

const mayBeFor = (stated: unknown, service: string) =>
  service === 's3' || service === 'dynamodb'
    ? typeof stated !== 'string' || stated.trim() === '' || stated.toLowerCase().includes(service)
    : false

/** Whether a router that is not modelled is joined with the target’s network too. */
function mayLeadTo(graph: DiagramGraph, router: NodeId, { target }: Packet): boolean {
  const place = vpcOfParty(target) ?? (target.is === 'site' ? target.node : undefined)
  return place === undefined || waysOf(graph).networkOf(router).has(place)
}
