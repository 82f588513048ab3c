import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import type { Finding } from '../../model/results'
import { startReview } from '../../rules/review'
import { mutantsOf, type Change, type Operator } from './mutant'

/** A sound drawing by name. */
export interface Base {
  readonly name: string
  readonly diagram: Diagram
}

/** How an operator fared over all drawings. */
export interface Tally {
  readonly operator: string
  readonly change: Change
  readonly foundBy: string | null
  readonly mutants: number
  /** Found by the rule that was named; for what AWS accepts: without error and warning. */
  readonly right: number
  /** The mutants that were judged wrong, in words. */
  readonly wrong: readonly string[]
}

/** Runs every operator over every drawing. */
export function judged(operators: readonly Operator[], bases: readonly Base[]): readonly Tally[] {
  const known = new Map(bases.map((base) => [base.name, judgeOf(base)] as const))
  return operators.map((operator) => {
    const verdicts = bases.flatMap(({ name, diagram }) =>
      mutantsOf(operator, diagram).map((mutant) => ({
        what: `${name}: ${mutant.what}`,
        isRight: known.get(name)?.(operator, mutant.diagram) === true,
      })),
    )
    const { id, change, foundBy } = operator
    const wrong = verdicts.flatMap(({ what, isRight: right }) => (right ? [] : [what]))
    return {
      ...{ operator: id, change, foundBy, mutants: verdicts.length },
      ...{ right: verdicts.length - wrong.length, wrong },
    }
  })
}

/** Judges mutants of one drawing, each as an edit of the one before it: a review of all of it would take ten times as long. */
function judgeOf({ diagram }: Base) {
  const review = startReview()
  const findingsOf = (of: Diagram) => review(graphOf(of)).outcomes.flatMap(({ findings }) => findings)
  const before = new Set(findingsOf(diagram).map(({ key }) => key))
  return ({ foundBy }: Operator, mutant: Diagram): boolean => {
    const added = findingsOf(mutant).filter(({ key }) => !before.has(key))
    if (foundBy === null) return !added.some(isLoud)
    return added.some(({ ruleId, severity }) => ruleId === foundBy && severity !== 'info')
  }
}

const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning'
