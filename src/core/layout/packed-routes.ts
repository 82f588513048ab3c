import type { ConnectionId, Side } from '../model/diagram'
import type { Point } from './box'
import type { Route, Routes } from './route'

/** Routes as they are stored: few things to copy, however many lines there are. */
export interface PackedRoutes {
  readonly ids: readonly string[]
  /** For each: sides, how many points and jumps, the points, the label’s centre, the jumps. */
  readonly numbers: Float64Array
}

const sides: readonly Side[] = ['top', 'right', 'bottom', 'left']

/** In the order of the routes. */
export function packRoutes(routes: Routes): PackedRoutes {
  let length = 0
  for (const { points, jumps } of routes.values()) length += head + 2 * (points.length + 1 + jumps.length)
  const numbers = new Float64Array(length)
  let at = 0
  for (const { fromSide, toSide, points, labelAt, jumps } of routes.values()) {
    numbers[at++] = sides.indexOf(fromSide) * sides.length + sides.indexOf(toSide)
    numbers[at++] = points.length
    numbers[at++] = jumps.length
    for (const { x, y } of [...points, labelAt, ...jumps]) {
      numbers[at++] = x
      numbers[at++] = y
    }
  }
  return { ids: [...routes.keys()], numbers }
}

/** The numbers before the points. */
const head = 3

/** The routes of whatever was stored; null where it cannot have been packed so. */
export function unpackRoutes(stored: unknown): Routes | null {
  if (typeof stored !== 'object' || stored === null || !('ids' in stored) || !('numbers' in stored))
    return null
  const { ids, numbers } = stored
  if (!Array.isArray(ids) || !isNumbers(numbers) || !numbers.every(Number.isFinite)) return null
  const routes = new Map<ConnectionId, Route>()
  let at = 0
  const pointsAt = (count: number): Point[] => {
    const points: Point[] = []
    for (let left = count; left > 0 && at + 1 < numbers.length; left--)
      points.push({ x: numbers[at++] ?? 0, y: numbers[at++] ?? 0 })
    return points
  }
  for (const id of ids) {
    const [ends = 0, count = 0, jumpCount = 0] = numbers.subarray(at, at + head)
    at += head
    const [fromSide, toSide] = [sides[Math.floor(ends / sides.length)], sides[ends % sides.length]]
    const points = pointsAt(count)
    const [labelAt] = pointsAt(1)
    const jumps = pointsAt(jumpCount)
    if (fromSide === undefined || toSide === undefined || labelAt === undefined) return null
    if (points.length !== count || jumps.length !== jumpCount) return null
    routes.set(id as ConnectionId, { points, fromSide, toSide, labelAt, jumps })
  }
  return at === numbers.length ? routes : null
}

/** By its tag, since what comes out of a storage may be of another realm than this. */
function isNumbers(value: unknown): value is Float64Array {
  return Object.prototype.toString.call(value) === '[object Float64Array]'
}
