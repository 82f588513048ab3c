import type { DiagramGraph } from '../../../model/graph'
import type { NodeId } from '../../../model/diagram'
import { oncePerGraph } from '../../../network/once'
import type { Counted, Quota } from './quota'

/** CloudFront and Route 53. */
export const edgeQuotas: readonly Quota[] = [
  {
    factId: 'cf.distributions',
    per: ['account'],
    counts: { as: 'things', services: ['cloudfront'] },
    things: ['distribution', 'distributions'],
  },
  {
    factId: 'cf.origins-per-distribution',
    per: ['cloudfront'],
    counts: { as: 'lines', kinds: ['origin'], direction: 'out' },
    things: ['origin', 'origins'],
  },
  {
    factId: 'cf.chain',
    per: ['cloudfront'],
    counts: { as: 'computed', of: chainFrom },
    things: ['distribution in one chain', 'distributions in one chain'],
    instead: 'CloudFront answers with an error where a request would pass more',
  },
  {
    factId: 'r53.zones',
    per: ['account'],
    counts: { as: 'things', services: ['route53'] },
    things: ['hosted zone', 'hosted zones'],
  },
  {
    factId: 'r53.records',
    per: ['route53'],
    counts: { as: 'lines', kinds: ['dns-record'], direction: 'out' },
    things: ['record', 'records'],
  },
]

/** The longest chain of distributions that begins here, said only of the first. */
function chainFrom(graph: DiagramGraph, of: Counted): number | undefined {
  if (!('service' in of)) return undefined
  const isFirst = !graph
    .incoming(of.id, 'origin')
    .some(({ from }) => graph.resource(from)?.service === 'cloudfront')
  const length = chains(graph, 'all').get(of.id) ?? 1
  return isFirst && length > 1 ? length : undefined
}

/** For each distribution, how many a request passes from it on at most. Chains that lead into themselves count once around. */
const chains = oncePerGraph((graph, _all: 'all'): ReadonlyMap<NodeId, number> => {
  const known = new Map<NodeId, number>()
  const lengthOf = (id: NodeId, passed: ReadonlySet<NodeId>): number => {
    const before = known.get(id)
    if (before !== undefined) return before
    const next = graph
      .outgoing(id, 'origin')
      .map(({ to }) => to)
      .filter((to) => graph.resource(to)?.service === 'cloudfront' && !passed.has(to))
    const length = 1 + Math.max(0, ...next.map((to) => lengthOf(to, new Set([...passed, to]))))
    known.set(id, length)
    return length
  }
  for (const { id } of graph.resources('cloudfront')) lengthOf(id, new Set([id]))
  return known
})
