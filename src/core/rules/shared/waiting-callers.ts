import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import { oncePerGraph } from '../../network/once'

/** A function that somebody waits for, and the connection that leads to it last. */
export interface WaitedFor {
  readonly fn: ResourceNode
  readonly by: Connection
}

/** The functions whose answer a thing waits for, directly or behind what only passes requests on; each once. */
export const functionsAwaitedBy = oncePerGraph((graph, id: NodeId): readonly WaitedFor[] => {
  const found = new Map<NodeId, WaitedFor>()
  const seen = new Set<NodeId>([id])
  for (const at of seen) {
    for (const by of graph.outgoing(at, ...waiting)) {
      const next = graph.resource(by.to)
      if (next === undefined) continue
      if (next.service === 'lambda' && !found.has(next.id)) found.set(next.id, { fn: next, by })
      if (passing.has(next.service)) seen.add(next.id)
    }
  }
  return [...found.values()]
})

const waiting = ['sync-invoke', 'load-balancer-target', 'data-access', 'traffic', 'privatelink'] as const
const passing: ReadonlySet<string> = new Set([
  'alb',
  'nlb',
  'clb',
  'target-group',
  'interface-endpoint',
  'vpc-lattice',
])

/** Whether an answer comes in pieces, or may, so that nobody gives up before its end. */
export function mayStream(api: ResourceNode, { config }: Connection): boolean | 'unstated' {
  const { apiKind, responseMode } = api.config
  if (apiKind === 'HTTP' || apiKind === 'WebSocket' || responseMode === 'buffered') return false
  if (config['streamedResponse'] === false) return false
  return responseMode === 'streamed' || config['streamedResponse'] === true ? true : 'unstated'
}
