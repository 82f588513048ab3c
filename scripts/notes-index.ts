import { families } from '../src/core/patterns/families'
import { patterns } from '../src/core/patterns'
import { escaped, paragraphs } from './page-words'

/** A line of the study notes that is not a heading, without its list mark. */
export interface NoteLine {
  /** Which of the notes, from 1. */
  readonly note: number
  /** From 1, as an editor counts. */
  readonly line: number
  readonly text: string
}

/** Where the product shows a line: the page of a pattern, or the comparison of a family. */
export interface Place {
  readonly kind: 'pattern' | 'family'
  readonly id: string
  readonly title: string
}

/** A line, where it is shown, and what is said there of what AWS does today; null where AWS still does what the line says. */
export interface IndexedLine extends NoteLine {
  readonly place: Place
  readonly today: string | null
}

/** The lines of the notes that say something; Markdown headings are only headings. */
export function linesOf(notes: readonly string[]): readonly NoteLine[] {
  return notes.flatMap((text, note) =>
    text.split('\n').flatMap((line, at) => {
      const isSaid = line.trim() !== '' && !/^\s*#/.test(line)
      return isSaid ? [{ note: note + 1, line: at + 1, text: plain(line) }] : []
    }),
  )
}

/** Each line with its place. Throws, with all of them, where lines have none. */
export function indexOf(lines: readonly NoteLine[]): readonly IndexedLine[] {
  const shown = places()
  const missing = lines.filter(({ text }) => !shown.has(text))
  if (missing.length > 0)
    throw new Error(
      `No place shows:\n${missing.map((one) => `${one.note}:${one.line} ${one.text}`).join('\n')}`,
    )
  return lines.flatMap((line) => {
    const found = shown.get(line.text)
    return found === undefined ? [] : [{ ...line, ...found }]
  })
}

/** A place, with the lines that are shown there. */
export interface ShownPlace extends Place {
  readonly today: string | null
  readonly lines: readonly NoteLine[]
}

function shownPlaces(index: readonly IndexedLine[]): readonly ShownPlace[] {
  const keyOf = ({ place }: IndexedLine) => `${place.kind} ${place.id}`
  return [...new Set(index.map(keyOf))].flatMap((key) => {
    const all = index.filter((one) => keyOf(one) === key)
    const [first] = all
    const lines = all.map(({ note, line, text }) => ({ note, line, text }))
    return first === undefined ? [] : [{ ...first.place, today: first.today, lines }]
  })
}

/** The lines that an index tells of, in their order in the notes. */
export function linesIn(places: readonly ShownPlace[]): readonly NoteLine[] {
  return places.flatMap(({ lines }) => lines).toSorted((a, b) => a.note - b.note || a.line - b.line)
}

/** The index as JSON for tests, by place, and as a page for people. */
export function notesDocs(lines: readonly NoteLine[]): ReadonlyMap<string, string> {
  const index = indexOf(lines)
  return new Map([
    ['index.json', `${JSON.stringify(shownPlaces(index), null, 1)}\n`],
    ['README.md', page(index)],
  ])
}

type Shown = Omit<IndexedLine, keyof NoteLine>

/** What is shown where, by its words. */
function places(): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>()
  const told = [
    ...patterns.map((one) => ({ kind: 'pattern' as const, ...one })),
    ...families.map((one) => ({ kind: 'family' as const, ...one })),
  ]
  for (const { kind, id, title, notes } of told)
    for (const words of notes?.wording ?? []) {
      const text = plain(words)
      const today = notes?.today ?? null
      // Where several show it, the one that also says what is otherwise today.
      if ((shown.get(text)?.today ?? null) === null && (today !== null || !shown.has(text)))
        shown.set(text, { place: { kind, id, title }, today })
    }
  return shown
}

/** Without its list mark, its white space as one space each. */
function plain(line: string): string {
  return line
    .replace(/^\s*([*-]|\d+\.)\s+/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function page(index: readonly IndexedLine[]): string {
  const tables = [...new Set(index.map(({ note }) => note))].map((note) =>
    paragraphs([`## Note ${note}`, table(index.filter((one) => one.note === note))]).trim(),
  )
  return paragraphs([
    '# Where the study notes are in the product',
    `Lintel began with two study notes of an AWS architect. Each line of theirs that is not a heading, ${index.length} in all, is shown word for word at a pattern of the gallery or at a comparison of patterns, beside what AWS does today where that is something else. \`npm run docs:notes\` makes this page and [its index](index.json) from the patterns; a browser test opens every place and finds the words there.`,
    ...tables,
  ])
}

/** Lines that stand at one place, one after the other, are told only once where that is. */
function table(lines: readonly IndexedLine[]): string {
  const rows = lines.map(({ line, text, place, today }, at) => {
    const isSamePlace = lines[at - 1]?.place.id === place.id
    const where = place.kind === 'pattern' ? `pattern “${place.title}”` : `comparison “${place.title}”`
    const told = isSamePlace ? ['', ''] : [escaped(where), escaped(today ?? '')]
    return `| ${[line, escaped(text), ...told].join(' | ')} |`
  })
  return ['| line | says | shown at | today |', '| --- | --- | --- | --- |', ...rows].join('\n')
}
