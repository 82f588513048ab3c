import { concerns } from '../../../core/model/concerns'
import type { RuleMeta } from '../../../core/model/results'

/** The rules of one concern, by title. */
export interface RuleGroup {
  readonly id: string
  readonly title: string
  readonly rules: readonly RuleMeta[]
}

/** Rules that hold every word of the query in their title, messages, why or remedy, by concern; without a query all. */
export function findRules(rules: readonly RuleMeta[], query: string): readonly RuleGroup[] {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rules
    .filter((rule) => {
      const text = textOf(rule)
      return wanted.every((word) => text.includes(word))
    })
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
  return concerns
    .map(({ id, title }) => ({ id, title, rules: found.filter(({ concern }) => concern === id) }))
    .filter((group) => group.rules.length > 0)
}

function textOf({ id, title, messages, why, howToFix }: RuleMeta): string {
  const texts = Object.values(messages).map(({ text }) => text)
  return [id, title, ...texts, why, howToFix].join(' ').toLowerCase()
}
