// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how long the review worker takes to answer one edit. `npm run bench:review [resources]`, 1,000 unless told.
 */
const resources = Number(process.argv[2] ?? 1000)
const { benchReview } =
  /** @type {{ benchReview: typeof import('./bench-review.ts').benchReview }} */
  (await bundled('scripts/bench-review.ts'))
const { nodes, first, results } = benchReview(resources, 20)

/** @param {readonly number[]} times @param {number} share */
const at = (times, share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(8)
console.log(`${nodes} resources; the first review of all: ${first.toFixed(0)} ms`)
console.log(`${''.padEnd(22)}  median      p95  (ms per edit, 20 edits each)`)
for (const { name, times } of results) console.log(`${name.padEnd(22)}${at(times, 0.5)} ${at(times, 0.95)}`)
const all = results.flatMap(({ times }) => times).toSorted((a, b) => a - b)
console.log(`${'all edits'.padEnd(22)}${at(all, 0.5)} ${at(all, 0.95)}`)
