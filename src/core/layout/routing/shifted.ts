import type { ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { Point } from '../box'
import type { Route } from './task'

type Routes = ReadonlyMap<ConnectionId, Route>

/**
 * Routes to go on with while the right ones are looked for: those of which both ends have moved alike go along, and the others
 * follow with their ends. `movedBy` is null for what has not moved, and those `found` are where they belong. Costs time in proportion to the lines, about a
 * microsecond for each.
 */
export function shiftedRoutes(
  routes: Routes,
  { connections }: Diagram,
  movedBy: (id: NodeId) => Point | null,
  found: Routes,
): Routes {
  const all = new Map(routes)
  for (const [id, route] of routes) {
    const connection = connections[id]
    if (connection === undefined || found.has(id)) continue
    const [a, b] = [movedBy(connection.from), movedBy(connection.to)]
    if (a === null && b === null) continue
    if (a !== null && b !== null && a.x === b.x && a.y === b.y) all.set(id, shifted(route, a))
    else all.set(id, stretched(route, a ?? nowhere, b ?? nowhere))
  }
  return all
}

const nowhere: Point = { x: 0, y: 0 }

/** With its ends moved, and what is next to them so that it stays level or upright. */
function stretched({ points, labelAt, ...route }: Route, from: Point, to: Point): Route {
  const moved = points.map(({ x, y }) => ({ x, y }))
  const pull = (end: number, next: number, by: Point) => {
    const [was, neighbour] = [points[end], moved[next]]
    const [at, beside] = [moved[end], points[next]]
    if (was === undefined || beside === undefined || at === undefined || neighbour === undefined) return
    at.x += by.x
    at.y += by.y
    if (points.length === 2) return
    if (was.y === beside.y) neighbour.y += by.y
    else if (was.x === beside.x) neighbour.x += by.x
  }
  pull(0, 1, from)
  pull(points.length - 1, points.length - 2, to)
  const label = { x: labelAt.x + (from.x + to.x) / 2, y: labelAt.y + (from.y + to.y) / 2 }
  return { ...route, points: moved, labelAt: label, jumps: [] }
}

/** A route that is another one, moved; and by base, the last that was made of it. */
const shifts = new WeakMap<Route, { readonly of: Route; readonly by: Point }>()
const lastOf = new WeakMap<Route, Route>()

/**
 * The route of which this one is a copy that has been moved, and how far; itself where it is none. What has been drawn of one
 * copy serves for all.
 */
export function baseOf(route: Route): { readonly of: Route; readonly by: Point } {
  return shifts.get(route) ?? { of: route, by: nowhere }
}

/** The very same object where it was moved to the same place before. */
function shifted(route: Route, more: Point): Route {
  const { of, by: soFar } = baseOf(route)
  const by = { x: soFar.x + more.x, y: soFar.y + more.y }
  if (by.x === 0 && by.y === 0) return of
  const last = lastOf.get(of)
  if (last !== undefined && isBy(baseOf(last).by, by)) return last
  const { points, labelAt, jumps, ...sides } = of
  const shift = ({ x, y }: Point): Point => ({ x: x + by.x, y: y + by.y })
  const made = { ...sides, points: points.map(shift), labelAt: shift(labelAt), jumps: jumps.map(shift) }
  shifts.set(made, { of, by })
  lastOf.set(of, made)
  return made
}

function isBy(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}
