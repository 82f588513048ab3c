import { connectionAt, nodeAt, type ItemId } from '../../core/edit/items'
import { boxesOf } from '../../core/layout/boxes'
import type { Connection, Diagram, NodeId } from '../../core/model/diagram'
import { shownOf } from '../../core/layout/shown'
import { readingOrder, siblingsInOrder } from './reading-order'

/** The ways to go from where one is; each names the keys' command. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'into' | 'out' | 'along' | 'against' | 'other-way'

/**
 * Where a step leads; null where it leads nowhere. From nowhere, every step leads to the first or the last thing.
 *
 * Costs what it passes by: the things that are faint up to the next one, the lines of where one is. The first step after a
 * change sorts the things, or the lines, anew.
 */
export function walk(
  diagram: Diagram,
  at: ItemId | null,
  step: Step,
  faded: ReadonlySet<string> = nothing,
): ItemId | null {
  const shown = shownOf(diagram)
  const from = at === null ? null : shown.standsFor(at)
  const isShown = (id: string) => !faded.has(id)
  const { order, placeOf } = placesIn(readingOrder(diagram, boxesOf(diagram)))
  const lines = linesOf(shown.diagram.connections)
  const leaving = (id: NodeId) => (lines.leaving.get(id) ?? none).filter((line) => isShown(line.id))
  const arriving = (id: NodeId) => (lines.arriving.get(id) ?? none).filter((line) => isShown(line.id))
  const linesAt = (id: NodeId) => [...leaving(id), ...arriving(id)]
  const first = () => order.find(isShown) ?? null
  const last = () => order.findLast(isShown) ?? null
  const connection = from === null ? undefined : connectionAt(shown.diagram, from)
  const node = from === null ? undefined : nodeAt(diagram, from)
  if (step === 'first' || step === 'last') return step === 'first' ? first() : last()
  if (node === undefined && connection === undefined) return step === 'previous' ? last() : first()
  if (connection !== undefined) return walkFromConnection(linesAt, connection, step)
  if (node === undefined) return null

  switch (step) {
    case 'next':
      return nextIn(order, placeOf.get(node.id) ?? -1, 1, isShown)
    case 'previous':
      return nextIn(order, placeOf.get(node.id) ?? -1, -1, isShown)
    case 'into':
      return siblingsInOrder(diagram, boxesOf(diagram), node.id).find(isShown) ?? null
    case 'out':
      return node.parentId
    case 'along':
      return (leaving(node.id)[0] ?? linesAt(node.id)[0])?.id ?? null
    case 'against':
      return (arriving(node.id)[0] ?? linesAt(node.id)[0])?.id ?? null
    case 'other-way':
      return linesAt(node.id)[0]?.id ?? null
    default:
      return step satisfies never
  }
}

const nothing: ReadonlySet<string> = new Set()

/** On a connection one goes on to its ends, or to the next connection of the end that one came from. */
function walkFromConnection(
  linesAt: (id: NodeId) => readonly Connection[],
  { id, from, to }: Connection,
  step: Step,
): ItemId | null {
  switch (step) {
    case 'along':
    case 'next':
    case 'into':
      return to
    case 'against':
    case 'previous':
    case 'out':
      return from
    case 'other-way': {
      const all = [...linesAt(from), ...linesAt(to)]
      const unique = all.filter((one, index) => all.findIndex((other) => other.id === one.id) === index)
      const at = unique.findIndex((one) => one.id === id)
      return unique[(at + 1) % unique.length]?.id ?? null
    }
    case 'first':
    case 'last':
      return null
    default:
      return step satisfies never
  }
}

function nextIn(
  order: readonly NodeId[],
  from: number,
  by: 1 | -1,
  isShown: (id: NodeId) => boolean,
): NodeId | null {
  for (let at = from + by; at >= 0; at += by) {
    const id = order[at]
    if (id === undefined) return null
    if (isShown(id)) return id
  }
  return null
}

interface Places {
  readonly order: readonly NodeId[]
  readonly placeOf: ReadonlyMap<NodeId, number>
}
const places = new WeakMap<readonly NodeId[], Places>()

/** Where each thing stands in this order; made once for it. */
function placesIn(order: readonly NodeId[]): Places {
  const before = places.get(order)
  if (before !== undefined) return before
  const made = { order, placeOf: new Map(order.map((id, at) => [id, at])) }
  places.set(order, made)
  return made
}

interface Lines {
  readonly leaving: ReadonlyMap<NodeId, readonly Connection[]>
  readonly arriving: ReadonlyMap<NodeId, readonly Connection[]>
}
const none: readonly Connection[] = []
const byEnd = new WeakMap<Diagram['connections'], Lines>()

/** The lines of each thing, in the order of their ids, as ever; made once for a table of connections. */
function linesOf(connections: Diagram['connections']): Lines {
  const before = byEnd.get(connections)
  if (before !== undefined) return before
  const leaving = new Map<NodeId, Connection[]>()
  const arriving = new Map<NodeId, Connection[]>()
  const put = (lines: Map<NodeId, Connection[]>, id: NodeId, line: Connection) => {
    const others = lines.get(id)
    if (others === undefined) lines.set(id, [line])
    else others.push(line)
  }
  for (const line of Object.values<Connection>(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    put(leaving, line.from, line)
    put(arriving, line.to, line)
  }
  const made = { leaving, arriving }
  byEnd.set(connections, made)
  return made
}
