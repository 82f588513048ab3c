import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import type { Finding, Outcome } from '../../model/results'
import { review } from '../../rules/review'

/** The errors and warnings among what rules say; a rule that crashed is one too. */
export function loudOf(outcomes: readonly Outcome[]): readonly Finding[] {
  const crashed = outcomes.find(({ error }) => error !== undefined)
  if (crashed !== undefined) throw new Error(`${crashed.ruleId} crashed: ${String(crashed.error)}`)
  return outcomes
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
}

/** What is wrong with a diagram, in words. */
export function complaints(diagram: Diagram): readonly string[] {
  return loudOf(review(graphOf(diagram))).map(({ key, message }) => `${key}: ${message}`)
}

/** What is wrong with a diagram, as `rule/message`, each once, sorted. */
export function kindsOfComplaints(diagram: Diagram): readonly string[] {
  const kinds = loudOf(review(graphOf(diagram))).map(({ ruleId, messageId }) => `${ruleId}/${messageId}`)
  return [...new Set(kinds)].toSorted()
}
