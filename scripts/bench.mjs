// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { withServedPage } from './built-page.mjs'
import { Lintel } from './bench/lintel.mjs'
import { sizes } from './bench/rows.mjs'
import { withPeers } from './bench/peers.mjs'
import { once } from './bench/subject.mjs'
import { ahead, growth, summary, table } from './bench/table.mjs'

/*
 * How quick the built page is with large diagrams: a grown account of 100, 1,000, 5,000 and 10,000 things, opened from
 * storage and worked by real mouse and keys, beside what it is meant to reach. A cell of a gesture reads: median / 95th
 * percentile of the page’s own frames in ms · frames a second that reached the screen (compositor trace), longest task in ms.
 *
 * `npm run bench -- [--only 1000,5000] [--rounds 3] [--peers]`. Every run has a browser of its own; what is printed are medians of the
 * rounds. All of it is written to reports/bench.json.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    peers: { type: 'boolean', default: false },
  },
})
const counts = values.only === undefined ? sizes : values.only.split(',').map(Number)
const rounds = Number(values.rounds)

await withServedPage(async (url) => {
  const ours = new Lintel(url)
  if (values.peers) await withPeers(counts, (peers) => measure(ours, [ours, ...peers]))
  else await measure(ours, [ours])
})

/**
 * @param {Lintel} ours
 * @param {readonly import('./bench/subject.mjs').Subject[]} subjects
 */
async function measure(ours, subjects) {
  /** @type {import('./bench/table.mjs').Run[]} */
  const runs = []
  /** @type {import('./bench/table.mjs').Summary[]} */
  const all = []
  try {
    for (const count of counts) {
      for (let round = 1; round <= rounds; round += 1) {
        for (const subject of subjects) {
          const { cells, stopped } = await once(subject, count)
          runs.push({ name: subject.name, count, cells, stopped })
          const end = stopped === null ? '' : `, stopped: ${stopped}`
          console.error(`${count}, round ${round}, ${subject.name}: load ${loadavg()[0]?.toFixed(1)}${end}`)
          if (subject === ours && stopped !== null) process.exitCode = 1
        }
      }
      const summaries = subjects.map(({ name }) =>
        summary(runs.filter((run) => run.name === name && run.count === count)),
      )
      all.push(...summaries)
      console.log(`\n${table(summaries)}\n`)
      for (const line of ahead(summaries)) console.log(line)
      write(runs, all)
    }
  } finally {
    ours.close()
  }
  const fits = growth(all.filter(({ name }) => name === ours.name))
  if (fits.length > 0) console.log('Growth from 1,000 on, as a power of the count (1 is linear):')
  for (const { row, exponent } of fits) console.log(`  ${row.padEnd(20)} ${exponent.toFixed(2)}`)
}

/**
 * @param {readonly import('./bench/table.mjs').Run[]} runs
 * @param {readonly import('./bench/table.mjs').Summary[]} summaries
 */
function write(runs, summaries) {
  mkdirSync('reports', { recursive: true })
  const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version }
  writeFileSync('reports/bench.json', `${JSON.stringify({ machine, summaries, runs }, null, 1)}\n`)
}
