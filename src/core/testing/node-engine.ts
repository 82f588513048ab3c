import ELK from 'elkjs/lib/elk.bundled.js'
import type { LayoutEngine } from '../layout/lay-out'

/** The layout engine, in this thread of node. */
export function nodeEngine(): LayoutEngine {
  const elk = new ELK()
  // ELK writes into the graph that it is given.
  return (graph) => elk.layout(structuredClone(graph))
}
