import type { Requirement } from '../model/diagram'
import { subjectInFindingKey } from '../model/finding-key'
import type { Finding, Outcome } from '../model/results'

/**
 * met: it holds · violated: it does not · not-ensured: nothing stated makes it hold · open: something is still to be
 * stated or drawn · unknown: it depends on what is not modelled · unchecked: the check is off or could not finish
 */
export type RequirementVerdict = 'met' | 'violated' | 'not-ensured' | 'open' | 'unknown' | 'unchecked'

/** A verdict as it stands beside a requirement. */
export const verdictWords: Readonly<Record<RequirementVerdict, string>> = {
  violated: 'Violated',
  'not-ensured': 'Not ensured',
  open: 'Not configured yet',
  unknown: 'Cannot tell',
  unchecked: 'Not checked',
  met: 'Met',
}

const ruleId = 'requirement-violated'

/** What a review says of one requirement: the verdict, and its findings, the gravest first, dismissed ones too. */
export function requirementStatus(
  { id }: Pick<Requirement, 'id'>,
  outcomes: readonly Outcome[],
): { readonly status: RequirementVerdict; readonly findings: readonly Finding[] } {
  const outcome = outcomes.find((one) => one.ruleId === ruleId)
  const findings = (outcome?.findings ?? []).filter(({ key }) => subjectInFindingKey(key) === id)
  return { status: verdictOf(id, findings, outcome), findings }
}

function verdictOf(
  id: string,
  findings: readonly Finding[],
  outcome: Outcome | undefined,
): RequirementVerdict {
  if (outcome === undefined) return 'unknown'
  if (outcome.status !== 'looked') return 'unchecked'
  const has = (severity: Finding['severity']) => findings.some((finding) => finding.severity === severity)
  if (has('error')) return 'violated'
  if (has('warning') || has('info')) return 'not-ensured'
  if (has('incomplete')) return 'open'
  return outcome.passes.some(({ subject }) => subject === id) ? 'met' : 'unknown'
}
