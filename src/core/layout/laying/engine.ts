/**
 * A graph as the layout engine (ELK) takes and returns it. It is handed in, so that the core stands alone: the page hands
 * in one that runs in a worker, scripts and tests one that runs in node. Not readonly, as ELK's own types are not.
 */
export interface EngineGraph {
  id: string
  layoutOptions?: Record<string, string>
  children?: EngineGraph[]
  edges?: EngineEdge[]
  width?: number
  height?: number
  /** In what comes back: from the corner of the graph that it is a child of. */
  x?: number
  y?: number
}

interface EngineEdge {
  id: string
  sources: string[]
  targets: string[]
}

/** Lays out a graph: the same graph the same way each time. Rejects what it cannot lay out. */
export type LayoutEngine = (graph: EngineGraph) => Promise<EngineGraph>
