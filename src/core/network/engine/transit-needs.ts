import { addNode } from '../../edit/add-node'
import { setField } from '../../edit/set-field'
import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { capitalised, nameOf } from '../wording'
import { advertisedBy, interfacesAt, isBehind, networksBehind, overlapping } from './behind'
import type { DraftNeed } from './move'
import { destinationWords, targetName } from './words'
import { withRange, withRef, withRow } from './writing'
import { isIn, isPublicly, type Party } from './party'
import { farEnd } from './plumbing'
import { associationOf, tablesOf } from './transit-tables'

/**
 * The association of an attachment with a route table; undefined: with the one that the gateway is to get. What passes a
 * gateway for the second time (`passage` 2) needs a table that says something else.
 */
export function associateNeed(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: ConnectionId,
  { table, passage = 1 }: { readonly table?: NodeId; readonly passage?: number },
): DraftNeed {
  const isPeering = graph.connection(attachment)?.kind === 'transit-gateway-peering'
  const whose = () => `${passage > 1 ? 'another' : 'a'} route table of ${nameOf(graph, gateway)}`
  return {
    key: `associate ${gateway} ${attachment} ${table ?? passage}`,
    place: { at: attachment, part: 'routeTable' },
    text: () =>
      `${capitalised(targetName(graph, attachment))} is associated with ${table === undefined ? whose() : nameOf(graph, table)}.`,
    apply(diagram) {
      const owned = withTable(diagram, gateway, table, passage)
      if (!owned.ok) return owned
      // A peering is an attachment of both gateways, so that only the tables can say which is meant.
      if (isPeering) return withRef(owned.value.diagram, owned.value.id, 'associations', attachment)
      return setField(owned.value.diagram, attachment, 'routeTable', { ref: owned.value.id })
    },
  }
}

/**
 * A route to a party by an attachment: propagated where the attachment announces its network, else static. Over a Direct
 * Connect gateway there are no static routes: what the site is to announce is a need of its own.
 */
export function learnNeeds(
  graph: DiagramGraph,
  at: RouteHome,
  to: Towards,
  attachment: Connection,
): readonly DraftNeed[] {
  const { gateway } = at
  const propagation = learnNeed(graph, at, to, attachment)
  if (attachment.kind !== 'gateway-association' || isBehind(graph, gateway, attachment, to.party))
    return [propagation]
  const directConnect = farEnd(attachment, gateway)
  const [line] = interfacesAt(graph, directConnect)
  if (line === undefined || isAdvertised(graph, gateway, attachment, to)) return [propagation]
  return [propagation, advertiseNeed(graph, line, directConnect, to)]
}

function isAdvertised(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  { party, isPublic }: Towards,
): boolean {
  return networksBehind(graph, gateway, attachment).some((block) => isIn(block, party, isPublic) === 'yes')
}

function advertiseNeed(graph: DiagramGraph, line: Connection, directConnect: NodeId, to: Towards): DraftNeed {
  return {
    key: `advertise ${line.id} ${destinationWords(graph, to)}`,
    place: { at: line.id, part: 'advertises' },
    text: () =>
      `The customer’s router advertises ${destinationWords(graph, to)} over ${targetName(graph, line.id)}.`,
    apply(diagram) {
      const ranged = withRange(diagram, to)
      if (!ranged.ok) return ranged
      const now = graphOf(ranged.value.diagram)
      const before = advertisedBy(now, now.connection(line.id) ?? line, directConnect)
      const prefixes = [...new Set([...before.map(({ canonical }) => canonical), ranged.value.cidr])]
      return setField(
        ranged.value.diagram,
        line.id,
        'advertises',
        prefixes.map((prefix) => ({ prefix })),
      )
    },
  }
}

interface RouteHome {
  readonly gateway: NodeId
  /** Undefined: the one with which the attachment is to be associated. */
  readonly table: NodeId | undefined
  readonly from: ConnectionId
  readonly passage?: number
}
interface Towards {
  readonly party: Party
  readonly isPublic: boolean
  readonly version: 4 | 6
}

function learnNeed(graph: DiagramGraph, at: RouteHome, to: Towards, attachment: Connection): DraftNeed {
  const { gateway, table, passage = 1 } = at
  const propagates = doesPropagate(graph, gateway, attachment, to.party, to.isPublic)
  const whose = () =>
    table === undefined ? `the route table of ${nameOf(graph, gateway)}` : nameOf(graph, table)
  return {
    key: `learn ${gateway} ${table ?? passage} ${attachment.id} ${propagates ? '' : destinationWords(graph, to)}`,
    place:
      table === undefined
        ? { at: attachment.id, part: 'propagatesTo' }
        : { at: table, part: propagates ? 'propagations' : 'routes' },
    text: () =>
      propagates
        ? `${capitalised(targetName(graph, attachment.id))} propagates its routes to ${whose()}.`
        : `A static route in ${whose()} to ${destinationWords(graph, to)} through ${targetName(graph, attachment.id)}.`,
    apply(diagram) {
      const owned = withTable(diagram, gateway, table ?? associatedTable(diagram, gateway, at.from))
      if (!owned.ok) return owned
      if (propagates) return withRef(owned.value.diagram, attachment.id, 'propagatesTo', owned.value.id)
      const ranged = withRange(owned.value.diagram, to)
      if (!ranged.ok) return ranged
      return withRow(ranged.value.diagram, owned.value.id, 'routes', {
        destination: ranged.value.cidr,
        target: { ref: attachment.id },
      })
    },
  }
}

/** Whether the attachment announces the network of the party, so that no static route is needed. */
function doesPropagate(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: Connection,
  party: Party,
  isPublic: boolean,
): boolean {
  if (isPublicly(party, isPublic) || attachment.kind === 'transit-gateway-peering') return false
  if (attachment.kind === 'gateway-association') return true
  if (attachment.kind === 'site-to-site-vpn' && attachment.config['routing'] === 'static') return false
  // Of two VPCs that overlap a transit gateway learns only one by itself.
  return isBehind(graph, gateway, attachment, party) && overlapping(graph, attachment.id).length === 0
}

function associatedTable(diagram: Diagram, gateway: NodeId, from: ConnectionId): NodeId | undefined {
  const graph = graphOf(diagram)
  const table = associationOf(graph, gateway, from)
  return typeof table === 'object' ? table.node.id : tablesOf(graph, gateway)[0]?.node.id
}

function withTable(
  diagram: Diagram,
  gateway: NodeId,
  table: NodeId | undefined,
  passage = 1,
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  if (table !== undefined) return ok({ diagram, id: table })
  const graph = graphOf(diagram)
  const known = tablesOf(graph, gateway)[passage - 1]
  if (known !== undefined) return ok({ diagram, id: known.node.id })
  const node = graph.resource(gateway)
  return addNode(diagram, {
    service: 'transit-gateway-route-table',
    parentId: node?.parentId ?? null,
    name: `${node?.name ?? 'Transit gateway'} routes${passage > 1 ? ` ${passage}` : ''}`,
    config: { transitGateway: { ref: gateway } },
  })
}
