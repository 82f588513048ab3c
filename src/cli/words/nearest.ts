/** The word that was most likely meant; nothing where none is like it. Of words that are as near, the first. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const [best] = nearestFew(typed, words, 1)
  return best
}

/** Those that were most likely meant, the nearest first. */
export function nearestFew(typed: string, words: readonly string[], most: number): readonly string[] {
  const wanted = typed.toLowerCase()
  if (wanted === '') return []
  return words
    .map((word) => ({ word, far: farness(wanted, word.toLowerCase()) }))
    .filter(({ far }) => far < 1)
    .toSorted((a, b) => a.far - b.far)
    .slice(0, most)
    .map(({ word }) => word)
}

/** 0: the same; 1 and more: nothing like it. */
function farness(typed: string, word: string): number {
  // The beginning of a word, or a part of it, is how one types what one half remembers.
  if (typed.length > 1 && word.startsWith(typed)) return 0.1 + (word.length - typed.length) / 1000
  const slips = distance(typed, word) / (Math.min(5, Math.max(2, typed.length / 3)) + 0.01)
  if (typed.length > 2 && word.includes(typed)) return Math.min(slips, 0.5 + word.length / 1000)
  return slips < 1 ? slips : 1 - sharedWords(typed, word) / 5
}

/** Of the words that were typed, how many are in the other, from 0 to 1: “single-zone” and “database-in-one-zone” share a half. */
function sharedWords(typed: string, word: string): number {
  const wordsOf = (text: string) => text.split(/[^\p{L}\p{N}]+/u).filter(({ length }) => length > 2)
  const [wanted, there] = [wordsOf(typed), new Set(wordsOf(word))]
  return wanted.filter((one) => there.has(one)).length / Math.max(1, wanted.length)
}

/** Letters to add, to leave out, to replace or to swap with their neighbours (Damerau and Levenshtein). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 4) return Infinity
  let beforeLast: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
