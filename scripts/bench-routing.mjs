// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how long routing takes: `npm run bench:routing [nodes] [drags]`, 2000 and 100 unless told. First all routes of
 * a drawing from nothing, then each step while single nodes are dragged, which has to keep up with the screen.
 */
const [nodes = '2000', drags = '100'] = process.argv.slice(2)
const { benchRouting } =
  /** @type {{ benchRouting: typeof import('./bench-routing.ts').benchRouting }} */
  (await bundled('scripts/bench-routing.ts'))

/** @param {readonly number[]} times @param {number} share */
const at = (times, share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(9)
console.log('processor ms           nodes    lines    first   median      p95    worst of a drag’s step')
for (const { name, nodes: count, connections, first, steps } of benchRouting(Number(nodes), Number(drags))) {
  const times = steps.toSorted((a, b) => a - b)
  const counts = [count, connections].map((number) => String(number).padStart(9)).join('')
  console.log(
    `${name.padEnd(19)}${counts}${at([first], 0)}${at(times, 0.5)}${at(times, 0.95)}${at(times, 1)}`,
  )
}
