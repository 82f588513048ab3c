import type { Connection, ConnectionPath, Diagram, NodeId } from '../model/diagram'
import { grown, type Box, type Point } from './box'
import { boxesOf } from './boxes'
import { routesOf, type Route } from './route'
import { pointsOnCurve } from './routing/curve'
import { endsOf } from './routing/ends'
import { treeOf } from './tree'

/** A part of a line that is taken hold of: of right angles, from corner to corner; else from bend to bend. */
export interface Part {
  /** The numbers of its first and last point in the route. */
  readonly at: number
  readonly until: number
  /** How it runs; null where the line is not one of right angles. */
  readonly runs: 'level' | 'upright' | null
  readonly length: number
  /** Points on it that are a quarter, a half and three quarters along. */
  readonly quarters: readonly [Point, Point, Point]
}

type Path = ConnectionPath | undefined
export type Waypoints = NonNullable<ConnectionPath['waypoints']>

/** So far from its node a line has a bend where its first or last part is moved aside, in px. */
const stub = 24
/** Nearer than this to a node no line turns. */
const leave = 15
/** A curve is looked at in so many straight pieces for each part. */
const pieces = 8

/** The parts of a line, from its start to its end. */
export function partsOf(route: Route, path: Path): readonly Part[] {
  const { points } = route
  const isSquare = isOrthogonal(path)
  const curve = path?.style === 'curved' ? pointsOnCurve(route) : []
  const turns = isSquare ? numbersOfCorners(points) : [...points.keys()]
  return turns.slice(1).flatMap((until, index): Part[] => {
    const at = turns[index] ?? 0
    const [from, to] = [points[at], points[until]]
    if (from === undefined || to === undefined) return []
    const on = (quarter: number): Point =>
      curve[at * pieces + (quarter * pieces) / 4] ?? {
        x: from.x + ((to.x - from.x) * quarter) / 4,
        y: from.y + ((to.y - from.y) * quarter) / 4,
      }
    const runs = !isSquare ? null : from.y === to.y ? 'level' : from.x === to.x ? 'upright' : null
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    return [{ at, until, runs, length, quarters: [on(1), on(2), on(3)] }]
  })
}

/** The part of a line that is nearest to a point. */
export function partNear(route: Route, path: Path, point: Point): Part | null {
  const number = stretchNear(route, path, point)
  return partsOf(route, path).find(({ at, until }) => at <= number && number < until) ?? null
}

/** The bends of a line with one more, in the order of the line; `near` is where on the line it comes from. */
export function withBendAt(route: Route, path: Path, bend: Point, near: Point = bend): Waypoints {
  const waypoints = path?.waypoints ?? []
  const stretch = stretchNear(route, path, near)
  const before = numbersOf(route, waypoints).filter((number) => number <= stretch).length
  return waypoints.toSpliced(before, 0, bend)
}

/** A line as it is drawn, between what it joins. */
export interface RoutedLine {
  readonly route: Route
  readonly path: Path
  /** What it ends on; null where that is around the other end. */
  readonly ends: Readonly<Record<'from' | 'to', Box | null>>
}

/** The line of a connection; null where it is not drawn. */
export function drawnLine(diagram: Diagram, { id, from, to }: Connection): RoutedLine | null {
  const route = routesOf(diagram).get(id)
  if (route === undefined) return null
  const endOf = endsOf(diagram, boxesOf(diagram))
  const tree = treeOf(diagram.nodes)
  const boxOf = (end: NodeId, other: NodeId) =>
    tree.ancestorsOf(other).includes(end) ? null : (endOf(end)?.core ?? null)
  const path = Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined
  return { route, path, ends: { from: boxOf(from, to), to: boxOf(to, from) } }
}

/**
 * The bends of a line of right angles once a level part of it is at this height, or an upright one this far to the right.
 *
 * The part then lies between two bends, in the place of those that were on it. They keep clear of what the line ends on:
 * where the part was the first or the last, or comes to lie beside a node, a short part stays there.
 */
export function withPartAt({ route, path, ends }: RoutedLine, part: Part, to: number): Waypoints {
  const { at, until } = part
  const [from, end] = [route.points[at], route.points[until]]
  const waypoints = path?.waypoints ?? []
  if (from === undefined || end === undefined || part.runs === null) return waypoints
  const numbers = numbersOf(route, waypoints)
  const isLevel = part.runs === 'level'
  const [start, length] = isLevel ? (['x', 'width'] as const) : (['y', 'height'] as const)
  const last = route.points.length - 1
  const way = Math.sign(end[start] - from[start])
  const kept = Math.min(stub, Math.floor(part.length / (at === 0 && until === last ? 3 : 2)))
  const bendAt = (along: number): Point => (isLevel ? { x: along, y: to } : { x: to, y: along })
  const clearOf = (along: number, box: Box | null, ahead: number): number => {
    if (box === null || !isInside(grown(box, leave), bendAt(along))) return along
    return ahead > 0 ? box[start] + box[length] + stub : box[start] - stub
  }
  const one = clearOf(from[start] + (at === 0 ? way * kept : 0), at < 2 ? ends.from : null, way)
  const other = clearOf(
    end[start] - (until === last ? way * kept : 0),
    until > last - 2 ? ends.to : null,
    -way,
  )
  const isTight = (other - one) * way <= 0
  const alongs = isTight ? [Math.round((one + other) / 2)] : [one, other]
  return [
    ...waypoints.filter((_, index) => (numbers[index] ?? 0) < at),
    ...alongs.map(bendAt),
    ...waypoints.filter((_, index) => (numbers[index] ?? 0) > until),
  ]
}

/** For each bend, the number of its point in the route. */
function numbersOf({ points }: Route, waypoints: Waypoints): readonly number[] {
  let last = 0
  return waypoints.map(({ x, y }) => {
    const found = points.findIndex((point, at) => at >= last && point.x === x && point.y === y)
    if (found !== -1) last = found
    return last
  })
}

/** Without the points at which the line does not turn. */
export function corners(points: readonly Point[]): readonly Point[] {
  return numbersOfCorners(points).flatMap((number) => points[number] ?? [])
}

function numbersOfCorners(points: readonly Point[]): readonly number[] {
  return [...points.keys()].filter((at) => {
    const [before, point, after] = [points[at - 1], points[at], points[at + 1]]
    if (before === undefined || point === undefined || after === undefined) return true
    return !isStraightOn(before, point, after)
  })
}

function isInside({ x, y, width, height }: Box, point: Point): boolean {
  return point.x > x && point.x < x + width && point.y > y && point.y < y + height
}

function isStraightOn(a: Point, b: Point, c: Point): boolean {
  return (a.x === b.x && b.x === c.x) || (a.y === b.y && b.y === c.y)
}

/** The number of the straight piece that is nearest, by the point at which it begins. */
function stretchNear(route: Route, path: Path, point: Point): number {
  const isCurved = path?.style === 'curved'
  const points = isCurved ? pointsOnCurve(route) : route.points
  const aways = points.slice(1).map((end, at) => distanceTo(point, points[at] ?? end, end))
  const nearest = Math.max(aways.indexOf(Math.min(...aways)), 0)
  return isCurved ? Math.floor(nearest / pieces) : nearest
}

/** How far a point is from the stretch between two others. */
export function distanceTo(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const square = dx * dx + dy * dy
  const share = square === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / square
  const held = Math.min(Math.max(share, 0), 1)
  return Math.hypot(point.x - a.x - held * dx, point.y - a.y - held * dy)
}

/** True for a line of right angles. */
export function isOrthogonal(path: Path): boolean {
  return (path?.style ?? 'orthogonal') === 'orthogonal'
}
