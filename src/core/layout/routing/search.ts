import type { Box, Point } from '../box'
import type { Barrier } from './barrier'
import type { Grid, Port } from './grid'
import { bend, leastCost, perPx, steps } from './least-cost'
import { queue } from './queue'
import { addSoonTurns, addTolls } from './tolls'

/** A way through the grid, from one of the sources to one of the goals. */
export interface Found<Start extends Port = Port, End extends Port = Port> {
  readonly points: readonly Point[]
  readonly source: Start
  readonly goal: End
}

/** Turning on a line that is only there because something is near. */
const oddLine = 0.5
const open = queue()
let room = 0
let best = new Float64Array()
let tolls = new Float64Array()
let turns = new Float64Array()
let came = new Int32Array()
let looked = 0

/** How many places of grids have been looked at since the program started: for tests that count work. */
export function countLookedAt(): number {
  return looked
}

/** How much a search may do, and what it gives for that. */
export interface Haste {
  /**
   * 1: the cheapest way. More: what is left of a way counts so many times, so that what leads straight on is tried
   * first; the way that comes out is the cheaper the nearer this is to 1.
   */
  readonly ahead: number
  /** What is passed through counts so many times, so that haste does not lead through it. */
  readonly tolls: number
  /** It gives up after so many places. */
  readonly most: number
}

/**
 * The cheapest way through the grid (A* over points and directions): bends, length, and what it passes through; in haste
 * a good one, or none in the time given. Of equal ways the one that was found first, which is the same on every machine.
 */
export function search<Start extends Port, End extends Port>(
  sources: readonly Start[],
  goals: readonly End[],
  grid: Grid,
  barriers: readonly Barrier[],
  { ahead, tolls: dearer, most }: Haste,
): Found<Start, End> | 'given up' | null {
  const { x: xs, y: ys, isGood } = grid
  const [columns, rows] = [xs.length, ys.length]
  clear(columns * rows)
  addTolls(tolls, grid, avoidable(barriers, goals))
  addSoonTurns(turns, grid, sources)
  addSoonTurns(turns, grid, goals)
  const oddX = xs.map((x) => (isGood.x.has(x) ? bend : bend + oddLine))
  const oddY = ys.map((y) => (isGood.y.has(y) ? bend : bend + oddLine))
  const goalAt = byState(goals, grid, -1)
  const least = leastCost(goals, grid)
  const push = (column: number, row: number, direction: number, cost: number, from: number): void => {
    const state = (row * columns + column) * 4 + direction
    if (cost >= (best[state] ?? 0)) return
    best[state] = cost
    came[state] = from
    open.push(state, cost + least(column, row, direction) * ahead, cost)
  }

  const sourceAt = byState(sources, grid, 1)
  for (const [state, { extra }] of sourceAt) {
    const column = (state >> 2) % columns
    push(column, ((state >> 2) - column) / columns, state & 3, extra, -1)
  }
  let left = most
  let final: { readonly state: number; readonly cost: number; readonly goal: End } | null = null
  for (let state = open.pop(); state !== -1; state = open.pop()) {
    const point = state >> 2
    const direction = state & 3
    const column = point % columns
    const row = (point - column) / columns
    const cost = best[state] ?? 0
    if (open.paid() > cost) continue
    if (final !== null && (ahead > 1 || open.least() >= final.cost)) break
    looked++
    if (left-- === 0) return 'given up'
    const goal = goalAt.get(state)
    if (goal !== undefined && (final === null || cost + goal.extra < final.cost))
      final = { state, cost: cost + goal.extra, goal }

    const isLevel = (direction & 1) === 0
    const step = direction < 2 ? 1 : -1
    const nextColumn = isLevel ? column + step : column
    const nextRow = isLevel ? row : row + step
    if (nextColumn >= 0 && nextColumn < columns && nextRow >= 0 && nextRow < rows) {
      const length = isLevel
        ? Math.abs((xs[nextColumn] ?? 0) - (xs[column] ?? 0))
        : Math.abs((ys[nextRow] ?? 0) - (ys[row] ?? 0))
      push(nextColumn, nextRow, direction, cost + length * perPx + (tolls[state] ?? 0) * dearer, state)
    }
    const turn = cost + (turns[point] ?? 0) + ((isLevel ? oddX[column] : oddY[row]) ?? 0)
    if (turn === Infinity) continue
    push(column, row, (direction + 1) & 3, turn, state)
    push(column, row, (direction + 3) & 3, turn, state)
  }
  if (final === null) return null
  return { ...traced(final.state, sourceAt, grid), goal: final.goal }
}

/** What every goal lies in has to be entered by every way, so that none is better for it. */
function avoidable(barriers: readonly Barrier[], goals: readonly Port[]): readonly Barrier[] {
  return barriers.map((barrier) =>
    barrier.entry > 0 && goals.every(({ at }) => isInside(at, barrier.box))
      ? { ...barrier, entry: 0 }
      : barrier,
  )
}

const isInside = ({ x, y }: Point, box: Box) =>
  x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height

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
