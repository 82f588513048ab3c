import { kindOf } from '../../../core/catalog/catalog'
import { pairInWords } from '../../../core/catalog/in-words'
import type { Connection, ConnectionId, NodeId } from '../../../core/model/diagram'
import type { ArchitectureGraph } from '../../../core/model/graph'
import type { Source } from '../../../core/model/results'
import { endsOf } from '../names'

/** A connection of a kind that AWS has between two such services. */
export interface KnownConnection {
  readonly key: string
  /** “Uploads → Orders: AWS has this (notifies)” */
  readonly words: string
  /** What must be so for it to work. */
  readonly condition: string | null
  readonly evidence: Source
}

/**
 * The connections of a thing, or the connection itself, whose kind the catalogue has for the two services. Those that
 * are concerned by a finding are left out: there the finding says more. In the order of their ids; costs those of the thing
 * alone.
 */
export function knownConnections(
  graph: ArchitectureGraph,
  id: NodeId | ConnectionId,
  isConcerned: (connection: Connection) => boolean,
): readonly KnownConnection[] {
  return connectionsOf(graph, id).flatMap((connection): readonly KnownConnection[] => {
    if (isConcerned(connection)) return []
    const [from, to] = [graph.resource(connection.from), graph.resource(connection.to)]
    if (from === undefined || to === undefined) return []
    const pair = pairInWords(from.service, to.service, connection.kind)
    if (pair === undefined) return []
    const kind = kindOf(connection.kind)?.label ?? connection.kind
    return [
      {
        key: connection.id,
        words: `${endsOf(graph.architecture, connection)}: AWS has this (${kind})`,
        condition: pair.condition ?? null,
        evidence: pair.evidence,
      },
    ]
  })
}

function connectionsOf(graph: ArchitectureGraph, id: NodeId | ConnectionId): readonly Connection[] {
  const itself = graph.connection(id)
  if (itself !== undefined) return [itself]
  const node = graph.node(id)
  if (node === undefined) return []
  // One that ends where it starts is in both.
  const all = new Set([...graph.outgoing(node.id), ...graph.incoming(node.id)])
  return [...all].sort((a, b) => (a.id < b.id ? -1 : 1))
}
