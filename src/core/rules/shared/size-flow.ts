import type { Connection, ConnectionId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { oncePerGraph } from '../../network/once'
import { flowsOf } from './payload-flow'

/** The largest request, message or record that is stated on a connection or carried to it, in bytes. */
export function sizeOn(graph: DiagramGraph, { id }: Connection): number | undefined {
  return largest(graph, 'sizes').get(id)
}

const largest = oncePerGraph((graph, _all: 'sizes'): ReadonlyMap<ConnectionId, number> => {
  const sizes = new Map<ConnectionId, number>()
  for (const { stated, hops } of flowsOf(graph)) {
    if (stated.is !== 'request') continue
    for (const { connection } of hops)
      sizes.set(connection.id, Math.max(sizes.get(connection.id) ?? 0, stated.bytes))
  }
  return sizes
})
