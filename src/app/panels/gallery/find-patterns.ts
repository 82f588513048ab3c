import { serviceOf } from '../../../core/catalog/catalog'
import { categories, deliveryTerms, type Category, type Pattern } from '../../../core/patterns/pattern'
import {
  hasPhrase,
  howSaid,
  howSaidAnywhere,
  isPhrase,
  searchedText,
  wantedWords,
  type SearchedText,
  type Word,
} from './searched-text'

/** A pattern as the gallery looks for it. */
export interface GalleryEntry {
  readonly pattern: Pattern
  /** Ids of what it draws. */
  readonly services: readonly string[]
  /** Made when somebody searches for the first time: all of them take longer than the gallery may to open. */
  readonly texts: () => EntryTexts
}

interface EntryTexts {
  readonly title: SearchedText
  /** Words that its texts do not say. */
  readonly keywords: SearchedText
  /** Summary and notes. */
  readonly about: SearchedText
  /** All else that is told of it. */
  readonly rest: SearchedText
  readonly serviceNames: SearchedText
  readonly serviceKeywords: SearchedText
}

/** What somebody is looking for. */
export interface Wanted {
  readonly query: string
  readonly category: Category | null
  readonly service: string | null
  /** Only patterns that ask “Does this work?” */
  readonly asks: boolean
}
export const everything: Wanted = { query: '', category: null, service: null, asks: false }

/** One choice of a filter, and how many patterns it would leave, the other filters staying as they are. */
export interface Choice<Id extends string> {
  readonly id: Id
  readonly name: string
  readonly count: number
}

/** What the gallery knows of a pattern; services and steps are of its drawing. */
export function entryOf(
  pattern: Pattern,
  { services, steps }: { readonly services: readonly string[]; readonly steps: readonly string[] },
): GalleryEntry {
  let texts: EntryTexts | null = null
  return { pattern, services, texts: () => (texts ??= textsOf(pattern, services, steps)) }
}

function textsOf(pattern: Pattern, services: readonly string[], steps: readonly string[]): EntryTexts {
  const { title, summary, category, notes, keywords = [], whenToUse, tradeOffs } = pattern
  const { twin, scaling, zoneLoss, delivery } = pattern
  const catalogued = services.flatMap((id) => serviceOf(id) ?? [])
  return {
    title: searchedText([title]),
    keywords: searchedText(keywords),
    about: searchedText([summary, ...(notes === undefined ? [] : [...notes.wording, notes.today ?? ''])]),
    rest: searchedText([
      categories.find(({ id }) => id === category)?.title ?? '',
      ...whenToUse,
      ...tradeOffs.map(({ text }) => text),
      ...steps,
      ...(twin === undefined ? [] : [twin.question]),
      scaling,
      zoneLoss,
      ...(delivery === undefined ? [] : deliveryTerms.map(([key, term]) => `${term}: ${delivery[key]}`)),
    ]),
    serviceNames: searchedText(catalogued.flatMap(({ id, name, shortName }) => [id, name, shortName])),
    serviceKeywords: searchedText(catalogued.flatMap(({ keywords = [] }) => keywords)),
  }
}

/** The entries that hold every word and pass every filter; the best first, else in the order of the gallery. */
export function findPatterns(entries: readonly GalleryEntry[], wanted: Wanted): readonly GalleryEntry[] {
  const passing = passingOf(entries, wanted)
  const words = wantedWords(wanted.query)
  if (words.length === 0) return passing
  const common = new Set(words.filter((word) => isCommonKeyword(entries, word)))
  return passing
    .flatMap((entry) => {
      const costs = words.flatMap((word) => costOf(entry, word, !common.has(word)) ?? [])
      return costs.length < words.length ? [] : [{ entry, cost: sumOf(costs) - bonusOf(entry, words) }]
    })
    .toSorted((a, b) => a.cost - b.cost)
    .map(({ entry }) => entry)
}

/** A few are a help; all that have a single word of five would be none. */
const mostNearest = 12

/** Where nothing holds every word: the entries, passing every filter, that hold the most of them; the best first. */
export function nearestPatterns(entries: readonly GalleryEntry[], wanted: Wanted): readonly GalleryEntry[] {
  const words = wantedWords(wanted.query)
  const held = passingOf(entries, wanted).map((entry) => {
    const costs = words.flatMap((word) => costOf(entry, word, true) ?? [])
    return { entry, count: costs.length, cost: sumOf(costs) }
  })
  const most = Math.max(1, ...held.map(({ count }) => count))
  return held
    .filter(({ count }) => count === most)
    .toSorted((a, b) => a.cost - b.cost)
    .slice(0, mostNearest)
    .map(({ entry }) => entry)
}

function passingOf(
  entries: readonly GalleryEntry[],
  { category, service, asks }: Wanted,
): readonly GalleryEntry[] {
  return entries.filter(
    ({ pattern, services }) =>
      (category === null || pattern.category === category) &&
      (service === null || services.includes(service)) &&
      (!asks || pattern.twin !== undefined),
  )
}

/** How far from the title a word is, kind of text by kind of text; null if it is nowhere. */
function costOf({ texts }: GalleryEntry, word: Word, withServiceKeywords: boolean): number | null {
  const entry = texts()
  const kinds = [
    howSaidAnywhere(entry.title, word),
    howSaid(entry.keywords, word),
    howSaid(entry.about, word),
    howSaid(entry.rest, word),
    howSaid(entry.serviceNames, word),
    withServiceKeywords ? howSaid(entry.serviceKeywords, word) : null,
  ]
  const costs = kinds.flatMap((how, kind) => (how === null ? [] : [2 * kind + how]))
  return costs.length === 0 ? null : Math.min(...costs)
}

/** Words that stand together as typed are what was meant, most of all in a title; each word saves as much. */
function bonusOf({ texts }: GalleryEntry, words: readonly Word[]): number {
  const { title, keywords, about, rest } = texts()
  const saved = [title, keywords, about, rest].some((text) => hasPhrase(text, words)) ? 3 * words.length : 0
  return saved + (isPhrase(title, words) ? 1 : 0)
}

/** EC2’s “bastion” would bring every pattern that has a server. */
const mostByKeyword = 12

function isCommonKeyword(entries: readonly GalleryEntry[], word: Word): boolean {
  return entries.filter(({ texts }) => howSaid(texts().serviceKeywords, word) !== null).length > mostByKeyword
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** The categories, in their order, with what each would leave; those that have no pattern at all are left out. */
export function categoryChoices(
  entries: readonly GalleryEntry[],
  wanted: Wanted,
): readonly Choice<Category>[] {
  const found = findPatterns(entries, { ...wanted, category: null })
  return categories
    .filter(({ id }) => entries.some(({ pattern }) => pattern.category === id))
    .map(({ id, title }) => ({
      id,
      name: title,
      count: found.filter(({ pattern }) => pattern.category === id).length,
    }))
}

/** The services that the patterns left are drawn with, by name; the chosen one in any case. */
export function serviceChoices(entries: readonly GalleryEntry[], wanted: Wanted): readonly Choice<string>[] {
  const counts = new Map<string, number>(wanted.service === null ? [] : [[wanted.service, 0]])
  for (const { services } of findPatterns(entries, { ...wanted, service: null }))
    for (const id of services) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts]
    .map(([id, count]) => ({ id, count, name: serviceOf(id)?.shortName ?? id }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}
