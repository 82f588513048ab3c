import type { ConnectionId, NodeId, ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { nameOf } from '../../wording'
import { doOverlap } from '../behind'
import { type DraftHop, type Move, obstacle, type Packet, type RouterSpot } from '../move'
import { isPublicly, vpcOfParty } from '../party'
import { linesOf, waysOutOf } from '../plumbing'
import { goalName, targetName } from '../words'

/** Over a peering, which carries what is for an address in the other VPC. */
export function overPeering(
  graph: DiagramGraph,
  { vpc }: RouterSpot,
  packet: Packet,
  peering: ConnectionId,
  hops: readonly DraftHop[],
): Move {
  const peer = waysOutOf(graph, vpc).peers.find((one) => one.peering.id === peering)
  const place = { at: peering }
  if (peer === undefined) {
    const reason = () => `This peering does not join ${nameOf(graph, vpc)} with another VPC.`
    return {
      to: null,
      hops,
      obstacles: [obstacle('UNASSOCIATED_COMPONENT', 'stated', place, reason, { factId: 'rt.one-vpc' })],
    }
  }
  const other = peer.vpc
  const isThere = vpcOfParty(packet.target) === other && !packet.toPublic
  const hop: DraftHop = {
    place,
    does: 'route',
    reason: () => `${targetName(graph, peering)} leads to ${nameOf(graph, other)}.`,
  }
  const from = { is: 'peering', peering, vpc } as const
  if (doOverlap(graph, vpc, other)) {
    const reason = () =>
      `${nameOf(graph, vpc)} and ${nameOf(graph, other)} have overlapping ranges: AWS makes no peering between them.`
    const obstacles = [obstacle('OVERLAPPING_CIDRS', 'law', place, reason, { factId: 'peering.no-overlap' })]
    return { to: { is: 'inside', vpc: other, from }, hops: [...hops, hop], obstacles }
  }
  if (isThere) {
    // Forwarded for somebody else: AWS admits some of it and says so for load balancers only.
    const isForeign = vpcOfParty(packet.source) !== vpc
    const isTranslated = packet.translations.some(({ nat }) => nat === packet.source.node)
    return {
      to: { is: 'inside', vpc: other, from },
      packet: isTranslated && !packet.isReturn ? { sentBackBy: { peering, from: other, to: vpc } } : {},
      hops: [...hops, hop],
      unknown: isForeign ? [place] : [],
    }
  }
  const isHomeward = vpcOfParty(packet.source) === other
  if (isHomeward) return { to: null, hops: [...hops, hop], unknown: [place] }
  const reason = () =>
    `The peering between ${nameOf(graph, vpc)} and ${nameOf(graph, other)} carries traffic only to addresses in ${nameOf(graph, other)}, and ${goalName(graph, packet)} is beyond it.`
  const factId = edgeFact(graph, other, packet)
  return {
    to: { is: 'router', vpc: other, subnet: null, zone: null, from },
    hops: [...hops, hop],
    obstacles: [obstacle('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', 'law', place, reason, { factId })],
  }
}

/** Which of the peer’s gateways the packet would have used: AWS names each of them. */
function edgeFact(graph: DiagramGraph, peer: NodeId, { target, toPublic }: Packet): string {
  const { gatewayEndpoints, nats, vgws } = waysOutOf(graph, peer)
  if (target.is === 'site') {
    const kinds = vgws.flatMap((id) => linesOf(graph, id).map(({ kind }) => kind))
    const isDirect = !kinds.includes('site-to-site-vpn') && kinds.some((kind) => directKinds.has(kind))
    return isDirect ? 'peering.no-edge-dx' : 'peering.no-edge-vpn'
  }
  if (!isPublicly(target, toPublic)) return 'peering.non-transitive'
  const isEndpointFor = ({ config: { service } }: ResourceNode) =>
    target.is === 'service' && (typeof service !== 'string' || service.toLowerCase().includes(target.service))
  if (gatewayEndpoints.some(isEndpointFor)) return 'peering.no-edge-gwe'
  return nats.length > 0 ? 'peering.no-edge-nat' : 'peering.no-edge-igw'
}

const directKinds: ReadonlySet<string> = new Set(['direct-connect-interface', 'gateway-association'])
