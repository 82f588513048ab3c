import { setField } from '../../edit/set-field'
import {
  refsOf,
  type ConfigValue,
  type ConnectionId,
  type Diagram,
  type NodeId,
  type Row,
} from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, refuse, type Result } from '../../model/results'
import { blocksOf } from '../blocks'
import { capitalised, nameOf } from '../wording'
import { freeRange } from './free-range'
import type { DraftNeed } from './move'
import { isWide, rangeOwner, type Towards } from './words'

export type Id = NodeId | ConnectionId

/** One more row in a table field; a row that says the same is not written twice. */
export function withRow(diagram: Diagram, id: Id, key: string, row: Row): Result<Diagram> {
  const graph = graphOf(diagram)
  const owner = graph.resource(id) ?? graph.connection(id)
  const stated = owner?.config[key]
  const rows = Array.isArray(stated) ? (stated as readonly Row[]) : []
  const same = (one: Row) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(row))
  if (rows.some(same)) return ok(diagram)
  // Another route to the same destination would be refused by AWS; the new one takes its place.
  const kept = key === 'routes' ? rows.filter((one) => one['destination'] !== row['destination']) : rows
  return setField(diagram, id, key, [...kept, row])
}

const sorted = (row: Row) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1))

/** One more reference in a field that holds several. */
export function withRef(diagram: Diagram, id: Id, key: string, ref: Id): Result<Diagram> {
  const graph = graphOf(diagram)
  const owner = graph.resource(id) ?? graph.connection(id)
  const refs = refsOf(owner?.config[key])
  if (refs.includes(ref)) return ok(diagram)
  return setField(
    diagram,
    id,
    key,
    [...refs, ref].map((one) => ({ ref: one })),
  )
}

/** A field that has to say this. */
export function fieldNeed(at: Id, key: string, value: ConfigValue, text: () => string): DraftNeed {
  return {
    key: `field ${at} ${key} ${JSON.stringify(value)}`,
    place: { at, part: key },
    text,
    apply: (diagram) => setField(diagram, at, key, value),
  }
}

/** The range to write in a row, stated first where the drawing does not say: a free one. */
export function withRange(
  diagram: Diagram,
  to: Towards,
): Result<{ readonly diagram: Diagram; readonly cidr: string }> {
  if (isWide(to)) return ok({ diagram, cidr: to.version === 4 ? '0.0.0.0/0' : '::/0' })
  const owner = rangeOwner(to.party)
  const node = owner === undefined ? undefined : graphOf(diagram).resource(owner)
  const stated = node === undefined ? [] : blocksOf(node).filter(({ block }) => block.version === to.version)
  const own = to.party.blocks.find(({ version }) => version === to.version)
  const [only, ...more] = stated
  // Of several ranges the one that holds the address.
  const cidr = more.length > 0 ? own?.canonical : only?.block.canonical
  if (cidr !== undefined) return ok({ diagram, cidr })
  if (own !== undefined) return ok({ diagram, cidr: own.canonical })
  if (node === undefined) return refuse('The range of the other end is not stated.')
  const free = freeRange(diagram, node)
  const done = setField(diagram, node.id, 'cidr', free)
  return done.ok ? ok({ diagram: done.value, cidr: free }) : done
}

/** A route that has to go: a blackhole, which drops what another route would carry. */
export function withoutRouteNeed(graph: DiagramGraph, table: NodeId, destination: string): DraftNeed {
  return {
    key: `without ${table} ${destination}`,
    place: { at: table, part: 'routes' },
    text: () => `${capitalised(nameOf(graph, table))} has no blackhole route to ${destination} any more.`,
    apply(diagram) {
      const stated = graphOf(diagram).resource(table)?.config['routes']
      const rows = Array.isArray(stated) ? (stated as readonly Row[]) : []
      const kept = rows.filter((row) => row['destination'] !== destination || row['state'] !== 'blackhole')
      return setField(diagram, table, 'routes', kept)
    },
  }
}
