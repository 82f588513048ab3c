import { numberOf } from '../../../catalog/fact'
import { factOf } from '../../../catalog/facts'
import type { DiagramGraph } from '../../../model/graph'
import { limitAt } from '../quota'
import type { Counted, Quota } from './quota'

/** What a quota allows at one thing. */
export interface Allowed {
  /** As documented or as raised in the diagram, and never above `most`. */
  readonly limit: number
  /** Up to where AWS raises it, where AWS says so. */
  readonly most: number
  readonly mostId: string | undefined
  /** What the diagram says it is raised to, if it does. */
  readonly raisedTo: number | undefined
}

/** What a quota allows at one thing, with what is raised for it or for the whole diagram. */
export function allowedAt(graph: DiagramGraph, quota: Quota, of: Counted): Allowed {
  const mostId = quota.mostWhere?.is(of) === true ? quota.mostWhere.factId : quota.most
  const most = mostId === undefined ? Infinity : numberOf(factOf(mostId))
  const own = limitAt(graph, factOf(quota.factId), of.id)
  const other = quota.raisedWith === undefined ? undefined : limitAt(graph, factOf(quota.raisedWith), of.id)
  const limit = Math.min(most, Math.max(own.value, other?.raisedBy?.value ?? 0))
  return { limit, most, mostId, raisedTo: own.raisedBy?.value }
}

/** Every fact that quotas rest on, once each. */
export function factsOf(quotas: readonly Quota[]): readonly string[] {
  const ids = quotas.flatMap(({ factId, most, mostWhere, raisedWith, counts }) => [
    factId,
    most,
    mostWhere?.factId,
    raisedWith,
    counts.as === 'things' ? counts.plus : undefined,
  ])
  return [...new Set(ids.filter((id) => id !== undefined))]
}
