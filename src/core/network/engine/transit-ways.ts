import type { Connection, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { nameOf } from '../wording'
import { isBehind, overlapping } from './behind'
import { lengthOf, longest } from './doubt'
import { announcedBy } from './learnt'
import { obstacle, type Obstacle, type Packet } from './move'
import { isIn, type Match } from './party'
import { attachmentsOf, vpcAttachment } from './plumbing'
import type { TransitTable } from './transit-tables'

/** A route of a table that may be the packet’s. */
export interface TransitWay {
  /** Nothing for a blackhole, or a target that is no attachment of the gateway. */
  readonly attachment: Connection | undefined
  readonly match: Match
  readonly length: number
  /** Static, then prefix lists, then propagated, by what propagates (section 1 of the route order). */
  readonly order: number
  readonly isBlackhole: boolean
  /** The destination as it is stated, or whose networks it is. */
  readonly words: string
}

/** The routes of a table that may be the packet’s, the longest prefix first, then static, then by what propagates. */
export function waysIn(
  graph: DiagramGraph,
  gateway: NodeId,
  table: TransitTable,
  packet: Packet,
): readonly TransitWay[] {
  const attachments = attachmentsOf(graph, gateway)
  const fixed = table.routes.flatMap((route): readonly TransitWay[] => {
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
        // A prefix list of which only the name is stated may hold any address by itself.
        length: route.block === undefined ? longest : lengthOf(route.block),
        order: route.block === undefined ? 0.5 : 0,
        isBlackhole: route.isBlackhole,
        words: route.destination,
      },
    ]
  })
  const learnt = table.propagations.flatMap((id): readonly TransitWay[] => {
    const attachment = attachments.find((one) => one.id === id)
    return attachment === undefined ? [] : learntFrom(graph, gateway, attachment, packet)
  })
  return [...fixed, ...learnt].toSorted(
    (a, b) =>
      b.length - a.length || a.order - b.order || (a.words < b.words ? -1 : a.words > b.words ? 1 : 0),
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
): readonly TransitWay[] {
  const order = orders[attachment.kind]
  if (order === undefined) return []
  const blocks = announcedBy(graph, gateway, attachment)
  if (blocks === undefined) return []
  const way = (match: Match, length: number, words: string): TransitWay => ({
    attachment,
    match,
    length,
    order,
    isBlackhole: false,
    words,
  })
  const own = blocks
    .filter(({ version }) => version === packet.version)
    .map((block) => way(isIn(block, packet.target, packet.toPublic), lengthOf(block), block.cidr))
    .filter(({ match }) => match !== 'no')
  if (own.length > 0) return own
  const isItsOwn =
    isBehind(graph, gateway, attachment, packet.target) && !packet.toPublic && blocks.length === 0
  return isItsOwn ? [way('yes', 16, nameOf(graph, packet.target.node ?? gateway))] : []
}

/** Two VPCs with overlapping ranges propagate into one table: the routes of the one that came later are not taken. */
export function overlapAt(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  packet: Packet,
  table: TransitTable,
): readonly Obstacle[] {
  const goal = vpcAttachment(graph, attachment)?.vpc
  if (goal === undefined || packet.toPublic) return []
  const other = overlapping(graph, attachment.id).find(({ id }) => table.propagations.includes(id))
  const vpc = other === undefined ? undefined : vpcAttachment(graph, other)?.vpc
  if (vpc === undefined) return []
  const reason = () =>
    `${nameOf(graph, goal)} and ${nameOf(graph, vpc)} overlap, and both propagate into ${nameOf(graph, table.node.id)}: ${nameOf(graph, gateway)} takes the routes of only one of them.`
  return [obstacle('OVERLAPPING_CIDRS', 'law', { at: gateway }, reason, { factId: 'tgw.overlap' })]
}
