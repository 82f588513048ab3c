import { regularRuns, semiboldRuns, unitsPerEm, type Run } from './widths'

/** Size in px and weight of the one font, Inter. */
export interface Font {
  readonly size: number
  readonly weight: 400 | 600
}

/**
 * Width of a line of text in px, equal in page, worker and node.
 *
 * The sum of the glyphs' advances. Whoever paints has to switch kerning and contextual forms off
 * (`font-kerning: none; font-variant-ligatures: none`, `fontKerning = 'none'` on a canvas), then it is exact for
 * Latin; left on, lines differ by up to 2.2 px at 12 px (measured by scripts/font-widths.mjs). Letters with
 * accents that the table lacks are as wide as their base letter, Chinese, Japanese, Korean and emoji two digits
 * wide, and anything else as wide as a digit: these come from whatever font the reader has.
 */
export function textWidth(text: string, font: Font): number {
  const widths = font.weight === 600 ? semibold : regular
  let units = 0
  for (const character of text) units += widthOf(character, widths)
  return (units * font.size) / unitsPerEm
}

/**
 * The lines that the text takes in this width: broken at spaces, after hyphens, dots, slashes, underscores and
 * colons, and inside a word that is wider than a whole line. What does not fit into `maxLines` ends in an ellipsis.
 * White space of any kind counts as one space; an empty text has no lines.
 */
export function wrapText(text: string, font: Font, maxWidth: number, maxLines: number): readonly string[] {
  const pieces = piecesOf(text)
  const lines: string[] = []
  let line = ''
  while (pieces.length > 0 && lines.length < maxLines) {
    const piece = pieces.shift() ?? ''
    if (textWidth((line + piece).trimEnd(), font) <= maxWidth) {
      line += piece
      continue
    }
    if (line !== '') {
      lines.push(line.trimEnd())
      line = ''
      pieces.unshift(piece)
      continue
    }
    const head = longestStart(piece, font, maxWidth)
    lines.push(head)
    if (head.length < piece.length) pieces.unshift(piece.slice(head.length))
  }
  if (line !== '' && lines.length < maxLines) lines.push(line.trimEnd())
  else if (line !== '' || pieces.length > 0) {
    const last = lines.pop() ?? ''
    lines.push(withEllipsis(`${last} ${line}${pieces.join('')}`, last, font, maxWidth))
  }
  return lines
}

/** The text itself where it fits, else its beginning and an ellipsis. Empty where not even that has room. */
export function fitText(text: string, font: Font, maxWidth: number): string {
  if (textWidth(text, font) <= maxWidth) return text
  if (textWidth(ellipsis, font) > maxWidth) return ''
  return withEllipsis(text, text, font, maxWidth)
}

const ellipsis = '…'
const regular = tableOf(regularRuns)
const semibold = tableOf(semiboldRuns)

function tableOf(runs: readonly Run[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>()
  for (const run of runs) {
    for (let at = 0; at * 3 < run.widths.length; at++) {
      widths.set(run.from + at, Number.parseInt(run.widths.slice(at * 3, at * 3 + 3), 36))
    }
  }
  return widths
}

function widthOf(character: string, widths: ReadonlyMap<number, number>): number {
  const code = character.codePointAt(0) ?? 0
  const known = widths.get(code)
  if (known !== undefined) return known
  if (takesNoRoom.test(character)) return 0
  const digit = widths.get(48) ?? unitsPerEm / 2
  if (isWide(code)) return 2 * digit
  return widths.get(character.normalize('NFD').codePointAt(0) ?? 0) ?? digit
}

const takesNoRoom = /[\p{M}\p{Cf}\p{Cc}\uFE00-\uFE0F]/u

/** East Asian wide characters and emoji, by block: a few symbols too many are taken for wide, which only leaves room. */
function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2600 && code <= 0x27bf) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f000 && code <= 0x3fffd)
  )
}

/** Cut after every place where a line may end; the space stays with the piece before it. */
function piecesOf(text: string): string[] {
  const clean = text.replaceAll(/\s+/gu, ' ').trim()
  return clean === '' ? [] : clean.split(/(?<= )|(?<=[-/._:])(?=[^ \-/._:])/u)
}

function longestStart(piece: string, font: Font, maxWidth: number): string {
  const characters = Array.from(piece)
  let taken = 1
  while (taken < characters.length && textWidth(characters.slice(0, taken + 1).join(''), font) <= maxWidth)
    taken++
  // A mark or joiner belongs to the character before it.
  while (taken < characters.length && takesNoRoom.test(characters[taken] ?? '')) taken++
  return characters.slice(0, taken).join('')
}

/** `text` shortened until it fits with an ellipsis; never shorter than what `atLeast` allows when cut likewise. */
function withEllipsis(text: string, atLeast: string, font: Font, maxWidth: number): string {
  for (const candidate of [text, atLeast]) {
    const start = longestStart(candidate, font, maxWidth - textWidth(ellipsis, font))
    if (start !== '') return start.trimEnd() + ellipsis
  }
  return ellipsis
}
