import {
  isRef,
  refsOf,
  type Connection,
  type ConnectionId,
  type NodeId,
  type ResourceNode,
  type Row,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blockOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'
import { attachmentsOf } from './plumbing'

/** A static route of a transit-gateway route table. */
export interface TransitRoute {
  readonly destination: string
  readonly block: Block | undefined
  readonly target: ConnectionId | undefined
  readonly isBlackhole: boolean
}

/** What a transit-gateway route table says; undefined where nothing is stated. */
export interface TransitTable {
  readonly node: ResourceNode
  readonly routes: readonly TransitRoute[]
  readonly propagations: readonly ConnectionId[]
  /** Neither routes nor propagations are stated, by the table or by any attachment of its gateway. */
  readonly isOpen: boolean
}

/** The route tables that are drawn for a transit gateway, in the order of their ids. */
export const tablesOf = oncePerGraph((graph, gateway: NodeId): readonly TransitTable[] => {
  const attachments = attachmentsOf(graph, gateway)
  const saysPropagation = attachments.some(({ config }) => config['propagatesTo'] !== undefined)
  return graph
    .resources('transit-gateway-route-table')
    .filter((table) => belongsTo(graph, table, gateway, attachments))
    .map((node) => {
      const stated = node.config['routes']
      const own = refsOf(node.config['propagations']) as readonly ConnectionId[]
      const theirs = attachments
        .filter(({ config }) => refsOf(config['propagatesTo']).includes(node.id))
        .map(({ id }) => id)
      return {
        node,
        routes: Array.isArray(stated) ? stated.flatMap((row: Row) => routeOf(row)) : [],
        propagations: [...new Set([...own, ...theirs])].filter((id) =>
          attachments.some((one) => one.id === id),
        ),
        isOpen: stated === undefined && node.config['propagations'] === undefined && !saysPropagation,
      }
    })
})

function belongsTo(
  graph: DiagramGraph,
  table: ResourceNode,
  gateway: NodeId,
  attachments: readonly Connection[],
): boolean {
  const named = refsOf(table.config['transitGateway'])
  if (named.length > 0) return named.includes(gateway)
  const mentioned = [...refsOf(table.config['associations']), ...refsOf(table.config['propagations'])]
  const mentioning = attachments.some(({ config }) =>
    [...refsOf(config['routeTable']), ...refsOf(config['propagatesTo'])].includes(table.id),
  )
  if (mentioning || attachments.some(({ id }) => mentioned.includes(id))) return true
  // A table that says nothing of the kind belongs to the only gateway there is.
  return mentioned.length === 0 && graph.resources('transit-gateway').length === 1
}

function routeOf(row: Row): readonly TransitRoute[] {
  const { destination, target, state } = row
  if (typeof destination !== 'string' || destination.trim() === '') return []
  if (!isRef(target) && state !== 'blackhole') return []
  const to = isRef(target) ? (target.ref as ConnectionId) : undefined
  return [
    {
      destination: destination.trim(),
      block: blockOf(destination),
      target: to,
      isBlackhole: state === 'blackhole',
    },
  ]
}

/**
 * The table that decides where packets from an attachment go. `open`: nothing is stated about associations of this
 * gateway. `none`: others are stated, this one is not.
 */
export function associationOf(
  graph: DiagramGraph,
  gateway: NodeId,
  attachment: ConnectionId,
): TransitTable | 'open' | 'none' {
  const tables = tablesOf(graph, gateway)
  const own = refsOf(graph.connection(attachment)?.config['routeTable'])
  const table =
    tables.find(({ node }) => own.includes(node.id)) ??
    tables.find(({ node }) => refsOf(node.config['associations']).includes(attachment))
  if (table !== undefined) return table
  const isStated =
    tables.some(({ node }) => node.config['associations'] !== undefined) ||
    attachmentsOf(graph, gateway).some(({ config }) => config['routeTable'] !== undefined)
  return isStated ? 'none' : 'open'
}
