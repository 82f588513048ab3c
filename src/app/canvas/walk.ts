import { connectionAt, nodeAt, type ItemId } from '../../core/edit/items'
import { boxesOf } from '../../core/layout/boxes'
import type { Connection, Diagram, NodeId } from '../../core/model/diagram'
import { shownOf } from '../../core/layout/shown'
import { readingOrder, siblingsInOrder } from './reading-order'

/** The ways to go from where one is; each names the keys' command. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'into' | 'out' | 'along' | 'against' | 'other-way'

/** Where a step leads; null where it leads nowhere. From nowhere, every step leads to the first or the last thing. */
export function walk(
  diagram: Diagram,
  at: ItemId | null,
  step: Step,
  faded: ReadonlySet<string> = nothing,
): ItemId | null {
  const shown = shownOf(diagram)
  const from = at === null ? null : shown.standsFor(at)
  const isShown = (id: string) => !faded.has(id)
  const order = readingOrder(diagram, boxesOf(diagram)).filter((id) => id === from || isShown(id))
  const things = order.filter(isShown)
  const lines = linesOf(shown.diagram).filter((line) => isShown(line.id))
  const leaving = (id: NodeId) => lines.filter((line) => line.from === id)
  const arriving = (id: NodeId) => lines.filter((line) => line.to === id)
  const linesAt = (id: NodeId) => [...leaving(id), ...arriving(id)]
  const [first, last] = [things[0] ?? null, things.at(-1) ?? null]
  const connection = from === null ? undefined : connectionAt(shown.diagram, from)
  const node = from === null ? undefined : nodeAt(diagram, from)
  if (step === 'first' || step === 'last') return step === 'first' ? first : last
  if (node === undefined && connection === undefined) return step === 'previous' ? last : first
  if (connection !== undefined) return walkFromConnection(linesAt, connection, step)
  if (node === undefined) return null

  switch (step) {
    case 'next':
      return order[order.indexOf(node.id) + 1] ?? null
    case 'previous':
      return order[order.indexOf(node.id) - 1] ?? null
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

const sorted = new WeakMap<Diagram['connections'], readonly Connection[]>()

/** In the order of their ids, as ever. */
function linesOf({ connections }: Diagram): readonly Connection[] {
  const before = sorted.get(connections)
  if (before !== undefined) return before
  const lines = Object.values<Connection>(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  sorted.set(connections, lines)
  return lines
}
