import type { Finding } from '../../core/model/results'
import { marksOf, type Mark } from '../../core/scene/badges'
import { shownFindings, useSession } from '../session/session'

/** A preview shows another diagram than the one that the findings are about. */
const none: readonly Finding[] = []
const known = new WeakMap<readonly Finding[], ReadonlyMap<string, Mark>>()

/** What has to be marked on the drawing, by node and connection; the same map for the same findings. */
export function useMarks(): ReadonlyMap<string, Mark> {
  const findings = useSession((session) => (session.preview === null ? shownFindings(session) : none))
  let marks = known.get(findings)
  if (marks === undefined) known.set(findings, (marks = marksOf(findings)))
  return marks
}
