import { refsOf, type Connection, type NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { subnetsOfVpc } from '../../subnets-of-vpc'
import { nameOf } from '../../wording'
import { zoneOf } from '../../zones'
import { isBehind, networksBehind, overlapping } from '../behind'
import {
  obstacle,
  type DraftHop,
  type DraftNeed,
  type Move,
  type Obstacle,
  type Packet,
  type Spot,
} from '../move'
import { destinationWords, targetName } from '../words'
import { fieldNeed, withRef } from '../writing'
import { isIn, isPublicly, vpcOfParty, type Match } from '../party'
import { attachmentsOf, farEnd, vpcAttachment, waysOutOf } from '../plumbing'
import { associateNeed, learnNeeds } from '../transit-needs'
import { associationOf, tablesOf, type TransitTable } from '../transit-tables'
import { localBlocks } from '../vpc-tables'
import { passing } from './deliver'
import { pastFirewall } from './firewall'
import { wrongInterface } from './vgw'

type TgwSpot = Extract<Spot, { readonly is: 'tgw' }>

/** At a transit gateway: by the table that the attachment is associated with. */
export function* atTransitGateway(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  isMending: boolean,
): Generator<Move> {
  const { gateway, by } = spot
  const tables = tablesOf(graph, gateway)
  const association = associationOf(graph, gateway, by)
  if (typeof association === 'object') {
    yield* byTable(graph, spot, packet, association, isMending)
    return
  }
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
    if (association === 'none' && !isMending) {
      yield { to: null, hops: [], obstacles: [missing] }
      return
    }
    for (const move of byTable(graph, spot, packet, table, isMending)) {
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
  for (const attachment of usefulAttachments(graph, spot, packet)) {
    const needs = [
      associateNeed(graph, gateway, by, { passage }),
      ...learnNeeds(graph, { gateway, table: undefined, from: by, passage }, towards(packet), attachment),
    ]
    for (const move of onto(graph, spot, packet, attachment, [])) {
      yield {
        ...move,
        needs: [...needs, ...(move.needs ?? [])],
        choice: { table: `${gateway} ${passage} ${goalKey(packet)}`, target: attachment.id },
      }
    }
  }
}

const towards = (packet: Packet) => ({
  party: packet.target,
  isPublic: packet.toPublic,
  version: packet.version,
})
const goalKey = (packet: Packet) =>
  isPublicly(packet.target, packet.toPublic)
    ? 'internet'
    : (vpcOfParty(packet.target) ?? packet.target.node ?? '')

interface Way {
  readonly attachment: Connection | undefined
  readonly match: Match
  readonly prefix: number
  readonly order: number
  readonly isBlackhole: boolean
  readonly words: string
}

function* byTable(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  table: TransitTable,
  isMending: boolean,
): Generator<Move> {
  const place = { at: table.node.id, part: 'routes' }
  const ways = waysIn(graph, spot.gateway, table, packet)
  const best = ways.find(({ match }) => match === 'yes')
  for (const way of ways) {
    if (way.match === 'yes') break
    if (way.attachment === undefined || way.isBlackhole) continue
    for (const move of onto(graph, spot, packet, way.attachment, [routeHop(graph, table, way)]))
      yield { ...move, unknown: [...(move.unknown ?? []), place] }
  }
  if (best !== undefined && (best.isBlackhole || best.attachment === undefined)) {
    const reason = () =>
      `The route to ${best.words} in ${nameOf(graph, table.node.id)} is a blackhole: it drops the packet.`
    yield { to: null, hops: [], obstacles: [obstacle('TGW_RTB_BAD_STATE_ROUTE', 'stated', place, reason)] }
  } else if (best?.attachment !== undefined) {
    const overlap = best.order === 0 ? [] : overlapAt(graph, spot.gateway, best.attachment, packet, table)
    const first = routeHop(graph, table, best)
    for (const move of onto(graph, spot, packet, best.attachment, [first]))
      yield { ...move, obstacles: [...overlap, ...(move.obstacles ?? [])] }
  } else if (!table.isOpen) {
    yield { to: null, hops: [], obstacles: [noRoute(graph, table, packet)] }
  }
  if (table.isOpen ? best === undefined : isMending) {
    for (const attachment of usefulAttachments(graph, spot, packet)) {
      if (attachment.id === best?.attachment?.id && !best.isBlackhole) continue
      const needs = learnNeeds(
        graph,
        { gateway: spot.gateway, table: table.node.id, from: spot.by },
        towards(packet),
        attachment,
      )
      for (const move of onto(graph, spot, packet, attachment, [])) {
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

function noRoute(
  graph: DiagramGraph,
  table: TransitTable,
  packet: Packet,
  instead?: Way,
  mends?: readonly DraftNeed[],
): Obstacle {
  const words = () => destinationWords(graph, towards(packet))
  const isHole = instead?.isBlackhole === true
  const reason = () =>
    instead === undefined
      ? `${nameOf(graph, table.node.id)} has no route to ${words()}.`
      : `${nameOf(graph, table.node.id)} has no route to ${words()} but ${isHole ? 'a blackhole for' : 'the one to'} ${instead.words}.`
  return obstacle(
    isHole ? 'TGW_RTB_BAD_STATE_ROUTE' : 'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT',
    isHole ? 'stated' : 'absent',
    { at: table.node.id, part: 'routes' },
    reason,
    mends === undefined ? {} : { mends },
  )
}

function routeHop(graph: DiagramGraph, table: TransitTable, way: Way): DraftHop {
  return {
    place: { at: table.node.id, part: 'routes' },
    does: 'route',
    reason: () =>
      `${nameOf(graph, table.node.id)}: the route to ${way.words} leads to ${way.attachment === undefined ? 'nothing' : targetName(graph, way.attachment.id)}.`,
  }
}

/** The routes of a table that may be the packet’s, the longest prefix first, then static, then by what propagates. */
function waysIn(graph: DiagramGraph, gateway: NodeId, table: TransitTable, packet: Packet): readonly Way[] {
  const attachments = attachmentsOf(graph, gateway)
  const fixed = table.routes.flatMap((route): readonly Way[] => {
    const match =
      route.block === undefined
        ? 'maybe'
        : route.block.version === packet.version
          ? isIn(route.block, packet.target, packet.toPublic)
          : 'no'
    if (match === 'no') return []
    return [
      {
        attachment: attachments.find(({ id }) => id === route.target),
        match,
        prefix: route.block?.prefix ?? 0,
        order: 0,
        isBlackhole: route.isBlackhole,
        words: route.destination,
      },
    ]
  })
  const learnt = table.propagations.flatMap((id): readonly Way[] => {
    const attachment = attachments.find((one) => one.id === id)
    return attachment === undefined ? [] : learntFrom(graph, gateway, attachment, packet)
  })
  return [...fixed, ...learnt].toSorted(
    (a, b) =>
      b.prefix - a.prefix || a.order - b.order || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0),
  )
}

const orders: Readonly<Record<string, number>> = {
  'transit-gateway-attachment': 1,
  'gateway-association': 2,
  'site-to-site-vpn': 3,
}

/** What an attachment propagates: the ranges of a VPC, the networks of the sites behind a line; a peering nothing. */
function learntFrom(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  packet: Packet,
): readonly Way[] {
  const order = orders[attachment.kind]
  if (order === undefined) return []
  // A static VPN connection announces nothing: its networks need static routes.
  if (attachment.kind === 'site-to-site-vpn' && attachment.config['routing'] === 'static') return []
  const way = (match: Match, prefix: number, words: string): Way => ({
    attachment,
    match,
    prefix,
    order,
    isBlackhole: false,
    words,
  })
  const vpc = vpcAttachment(graph, attachment)?.vpc
  const blocks = vpc === undefined ? networksBehind(graph, gateway, attachment) : localBlocks(graph, vpc)
  const own = blocks
    .filter(({ version }) => version === packet.version)
    .map((block) => way(isIn(block, packet.target, packet.toPublic), block.prefix, block.cidr))
    .filter(({ match }) => match !== 'no')
  if (own.length > 0) return own
  const isItsOwn =
    isBehind(graph, gateway, attachment, packet.target) && !packet.toPublic && blocks.length === 0
  return isItsOwn ? [way('yes', 16, nameOf(graph, packet.target.node ?? gateway))] : []
}

/** Two VPCs with overlapping ranges propagate into one table: the routes of the one that came later are not taken. */
function overlapAt(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  packet: Packet,
  table: TransitTable,
): readonly Obstacle[] {
  const goal = vpcAttachment(graph, attachment)?.vpc
  if (goal === undefined || packet.toPublic) return []
  const other = overlapping(graph, gateway, attachment).find(({ id }) => table.propagations.includes(id))
  const vpc = other === undefined ? undefined : vpcAttachment(graph, other)?.vpc
  if (vpc === undefined) return []
  const reason = () =>
    `${nameOf(graph, goal)} and ${nameOf(graph, vpc)} overlap, and both propagate into ${nameOf(graph, table.node.id)}: ${nameOf(graph, gateway)} takes the routes of only one of them.`
  return [obstacle('OVERLAPPING_CIDRS', 'law', { at: gateway }, reason, { factId: 'tgw.overlap' })]
}

/** Attachments by which a route might help, or by which AWS’s law is shown. */
function usefulAttachments(
  graph: DiagramGraph,
  { gateway, by }: TgwSpot,
  packet: Packet,
): readonly Connection[] {
  const goal = vpcOfParty(packet.target)
  const toWorld = isPublicly(packet.target, packet.toPublic)
  return attachmentsOf(graph, gateway).filter((attachment) => {
    if (attachment.id === by && attachment.kind !== 'site-to-site-vpn') return false
    const vpc = vpcAttachment(graph, attachment)?.vpc
    if (vpc === undefined) return attachment.id !== by
    if (toWorld) {
      const { nats, igws, egressOnly, gatewayEndpoints, attachments, vgws } = waysOutOf(graph, vpc)
      // Through a VPC to another transit gateway, where it may go on.
      return (
        nats.length +
          igws.length +
          egressOnly.length +
          vgws.length +
          (packet.target.is === 'service' ? gatewayEndpoints.length : 0) >
          0 || attachments.length > 1
      )
    }
    if (vpc === goal) return true
    const ways = waysOutOf(graph, vpc)
    // Through a VPC to another transit gateway or peering.
    return ways.attachments.length > 1 || ways.peers.some((peer) => peer.vpc === goal) || ways.vgws.length > 0
  })
}

/** Out of the transit gateway, along an attachment. */
function* onto(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
  hops: readonly DraftHop[],
): Generator<Move> {
  const { gateway } = spot
  const end = farEnd(attachment, gateway)
  const reason = () => `${nameOf(graph, gateway)} sends it along ${targetName(graph, attachment.id)}.`
  const onward: readonly DraftHop[] = [
    ...hops,
    ...[gateway, attachment.id].map((at): DraftHop => ({ place: { at }, does: 'route', reason })),
  ]
  switch (attachment.kind) {
    case 'site-to-site-vpn':
      yield {
        to: { is: 'outside', node: end, by: attachment.id },
        hops: onward,
        obstacles: wrongInterface(graph, attachment, packet),
      }
      return
    case 'gateway-association':
      if (graph.resource(end)?.service === 'direct-connect-gateway')
        yield { to: { is: 'dxgw', gateway: end, by: attachment.id }, hops: onward }
      else yield { to: { is: 'there', by: 'interface', vpc: null }, hops: onward, unknown: [{ at: end }] }
      return
    case 'transit-gateway-peering':
      if (graph.resource(end)?.service !== 'transit-gateway')
        yield { to: { is: 'there', by: 'interface', vpc: null }, hops: onward, unknown: [{ at: end }] }
      else
        yield {
          to: { is: 'tgw', gateway: end, by: attachment.id, zone: spot.zone },
          packet: { transitGateways: [...packet.transitGateways, end] },
          hops: onward,
        }
      return
    default:
      yield* intoAttachment(graph, spot, packet, attachment, onward)
  }
}

function* intoAttachment(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
  hops: readonly DraftHop[],
): Generator<Move> {
  const end = farEnd(attachment, spot.gateway)
  const firewall = graph.resource(end)
  if (firewall?.service === 'network-firewall') {
    const so = pastFirewall(graph, passing(packet.traffic), firewall, packet)
    yield {
      to: { is: 'tgw', gateway: spot.gateway, by: attachment.id, zone: spot.zone },
      packet: { traffic: so.traffic, inspectedBy: [...packet.inspectedBy, firewall.id] },
      hops: [
        ...hops,
        ...so.hops,
        {
          place: { at: firewall.id },
          does: 'permit',
          reason: () =>
            `${nameOf(graph, firewall.id)} inspects it and hands it back to ${nameOf(graph, spot.gateway)}.`,
        },
      ],
      needs: so.needs,
      obstacles: so.obstacles,
    }
    return
  }
  const vpc = vpcAttachment(graph, attachment)?.vpc
  if (vpc === undefined) {
    yield { to: { is: 'there', by: 'interface', vpc: null }, hops, unknown: [{ at: end }] }
    return
  }
  for (const { subnet, zone, needs } of entriesOf(graph, spot, packet, attachment)) {
    yield {
      to: { is: 'router', vpc, subnet, zone, from: { is: 'attachment', subnet, attachment: attachment.id } },
      packet: zone === null || packet.isReturn ? {} : { zones: { ...packet.zones, [attachment.id]: zone } },
      hops,
      needs,
    }
  }
}

/** Nothing is stated about its subnets: what is for an interface of the VPC gets there from any, the rest by one of them. */
function openEntries(graph: DiagramGraph, packet: Packet, attachment: Connection): readonly Entry[] {
  const vpc = vpcAttachment(graph, attachment)?.vpc
  const somewhere: Entry = { subnet: null, zone: null, needs: [] }
  if (vpc === undefined || (vpcOfParty(packet.target) === vpc && !packet.toPublic)) return [somewhere]
  const subnets = subnetsOfVpc(graph, vpc)
  if (subnets.length === 0 || attachment.config['subnets'] !== undefined) return [somewhere]
  const drawn = subnets.map(({ id }): Entry => ({
    subnet: id,
    zone: zoneOf(graph, id)?.name ?? null,
    needs: [
      {
        key: `entry ${attachment.id} ${id}`,
        place: { at: attachment.id, part: 'subnets' },
        text: () =>
          `${targetName(graph, attachment.id)} has a subnet in the zone of ${nameOf(graph, id)}: that subnet or another with the same routes.`,
        apply: (diagram) => withRef(diagram, attachment.id, 'subnets', id),
      },
    ],
  }))
  // Or a subnet of its own that is not drawn, as AWS advises: it uses the main route table.
  return [...drawn, somewhere]
}

interface Entry {
  readonly subnet: NodeId | null
  readonly zone: string | null
  readonly needs: readonly DraftNeed[]
}

/**
 * The subnets by which a packet may enter a VPC: of the zone that it came from, where the attachment has one there, else of
 * any of its zones. With appliance mode an answer takes the zone that the flow took.
 */
function entriesOf(
  graph: DiagramGraph,
  spot: TgwSpot,
  packet: Packet,
  attachment: Connection,
): readonly Entry[] {
  const subnets = (refsOf(attachment.config['subnets']) as readonly NodeId[]).filter(
    (id) => graph.resource(id)?.service === 'subnet',
  )
  if (subnets.length === 0) return openEntries(graph, packet, attachment)
  const all = subnets.map((subnet): Entry => ({
    subnet,
    zone: zoneOf(graph, subnet)?.name ?? null,
    needs: [],
  }))
  const zone = spot.zone
  const near = zone === null ? [] : all.filter((entry) => entry.zone === zone)
  const usual = near.length > 0 ? near : all
  const taken = packet.isReturn ? packet.zones[attachment.id] : undefined
  const same = taken === undefined ? [] : all.filter((entry) => entry.zone === taken)
  const mode = attachment.config['applianceMode']
  if (same.length === 0) return mode === true ? all : usual
  if (mode === true) return same
  if (mode === false) return usual
  const isUsual = same.every((entry) => usual.includes(entry)) && usual.length === same.length
  if (isUsual) return same
  const need = fieldNeed(
    attachment.id,
    'applianceMode',
    true,
    () => `${targetName(graph, attachment.id)} has appliance mode, so that both directions take one zone.`,
  )
  return [...usual, ...same.map((entry) => ({ ...entry, needs: [need] }))]
}
