import type { Diagram, Place } from '../model/diagram'
import { graphOf } from '../model/graph'
import type { Needs, Pass } from '../model/results'
import type { Problem, Rule } from '../rules/rule'

/** A finding that a case expects: its message and its places in the rule's order, `id` or `id#part`. */
export interface ExpectedFind {
  readonly message: string
  readonly at: readonly string[]
  /** The labels of its fixes in order; or, by label, what the rule finds once the fix is applied. */
  readonly fixes?: readonly string[] | Readonly<Record<string, readonly ExpectedFind[]>>
}

/** What a rule yields of a diagram, in its order. */
export interface Said {
  readonly problems: readonly Problem[]
  readonly passes: readonly Pass[]
  readonly needs: readonly Needs[]
}

/** Runs a rule. */
export function saidBy(rule: Rule, diagram: Diagram): Said {
  const all = [...rule.check(graphOf(diagram))]
  return {
    problems: all.filter((said) => 'message' in said),
    passes: all.filter((said) => 'pass' in said),
    needs: all.filter((said) => 'needs' in said),
  }
}

/** A place in one word. */
export const text = ({ at, part }: Place) => (part === undefined ? at : `${at}#${part}`)
/** A problem as cases list it. */
export const brief = ({ message, at }: Problem) => ({ message, at: at.map(text) })
