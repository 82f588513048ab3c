import { answerTo, memoryOf, type Question } from '../model/memory'

/**
 * A question about one thing in a graph, asked once: the answer is kept for as long as the graph is, and handed on from there
 * while what it was made of says the same. An answer must not read the graph later.
 */
export function oncePerGraph<K, V>(question: Question<K, V>): Question<K, V> {
  return (graph, key) => answerTo(memoryOf(graph), question, key)
}
