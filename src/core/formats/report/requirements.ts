import { nodeAt } from '../../edit/items'
import { requirementStatus, verdictWords } from '../../edit/requirement-status'
import { requirementText } from '../../edit/requirement-text'
import { compareNatural } from '../../layout/tree'
import type { Diagram } from '../../model/diagram'
import type { Outcome } from '../../model/results'
import { plain, table } from './markdown'

/** What must hold, and whether it does; empty where nothing was demanded. */
export function requirements(diagram: Diagram, outcomes: readonly Outcome[]): string {
  const sorted = Object.values(diagram.requirements).toSorted((a, b) => compareNatural(a.id, b.id))
  if (sorted.length === 0) return ''
  return table(
    ['Requirement', 'Verdict', 'What was found'],
    sorted.map((requirement) => {
      const { status, findings } = requirementStatus(requirement, outcomes)
      const text = requirementText(requirement, (id) => nodeAt(diagram, id))
      const said = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
      return [
        plain(said),
        verdictWords[status],
        findings.map(({ message }) => plain(withoutStart(message, said))).join('<br>'),
      ]
    }),
  )
}

/** A finding of a requirement begins with it; beside it, what comes after is enough. */
function withoutStart(message: string, requirement: string): string {
  const start = `${requirement}: `
  if (!message.startsWith(start)) return message
  const rest = message.slice(start.length)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
