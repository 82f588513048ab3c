import type { Diagram } from '../model/diagram'
import type { Rule } from '../rules/rule'

/** The rule's own drawing, for the case of its test that says what is found in it; throws where the rule has none. */
export function exampleOf(rule: Rule): Diagram {
  const example = rule.example?.()
  if (example === undefined) throw new Error(`“${rule.meta.id}” has no example`)
  return example
}
