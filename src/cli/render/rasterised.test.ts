import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { textWidth } from '../../core/measure/text'
import { interFiles } from './inter'
import { rasterised } from './rasterised'

const folder = mkdtempSync(join(tmpdir(), 'lintel-fonts-'))
const fontFiles = interFiles().map(({ name, bytes }) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** For each column, how many pixels are painted in it. */
function columns(text: string, weight: number): readonly number[] {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="80" viewBox="0 0 600 40"><text x="10" y="30" font-family="Inter, sans-serif" font-size="20" font-weight="${weight}">${text}</text></svg>`
  const { pixels, width } = rasterised(svg, fontFiles)
  return Array.from({ length: width }, (_, x) => {
    let painted = 0
    for (let at = x * 4 + 3; at < pixels.length; at += width * 4) if ((pixels[at] ?? 0) > 64) painted += 1
    return painted
  })
}

/** From the first to the last painted column, in units of the SVG. */
function paintedWidth(text: string, weight: number): number {
  const painted = columns(text, weight)
  return (painted.findLastIndex((count) => count > 0) - painted.findIndex((count) => count > 0)) / 2
}

it.each([
  'AWAVE To Voice',
  'Application Load Balancer',
  '10x10 -> 10.0.0.0/16',
  'Łódź Väster Ős',
  'Orders → Web ← DNS',
  'HHHHHHHH',
])('sets “%s” as wide as it is measured', (text) => {
  const shown = text.replace('>', '&gt;')
  for (const weight of [400, 600] as const) {
    const measured = textWidth(text, { size: 20, weight })
    // The side bearings of the first and last letter are not painted.
    expect(Math.abs(paintedWidth(shown, weight) - measured)).toBeLessThan(4)
  }
  expect(paintedWidth(shown, 600)).not.toBe(paintedWidth(shown, 400))
})

it('points with arrows where they point', () => {
  const isInHead = (count: number) => count > 5
  const heads = ['→', '←', '↔'].map((arrow) => {
    const painted = columns(arrow, 400).filter((count) => count > 0)
    const half = painted.length / 2
    return [painted.slice(0, half), painted.slice(half)].map((side) => side.some(isInHead))
  })
  expect(heads).toEqual([
    [false, true],
    [true, false],
    [true, true],
  ])
})
it('asks no font of the machine', () => {
  expect(columns('注', 400)).toEqual(columns('ह', 400))
})
