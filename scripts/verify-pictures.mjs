// @ts-check
import { performance } from 'node:perf_hooks'
import process from 'node:process'
// @ts-expect-error jsdom ships no types
import { JSDOM } from 'jsdom'
import { bundled } from './bundled.mjs'

/*
 * Counts nodes, connections, names, labels and icons in the SVG of every pattern, of its twin and of random diagrams, in all
 * themes; the SVG must be well-formed, stand alone, be the same bytes twice, and JSON, SVG and PNG must give the diagram
 * back: `npm run verify:pictures`, with a number and a seed for others: `npm run verify:pictures -- 5000 42`.
 */
const [random = '1000', seed = '1'] = process.argv.slice(2)
const { drawings, problemsIn } =
  /** @type {{ drawings: typeof import('./verify-pictures.ts').drawings, problemsIn: typeof import('./verify-pictures.ts').problemsIn }} */ (
    await bundled('scripts/verify-pictures.ts')
  )
const { DOMParser } = new JSDOM().window

/** @param {string} xml */
function parse(xml) {
  const document = new DOMParser().parseFromString(xml, 'image/svg+xml')
  const [problem] = document.getElementsByTagName('parsererror')
  if (problem !== undefined) throw new Error(`not well-formed: ${problem.textContent}`)
  return document
}

const start = performance.now()
const all = drawings(Number(random), Number(seed))
let wrong = 0
for (const drawing of all) {
  const problems = await problemsIn(drawing, parse)
  if (problems.length > 0) wrong += 1
  for (const problem of problems) console.log(problem)
}
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`${all.length - wrong} of ${all.length} drawings are shown as they are (${seconds} s)`)
process.exit(wrong === 0 && all.length > Number(random) ? 0 : 1)
