import type { Connection, Diagram } from '../model/diagram'
import type { Point } from './box'
import { routesOf, type Route } from './route'
import { corners, distanceTo, isOrthogonal, type Waypoints } from './shaping'

/**
 * The bends of a line that do something: without those on a straight run that runs the same without them, and without all
 * where the line finds the same way by itself.
 */
export function neededBends(diagram: Diagram, { id }: Pick<Connection, 'id'>, reach: number): Waypoints {
  const path = Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined
  const drawn = routesOf(diagram).get(id)
  if (path?.waypoints === undefined || drawn === undefined) return path?.waypoints ?? []
  const routed = (waypoints: Waypoints) =>
    routesOf({ ...diagram, paths: { ...diagram.paths, [id]: { ...path, waypoints } } }).get(id)
  const isSquare = isOrthogonal(path)
  if (isSquare && isSameLine(routed([]), drawn)) return []
  let kept: Waypoints = path.waypoints
  // From the end, so that the numbers of those before stay.
  for (let at = kept.length - 1; at >= 0; at--) {
    const without = kept.toSpliced(at, 1)
    const isIdle = isSquare
      ? isOnStraight(drawn, kept[at]) && isSameLine(routed(without), drawn)
      : path.style === 'straight' && isBetween(drawn.points, kept[at], reach)
    if (isIdle) kept = without
  }
  return kept
}

function isSameLine(a: Route | undefined, b: Route): boolean {
  if (a === undefined) return false
  const [mine, theirs] = [corners(a.points), corners(b.points)]
  return (
    mine.length === theirs.length && mine.every(({ x, y }, at) => x === theirs[at]?.x && y === theirs[at].y)
  )
}

function isOnStraight({ points }: Route, bend: Point | undefined): boolean {
  return bend !== undefined && !corners(points).some(({ x, y }) => x === bend.x && y === bend.y)
}

/** Within this reach of the straight line between its neighbours. */
function isBetween(points: readonly Point[], bend: Point | undefined, reach: number): boolean {
  const at = points.findIndex(({ x, y }) => x === bend?.x && y === bend.y)
  const [a, b, c] = [points[at - 1], points[at], points[at + 1]]
  return a !== undefined && b !== undefined && c !== undefined && distanceTo(b, a, c) <= reach
}
