import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readIcons } from '../../../scripts/icons'
import { patterns } from '../../core/patterns'
import { pictureFrame, type PictureSize } from '../../core/scene/picture-size'
import { sceneOf } from '../../core/scene/scene'
import { valueOf } from '../../core/testing/value-of'
import { interFiles } from './inter'
import { missingLetters, missingWords } from './missing-letters'
import { painted, strips } from './painted'

const folder = mkdtempSync(join(tmpdir(), 'lintel-fonts-'))
const fontFiles = interFiles().map(({ name, bytes }) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const icons = readIcons()
const diagram = patterns.find(({ id }) => id === 'three-tier-web')?.build()
if (diagram === undefined) throw new Error('There is no three-tier web.')
const drawn = sceneOf(diagram, 'light')
const all = (size: PictureSize, background: 'theme' | 'none', piece: number) => {
  const frame = valueOf(pictureFrame(drawn, size))
  const parts = [...strips(drawn, frame, { background, icons, fontFiles, piece })]
  return { frame, count: parts.length, pixels: Buffer.concat(parts.map((part) => Buffer.from(part))) }
}

describe('a picture painted strip by strip', () => {
  it.each([
    ['theme', { by: 'scale', scale: 1.3 }],
    ['none', { by: 'slide' }],
    ['theme', { by: 'width', width: 3001 }],
  ] as const)('is the one painted at once: %s %j', (background, size) => {
    const [whole, inStrips] = [all(size, background, Infinity), all(size, background, 100_000)]
    const { frame, pixels } = whole
    expect(whole.count).toBe(1)
    expect(inStrips.count).toBeGreaterThan(10)
    expect(pixels.length).toBe(frame.width * frame.height * 4)
    expect(inStrips.pixels.length).toBe(pixels.length)
    // Where a strip begins between two px of the canvas, some edges are smoothed a little differently.
    let differing = 0
    for (let at = 0; at < pixels.length; at++) {
      const alpha = (pixels[at | 3] ?? 0) / 255
      if (Math.abs((pixels[at] ?? 0) - (inStrips.pixels[at] ?? 0)) * alpha > 8) differing += 1
    }
    expect(differing / pixels.length).toBeLessThan(0.0001)
  })
  it('gives the same bytes each time', async () => {
    const frame = valueOf(pictureFrame(drawn, { by: 'width', width: 500 }))
    const paint = () => painted(drawn, frame, { background: 'none', icons, fontFiles, piece: 50_000 })
    expect(Buffer.from(await paint()).equals(await paint())).toBe(true)
  })
})

describe('characters that the font lacks', () => {
  const text = (words: string) => ({
    shapes: [
      { kind: 'text', text: words, x: 0, y: 0, size: 12, weight: 400, fill: '#000000', anchor: 'start' },
    ] as const,
  })
  it('are told, each once, in their order', () => {
    expect(missingWords(text('Łódź → Zürich, Заказы, Ελλάδα, Đặt hàng: 5 €\u200B'), fontFiles)).toBeNull()
    expect(missingWords(text('注文 🚀 注'), fontFiles)).toContain('the font lacks them: 注 文 🚀. Name')
    const many = String.fromCodePoint(...Array.from({ length: 25 }, (_, nth) => 0x4e00 + nth))
    expect(missingWords(text(many), fontFiles)).toContain(' and 5 more. Name')
  })
  it('are none where one of the fonts has them, or a letter with its accent is one', () => {
    expect(missingLetters(text('A注'), [new Set([65]), new Set([0x6ce8])])).toEqual([])
    expect(missingLetters(text('e\u0301'), [new Set([0xe9])])).toEqual([])
  })
})
