import { bytesOf, type Fact } from '../../core/catalog/fact'
import { formatValue } from '../../core/catalog/format-value'
import { isSize, limitWords, quantity } from '../../core/catalog/limit-words'
import type { Pass } from '../../core/model/results'
import { lowered } from './names'

/**
 * The limits of one field in the order they bind: sizes from the smallest, which alone decides where all apply, then the
 * others. Where the first is a size, it is said as the most there may be.
 */
export function limitSentences(facts: readonly Fact[]): readonly string[] {
  const sizes = facts.filter(isSizeLimit).toSorted((a, b) => bytesOf(a) - bytesOf(b))
  const others = facts.filter((fact) => !isSizeLimit(fact))
  return [...sizes, ...others].map((fact, index) => {
    const limit = limitWords(fact)
    if (limit === null) return fact.statement
    const words = index === 0 && sizes.length > 0 ? 'At most' : 'Limit'
    return `${words} ${limit}: ${lowered(shortStatement(fact))}.`
  })
}

const isSizeLimit = (fact: Fact) => isSize(fact) && limitWords(fact) !== null

/** Used and allowed: “3 of 10 connections”, “2 MB of 6 MB”; the limit alone where nothing is stated; null without one. */
export function headroomWords(pass: Pass, fact: Fact): string | null {
  const { used, limit } = pass
  if (limit === undefined) return limitWords(fact)
  const words = (value: number) => (isSize(fact) ? formatValue(value, 'bytes') : quantity(value, fact.unit))
  if (used === undefined) return words(limit)
  return isSize(fact)
    ? `${words(used)} of ${words(limit)}`
    : `${used.toLocaleString('en')} of ${words(limit)}`
}

/** The first part of a fact's statement, without what stands in brackets: what a line has room for. */
export function shortStatement(fact: Fact): string {
  return fact.statement.replace(/\s*\([^)]*\)/g, '').replace(/\.$/, '')
}
