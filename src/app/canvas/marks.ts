import type { Finding } from '../../core/model/results'
import { hiddenIn } from '../../core/layout/hidden'
import { shownOf } from '../../core/layout/shown'
import type { Diagram } from '../../core/model/diagram'
import { marksOf, type Mark } from '../../core/scene/badges'
import { getSession, shownFindings, useSession } from '../session/session'

/** A preview shows another diagram than the one that the findings are about. */
const none: readonly Finding[] = []
const known = new WeakMap<readonly Finding[], { readonly hidden: unknown; readonly marks: Marks }>()
type Marks = ReadonlyMap<string, Mark>

/**
 * What has to be marked on the drawing, by node and connection; what is hidden marks what stands for it. The same map
 * for the same findings.
 */
export function useMarks(diagram: Diagram): Marks {
  return marksIn(
    diagram,
    useSession((session) => (session.preview === null ? shownFindings(session) : none)),
  )
}

/** The same, for code that is not a component. */
export function shownMarks(diagram: Diagram): Marks {
  const session = getSession()
  return marksIn(diagram, session.preview === null ? shownFindings(session) : none)
}

function marksIn(diagram: Diagram, findings: readonly Finding[]): Marks {
  const hidden = hiddenIn(diagram)
  const before = known.get(findings)
  if (before?.hidden === hidden) return before.marks
  const marks = marksOf(findings, shownOf(diagram).standsFor)
  known.set(findings, { hidden, marks })
  return marks
}
