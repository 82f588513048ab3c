// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how long edits take that move things: `npm run bench:edits [nodes] [rounds]`, 2000 and 60 unless told. A drop has
 * to feel immediate: 100 ms at most. `npm run bench:edits stages [nodes…]` prints what single edits of a grown account cost in
 * each stage that follows them, in ms and counted work.
 */
if (process.argv[2] === 'stages') {
  const { benchStages } =
    /** @type {{ benchStages: typeof import('./bench-stages.ts').benchStages }} */
    (await bundled('scripts/bench-stages.ts'))
  const named = process.argv.slice(3).map(Number)
  for (const count of named.length > 0 ? named : [100, 1000, 5000, 10_000]) {
    for (const part of /** @type {const} */ (['page', 'worker'])) {
      for (const { edit, nodes: size, stages, counted } of benchStages(count, 5, part)) {
        const times = [...stages].map(([stage, ms]) => `${stage} ${ms.toFixed(1)}`).join(', ')
        const work = [...counted].map(([what, number]) => `${number} ${what}`).join(', ')
        console.log(`${String(size).padStart(6)} ${part.padEnd(7)} ${edit.padEnd(14)} ${times}   ${work}`)
      }
    }
  }
  process.exit(0)
}

const [nodes = '2000', rounds = '60'] = process.argv.slice(2)
const { benchEdits } =
  /** @type {{ benchEdits: typeof import('./bench-edits.ts').benchEdits }} */
  (await bundled('scripts/bench-edits.ts'))

/** @param {readonly number[]} times @param {number} share */
const at = (times, share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(9)
console.log('processor ms                   nodes    times   median      p95    worst')
for (const { edit, nodes: count, times: unsorted } of benchEdits(Number(nodes), Number(rounds))) {
  const times = unsorted.toSorted((a, b) => a - b)
  const counts = [count, times.length].map((number) => String(number).padStart(9)).join('')
  console.log(`${edit.padEnd(27)}${counts}${at(times, 0.5)}${at(times, 0.95)}${at(times, 1)}`)
}
