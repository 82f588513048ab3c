// @ts-check
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Looks for a drawing on which a law of the network engine does not hold: `npm run laws -- 500`, with a part of a law’s
 * name to try that alone and a seed to repeat a run: `npm run laws -- 500 brute 42`. Prints the smallest found of each.
 */
const [runs = '200', part = '', seed] = process.argv.slice(2)
const { laws } = /** @type {typeof import('../src/core/testing/networks/laws.ts')} */ (
  await bundled('src/core/testing/networks/laws.ts')
)

let broken = 0
const tried = laws.filter(({ name }) => name.includes(part))
for (const { name, holds } of tried) {
  const start = performance.now()
  try {
    holds(Number(runs), seed === undefined ? undefined : Number(seed))
    console.log(`holds   ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  } catch (error) {
    broken += 1
    const [what, why] = error instanceof Error ? [error.message, error.cause ?? ''] : [error, '']
    console.log(`BROKEN  ${name}\n${String(what)}\n${String(why)}\n`)
  }
}
console.log(`${tried.length - broken} of ${tried.length} laws hold`)
process.exit(broken === 0 && tried.length > 0 ? 0 : 1)
