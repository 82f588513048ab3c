import type { Point } from '../box'
import { outwards } from './end'
import type { Line } from './task'

/** One piece of a curve: where it starts, what it is pulled towards, and where it ends. */
export type Cubic = readonly [Point, Point, Point, Point]

/** So many straight pieces stand for a cubic one where a label looks for its place. */
const samples = 8

/** The curve from point to point, leaving and arriving at a right angle to the sides, smooth in between. */
export function curveThrough({ points, fromSide, toSide }: Line): readonly Cubic[] {
  const tangents = points.map((_, at) => {
    const [before, after] = [points[at - 1], points[at + 1]]
    if (before === undefined) return outwards(fromSide)
    if (after === undefined) return reversed(outwards(toSide))
    const length = distance(before, after) || 1
    return { x: (after.x - before.x) / length, y: (after.y - before.y) / length }
  })
  return points.slice(1).flatMap((point, at): readonly Cubic[] => {
    const [before, leaving, arriving] = [points[at], tangents[at], tangents[at + 1]]
    if (before === undefined || leaving === undefined || arriving === undefined) return []
    const pull = Math.max(distance(before, point) * 0.4, 24)
    const one = { x: before.x + leaving.x * pull, y: before.y + leaving.y * pull }
    const two = { x: point.x - arriving.x * pull, y: point.y - arriving.y * pull }
    return [[before, one, two, point]]
  })
}

/** Points on the curve, near enough to each other to stand for it. */
export function pointsOnCurve(line: Line): readonly Point[] {
  const pieces = curveThrough(line)
  const passed = pieces.flatMap((piece) =>
    Array.from({ length: samples }, (_, at) => pointOn(piece, (at + 1) / samples)),
  )
  return [...line.points.slice(0, 1), ...passed]
}

function pointOn([a, b, c, d]: Cubic, share: number): Point {
  const rest = 1 - share
  const of = (axis: 'x' | 'y') =>
    rest ** 3 * a[axis] +
    3 * rest ** 2 * share * b[axis] +
    3 * rest * share ** 2 * c[axis] +
    share ** 3 * d[axis]
  return { x: of('x'), y: of('y') }
}

function reversed({ x, y }: Point): Point {
  return { x: -x, y: -y }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}
