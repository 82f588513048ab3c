import type { Diagram, ReviewSettings } from '../model/diagram'
import { subjectInFindingKey } from '../model/finding-key'
import { ok, type Result } from '../model/results'
import { without } from './items'

/** Takes a requirement back, and what was dismissed about it. An id that is not there changes nothing. */
export function removeRequirement(diagram: Diagram, id: string): Result<Diagram> {
  if (!Object.hasOwn(diagram.requirements, id)) return ok(diagram)
  const gone = new Set([id])
  return ok({
    ...diagram,
    requirements: without(diagram.requirements, gone),
    review: withoutDismissals(diagram.review, gone),
  })
}

/** The settings without dismissals of findings about these requirements: a later one may get the same id. */
export function withoutDismissals(review: ReviewSettings, gone: ReadonlySet<string>): ReviewSettings {
  const stale = Object.keys(review.dismissed).filter((key) => {
    const subject = subjectInFindingKey(key)
    return subject !== undefined && gone.has(subject)
  })
  return stale.length === 0 ? review : { ...review, dismissed: without(review.dismissed, new Set(stale)) }
}
