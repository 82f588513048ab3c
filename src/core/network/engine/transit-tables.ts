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
  /** The attachments whose packets go by this table, and those that propagate to it; in the order of their ids. */
  readonly associations: readonly ConnectionId[]
  readonly propagations: readonly ConnectionId[]
  /** Whether the table, or any attachment of its gateway, says something of the kind: else they are open. */
  readonly states: { readonly associations: boolean; readonly propagations: boolean }
  /** Neither routes nor propagations are stated, by the table or by any attachment of its gateway. */
  readonly isOpen: boolean
}

/** The route tables that are drawn for a transit gateway, in the order of their ids. */
export const tablesOf = oncePerGraph((graph, gateway: NodeId): readonly TransitTable[] => {
  const attachments = attachmentsOf(graph, gateway)
  const says = (key: string) => attachments.some(({ config }) => config[key] !== undefined)
  const nodes = graph
    .resources('transit-gateway-route-table')
    .filter((table) => belongsTo(graph, table, gateway, attachments))
  return nodes.map((node): TransitTable => {
    const stated = node.config['routes']
    const named = refsOf(node.config['propagations'])
    const states = {
      associations: node.config['associations'] !== undefined || says('routeTable'),
      propagations: node.config['propagations'] !== undefined || says('propagatesTo'),
    }
    return {
      node,
      routes: Array.isArray(stated) ? stated.flatMap((row: Row) => routeOf(row)) : [],
      associations: attachments.filter((one) => tableFor(nodes, one) === node).map(({ id }) => id),
      propagations: attachments
        .filter(({ id, config }) => named.includes(id) || refsOf(config['propagatesTo']).includes(node.id))
        .map(({ id }) => id),
      states,
      isOpen: stated === undefined && !states.propagations,
    }
  })
})

/** The table that an attachment names, else one that names it: an attachment is associated with one. */
function tableFor(tables: readonly ResourceNode[], { id, config }: Connection): ResourceNode | undefined {
  const own = refsOf(config['routeTable'])
  return (
    tables.find((table) => own.includes(table.id)) ??
    tables.find((table) => refsOf(table.config['associations']).includes(id))
  )
}

/** The transit gateways that a route table may belong to: one, unless the drawing leaves it open. */
export const gatewaysOfTable = oncePerGraph((graph, table: NodeId): readonly ResourceNode[] =>
  graph
    .resources('transit-gateway')
    .filter(({ id }) => tablesOf(graph, id).some(({ node }) => node.id === table)),
)

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
  const table = tables.find(({ associations }) => associations.includes(attachment))
  if (table !== undefined) return table
  const isStated =
    tables.some(({ states }) => states.associations) ||
    attachmentsOf(graph, gateway).some(({ config }) => config['routeTable'] !== undefined)
  return isStated ? 'none' : 'open'
}
