import type { Connection, NodeId, Row } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { blockOf } from '../../blocks'
import { nameOf } from '../../wording'
import {
  obstacle,
  type DraftHop,
  type DraftNeed,
  type Move,
  type Obstacle,
  type Packet,
  type SpotOf,
} from '../move'
import { destinationWords, goalName, goalWords, targetName } from '../words'
import { withRow } from '../writing'
import { addressesOf, isIn, isPublicly, vpcOfParty } from '../party'
import { networksOf } from '../sites'
import { farEnd, linesOf, outsideOf, vpcOfGateway } from '../plumbing'
import { captured, isCaptured } from './captured'
import { cloudHub } from './cloud-hub'

type VgwSpot = SpotOf<'vgw'>

/** At a virtual private gateway: to the sites it knows, to interfaces of its VPC, to nothing else. */
export function* atVgw(graph: DiagramGraph, spot: VgwSpot, packet: Packet): Generator<Move> {
  const { gateway, by } = spot
  const vpc = vpcOfGateway(graph, gateway)
  if (by !== 'vpc' && vpc !== undefined && vpcOfParty(packet.target) === vpc && !packet.toPublic) {
    yield {
      to: { is: 'inside', vpc, from: { is: 'gateway', gateway } },
      hops: [
        {
          place: { at: gateway },
          does: 'route',
          reason: () => `${nameOf(graph, gateway)} forwards into ${nameOf(graph, vpc)}.`,
        },
      ],
    }
    return
  }
  if (by !== 'vpc' && vpc !== undefined && isCaptured(graph, vpc, packet)) {
    yield captured(graph, vpc, packet)
    return
  }
  if (by !== 'vpc' && !leadsToSite(graph, gateway, by, packet)) {
    const reason = () =>
      `${nameOf(graph, gateway)} delivers only to network interfaces in ${vpc === undefined ? 'its VPC' : nameOf(graph, vpc)}, and ${goalName(graph, packet)} is not one of them.`
    const place = { at: gateway }
    if (vpc === undefined) {
      const said = () => `${nameOf(graph, gateway)} is attached to no VPC.`
      yield {
        to: null,
        hops: [],
        obstacles: [obstacle('UNASSOCIATED_COMPONENT', 'absent', place, said, { factId: 'vgw.prefix-rule' })],
      }
      return
    }
    yield {
      // As if it did, so that what else is in the way is found too.
      to: { is: 'router', vpc, subnet: null, zone: null, from: { is: 'gateway', gateway } },
      hops: [],
      obstacles: [obstacle('VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'law', place, reason)],
    }
  }
  let isAnywhere = false
  for (const line of linesOf(graph, gateway)) {
    if (line.id === by || !carries(graph, line)) continue
    for (const move of alongLine(graph, spot, packet, line)) {
      isAnywhere = true
      yield move
    }
  }
  if (!isAnywhere && by === 'vpc') {
    const reason = () =>
      `${nameOf(graph, gateway)} knows no route to ${goalWords(graph, { party: packet.target, isPublic: packet.toPublic, version: packet.version })}: none of its connections leads there.`
    yield { to: null, hops: [], obstacles: [obstacle('VGW_NO_ROUTE', 'absent', { at: gateway }, reason)] }
  }
}

/** Whether another line of the gateway leads to the site that the packet is for: then CloudHub decides. */
function leadsToSite(graph: DiagramGraph, gateway: NodeId, by: string, { target }: Packet): boolean {
  return linesOf(graph, gateway).some(
    (line) =>
      line.id !== by &&
      target.is === 'site' &&
      carries(graph, line) &&
      (line.kind === 'gateway-association' || outsideOf(graph, farEnd(line, gateway)) === target.node),
  )
}

const carries = (graph: DiagramGraph, { kind, from, to }: Connection) =>
  kind === 'site-to-site-vpn' ||
  kind === 'direct-connect-interface' ||
  (kind === 'gateway-association' &&
    [from, to].some((id) => graph.resource(id)?.service === 'direct-connect-gateway'))

function* alongLine(graph: DiagramGraph, spot: VgwSpot, packet: Packet, line: Connection): Generator<Move> {
  const { gateway, by } = spot
  const end = farEnd(line, gateway)
  const reason = () => `${nameOf(graph, gateway)} forwards to ${targetName(graph, line.id)}.`
  const hops: readonly DraftHop[] = [gateway, line.id].map((at) => ({ place: { at }, does: 'route', reason }))
  const hub = by === 'vpc' ? { needs: [], obstacles: [], unknown: [] } : cloudHub(graph, gateway, by, line)
  if (line.kind === 'gateway-association') {
    yield { to: { is: 'dxgw', gateway: end, by: line.id }, hops, ...hub }
    return
  }
  const known = knownAlong(graph, gateway, line, packet)
  const isV6 = packet.version === 6 && line.kind === 'site-to-site-vpn'
  const noV6 = isV6
    ? [
        obstacle(
          'VPN_NO_IPV6',
          'law',
          { at: line.id },
          () => `A VPN connection to a virtual private gateway carries no IPv6.`,
        ),
      ]
    : []
  yield {
    to: { is: 'outside', node: end, by: line.id },
    hops,
    needs: [...hub.needs, ...known.needs],
    obstacles: [...hub.obstacles, ...known.obstacles, ...noV6, ...wrongInterface(graph, line, packet)],
    unknown: hub.unknown,
  }
}

/** Whether a line is known to lead to the target: a static VPN connection lists its networks, BGP announces them. */
export function knownAlong(
  graph: DiagramGraph,
  gateway: NodeId,
  line: Connection,
  packet: Packet,
): { readonly needs: readonly DraftNeed[]; readonly obstacles: readonly Obstacle[] } {
  const none = { needs: [], obstacles: [] }
  const networks = networksOf(graph, outsideOf(graph, farEnd(line, gateway)))
  const [goal] = addressesOf(packet.target, packet.toPublic)
  if (packet.target.is === 'internet' && goal !== undefined && networks.length > 0) {
    const isAnnounced = networks.some((block) => isIn(block, packet.target, packet.toPublic) !== 'no')
    const said = () => `${nameOf(graph, gateway)} knows no route to ${goal.cidr}.`
    if (!isAnnounced)
      return { ...none, obstacles: [obstacle('VGW_NO_ROUTE', 'absent', { at: gateway }, said)] }
  }
  if (line.kind !== 'site-to-site-vpn' || line.config['routing'] === 'BGP') return none
  const stated = line.config['staticRoutes']
  const place = { at: line.id, part: 'staticRoutes' }
  const to = { party: packet.target, isPublic: packet.toPublic, version: packet.version }
  const words = () => destinationWords(graph, to)
  const need: DraftNeed = {
    key: `static ${line.id} ${words()}`,
    place,
    text: () => `A static route to ${words()} for ${targetName(graph, line.id)}.`,
    apply(diagram) {
      const [block] = addressesOf(packet.target, packet.toPublic)
      return withRow(diagram, line.id, 'staticRoutes', { destination: block?.canonical ?? '0.0.0.0/0' })
    },
  }
  if (!Array.isArray(stated)) return line.config['routing'] === 'static' ? { ...none, needs: [need] } : none
  const isKnown = stated.some((row: Row) => {
    const block = blockOf(row['destination'])
    return block !== undefined && isIn(block, packet.target, packet.toPublic) !== 'no'
  })
  if (isKnown) return none
  const reason = () => `${targetName(graph, line.id)} has no static route to ${words()}.`
  return { ...none, obstacles: [obstacle('VGW_NO_ROUTE', 'absent', place, reason, { mends: [need] })] }
}

/** A public virtual interface carries nothing for private addresses, a transit one ends on transit gateways only. */
export function wrongInterface(graph: DiagramGraph, line: Connection, packet: Packet): readonly Obstacle[] {
  const stated = line.config['interface']
  if (line.kind !== 'direct-connect-interface' || typeof stated !== 'string') return []
  const place = { at: line.id, part: 'interface' }
  if (stated === 'public' && !isPublicly(packet.target, packet.toPublic)) {
    const reason = () =>
      `${targetName(graph, line.id)} is a public virtual interface, which reaches public addresses only.`
    return [obstacle('PUBLIC_INTERFACE_ONLY', 'law', place, reason)]
  }
  const ends = [line.from, line.to].map((id) => graph.resource(id)?.service)
  if (stated === 'transit' && ends.includes('vgw')) {
    const reason = () =>
      `${targetName(graph, line.id)} is a transit virtual interface, which ends on a Direct Connect gateway only.`
    return [obstacle('INTERFACE_KIND', 'law', place, reason)]
  }
  return []
}
