import { verdictWords } from '../../../core/edit/requirement-status'
import type { RequirementState, RequirementStatus } from '../../session/requirements'

/** A status as it stands beside a requirement, the gravest first. */
export const statusWords: Readonly<Record<RequirementStatus, string>> = {
  ...verdictWords,
  checking: 'Checking',
}

/** What a status means where no finding says it. */
export const statusSentences: Readonly<Partial<Record<RequirementStatus, string>>> = {
  unknown: 'The answer depends on something that is not drawn or not modelled.',
  unchecked: 'The check of requirements is off in this diagram, or it could not finish.',
}

/** “3 requirements: 1 violated, 2 met.” */
export function countWords(states: readonly RequirementState[]): string {
  const statuses = Object.keys(statusWords) as readonly RequirementStatus[]
  const counts = statuses.flatMap((status) => {
    const count = states.filter((state) => state.status === status).length
    return count === 0 ? [] : [`${count} ${statusWords[status].toLowerCase()}`]
  })
  return `${states.length} ${states.length === 1 ? 'requirement' : 'requirements'}: ${counts.join(', ')}.`
}
