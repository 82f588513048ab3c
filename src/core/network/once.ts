import type { DiagramGraph } from '../model/graph'
import type { Reads } from '../model/reads'
import { trackedGraph, trackerOf } from '../model/tracked-graph'

/** An answer, and what it read. */
interface Remembered<V> {
  readonly value: V
  readonly reads: Reads
}

/**
 * A question about one thing in a graph, asked once: the answer is kept for as long as the graph is, with what it read.
 * The key must hold all that the answer depends on besides the graph.
 */
export function oncePerGraph<K, V>(
  answer: (graph: DiagramGraph, key: K) => V,
): (graph: DiagramGraph, key: K) => V {
  const known = new WeakMap<DiagramGraph, Map<K, Remembered<V>>>()
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
