import type { Connection } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Needs } from '../../model/results'
import { carries, isS3Event, requestLimits, responseLimits } from './payload-limits'

/** The size fields of a connection into Lambda that are empty, and what no other stated size fills; with their limits. */
export function* needsOf(
  graph: DiagramGraph,
  connection: Connection,
  isKnown: (part: string) => boolean,
): Generator<Needs> {
  const isMetadata = isS3Event(graph.resource(connection.from), graph.resource(connection.to))
  for (const part of ['requestBytes', 'responseBytes'] as const) {
    if (connection.config[part] !== undefined || isKnown(part)) continue
    if (!carries(graph, connection, part) && !(isMetadata && part === 'requestBytes')) continue
    const { always, unless } =
      part === 'requestBytes' ? requestLimits(graph, connection) : responseLimits(graph, connection)
    const factIds = [...unless, ...always].map(({ factId }) => factId)
    if (factIds.length > 0) yield { needs: { at: connection.id, part }, factIds }
  }
}
