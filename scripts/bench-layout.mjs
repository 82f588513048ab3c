// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints what a layout makes of drawings whose things have been dragged about: `npm run bench:layout [generated]`, 50 unless
 * told. What lies on what and what was pinned and has moved should be 0 each; then crossings, bends and length beside
 * those before, and the processor time.
 */
const [count = '50'] = process.argv.slice(2)
const { benchLayout } =
  /** @type {{ benchLayout: typeof import('./bench-layout.ts').benchLayout }} */
  (await bundled('scripts/bench-layout.ts'))

/** @param {string} name @param {readonly (string | number)[]} cells */
const row = (name, cells) =>
  console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(11)).join(''))

const { rows, times } = await benchLayout(Number(count))
row('what lies on what', ['nodes', 'labels', 'via nodes', 'via names', 'via boxes', 'outside', 'pins moved'])
for (const { name, after, pinsMoved } of rows)
  row(name, [
    after.nodesOnNodes,
    after.coveredLabels,
    after.throughNodes,
    after.throughNames,
    after.throughContainers,
    after.outside,
    pinsMoved,
  ])
for (const figure of /** @type {const} */ (['crossings', 'bends', 'length'])) {
  console.log()
  row(figure, ['before', 'own placing', 'after'])
  for (const { name, before, own, after } of rows)
    row(name, [before.lines[figure], own.lines[figure], after.lines[figure]])
}
console.log()
row('processor ms', ['nodes', 'containers', 'lines', 'ms'])
for (const { name, nodes, containers, lines, ms } of times)
  row(name, [nodes, containers, lines, Math.round(ms)])
