// @ts-check
/**
 * Writes the advance widths of Inter 400 and 600 into src/core/measure/widths.ts, from the very files that the page
 * serves, and prints how far the sum of advances is from what a shaper makes of real names.
 *
 *   node scripts/font-widths.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
// @ts-expect-error fontkit ships no types
import { create } from 'fontkit'
import { format, resolveConfig } from 'prettier'

const target = 'src/core/measure/widths.ts'
/** What is worth a place in the first load: ASCII, Latin-1, Latin Extended-A, and whatever else the Latin file has. */
const lastOfLatinExtended = 0x17f

const names = [
  'Application Load Balancer',
  'Virtual private gateway',
  'Egress-only internet gateway',
  'Amazon API Gateway',
  'AWS Step Functions workflow',
  'Auto Scaling group',
  'AWS Transit Gateway attachment',
  'VPC 10.0.0.0/16',
  'us-east-1a',
  'Aurora (PostgreSQL)',
  'VPN × 11',
  'WAF',
  'On-premises: Väster Års AB',
  'io2 with Multi-Attach',
  'Availability Zone',
]

/** @param {number} weight */
function fontsOf(weight) {
  return ['latin', 'latin-ext'].map((subset) =>
    create(readFileSync(`node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`)),
  )
}

/**
 * Runs of consecutive code points; three base-36 digits for each, in units of the em.
 * @param {number} weight
 */
function runsOf(weight) {
  const [latin, extended] = fontsOf(weight)
  /** @type {Map<number, number>} */
  const widths = new Map()
  for (const [font, from, to] of [
    [extended, 0x100, lastOfLatinExtended],
    [latin, 0x20, 0xfffd],
  ]) {
    for (const code of font.characterSet) {
      if (code >= from && code <= to && code !== 0xfeff)
        widths.set(code, font.glyphForCodePoint(code).advanceWidth)
    }
  }
  const runs = []
  let before = -1
  for (const code of [...widths.keys()].sort((a, b) => a - b)) {
    if (code !== before + 1) runs.push({ from: code, widths: '' })
    const width = widths.get(code) ?? 0
    const run = runs.at(-1)
    if (run !== undefined) run.widths += Math.round(width).toString(36).padStart(3, '0')
    before = code
  }
  return { unitsPerEm: latin.unitsPerEm, runs }
}

const regular = runsOf(400)
const semibold = runsOf(600)
const source = `/**
 * Written by scripts/font-widths.mjs from @fontsource/inter: do not edit.
 *
 * Advance widths in units of the em, three base-36 digits for each code point from \`from\` on.
 */
export const unitsPerEm = ${regular.unitsPerEm}

export interface Run {
  readonly from: number
  readonly widths: string
}

export const regularRuns: readonly Run[] = ${JSON.stringify(regular.runs)}

export const semiboldRuns: readonly Run[] = ${JSON.stringify(semibold.runs)}
`
const config = await resolveConfig(target)
writeFileSync(target, await format(source, { ...config, parser: 'typescript' }))

for (const weight of [400, 600]) {
  const [font] = fontsOf(weight)
  let worst = { text: '', px: 0 }
  for (const text of names) {
    let sum = 0
    for (const character of text) sum += font.glyphForCodePoint(character.codePointAt(0)).advanceWidth
    const shaped = font.layout(text).advanceWidth
    const px = ((sum - shaped) / font.unitsPerEm) * 12
    if (Math.abs(px) > Math.abs(worst.px)) worst = { text, px }
  }
  console.log(
    `weight ${weight}: without kerning and contextual forms the widest error at 12 px over ${names.length} names ` +
      `is ${worst.px.toFixed(2)} px (“${worst.text}”)`,
  )
}
