// @ts-check
import { median } from './median.mjs'
import { goalOf, longestTask, rows, sizes } from './rows.mjs'

/**
 * The medians of a subject’s rounds with so many things; a row that most rounds did not come to says why.
 *
 * @typedef {{ name: string, count: number, rounds: number, cells: Record<string, import('./subject.mjs').Cell> }} Summary
 *
 * @typedef {{ name: string, count: number, cells: Record<string, import('./subject.mjs').Cell>, stopped: string | null }} Run
 */

/**
 * @param {readonly Run[]} runs of one subject, with one count
 * @returns {Summary}
 */
export function summary(runs) {
  const [first] = runs
  if (first === undefined) throw new Error('There was no run.')
  const cells = Object.fromEntries(
    rows.map(({ name }) => {
      const all = runs.map(({ cells, stopped }) => cells[name] ?? (stopped === null ? '–' : 'gave up'))
      const said = all.filter((cell) => typeof cell === 'string')
      return [name, said.length * 2 > all.length ? (said[0] ?? '–') : middle(all)]
    }),
  )
  return { name: first.name, count: first.count, rounds: runs.length, cells }
}

/**
 * @param {readonly import('./subject.mjs').Cell[]} cells
 * @returns {import('./subject.mjs').Cell}
 */
function middle(cells) {
  const numbers = cells.filter((cell) => typeof cell === 'number')
  if (numbers.length > 0) return median(numbers)
  const gestures = cells.filter((cell) => typeof cell === 'object')
  /** @param {'median' | 'p95' | 'shown'} part */
  const of = (part) => median(gestures.map((gesture) => gesture[part]))
  // The longest task is the longest of all rounds: it must not happen even once.
  const task = Math.max(...gestures.map((gesture) => gesture.task))
  return { median: of('median'), p95: of('p95'), shown: of('shown'), task }
}

/**
 * One table for one count: ours with its goals first, then the others.
 *
 * @param {readonly Summary[]} summaries
 * @returns {string}
 */
export function table(summaries) {
  const [ours] = summaries
  if (ours === undefined) return ''
  const { count } = ours
  const heads = [`${count} things`, 'unit', ...summaries.map(({ name }) => name)]
  heads.splice(3, 0, 'goal', '')
  const lines = rows.map((row) => {
    const goal = goalOf(row, count)
    const cells = summaries.map((one) => shown(one.cells[row.name]))
    cells.splice(1, 0, goal === null ? '' : `${row.unit === 'shown' ? '≥' : '≤'} ${goal}`, verdict(row, ours))
    return [row.name, row.unit === 'shown' ? 'frames/s' : row.unit, ...cells]
  })
  const widths = heads.map((head, at) =>
    Math.max(...[head, ...lines.map((line) => line[at] ?? '')].map(({ length }) => length)),
  )
  return [heads, ...lines]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/**
 * @param {import('./rows.mjs').Row} row
 * @param {Summary} ours
 */
function verdict(row, { count, cells }) {
  const goal = goalOf(row, count)
  const value = valueOf(cells[row.name])
  const isSlow = taskOf(cells[row.name]) > longestTask ? ', task too long' : ''
  if (goal === null) return isSlow.slice(2)
  if (value === null) return 'missed'
  const by = row.unit === 'shown' ? goal - value : value - goal
  return (by <= 0 ? 'met' : `missed by ${Math.ceil(by)}`) + isSlow
}

/**
 * In what each of the others is ahead of ours.
 *
 * @param {readonly Summary[]} summaries
 * @returns {readonly string[]}
 */
export function ahead([ours, ...others]) {
  return others.flatMap(({ name, cells }) => {
    const better = rows.filter((row) => {
      const [mine, theirs] = [valueOf(ours?.cells[row.name]), valueOf(cells[row.name])]
      if (theirs === null) return false
      return mine === null || (row.unit === 'shown' ? mine < theirs : mine > theirs)
    })
    return better.length === 0 ? [] : [`${name} is ahead in: ${better.map((row) => row.name).join(', ')}`]
  })
}

/**
 * How ours grows from 1,000 things on: the exponent of the power of the count that fits best; 1 is linear.
 *
 * @param {readonly Summary[]} summaries
 * @returns {readonly { row: string, exponent: number }[]}
 */
export function growth(summaries) {
  const large = summaries.filter(({ count }) => count >= (sizes[1] ?? 0))
  return rows.flatMap(({ name, unit }) => {
    const points = large.flatMap(({ count, cells }) => {
      const value = valueOf(cells[name])
      return unit === 'shown' || value === null || value <= 0
        ? []
        : [{ x: Math.log(count), y: Math.log(value) }]
    })
    if (points.length < 2) return []
    const mean = (/** @type {'x' | 'y'} */ axis) =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length
    const [x, y] = [mean('x'), mean('y')]
    const across = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0)
    return [{ row: name, exponent: across / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0) }]
  })
}

/** @param {import('./subject.mjs').Cell | undefined} cell */
function valueOf(cell) {
  if (typeof cell === 'number') return cell
  return typeof cell === 'object' ? cell.shown : null
}

/** @param {import('./subject.mjs').Cell | undefined} cell */
function taskOf(cell) {
  return typeof cell === 'object' ? cell.task : 0
}

/**
 * “17 / 29 · 53, task 60”: the page’s frames (median and 95th percentile, ms) · frames a second, longest task (ms).
 *
 * @param {import('./subject.mjs').Cell | undefined} cell
 */
function shown(cell) {
  if (cell === undefined || typeof cell === 'string') return cell ?? '–'
  if (typeof cell === 'number') return cell < 20 ? cell.toFixed(1) : cell.toFixed(0)
  const task = cell.task > 0 ? `, task ${cell.task.toFixed(0)}` : ''
  return `${cell.median.toFixed(0)} / ${cell.p95.toFixed(0)} · ${cell.shown.toFixed(0)}${task}`
}
