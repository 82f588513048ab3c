/** Texts of one kind, made ready to be searched. */
export interface SearchedText {
  /** Each word once. */
  readonly words: readonly Word[]
  /** The stems in their order, a bar between two texts, so that words which stand together are found together. */
  readonly line: string
}

/** A word in its form and without it. */
export interface Word {
  readonly said: string
  readonly stem: string
}

/** How a word is in a text: as itself in any of its forms, at the beginning of a longer one, or inside of one. */
const exactly = 0
const asBeginning = 1
const asInside = 2

export function searchedText(texts: readonly string[]): SearchedText {
  const each = texts.map(wordsOf)
  const words = new Map(each.flat().map((word) => [word.said, word]))
  return { words: [...words.values()], line: each.map(phraseOf).join('|') }
}

/** The words of what somebody types or reads; “10,000” is one number. */
export function wordsOf(text: string): readonly Word[] {
  return text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3})/g, '')
    .split(/[^a-z0-9@]+/)
    .filter(Boolean)
    .map((said) => ({ said, stem: stemOf(said) }))
}

/** What people type for longer words, which is what texts say. */
const shortFor: Readonly<Record<string, string>> = {
  lb: 'load balancer',
  elb: 'load balancer',
  db: 'database',
  ddb: 'dynamodb',
  cdn: 'cloudfront',
  tgw: 'transit gateway',
  dx: 'direct connect',
  cgw: 'customer gateway',
}

/** The words of what somebody looks for, what is short for others spelled out. */
export function wantedWords(query: string): readonly Word[] {
  return wordsOf(query).flatMap((word) => wordsOf(shortFor[word.said] ?? word.said))
}

/** Whether the words stand in the text together and in this order. */
export function hasPhrase({ line }: SearchedText, words: readonly Word[]): boolean {
  return line.includes(phraseOf(words))
}

/** Whether the words are all that the text is. */
export function isPhrase({ line }: SearchedText, words: readonly Word[]): boolean {
  return line === phraseOf(words)
}

/** How the text has the word; null if it has not. */
export function howSaid({ words }: SearchedText, { said, stem }: Word): number | null {
  if (words.some((word) => word.stem === stem)) return exactly
  return words.some((word) => word.said.startsWith(said)) ? asBeginning : null
}

/** Short ones are inside of almost everything: “eks” in “weeks”. */
const leastInside = 4

/** The same, words inside of longer ones too: “hub” is not in “cloudhub”, “cloud” and “balancer” may be anywhere. */
export function howSaidAnywhere(text: SearchedText, word: Word): number | null {
  const isInside = ({ said }: Word) => word.said.length >= leastInside && said.includes(word.said)
  return howSaid(text, word) ?? (text.words.some(isInside) ? asInside : null)
}

function phraseOf(words: readonly Word[]): string {
  return ` ${words.map(({ stem }) => stem).join(' ')} `
}

/**
 * What the forms of a word share: “retry”, “retries” and “retried”; “resize” and “resizing”; “batch” and “batches”. Words are
 * compared by it and it is never shown, so that “cach” does for “cache”.
 */
export function stemOf(word: string): string {
  const singular = word.replace(/(?<=..)ie[sd]$/, 'y').replace(/(?<=..[^aius])s$/, '')
  const bare = singular.replace(/(?<=[aeiouy].*..)(?:ing|(?<!e)ed)$|(?<=[aeiouy].)ing$/, '')
  const single = bare === singular ? bare : bare.replace(/([bdgmnprt])\1$/, '$1')
  return single.replace(/(?<=...)e$/, '')
}
