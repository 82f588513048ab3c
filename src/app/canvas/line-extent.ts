import { around, overlaps, type Box, type Point } from '../../core/layout/box'
import type { Route } from '../../core/layout/route'
import { pointsOnCurve } from '../../core/layout/routing/curve'

const extents = new WeakMap<Route, Box>()

/** The box around a line, some room for a curve included. */
export function extentOf(route: Route): Box {
  let extent = extents.get(route)
  if (extent === undefined) {
    const points = [...route.points, ...pointsOnCurveOf(route)]
    extent = around(points.map((point) => ({ ...point, width: 1, height: 1 }))) ?? nowhere
    extents.set(route, extent)
  }
  return extent
}

const nowhere: Box = { x: Infinity, y: Infinity, width: 0, height: 0 }

/** Orthogonal lines have no point beside their corners; a curve may swing out. */
function pointsOnCurveOf(route: Route): readonly Point[] {
  const isOrthogonal = route.points.every((point, index) => {
    const before = route.points[index - 1]
    return before === undefined || before.x === point.x || before.y === point.y
  })
  return isOrthogonal && route.points.length > 2 ? [] : pointsOnCurve(route)
}

/** Whether any of a line may be in the box. */
export function isLineVisible(route: Route, box: Box): boolean {
  return overlaps(extentOf(route), box)
}
