import type { Fact } from '../src/core/catalog/fact'
import type { Source } from '../src/core/model/results'

/** Markdown of the pages that are made from data. */
export const paragraphs = (parts: readonly string[]) =>
  `${parts.filter((part) => part !== '').join('\n\n')}\n`

/** Text in which nothing is Markdown. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, (sign) => `\\${sign}`)
}

/** A page of AWS with its date. */
export function sourceLink({ title, url, asOf }: Source): string {
  return `[${escaped(title)}](<${url}>), as of ${asOf}`
}

/** The first page that a fact rests on. */
export const factLink = ({ sources }: Fact) => sourceLink(sources[0])
