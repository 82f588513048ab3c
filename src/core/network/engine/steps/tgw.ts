import type { Connection, NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { oncePerGraph } from '../../once'
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
import type { Aim } from '../aim'
import { inDoubt } from '../doubt'
import { isPublicly, vpcOfParty } from '../party'
import { attachmentsOf, farEnd, outsideOf, vpcAttachment, waysOutOf } from '../plumbing'
import { associateNeed, learnNeeds } from '../transit-needs'
import { associationOf, tablesOf, type TransitTable } from '../transit-tables'
import { overlapAt, waysIn, type TransitWay } from '../transit-ways'
import { goalWords, targetName, towards } from '../words'
import { withoutRouteNeed } from '../writing'
import { ontoAttachment } from './transit-exit'

type TgwSpot = SpotOf<'tgw'>

/** At a transit gateway: by the table that the attachment is associated with. */
export function* atTransitGateway(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  aim: Aim,
): Generator<Move> {
  const { gateway, by } = spot
  const tables = tablesOf(graph, gateway)
  const association = associationOf(graph, gateway, by)
  if (typeof association === 'object') {
    yield* byTable(graph, spot, packet, association, aim)
    return
  }
  // Where nothing is stated, something has to be.
  if (association === 'open' && aim === 'free') return
  if (association === 'open' && tables.length === 0) {
    yield* byDefaultTable(graph, spot, packet)
    return
  }
  for (const table of tables) {
    const need = associateNeed(graph, gateway, by, { table: table.node.id })
    const reason = () =>
      `${targetName(graph, by)} is associated with no route table of ${nameOf(graph, gateway)}.`
    const missing = obstacle(
      'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
      'absent',
      { at: by, part: 'routeTable' },
      reason,
      { mends: [need] },
    )
    if (association === 'none' && aim !== 'mended') {
      yield { to: null, hops: [], obstacles: [missing] }
      return
    }
    for (const move of byTable(graph, spot, packet, table, aim)) {
      yield association === 'open'
        ? {
            ...move,
            needs: [need, ...(move.needs ?? [])],
            choice: move.choice ?? { table: `${gateway} ${by}`, target: table.node.id },
          }
        : { ...move, obstacles: [missing, ...(move.obstacles ?? [])] }
    }
  }
}

/** No table is drawn: a new transit gateway has one, with which attachments are associated and into which they propagate. */
function* byDefaultTable(graph: DiagramGraph, spot: TgwSpot, packet: Packet): Generator<Move> {
  const { gateway, by } = spot
  const passage = Math.max(1, packet.transitGateways.filter((id) => id === gateway).length)
  const associate = associateNeed(graph, gateway, by, { passage })
  const home = { gateway, table: undefined, from: by, passage }
  const [to, table] = [towards(packet), `${gateway} ${passage} ${goalKey(packet)}`]
  for (const attachment of usefulAttachments(graph, spot, packet)) {
    const needs = [associate, ...learnNeeds(graph, home, to, attachment)]
    for (const move of ontoAttachment(graph, spot, packet, attachment, [])) {
      yield {
        ...move,
        needs: [...needs, ...(move.needs ?? [])],
        choice: { table, target: attachment.id },
      }
    }
  }
}

const goalKey = (packet: Packet) =>
  isPublicly(packet.target, packet.toPublic)
    ? 'internet'
    : (vpcOfParty(packet.target) ?? packet.target.node ?? '')

function* byTable(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  table: TransitTable,
  aim: Aim,
): Generator<Move> {
  const ways = waysIn(graph, spot.gateway, table, packet)
  const { perhaps, best, isDoubtful } = inDoubt(
    graph,
    ways,
    packet.target,
    leadAlike(graph, spot.gateway),
    isTie,
  )
  for (const way of perhaps) yield* followed(graph, spot, packet, table, way, true)
  if (best !== undefined) yield* followed(graph, spot, packet, table, best, isDoubtful)
  else if (!table.isOpen && perhaps.length === 0) {
    yield { to: null, hops: [], obstacles: [noRoute(graph, table, packet)] }
  }
  if (table.isOpen ? best === undefined && aim !== 'free' : aim === 'mended') {
    for (const attachment of usefulAttachments(graph, spot, packet)) {
      if (attachment.id === best?.attachment?.id && !best.isBlackhole) continue
      const needs = [
        ...(best?.isBlackhole === true ? [withoutRouteNeed(graph, table.node.id, best.words)] : []),
        ...learnNeeds(
          graph,
          { gateway: spot.gateway, table: table.node.id, from: spot.by },
          towards(packet),
          attachment,
        ),
      ]
      for (const move of ontoAttachment(graph, spot, packet, attachment, [])) {
        yield table.isOpen
          ? {
              ...move,
              needs: [...needs, ...(move.needs ?? [])],
              choice: { table: `${table.node.id} ${goalKey(packet)}`, target: attachment.id },
            }
          : { ...move, obstacles: [noRoute(graph, table, packet, best, needs), ...(move.obstacles ?? [])] }
      }
    }
  }
}

/** Whether two routes lead to the same: VPN connections of one site share its traffic. */
function leadAlike(graph: DiagramGraph, gateway: NodeId) {
  const end = ({ attachment }: TransitWay) =>
    attachment?.kind === 'site-to-site-vpn' ? outsideOf(graph, farEnd(attachment, gateway)) : attachment?.id
  return (one: TransitWay, other: TransitWay) =>
    one.isBlackhole === other.isBlackhole && end(one) === end(other)
}

/** Equal routes to several attachments share the traffic; of what is propagated only VPN connections do. */
const isTie = (one: TransitWay, other: TransitWay) =>
  one.length === other.length &&
  one.order === other.order &&
  (one.order < 1 || one.attachment?.kind === 'site-to-site-vpn')

/** On by one route; `isPerhaps`: it may be another that decides. */
function* followed(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  table: TransitTable,
  way: TransitWay,
  isPerhaps: boolean,
): Generator<Move> {
  const place = { at: table.node.id, part: 'routes' }
  const { attachment } = way
  if (way.isBlackhole || attachment === undefined) {
    const reason = () =>
      `The route to ${way.words} in ${nameOf(graph, table.node.id)} is a blackhole: it drops traffic for ${goalWords(graph, towards(packet))}.`
    yield { to: null, hops: [], obstacles: [obstacle('TGW_RTB_BAD_STATE_ROUTE', 'stated', place, reason)] }
    return
  }
  const overlap = way.order < 1 ? [] : overlapAt(graph, spot.gateway, attachment, packet, table)
  for (const move of ontoAttachment(graph, spot, packet, attachment, [routeHop(graph, table, way)]))
    yield {
      ...move,
      obstacles: [...overlap, ...(move.obstacles ?? [])],
      unknown: isPerhaps ? [...(move.unknown ?? []), place] : (move.unknown ?? []),
    }
}

function noRoute(
  graph: DiagramGraph,
  table: TransitTable,
  packet: Packet,
  instead?: TransitWay,
  mends?: readonly DraftNeed[],
): Obstacle {
  const words = () => goalWords(graph, towards(packet))
  const isHole = instead?.isBlackhole === true
  const reason = () =>
    instead === undefined
      ? `${nameOf(graph, table.node.id)} has no route to ${words()}.`
      : `${nameOf(graph, table.node.id)} sends traffic for ${words()} ${isHole || instead.attachment === undefined ? 'into a blackhole' : `to ${targetName(graph, instead.attachment.id)}`}, by its route to ${instead.words}; it has no other route for it.`
  return obstacle(
    isHole ? 'TGW_RTB_BAD_STATE_ROUTE' : 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
    isHole ? 'stated' : 'absent',
    { at: table.node.id, part: 'routes' },
    reason,
    mends === undefined ? {} : { mends },
  )
}

function routeHop(graph: DiagramGraph, table: TransitTable, way: TransitWay): DraftHop {
  return {
    place: { at: table.node.id, part: 'routes' },
    does: 'route',
    reason: () =>
      `${nameOf(graph, table.node.id)} has a route to ${way.words} through ${way.attachment === undefined ? 'nothing' : targetName(graph, way.attachment.id)}.`,
  }
}

/** Attachments by which a route might help, or by which AWS’s law is shown; the one by which it came leads nowhere. */
function usefulAttachments(
  graph: DiagramGraph,
  { gateway, by }: TgwSpot,
  packet: Packet,
): readonly Connection[] {
  const world = packet.target.is === 'service' ? 'service' : 'internet'
  const goal = isPublicly(packet.target, packet.toPublic) ? world : (vpcOfParty(packet.target) ?? '')
  return attachmentsTowards(graph, `${gateway} ${goal}`).filter(
    ({ id, kind }) => id !== by || kind === 'site-to-site-vpn',
  )
}

/** The attachments of a gateway that may lead towards a VPC, `internet`, a `service`’s public address, or elsewhere. */
const attachmentsTowards = oncePerGraph((graph, key: string): readonly Connection[] => {
  const [gateway, goal = ''] = key.split(' ')
  return attachmentsOf(graph, gateway as NodeId).filter((attachment) => {
    const vpc = vpcAttachment(graph, attachment)?.vpc
    if (vpc === undefined || vpc === goal) return true
    const ways = waysOutOf(graph, vpc)
    // Through a VPC to another transit gateway, where it may go on.
    if (ways.attachments.length > 1 || ways.vgws.length > 0) return true
    // Or by the address of a private NAT gateway, which is known where the sender’s own is not.
    if (ways.nats.some(({ config }) => isForNetworks(config['connectivity'], ways.igws.length))) return true
    if (goal !== 'internet' && goal !== 'service') return ways.peers.some((peer) => peer.vpc === goal)
    const exits = [...ways.nats, ...ways.igws, ...ways.egressOnly]
    return exits.length > 0 || (goal === 'service' && ways.gatewayEndpoints.length > 0)
  })
})

/** Whether a NAT gateway is there for other networks than the internet: stated private, or without a way out to it. */
const isForNetworks = (connectivity: unknown, internetGateways: number) =>
  connectivity === 'private' || (connectivity === undefined && internetGateways === 0)
