import type { Point } from '../box'
import type { Barrier } from './barrier'
import type { Grid, Port } from './grid'
import { heap } from './heap'
import { addSoonTurns, addTolls } from './tolls'

/** A way through the grid, from one of the sources to one of the goals. */
export interface Found<Start extends Port = Port, End extends Port = Port> {
  readonly points: readonly Point[]
  readonly source: Start
  readonly goal: End
}

const bend = 24
const perPx = 0.1
/** Turning on a line that is only there because something is near. */
const oddLine = 0.5
const steps: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
]
const open = heap()
let room = 0
let best = new Float64Array()
let tolls = new Float64Array()
let turns = new Float64Array()
let came = new Int32Array()

/**
 * The cheapest way through the grid (A* over points and directions): bends, length, and what it passes through. Of equal
 * ways the one that was found first, which is the same on every machine.
 */
export function search<Start extends Port, End extends Port>(
  sources: readonly Start[],
  goals: readonly End[],
  grid: Grid,
  barriers: readonly Barrier[],
): Found<Start, End> | null {
  const { x: xs, y: ys, isGood } = grid
  const columns = xs.length
  clear(columns * ys.length)
  addTolls(tolls, grid, barriers)
  addSoonTurns(turns, grid, sources)
  addSoonTurns(turns, grid, goals)
  const oddX = xs.map((x) => (isGood.x.has(x) ? bend : bend + oddLine))
  const oddY = ys.map((y) => (isGood.y.has(y) ? bend : bend + oddLine))
  const goalAt = byState(goals, grid, -1)
  const [left, right] = [Math.min(...goals.map(({ at }) => at.x)), Math.max(...goals.map(({ at }) => at.x))]
  const [top, low] = [Math.min(...goals.map(({ at }) => at.y)), Math.max(...goals.map(({ at }) => at.y))]
  // Never more than what is left to pay: the straight distance, and the turns that the direction makes necessary.
  const least = (column: number, row: number, direction: number): number => {
    const [x, y] = [xs[column] ?? 0, ys[row] ?? 0]
    const dx = x < left ? left - x : x > right ? right - x : 0
    const dy = y < top ? top - y : y > low ? low - y : 0
    const [ahead, aside] = (direction & 1) === 0 ? [dx, dy] : [dy, dx]
    const isBehind = direction < 2 ? ahead < 0 : ahead > 0
    return (Math.abs(dx) + Math.abs(dy)) * perPx + (isBehind ? 2 * bend : aside === 0 ? 0 : bend)
  }
  const push = (column: number, row: number, direction: number, cost: number, from: number): void => {
    const state = (row * columns + column) * 4 + direction
    if (cost >= (best[state] ?? 0)) return
    best[state] = cost
    came[state] = from
    open.push(state, cost + least(column, row, direction))
  }

  const sourceAt = byState(sources, grid, 1)
  for (const [state, { extra }] of sourceAt) {
    const column = (state >> 2) % columns
    push(column, ((state >> 2) - column) / columns, state & 3, extra, -1)
  }
  let final: { readonly state: number; readonly cost: number; readonly goal: End } | null = null
  for (let state = open.pop(); state !== -1; state = open.pop()) {
    const point = state >> 2
    const direction = state & 3
    const column = point % columns
    const row = (point - column) / columns
    const cost = best[state] ?? 0
    if (final !== null && cost + least(column, row, direction) >= final.cost) break
    const goal = goalAt.get(state)
    if (goal !== undefined && (final === null || cost + goal.extra < final.cost))
      final = { state, cost: cost + goal.extra, goal }

    const isLevel = (direction & 1) === 0
    const ahead = direction < 2 ? 1 : -1
    const [nextColumn, nextRow] = isLevel ? [column + ahead, row] : [column, row + ahead]
    const length = isLevel
      ? Math.abs((xs[nextColumn] ?? Infinity) - (xs[column] ?? 0))
      : Math.abs((ys[nextRow] ?? Infinity) - (ys[row] ?? 0))
    if (length !== Infinity)
      push(nextColumn, nextRow, direction, cost + length * perPx + (tolls[state] ?? 0), state)
    const turn = cost + (turns[point] ?? 0) + ((isLevel ? oddX[column] : oddY[row]) ?? 0)
    if (turn === Infinity) continue
    push(column, row, (direction + 1) & 3, turn, state)
    push(column, row, (direction + 3) & 3, turn, state)
  }
  if (final === null) return null
  return { ...traced(final.state, sourceAt, grid), goal: final.goal }
}

/** The buffers are kept from search to search, since there are many and most are small. */
function clear(points: number): void {
  open.clear()
  if (points > room) {
    room = points * 2
    best = new Float64Array(room * 4)
    tolls = new Float64Array(room * 4)
    turns = new Float64Array(room)
    came = new Int32Array(room * 4)
  }
  best.fill(Infinity, 0, points * 4)
  tolls.fill(0, 0, points * 4)
  turns.fill(0, 0, points)
}

/** The cheapest port for each point and direction; `sense` is -1 for arriving. */
function byState<Any extends Port>(
  ports: readonly Any[],
  { x, y }: Grid,
  sense: 1 | -1,
): ReadonlyMap<number, Any> {
  const found = new Map<number, Any>()
  for (const port of ports) {
    const point = y.indexOf(port.at.y) * x.length + x.indexOf(port.at.x)
    for (const [direction, step] of steps.entries()) {
      if (port.out !== null && (port.out.x !== step.x * sense || port.out.y !== step.y * sense)) continue
      const before = found.get(point * 4 + direction)
      if (before === undefined || port.extra < before.extra) found.set(point * 4 + direction, port)
    }
  }
  return found
}

function traced<Start extends Port>(
  last: number,
  sourceAt: ReadonlyMap<number, Start>,
  { x: xs, y: ys }: Grid,
): { readonly points: readonly Point[]; readonly source: Start } {
  const points: Point[] = []
  let first = last
  for (let state = last; state !== -1; state = came[state] ?? -1) {
    first = state
    const column = (state >> 2) % xs.length
    const row = ((state >> 2) - column) / xs.length
    const point = { x: xs[column] ?? 0, y: ys[row] ?? 0 }
    const [after, further] = [points.at(-1), points.at(-2)]
    if (after?.x === point.x && after.y === point.y) continue
    const isStraight =
      after !== undefined &&
      further !== undefined &&
      ((further.x === after.x && after.x === point.x) || (further.y === after.y && after.y === point.y))
    if (isStraight) points.pop()
    points.push(point)
  }
  const source = sourceAt.get(first)
  if (source === undefined) throw new Error('a way that begins at no source')
  return { points: points.reverse(), source }
}
