import { readFileSync } from 'node:fs'
// @ts-expect-error fontkit ships no types
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { interFiles } from '../inter'
import { charactersOf } from './characters-of'

interface FontRead {
  readonly familyName: string
  readonly characterSet: readonly number[]
  readonly availableFeatures: readonly string[]
  readonly 'OS/2': { readonly usWeightClass: number }
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): {
    readonly advanceWidth: number
    readonly path: { toSVG(): string }
  }
}
const arrows: readonly number[] = [0x2190, 0x2192, 0x2194]

const read = (bytes: Uint8Array): FontRead => (create as (file: Buffer) => FontRead)(Buffer.from(bytes))
const webFont = (subset: string, weight: number) =>
  read(readFileSync(`node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`))

describe.each([
  [400, 0],
  [600, 1],
])('Inter %i as TrueType', (weight, nth) => {
  const font = read(interFiles()[nth]?.bytes ?? new Uint8Array())

  it('has every character of the web fonts, and their outlines and advances', () => {
    const scripts = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext', 'vietnamese']
    const webFonts = scripts.map((script) => webFont(script, weight))
    const characters = new Set([...webFonts.flatMap(({ characterSet }) => characterSet), ...arrows])
    // Fontkit counts the end mark of a table, and a glyph for “nothing”.
    for (const mark of [0, 0xffff]) characters.delete(mark)
    expect(new Set(font.characterSet)).toEqual(characters)
    for (const code of font.characterSet.filter((code, nth) => nth % 12 === 0 && !arrows.includes(code))) {
      const first = webFonts.find((one) => one.hasGlyphForCodePoint(code))
      const [made, expected] = [font, first].map((one) => {
        const glyph = one?.glyphForCodePoint(code)
        return [code, glyph?.advanceWidth, glyph?.path.toSVG()]
      })
      expect(made).toEqual(expected)
    }
  })
  it('is found by family and weight, and moves no letter', () => {
    expect(font.familyName).toBe('Inter')
    expect(font['OS/2'].usWeightClass).toBe(weight)
    expect(font.availableFeatures).toEqual([])
  })
  it('tells which characters it draws', () => {
    const bytes = interFiles()[nth]?.bytes ?? new Uint8Array()
    expect(charactersOf(bytes)).toEqual(
      new Set(font.characterSet.filter((code) => code !== 0 && code !== 0xffff)),
    )
    expect(charactersOf(bytes.subarray(0, 1000))).toBeNull()
    expect(charactersOf(Buffer.from('no font'))).toBeNull()
  })
})
