import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import type { Finding } from '../../model/results'
import { review } from '../../rules/review'
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
  const known = new Map(bases.map(({ name, diagram }) => [name, keysOf(diagram)] as const))
  return operators.map((operator) => {
    const verdicts = bases.flatMap(({ name, diagram }) =>
      mutantsOf(operator, diagram).map((mutant) => ({
        what: `${name}: ${mutant.what}`,
        isRight: isRight(operator, mutant.diagram, known.get(name) ?? new Set()),
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

function isRight({ foundBy }: Operator, mutant: Diagram, before: ReadonlySet<string>): boolean {
  const added = findingsOf(mutant).filter(({ key }) => !before.has(key))
  if (foundBy === null) return !added.some(isLoud)
  return added.some(({ ruleId, severity }) => ruleId === foundBy && severity !== 'info')
}

const isLoud = ({ severity }: Finding) => severity === 'error' || severity === 'warning'
const findingsOf = (diagram: Diagram) => review(graphOf(diagram)).flatMap(({ findings }) => findings)
const keysOf = (diagram: Diagram): ReadonlySet<string> => new Set(findingsOf(diagram).map(({ key }) => key))
