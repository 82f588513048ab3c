import type { ConnectionPath, Side } from '../model/diagram'
import { coordinate } from './shapes'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A connection's line as it is drawn: its path data, its middle, and where each end points to. */
export interface DrawnLine {
  readonly d: string
  readonly middle: Point
  readonly start: Heading
  readonly end: Heading
}

/** A tip, and the unit vector in which the line arrives there. */
export interface Heading {
  readonly tip: Point
  readonly dx: number
  readonly dy: number
}

interface RouteToDraw {
  readonly points: readonly Point[]
  readonly fromSide: Side
  readonly toSide: Side
  readonly labelAt: Point
}

const cornerRadius = 6

/**
 * The line of a route in the style of its path: right angles with rounded corners as routed, straight from end to end,
 * or curved; the latter two by way of the waypoints only. Null where the route has no two different points.
 */
export function linePath(route: RouteToDraw, path: ConnectionPath | undefined): DrawnLine | null {
  const points = withoutRepeats(route.points)
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined || points.length < 2) return null
  const style = path?.style ?? 'orthogonal'
  if (style === 'orthogonal') return { ...throughCorners(points, cornerRadius), middle: route.labelAt }
  const anchors = withoutRepeats([first, ...(path?.waypoints ?? []), last])
  if (anchors.length < 2) return null
  return style === 'straight' ? throughCorners(anchors, 0) : curved(anchors, route)
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
}

function throughCorners(points: readonly Point[], radius: number): DrawnLine {
  let d = ''
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined) d += `M${at(point)}`
    else if (after === undefined || radius === 0) d += `L${at(point)}`
    else {
      const round = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
      d += `L${at(towards(point, before, round))}Q${at(point)} ${at(towards(point, after, round))}`
    }
  }
  return {
    d,
    middle: halfway(points),
    start: heading(points[1], points[0]),
    end: heading(points.at(-2), points.at(-1)),
  }
}

/** One curve from anchor to anchor, leaving and arriving at a right angle to the sides, smooth in between. */
function curved(anchors: readonly Point[], { fromSide, toSide }: RouteToDraw): DrawnLine {
  const tangents = anchors.map((_, index) => {
    const [before, after] = [anchors[index - 1], anchors[index + 1]]
    if (before === undefined) return outward(fromSide)
    if (after === undefined) return reversed(outward(toSide))
    const length = distance(before, after)
    return { x: (after.x - before.x) / length, y: (after.y - before.y) / length }
  })
  let d = ''
  const passed: Point[] = []
  for (const [index, point] of anchors.entries()) {
    const [before, leaving, arriving] = [anchors[index - 1], tangents[index - 1], tangents[index]]
    if (before === undefined || leaving === undefined || arriving === undefined) {
      d += `M${at(point)}`
      passed.push(point)
      continue
    }
    const pull = Math.max(distance(before, point) * 0.4, 24)
    const one = { x: before.x + leaving.x * pull, y: before.y + leaving.y * pull }
    const two = { x: point.x - arriving.x * pull, y: point.y - arriving.y * pull }
    d += `C${at(one)} ${at(two)} ${at(point)}`
    for (let step = 1; step <= 8; step++) passed.push(onCurve([before, one, two, point], step / 8))
  }
  const [leaving, arriving] = [tangents[0] ?? outward(fromSide), tangents.at(-1) ?? outward(toSide)]
  const [first, last] = [anchors[0] ?? { x: 0, y: 0 }, anchors.at(-1) ?? { x: 0, y: 0 }]
  return {
    d,
    middle: halfway(passed),
    start: { tip: first, dx: -leaving.x, dy: -leaving.y },
    end: { tip: last, dx: arriving.x, dy: arriving.y },
  }
}

function onCurve([a, b, c, d]: readonly [Point, Point, Point, Point], share: number): Point {
  const rest = 1 - share
  const of = (axis: 'x' | 'y') =>
    rest ** 3 * a[axis] +
    3 * rest ** 2 * share * b[axis] +
    3 * rest * share ** 2 * c[axis] +
    share ** 3 * d[axis]
  return { x: of('x'), y: of('y') }
}

/** The point at half of the length of the way. */
function halfway(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => distance(points[index] ?? point, point))
  let rest = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [points[index], points[index + 1]]
    if (from !== undefined && to !== undefined && length > 0 && rest <= length) return towards(from, to, rest)
    rest -= length
  }
  return points[0] ?? { x: 0, y: 0 }
}

function outward(side: Side): Point {
  return { top: { x: 0, y: -1 }, right: { x: 1, y: 0 }, bottom: { x: 0, y: 1 }, left: { x: -1, y: 0 } }[side]
}

function reversed({ x, y }: Point): Point {
  return { x: -x, y: -y }
}

function heading(from: Point | undefined, tip: Point | undefined): Heading {
  if (from === undefined || tip === undefined) return { tip: { x: 0, y: 0 }, dx: 1, dy: 0 }
  const length = distance(from, tip)
  return { tip, dx: (tip.x - from.x) / length, dy: (tip.y - from.y) / length }
}

function towards(from: Point, to: Point, length: number): Point {
  const share = length / distance(from, to)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

/** A point as path data has it. */
export function at({ x, y }: Point): string {
  return `${coordinate(x)} ${coordinate(y)}`
}
