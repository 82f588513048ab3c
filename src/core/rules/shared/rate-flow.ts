import { kindOf } from '../../catalog/catalog'
import type { Connection, ConnectionId, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'
import type { Rate } from './rate'
import { waysOut, type WaysOut } from './rate-ways'

/** The rate on a connection: stated there, or carried from where it is stated; nothing where nobody says. */
export function rateOn(graph: DiagramGraph, { id }: Connection): Rate | undefined {
  return allRates(graph, 'rates').get(id)
}

/** What the connections into a thing bring together, of those that count; nothing where none of their rates is known. */
export function rateInto(
  graph: DiagramGraph,
  id: NodeId,
  counts: (connection: Connection) => boolean = () => true,
): Rate | undefined {
  const rates = graph.incoming(id).flatMap((connection) => {
    const rate = isUse(connection) && counts(connection) ? rateOn(graph, connection) : undefined
    return rate ?? []
  })
  return rates.length === 0 ? undefined : sumOf(rates)
}

/** Several rates together. */
export function sumOf(rates: readonly Rate[]): Rate {
  return {
    certain: rates.reduce((sum, { certain }) => sum + certain, 0),
    likely: rates.reduce((sum, { likely }) => sum + likely, 0),
    unless: [...new Set(rates.flatMap(({ unless }) => unless))],
    stated: rates.flatMap(({ stated }) => stated),
  }
}

/** Connections into a thing whose rate is neither stated nor carried to them, where stating it would help. */
export function unratedInto(
  graph: DiagramGraph,
  id: NodeId,
  counts: (connection: Connection) => boolean = () => true,
): readonly Connection[] {
  return graph
    .incoming(id)
    .filter((line) => hasRate(line) && isUse(line) && counts(line) && rateOn(graph, line) === undefined)
}

const isUse = ({ kind }: Connection) => kindOf(kind)?.role === 'use'
const hasRate = ({ kind }: Connection) =>
  kindOf(kind)?.fields.some(({ key }) => key === 'ratePerSecond') === true

/** Whether any rate is stated, from which others could follow: most drawings state none, and an edit is then told by one look at each thing. */
const isAnyStated = oncePerGraph<null, boolean>(
  (graph) =>
    graph.connections().some((line) => statedOn(line) !== undefined) ||
    graph.resources().some(({ config }) => config['outputRatePerSecond'] !== undefined),
)

/** Every rate of the graph, by connection. What goes round in a circle is counted once. */
const allRates = oncePerGraph((graph, _all: 'rates'): ReadonlyMap<ConnectionId, Rate> => {
  if (!isAnyStated(graph, null)) return new Map()
  const known = new Map<ConnectionId, Rate | undefined>()
  const out = new Map<NodeId, WaysOut>()
  const waysFrom = (id: NodeId) => {
    const before = out.get(id)
    if (before !== undefined) return before
    // On a way that leads back to itself nothing is known while it is asked for.
    out.set(id, { total: undefined, among: [], each: false })
    const ways = waysOut(graph, id, () => into(id))
    out.set(id, ways)
    return ways
  }
  const of = (connection: Connection): Rate | undefined => {
    if (known.has(connection.id)) return known.get(connection.id)
    known.set(connection.id, undefined)
    const rate = statedOn(connection) ?? carried(connection)
    known.set(connection.id, rate)
    return rate
  }
  const carried = (connection: Connection): Rate | undefined => {
    const { total, among, each } = waysFrom(connection.from)
    if (total === undefined || !among.includes(connection)) return undefined
    return each || among.length === 1 ? total : undefined
  }
  const into = (id: NodeId): Rate | undefined => {
    const rates = graph.incoming(id).flatMap((line) => (isUse(line) || leads(line) ? (of(line) ?? []) : []))
    return rates.length === 0 ? undefined : sumOf(rates)
  }
  for (const connection of graph.connections()) of(connection)
  return new Map([...known].flatMap(([id, rate]) => (rate === undefined ? [] : [[id, rate] as const])))
})

const leads = ({ kind }: Connection) => kind === 'privatelink' || kind === 'association'

/** The rate that a connection states itself. */
export function statedOn({ id, config }: Connection): Rate | undefined {
  const rate = config['ratePerSecond']
  if (typeof rate !== 'number' || !Number.isFinite(rate) || rate < 0) return undefined
  return { certain: rate, likely: rate, unless: [], stated: [{ at: id, part: 'ratePerSecond' }] }
}
