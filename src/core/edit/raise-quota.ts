import { cut } from '../model/cut'
import type { Diagram, NodeId, RaisedQuota } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { nodeAt, refuseMissing } from './items'

/**
 * States that AWS has raised a soft quota, for the whole diagram or `at` one node, and why; an earlier statement about
 * the same is replaced. Whether the quota is one that AWS raises, the rules know.
 */
export function raiseQuota(diagram: Diagram, quota: RaisedQuota): Result<Diagram> {
  const reason = cut(quota.reason.trim(), limits.text)
  if (reason === '') return refuse('A quota can only be raised with a reason.')
  if (!Number.isFinite(quota.value) || quota.value <= 0)
    return refuse('The raised quota must be a number above 0.')
  if (quota.at !== undefined && nodeAt(diagram, quota.at) === undefined) return refuseMissing(quota.at)

  const { raised } = diagram.review
  const before = raised.find((other) => isSameQuota(other, quota))
  if (before?.value === quota.value && before.reason === reason) return ok(diagram)
  const stated = { ...quota, reason }
  const next =
    before === undefined ? [...raised, stated] : raised.map((other) => (other === before ? stated : other))
  if (next.length > limits.list) return refuse(`A diagram holds at most ${limits.list} raised quotas.`)
  return ok({ ...diagram, review: { ...diagram.review, raised: next } })
}

/** Takes such a statement back. */
export function lowerQuota(
  diagram: Diagram,
  quota: { readonly factId: string; readonly at?: NodeId },
): Result<Diagram> {
  const raised = diagram.review.raised.filter((other) => !isSameQuota(other, quota))
  if (raised.length === diagram.review.raised.length) return ok(diagram)
  return ok({ ...diagram, review: { ...diagram.review, raised } })
}

function isSameQuota(a: Pick<RaisedQuota, 'factId' | 'at'>, b: Pick<RaisedQuota, 'factId' | 'at'>): boolean {
  return a.factId === b.factId && a.at === b.at
}
