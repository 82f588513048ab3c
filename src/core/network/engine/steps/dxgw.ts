import type { Connection, NodeId, Row } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { blockOf, blocksOf, doBlocksOverlap, doesContain, type Block } from '../../blocks'
import { nameOf } from '../../wording'
import { advertisedBy } from '../behind'
import {
  obstacle,
  type DraftHop,
  type DraftNeed,
  type Move,
  type Obstacle,
  type Packet,
  type Spot,
} from '../move'
import { destinationKey, destinationWords, targetName } from '../words'
import { fieldNeed, withRange, withRow } from '../writing'
import { isIn, vpcOfParty } from '../party'
import { farEnd, linesOf, vpcOfGateway } from '../plumbing'
import { localBlocks } from '../local-blocks'
import { wrongInterface } from './vgw'

type DxgwSpot = Extract<Spot, { readonly is: 'dxgw' }>

/** At a Direct Connect gateway: between interfaces and associations, never from one association to another. */
export function* atDxgw(graph: DiagramGraph, spot: DxgwSpot, packet: Packet): Generator<Move> {
  const came = graph.connection(spot.by)
  for (const line of linesOf(graph, spot.gateway)) {
    if (line.id === spot.by || came === undefined) continue
    if (line.kind === 'direct-connect-interface') yield alongInterface(graph, spot, packet, came, line)
    else if (line.kind === 'gateway-association') yield* alongAssociation(graph, spot, packet, came, line)
  }
}

function alongInterface(
  graph: DiagramGraph,
  { gateway }: DxgwSpot,
  packet: Packet,
  came: Connection,
  line: Connection,
): Move {
  const reason = () => `${nameOf(graph, gateway)} forwards to ${targetName(graph, line.id)}.`
  const hops: readonly DraftHop[] = [gateway, line.id].map((at) => ({ place: { at }, does: 'route', reason }))
  const link =
    came.kind === 'direct-connect-interface'
      ? siteLink(graph, gateway, [came, line])
      : { needs: [], obstacles: [] }
  const other = came.kind === 'gateway-association' ? wrongKind(graph, gateway, came, line) : []
  return {
    to: { is: 'outside', node: farEnd(line, gateway), by: line.id },
    hops,
    needs: link.needs,
    obstacles: [...link.obstacles, ...wrongInterface(graph, line, packet), ...other],
  }
}

/** From one interface to another only with SiteLink at both. */
function siteLink(graph: DiagramGraph, gateway: NodeId, lines: readonly Connection[]) {
  const needs: DraftNeed[] = []
  const obstacles: Obstacle[] = []
  for (const line of lines) {
    const need = fieldNeed(
      line.id,
      'siteLink',
      true,
      () => `SiteLink is on at ${targetName(graph, line.id)}.`,
    )
    if (line.config['siteLink'] === false) {
      const reason = () =>
        `SiteLink is off at ${targetName(graph, line.id)}: ${nameOf(graph, gateway)} forwards nothing from one virtual interface to another.`
      obstacles.push(
        obstacle('DXGW_SITE_LINK', 'stated', { at: line.id, part: 'siteLink' }, reason, { mends: [need] }),
      )
    } else if (line.config['siteLink'] !== true) needs.push(need)
  }
  const [first = [], second = []] = lines.map((line) => advertisedBy(graph, line, gateway))
  const same = first.find((block) => second.some(({ canonical }) => canonical === block.canonical))
  if (same !== undefined) {
    const reason = () =>
      `Both virtual interfaces advertise ${same.cidr}, so that SiteLink cannot tell their sites apart.`
    obstacles.push(
      obstacle('DXGW_SITE_LINK', 'stated', { at: lines[1]?.id ?? gateway, part: 'advertises' }, reason),
    )
  }
  return { needs, obstacles }
}

function* alongAssociation(
  graph: DiagramGraph,
  { gateway }: DxgwSpot,
  packet: Packet,
  came: Connection,
  line: Connection,
): Generator<Move> {
  const end = farEnd(line, gateway)
  const service = graph.resource(end)?.service
  const said = () => `${nameOf(graph, gateway)} forwards to ${nameOf(graph, end)}.`
  const hops: readonly DraftHop[] = [gateway, line.id].map((at) => ({
    place: { at },
    does: 'route',
    reason: said,
  }))
  const obstacles: Obstacle[] = []
  const unknown = []
  const list =
    came.kind === 'gateway-association' ? { needs: [], obstacles: [] } : allowed(graph, line, packet, service)
  if (came.kind === 'gateway-association') {
    if (isCovered(graph, gateway, packet)) unknown.push({ at: gateway })
    else {
      const reason = () =>
        `${nameOf(graph, gateway)} forwards nothing from one associated gateway to another.`
      obstacles.push(obstacle('DXGW_ASSOCIATION_TRANSIT', 'law', { at: gateway }, reason))
    }
  } else
    obstacles.push(
      ...wrongKind(graph, gateway, line, came),
      ...list.obstacles,
      ...overlap(graph, gateway, packet),
    )
  const to: Spot | null =
    service === 'vgw'
      ? { is: 'vgw', gateway: end, by: line.id }
      : service === 'transit-gateway'
        ? { is: 'tgw', gateway: end, by: line.id, zone: null }
        : null
  yield to === null
    ? { to: { is: 'there', by: 'interface', vpc: null }, hops, unknown: [{ at: end }] }
    : { to, hops, needs: list.needs, obstacles, unknown }
}

const isOfVpc = (graph: DiagramGraph, line: Connection, gateway: NodeId) =>
  line.kind === 'gateway-association' && graph.resource(farEnd(line, gateway))?.service === 'vgw'

/** VPCs on one Direct Connect gateway must not overlap. */
function overlap(graph: DiagramGraph, gateway: NodeId, packet: Packet): readonly Obstacle[] {
  const goal = vpcOfParty(packet.target)
  if (goal === undefined) return []
  const other = linesOf(graph, gateway)
    .flatMap((line) =>
      isOfVpc(graph, line, gateway) ? (vpcOfGateway(graph, farEnd(line, gateway)) ?? []) : [],
    )
    .find(
      (vpc) =>
        vpc !== goal &&
        localBlocks(graph, vpc).some((a) => localBlocks(graph, goal).some((b) => doBlocksOverlap(a, b))),
    )
  if (other === undefined) return []
  const reason = () =>
    `${nameOf(graph, goal)} and ${nameOf(graph, other)} on ${nameOf(graph, gateway)} have overlapping ranges.`
  return [obstacle('OVERLAPPING_CIDRS', 'law', { at: gateway }, reason, { factId: 'dxgw.no-overlap' })]
}

/** Whether the site announces a network that covers both VPCs: AWS’s pages disagree about what then happens. */
function isCovered(graph: DiagramGraph, gateway: NodeId, packet: Packet): boolean {
  const vpcs = [vpcOfParty(packet.source), vpcOfParty(packet.target)].map((id) =>
    id === undefined ? undefined : graph.resource(id),
  )
  return linesOf(graph, gateway).some((line) => {
    const stated = line.config['advertises']
    if (line.kind !== 'direct-connect-interface' || !Array.isArray(stated)) return false
    const blocks = stated.flatMap((row: Row) => blockOf(row['prefix']) ?? [])
    return vpcs.every((vpc) => {
      const own = vpc === undefined ? [] : blocksOf(vpc)
      return blocks.some(
        (wide) => wide.prefix === 0 || (own.length > 0 && own.some(({ block }) => doesContain(wide, block))),
      )
    })
  })
}

/** Transit gateways are reached by transit interfaces, virtual private gateways by private ones. */
function wrongKind(
  graph: DiagramGraph,
  gateway: NodeId,
  association: Connection,
  line: Connection,
): readonly Obstacle[] {
  const stated = line.config['interface']
  const service = graph.resource(farEnd(association, gateway))?.service
  const needed = service === 'transit-gateway' ? 'transit' : service === 'vgw' ? 'private' : stated
  if (typeof stated !== 'string' || stated === needed || stated === 'public') return []
  const reason = () =>
    `${targetName(graph, line.id)} is a ${stated} virtual interface; ${nameOf(graph, farEnd(association, gateway))} needs a ${typeof needed === 'string' ? needed : 'different'} one.`
  return [obstacle('INTERFACE_KIND', 'law', { at: line.id, part: 'interface' }, reason)]
}

/**
 * What the association announces to the site is all that the site can reach. To a transit gateway the list has to be given;
 * to a virtual private gateway it filters the VPC’s ranges, and without one all of them pass.
 */
function allowed(
  graph: DiagramGraph,
  line: Connection,
  packet: Packet,
  service: string | undefined,
): { readonly needs: readonly DraftNeed[]; readonly obstacles: readonly Obstacle[] } {
  const stated = line.config['allowedPrefixes']
  const to = { party: packet.target, isPublic: packet.toPublic, version: packet.version }
  const place = { at: line.id, part: 'allowedPrefixes' }
  const need: DraftNeed = {
    key: `allow ${line.id} ${destinationKey(to)}`,
    place,
    text: () =>
      `The allowed prefixes of ${targetName(graph, line.id)} include ${destinationWords(graph, to)}.`,
    apply(diagram) {
      const ranged = withRange(diagram, to)
      return ranged.ok
        ? withRow(ranged.value.diagram, line.id, 'allowedPrefixes', { prefix: ranged.value.cidr })
        : ranged
    },
  }
  if (!Array.isArray(stated)) return { needs: service === 'transit-gateway' ? [need] : [], obstacles: [] }
  const blocks = stated.flatMap((row: Row) => blockOf(row['prefix']) ?? [])
  const isAllowed =
    service === 'vgw'
      ? isFilteredIn(graph, blocks, packet)
      : blocks.some((block) => isIn(block, packet.target, packet.toPublic) !== 'no')
  if (isAllowed) return { needs: [], obstacles: [] }
  const reason = () =>
    `The allowed prefixes of ${targetName(graph, line.id)} do not ${service === 'vgw' ? 'cover the whole range of' : 'cover'} ${destinationWords(graph, to)}, so that the site learns no route to it.`
  return { needs: [], obstacles: [obstacle('DXGW_PREFIXES', 'absent', place, reason, { mends: [need] })] }
}

/** Whether the filter lets a range of the VPC through in which the target may lie: one as wide as that range, or wider. */
function isFilteredIn(graph: DiagramGraph, blocks: readonly Block[], { target, toPublic }: Packet): boolean {
  const vpc = vpcOfParty(target)
  const ranges = vpc === undefined ? [] : localBlocks(graph, vpc)
  if (ranges.length === 0) return blocks.length > 0
  return ranges
    .filter((range) => isIn(range, target, toPublic) !== 'no')
    .some((range) => blocks.some((wide) => doesContain(wide, range)))
}
