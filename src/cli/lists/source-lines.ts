import type { Fact } from '../../core/catalog/fact'
import { limitWords, natureWords } from '../../core/catalog/limit-words'
import type { Source } from '../../core/model/results'
import { wrapped } from '../words/lines'

/** Each fact with its limit, and the page that says so. */
export function factLines(facts: readonly Fact[], width: number): string {
  return facts
    .map(
      (fact) =>
        `  ${wrapped(`${fact.statement}${limitOf(fact)}`, width, 2)}\n  ${fact.sources[0].url} (as of ${fact.sources[0].asOf})`,
    )
    .join('\n')
}

/** “ 10 connections (fixed)”. */
function limitOf(fact: Fact): string {
  const limit = limitWords(fact)
  return limit === null ? '' : ` ${limit} (${natureWords[fact.nature]})`
}

export function sourceLines(sources: readonly Source[]): string {
  return sources.map(({ title, url, asOf }) => `  ${title}, as of ${asOf}\n  ${url}`).join('\n')
}
