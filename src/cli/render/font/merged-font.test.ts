import { readFileSync } from 'node:fs'
// @ts-expect-error fontkit ships no types
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { interFiles } from '../inter'
import { isInInter } from '../rasterised'

interface FontRead {
  readonly familyName: string
  readonly characterSet: readonly number[]
  readonly availableFeatures: readonly string[]
  readonly 'OS/2': { readonly usWeightClass: number }
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): { readonly advanceWidth: number; readonly path: { toSVG(): string } }
}

const read = (bytes: Uint8Array): FontRead => (create as (file: Buffer) => FontRead)(Buffer.from(bytes))
const webFont = (subset: string, weight: number) =>
  read(readFileSync(`node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`))

describe.each([
  [400, 0],
  [600, 1],
])('Inter %i as TrueType', (weight, nth) => {
  const font = read(interFiles()[nth]?.bytes ?? new Uint8Array())

  it('has every character of the web fonts, and their outlines and advances', () => {
    const [latin, extended] = [webFont('latin', weight), webFont('latin-ext', weight)]
    const characters = new Set([...latin.characterSet, ...extended.characterSet])
    // Fontkit counts the end mark of a table, and a glyph for “nothing”.
    for (const mark of [0, 0xffff]) characters.delete(mark)
    expect(new Set(font.characterSet)).toEqual(characters)
    for (const code of font.characterSet.filter((_, nth) => nth % 12 === 0)) {
      const [made, expected] = [font, latin.hasGlyphForCodePoint(code) ? latin : extended].map((one) => {
        const glyph = one.glyphForCodePoint(code)
        return [code, glyph.advanceWidth, glyph.path.toSVG()]
      })
      expect(made).toEqual(expected)
    }
  })
  it('is found by family and weight, and moves no letter', () => {
    expect(font.familyName).toBe('Inter')
    expect(font['OS/2'].usWeightClass).toBe(weight)
    expect(font.availableFeatures).toEqual([])
  })
  it('draws every character that no other font is asked for', () => {
    const asked = Array.from({ length: 0xffff - 0x20 }, (_, at) => at + 0x20).filter(
      (code) => (code < 0xd800 || code > 0xdfff) && isInInter(String.fromCharCode(code)),
    )
    expect(asked.length).toBeGreaterThan(300)
    expect(asked.filter((code) => !font.hasGlyphForCodePoint(code))).toEqual([])
  })
})
