import { facts } from '../../core/catalog/facts'
import type { Diagram } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import { applyDifference, differenceBetween } from '../../core/model/difference'
import { graphOf } from '../../core/model/graph'
import { changeOfOutcome } from '../../core/model/outcome-change'
import type { Difference, Finding, Outcome, Result } from '../../core/model/results'
import { ok } from '../../core/model/results'
import { rulePage } from '../../core/rules/page'
import { applyFix, review as reviewOnce, ruleMetas, startReview } from '../../core/rules/review'
import { answerOf, consequences, reachOf, verdictsOf, writtenNeeds } from './network-answers'
import type { FixToResolve, FromReview, ToReview } from './review-messages'

/** What the page is told before it asks anything: the rules, and the facts that they and the answers speak of. */
export function knowledge(): FromReview {
  return { tell: 'knowledge', rules: ruleMetas(), facts }
}

/** Keeps the diagram as the page last told it, so that what did not change keeps its identity and its caches. */
export function createReviewer(): (message: ToReview) => FromReview {
  let diagram: Diagram = emptyDiagram('')
  let serial = 0
  let outcomes: readonly Outcome[] = []
  const review = startReview()

  const goOn = ({ from, to }: Pick<Difference, 'from' | 'to'>, next: () => Diagram) => {
    if (from !== serial) throw new Error(`review is at ${serial}, but was sent ${from}→${to}`)
    diagram = next()
    serial = to
  }
  const take = (difference: Difference) => goOn(difference, () => applyDifference(diagram, difference))
  const reviewed = (): FromReview => {
    const before = new Map(outcomes.map((outcome) => [outcome.ruleId, outcome]))
    outcomes = review(graphOf(diagram)).outcomes
    const changed = outcomes.flatMap((outcome) => {
      const was = before.get(outcome.ruleId)
      return was === outcome ? [] : [changeOfOutcome(was, outcome)]
    })
    return { tell: 'outcomes', serial, changed }
  }
  const resolve = ({ difference, key, fix }: FixToResolve): FromReview => {
    take(difference)
    return resolved(applyFix(diagram, key, fix))
  }
  const resolved = (fixed: Result<Diagram>): FromReview => {
    if (!fixed.ok) return { tell: 'resolved', serial, result: fixed }
    const revisions = { from: serial, to: serial + 1 }
    const result = ok(differenceBetween(diagram, fixed.value, revisions))
    return { tell: 'resolved', serial, result, consequences: consequences(diagram, fixed.value) }
  }
  return (message) => {
    switch (message.ask) {
      case 'update':
        take(message.difference)
        return reviewed()
      case 'read':
        goOn(message, () => JSON.parse(message.json) as Diagram)
        return reviewed()
      case 'resolve':
        return resolve(message)
      case 'page':
        return { tell: 'page', page: rulePage(message.ruleId) ?? null }
      case 'review-apart':
        return { tell: 'reviewed-apart', findings: loudOf(message.diagram) }
      case 'answer':
        take(message.difference)
        return { tell: 'answer', serial, result: answerOf(diagram, message) }
      case 'write-needs':
        take(message.difference)
        return resolved(writtenNeeds(diagram, message))
      case 'reaches':
        take(message.difference)
        return { tell: 'reaches', serial, result: reachOf(diagram, message) }
      case 'verdicts':
        take(message.difference)
        return { tell: 'verdicts', serial, result: verdictsOf(diagram, message) }
    }
  }
}

/** Errors and warnings, in the order of the rules. */
function loudOf(diagram: Diagram): readonly Finding[] {
  return reviewOnce(graphOf(diagram))
    .flatMap(({ findings }) => findings)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
}
