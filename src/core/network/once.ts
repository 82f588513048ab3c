import type { DiagramGraph } from '../model/graph'
import { isTouched, type Reads } from '../model/reads'
import { trackedGraph, trackerOf } from '../model/tracked-graph'

/** An answer, and what it read. */
interface Remembered<V> {
  readonly value: V
  readonly reads: Reads
}

type Answers = Map<unknown, Remembered<unknown>>
/** What every such question has answered, by graph. */
const kept = new Set<WeakMap<DiagramGraph, Answers>>()

/**
 * A question about one thing in a graph, asked once: the answer is kept for as long as the graph is, with what it read.
 * The key must hold all that the answer depends on besides the graph, and an answer must not read the graph later.
 */
export function oncePerGraph<K, V>(
  answer: (graph: DiagramGraph, key: K) => V,
): (graph: DiagramGraph, key: K) => V {
  const known = new WeakMap<DiagramGraph, Map<K, Remembered<V>>>()
  kept.add(known)
  return (graph, key) => {
    const asker = trackerOf(graph)
    const of = asker?.of ?? graph
    let answers = known.get(of)
    if (answers === undefined) known.set(of, (answers = new Map<K, Remembered<V>>()))
    let remembered = answers.get(key)
    if (remembered === undefined) {
      const own = trackedGraph(of)
      remembered = { value: answer(own.graph, key), reads: own.reads }
      answers.set(key, remembered)
    }
    asker?.reads.parts.add(remembered.reads)
    return remembered.value
  }
}

/**
 * Hands the answers about one graph on to the graph after it, as far as the change touches nothing that they read. The
 * graph before has none of them any more. Costs time in proportion to the answers.
 */
export function handOn(before: DiagramGraph, after: DiagramGraph, change: Reads): void {
  if (before === after) return
  const touched = new Map<Reads, boolean>()
  for (const known of kept) {
    const answers = known.get(before)
    if (answers === undefined) continue
    known.delete(before)
    for (const [key, { reads }] of answers) if (isTouched(reads, change, touched)) answers.delete(key)
    for (const [key, remembered] of known.get(after) ?? []) answers.set(key, remembered)
    known.set(after, answers)
  }
}
