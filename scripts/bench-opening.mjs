// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how long each step of opening a stored diagram takes, ms: `npm run bench:opening [things…]`, 100, 1,000, 5,000 and
 * 10,000 unless told. What the browser adds (reading the storage, mounting and painting) is in `npm run bench`.
 */
const named = process.argv.slice(2).map(Number)
const counts = named.length > 0 ? named : [100, 1000, 5000, 10_000]
const { benchOpening } =
  /** @type {{ benchOpening: typeof import('./bench-opening.ts').benchOpening }} */
  (await bundled('scripts/bench-opening.ts'))

const runs = counts.map((count) => benchOpening(count))
console.log(`${'ms'.padEnd(28)}${counts.map((count) => String(count).padStart(10)).join('')}`)
for (const [at, { name }] of (runs[0] ?? []).entries())
  console.log(
    `${name.padEnd(28)}${runs.map((stages) => (stages[at]?.ms ?? 0).toFixed(1).padStart(10)).join('')}`,
  )
