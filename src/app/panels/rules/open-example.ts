import type { RuleExample } from '../../../core/rules/page'
import * as session from '../../session/session'

/** Opens a check's example as a new diagram, and leads to what the check finds in it as soon as it has looked. */
export function openExample({ diagram, findings: [first] }: RuleExample): void {
  session.closeDialog()
  const id = session.newDiagram(diagram)
  session.setPanels({ bottom: true })
  if (first === undefined) return
  let isWaiting = true
  const lead = () => {
    const now = session.getSession()
    if (!isWaiting || (now.diagramId === id && now.review.status === 'checking')) return
    isWaiting = false
    // Who has gone on to something else is not led away from it.
    if (now.diagramId !== id || now.selection.size > 0) return
    const places = session.findingOf(now, first.key)?.at
    if (places === undefined) return
    session.select([places[0].at])
    session.focusOn(places.map((place) => place.at))
  }
  const stop = session.useSession.subscribe(() => {
    lead()
    if (!isWaiting) stop()
  })
  lead()
}
