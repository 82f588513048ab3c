// @ts-check
import process from 'node:process'
import { bundled } from './bundled.mjs'

/*
 * Prints how tidy drawings are: `npm run measure:drawings [generated] [drags]`, 50 and 500 unless told. First what lies
 * on what (all of it should be 0), then crossings, bends and length beside React Flow's smooth-step edges on the same
 * nodes: plain ones (right to left), and such as face each other.
 */
const [count = '50', drags = '500'] = process.argv.slice(2)
const { measureDrawings } =
  /** @type {{ measureDrawings: typeof import('./measure-drawings.ts').measureDrawings }} */
  (await bundled('scripts/measure-drawings.ts'))
const rows = measureDrawings(Number(count), Number(drags))

/** @param {string} name @param {readonly (string | number)[]} cells */
const row = (name, cells) =>
  console.log(name.padEnd(28) + cells.map((cell) => String(cell).padStart(11)).join(''))

row('what lies on what', ['nodes', 'labels', 'via nodes', 'via names', 'via boxes', 'outside'])
for (const [
  name,
  { nodesOnNodes, coveredLabels, throughNodes, throughNames, throughContainers, outside },
] of rows)
  row(name, [nodesOnNodes, coveredLabels, throughNodes, throughNames, throughContainers, outside])
for (const figure of /** @type {const} */ (['crossings', 'shared', 'bends', 'length'])) {
  console.log()
  row(figure, ['Lintel', 'smooth-step', 'facing'])
  for (const [name, { lines, plain, facing }] of rows)
    row(name, [lines[figure], plain[figure], facing[figure]])
}
