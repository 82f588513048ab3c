import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** A connection of a thing, and the resource at its other end. */
export interface FarEnd {
  readonly line: Connection
  readonly end: ResourceNode
}

/** What a thing is connected with by these kinds or by any: outgoing first, each in the order of their ids. */
export function farEndsOf(graph: DiagramGraph, id: NodeId, ...kinds: readonly string[]): readonly FarEnd[] {
  const lines = [...graph.outgoing(id, ...kinds), ...graph.incoming(id, ...kinds)]
  return lines.flatMap((line) => {
    const end = graph.resource(line.from === id ? line.to : line.from)
    return end === undefined ? [] : [{ line, end }]
  })
}

/** What is at the other end of its outgoing connections of these kinds or of any. */
export function targetsOf(graph: DiagramGraph, id: NodeId, ...kinds: readonly string[]): readonly FarEnd[] {
  return graph.outgoing(id, ...kinds).flatMap((line) => {
    const end = graph.resource(line.to)
    return end === undefined ? [] : [{ line, end }]
  })
}

/** What is at the other end of its incoming connections of these kinds or of any. */
export function sourcesOf(graph: DiagramGraph, id: NodeId, ...kinds: readonly string[]): readonly FarEnd[] {
  return graph.incoming(id, ...kinds).flatMap((line) => {
    const end = graph.resource(line.from)
    return end === undefined ? [] : [{ line, end }]
  })
}
