import { cut } from '../model/cut'
import type { Diagram } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { limits } from '../model/limits'
import { idsInFindingKey } from '../model/finding-key'
import { isThere, refuseMissing, withoutKey } from './items'

/** Dismisses one finding, for this reason; refuses without one, since nobody could judge it later. */
export function dismissFinding(diagram: Diagram, key: string, reason: string): Result<Diagram> {
  const kept = cut(reason.trim(), limits.text)
  if (kept === '') return refuse('A finding can only be dismissed with a reason.')
  if (key === '__proto__' || key.length > limits.text) return refuse('This finding cannot be dismissed.')
  const missing = idsInFindingKey(key).find((id) => !isThere(diagram, id))
  if (missing !== undefined) return refuseMissing(missing)
  const { dismissed } = diagram.review
  if (Object.hasOwn(dismissed, key) && dismissed[key]?.reason === kept) return ok(diagram)
  return ok({
    ...diagram,
    review: { ...diagram.review, dismissed: { ...dismissed, [key]: { reason: kept } } },
  })
}

/** Shows a dismissed finding again. */
export function undismissFinding(diagram: Diagram, key: string): Result<Diagram> {
  const { dismissed } = diagram.review
  if (!Object.hasOwn(dismissed, key)) return ok(diagram)
  return ok({ ...diagram, review: { ...diagram.review, dismissed: withoutKey(dismissed, key) } })
}
