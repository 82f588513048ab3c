import { curveThrough } from '../layout/routing/curve'
import { outwards } from '../layout/routing/end'
import type { ConnectionPath, Side } from '../model/diagram'
import { coordinate } from './shapes'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A connection's line as it is drawn: its path data, where its label has its centre, and where each end points to. */
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
  /** Where it jumps over other lines, on its level stretches. */
  readonly jumps: readonly Point[]
}

const cornerRadius = 6
/** Half of the width of a jump, and its height. */
const jumpRadius = 4

/**
 * The line of a route in the style of its path: right angles with rounded corners and jumps as routed, straight from end
 * to end, or curved; the latter two by way of the waypoints only. Null where the route has no two different points.
 */
export function linePath(route: RouteToDraw, path: ConnectionPath | undefined): DrawnLine | null {
  const points = withoutRepeats(route.points)
  if (points.length < 2) return null
  const style = path?.style ?? 'orthogonal'
  if (style === 'curved') return curved({ ...route, points })
  return {
    d: throughCorners(points, style === 'orthogonal' ? cornerRadius : 0, route.jumps),
    middle: route.labelAt,
    start: heading(points[1], points[0]),
    end: heading(points.at(-2), points.at(-1)),
  }
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || before.x !== point.x || before.y !== point.y
  })
}

function throughCorners(points: readonly Point[], radius: number, jumps: readonly Point[]): string {
  let d = ''
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]]
    if (before === undefined) {
      d += `M${at(point)}`
      continue
    }
    d += overOthers(before, point, jumps)
    if (after === undefined || radius === 0) d += `L${at(point)}`
    else {
      const round = Math.min(radius, distance(before, point) / 2, distance(point, after) / 2)
      d += `L${at(towards(point, before, round))}Q${at(point)} ${at(towards(point, after, round))}`
    }
  }
  return d
}

/** Small arcs over the lines that a level stretch crosses; one over several that are close to each other. */
function overOthers(from: Point, to: Point, jumps: readonly Point[]): string {
  if (from.y !== to.y) return ''
  const [left, right] = [Math.min(from.x, to.x), Math.max(from.x, to.x)]
  const arcs: { start: number; end: number }[] = []
  for (const { x, y } of jumps) {
    if (y !== from.y || x < left || x > right) continue
    const last = arcs.at(-1)
    if (last !== undefined && x - last.end < 3 * jumpRadius) last.end = x
    else arcs.push({ start: x, end: x })
  }
  const ahead = to.x > from.x ? 1 : -1
  const top = from.y - jumpRadius
  return (ahead > 0 ? arcs : arcs.toReversed())
    .map(({ start, end }) => {
      const [near, far] = ahead > 0 ? [start, end] : [end, start]
      const [first, last] = [near - ahead * jumpRadius, far + ahead * jumpRadius]
      const rise = `L${at({ x: first, y: from.y })}Q${at({ x: first, y: top })} ${at({ x: near, y: top })}`
      const across = near === far ? '' : `L${at({ x: far, y: top })}`
      return `${rise}${across}Q${at({ x: last, y: top })} ${at({ x: last, y: from.y })}`
    })
    .join('')
}

function curved(route: RouteToDraw): DrawnLine {
  const [first, last] = [route.points[0] ?? { x: 0, y: 0 }, route.points.at(-1) ?? { x: 0, y: 0 }]
  const pieces = curveThrough(route).map(([, one, two, end]) => `C${at(one)} ${at(two)} ${at(end)}`)
  const [leaving, arriving] = [outwards(route.fromSide), outwards(route.toSide)]
  return {
    d: `M${at(first)}${pieces.join('')}`,
    middle: route.labelAt,
    start: { tip: first, dx: -leaving.x, dy: -leaving.y },
    end: { tip: last, dx: -arriving.x, dy: -arriving.y },
  }
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
