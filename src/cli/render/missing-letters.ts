import { readFileSync } from 'node:fs'
import { printable } from '../../core/scene/printable'
import type { Scene } from '../../core/scene/scene'
import { charactersOf } from './font/characters-of'

/** White space, and what is never drawn by itself: marks of direction, joiners, choices of a form. */
const undrawn = /[\s\p{Default_Ignorable_Code_Point}\p{Cf}]/u

/** The characters of a picture's texts that none of the fonts has, each once, in the order in which they stand. */
export function missingLetters(
  { shapes }: Pick<Scene, 'shapes'>,
  fonts: readonly ReadonlySet<number>[],
): readonly string[] {
  const missing = new Set<string>()
  for (const shape of shapes) {
    if (shape.kind !== 'text') continue
    // A letter and its accent are drawn as the one letter that they are.
    for (const letter of printable(shape.text).normalize('NFC')) {
      const code = letter.codePointAt(0) ?? 0
      if (!undrawn.test(letter) && !fonts.some((font) => font.has(code))) missing.add(letter)
    }
  }
  return [...missing]
}

/** A word to the person who has the picture drawn; null where every character is there. */
export function missingWords(scene: Pick<Scene, 'shapes'>, fontFiles: readonly string[]): string | null {
  const fonts = fontFiles.map((path) => charactersOf(readFileSync(path)) ?? new Set<number>())
  const missing = missingLetters(scene, fonts)
  if (missing.length === 0) return null
  const most = 20
  const more = missing.length > most ? ` and ${missing.length - most} more` : ''
  const list = `${missing.slice(0, most).join(' ')}${more}`
  return `Drawn as boxes, since the font lacks them: ${list}. Name a font file that has them with --font, or write an SVG, which keeps them as text.`
}
