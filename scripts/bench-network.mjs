// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how long network answers take: `npm run bench:network [VPCs of five subnets]`, 40 unless told. With `--profile`
 * as further arguments of node (`node --cpu-prof scripts/bench-network.mjs`) it shows where the time goes.
 */
const vpcs = Number(process.argv[2] ?? 40)
const { benchNetwork } =
  /** @type {{ benchNetwork: typeof import('./bench-network.ts').benchNetwork }} */
  (await bundled('scripts/bench-network.ts'))

/** @param {readonly number[]} times @param {number} share */
const at = (times, share) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1).padStart(8)
for (const { name, subnets, matrix, asked } of benchNetwork(vpcs, 500)) {
  console.log(
    `\n${name}: all pairs of ${subnets} subnets ${at(matrix, 0.5).trim()} ms (worst ${at(matrix, 1).trim()})`,
  )
  console.log(`${'one answer, ms'.padEnd(16)}  count   median      p95    worst`)
  for (const verdict of ['reachable', 'possible', 'unknown', 'blocked', 'all']) {
    const of = asked
      .filter((one) => verdict === 'all' || one.verdict === verdict)
      .toSorted((a, b) => a.ms - b.ms)
    if (of.length === 0) continue
    const times = of.map(({ ms }) => ms)
    const worst = of.at(-1)?.question ?? ''
    console.log(
      `${verdict.padEnd(16)} ${String(of.length).padStart(6)} ${at(times, 0.5)} ${at(times, 0.95)} ${at(times, 1)}  ${worst}`,
    )
  }
}
