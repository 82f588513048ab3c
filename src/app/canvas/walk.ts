import type { ItemId } from '../../core/edit/items'
import { boxesOf } from '../../core/layout/boxes'
import type { Connection, Diagram, NodeId } from '../../core/model/diagram'
import { graphOf, type DiagramGraph } from '../../core/model/graph'
import { readingOrder, siblingsInOrder } from './reading-order'

/** The ways to go from where one is; each names the keys' command. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'into' | 'out' | 'along' | 'against' | 'other-way'

/** Where a step leads; null where it leads nowhere. From nowhere, every step leads to the first or the last thing. */
export function walk(
  diagram: Diagram,
  from: ItemId | null,
  step: Step,
  faded: ReadonlySet<string> = nothing,
): ItemId | null {
  const isShown = (id: string) => !faded.has(id)
  const order = readingOrder(diagram, boxesOf(diagram)).filter((id) => id === from || isShown(id))
  const shown = order.filter(isShown)
  const linesAt = (id: NodeId) => connectionsAt(graph, id).filter((line) => isShown(line.id))
  const [first, last] = [shown[0] ?? null, shown.at(-1) ?? null]
  const graph = graphOf(diagram)
  const connection = from === null ? undefined : graph.connection(from)
  const node = from === null ? undefined : graph.node(from)
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
      return (graph.outgoing(node.id).find(({ id }) => isShown(id)) ?? linesAt(node.id)[0])?.id ?? null
    case 'against':
      return (graph.incoming(node.id).find(({ id }) => isShown(id)) ?? linesAt(node.id)[0])?.id ?? null
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

function connectionsAt(graph: DiagramGraph, id: NodeId): readonly Connection[] {
  return [...graph.outgoing(id), ...graph.incoming(id)]
}
