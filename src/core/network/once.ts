import type { DiagramGraph } from '../model/graph'

/**
 * A question about one thing in a graph, asked once: the answer is kept for as long as the graph is. The key must hold all
 * that the answer depends on besides the graph.
 */
export function oncePerGraph<K, V>(
  answer: (graph: DiagramGraph, key: K) => V,
): (graph: DiagramGraph, key: K) => V {
  const known = new WeakMap<DiagramGraph, Map<K, V>>()
  return (graph, key) => {
    let answers = known.get(graph)
    if (answers === undefined) known.set(graph, (answers = new Map<K, V>()))
    const before = answers.get(key)
    if (before !== undefined || answers.has(key)) return before as V
    const now = answer(graph, key)
    answers.set(key, now)
    return now
  }
}
