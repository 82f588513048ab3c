import type { PostedAnswer, Verdict } from '../../core/model/answers'
import type { Diagram } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import { ok, refuse, type Result } from '../../core/model/results'
import { ask } from '../../core/network/ask'
import { consequencesOf, writtenTogether, type Consequences } from '../../core/network/consequences'
import { explained } from '../../core/network/explained'
import { verdicts } from '../../core/network/verdicts'
import { waysToOpen } from '../../core/network/ways-to-open'
import { writeNeeds } from '../../core/network/write-needs'
import { claimsOf } from '../../core/rules/shared/claims'
import type {
  NeedsToWrite,
  PairsToTell,
  QuestionToAnswer,
  ReachToTell,
  VerdictTable,
} from './review-messages'

/** The answer as it can be posted. */
export function answerOf(
  diagram: Diagram,
  { question }: Pick<QuestionToAnswer, 'question'>,
): Result<PostedAnswer> {
  return contained(() => ok(explained(diagram, question)))
}

/** The diagram with what the question needs written into it. */
export function writtenNeeds(
  diagram: Diagram,
  { question, way }: Pick<NeedsToWrite, 'question' | 'way'>,
): Result<Diagram> {
  return contained(() => {
    if (way === 'all-uses')
      return writtenTogether(diagram, [
        question,
        ...claimsOf(graphOf(diagram)).map((claim) => claim.question),
      ])
    const needs = way === 'needs' ? ask(graphOf(diagram), question).needs : waysToOpen(diagram, question)[way]
    return needs === undefined || needs.length === 0
      ? refuse('The diagram has changed meanwhile, and this is not needed any more.')
      : writeNeeds(diagram, needs)
  })
}

/** What a change does besides. */
export function consequences(before: Diagram, after: Diagram): Consequences {
  const found = contained(() => ok(consequencesOf(before, after, claimsOf(graphOf(before)))))
  return found.ok ? found.value : { closes: [], blocks: [] }
}

/** What one end reaches. */
export function reachOf(
  diagram: Diagram,
  { from, to, traffic, direction }: Omit<ReachToTell, 'difference'>,
): Result<readonly Verdict[]> {
  return contained(() => {
    const graph = graphOf(diagram)
    return ok(to.map((end) => ask(graph, { from, to: end, traffic, direction }).verdict))
  })
}

/** Who reaches whom. */
export function verdictsOf(
  diagram: Diagram,
  { ends, traffic }: Omit<PairsToTell, 'difference'>,
): Result<VerdictTable> {
  return contained(() => ok(verdicts(graphOf(diagram), ends, traffic)))
}

/** A question that breaks down must not take the review with it; a bug of ours, and said so. */
function contained<T>(answer: () => Result<T>): Result<T> {
  try {
    return answer()
  } catch (error) {
    return refuse(`Lintel could not work this out, which is a mistake of its own. (${String(error)})`)
  }
}
