/** Something that is found by its name, or by other words for it. */
export interface Findable {
  /** A service's id, which counts like its name. */
  readonly id: string
  readonly name: string
  readonly words: readonly string[]
}

/**
 * What holds every word of the query, the best first: what is called so, then what has another word for it, then what only
 * begins or contains it. As good ones keep their order; so does the whole list for an empty query.
 */
export function findIn<T>(list: readonly T[], query: string, as: (item: T) => Findable): readonly T[] {
  const wanted = partsOf(query)
  if (wanted.length === 0) return list
  return list
    .map((item) => ({ item, is: as(item) }))
    .map((one) => ({
      ...one,
      rank: Math.max(...wanted.map((word) => rankOf(one.is, word, wanted.join(' ')))),
    }))
    .filter(({ rank }) => rank < notFound)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

const notFound = 9
/** Two letters are inside of almost everything. */
const leastInside = 3

function rankOf({ id, name, words }: Findable, word: string, query: string): number {
  const own = name.toLowerCase()
  const others = words.map((text) => text.toLowerCase())
  if (own === query || id === query) return 0
  const ownParts = partsOf(own)
  const hasInside = word.length >= leastInside && own.includes(word)
  if (ownParts.includes(word) || (hasInside && others.includes(word))) return 1
  if (others.includes(word) || others.includes(query)) return 2
  if (own.startsWith(word)) return 3
  if (ownParts.some((part) => part.startsWith(word))) return 4
  if (others.some((text) => partsOf(text).some((part) => part.startsWith(word)))) return 5
  const isInside = (text: string) => text.includes(word) && (word.length >= leastInside || isShortForm(text))
  return hasInside || others.some(isInside) ? 6 : notFound
}

/** “lb” is in “alb” and “elb”. */
function isShortForm(text: string): boolean {
  return text.length === leastInside
}

function partsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9@]+/)
    .filter(Boolean)
}
