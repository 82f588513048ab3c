import type { Connection, ConnectionId, Diagram } from '../model/diagram'
import { boxesOf } from './boxes'
import { endsOf } from './routing/ends'
import { obstaclesOf } from './routing/obstacles'
import { movedOn, sameButPlaces, startedAnew, type Run } from './routing/run'
import { shownOf } from './shown'
import type { Route } from './routing/task'

export { countRouted } from './routing/steps'
export type { Route } from './routing/task'

export type Routes = ReadonlyMap<ConnectionId, Route>

const known = new WeakMap<Diagram['connections'], { readonly of: Diagram; readonly routes: Routes }>()
/** The drawing that was looked at last: while something is dragged, the next one differs from it in places alone. */
let latest: Run | null = null
const inOrder = new WeakMap<Diagram['connections'], readonly Connection[]>()

/**
 * The way of every connection whose ends are drawn, and of the lines that stand for connections into collapsed containers
 * (see `shownOf`), by the first of these.
 *
 * Orthogonal, and the cheapest by bends and length that goes round nodes, names and strange containers; where there is
 * no way round, straight through. An end is an icon's side or an edge of a container; where one end is around the other,
 * the line goes from the inner one to the inside of the edge. Lines on one side are spread along it; those that run side
 * by side are parted evenly, in the order in which they do not cross. Labels keep off nodes, names, each other and
 * other lines. Waypoints and pinned sides are honoured.
 *
 * A step of a route is taken again only when what it is made from has changed, or something where it looked, and the
 * route is else the same object; the result never depends on what was remembered. Dragging a node costs what it touches,
 * and one look at each node and connection.
 */
export function routesOf(diagram: Diagram): Routes {
  const before = known.get(diagram.connections)
  if (before !== undefined && sameDrawing(before.of, diagram)) return before.routes
  const routes = found(diagram)
  known.set(diagram.connections, { of: diagram, routes })
  return routes
}

/** The routes of this diagram, where somebody has asked for them: to be handed to another thread with it. */
export function knownRoutes(diagram: Diagram): Routes | null {
  const before = known.get(diagram.connections)
  return before !== undefined && sameDrawing(before.of, diagram) ? before.routes : null
}

/** Takes over the routes that another thread knows of this very diagram, which saves looking for them. */
export function adoptRoutes(diagram: Diagram, routes: Routes): void {
  known.set(diagram.connections, { of: diagram, routes })
}

function sameDrawing(a: Diagram, b: Diagram): boolean {
  return a.nodes === b.nodes && a.layout === b.layout && a.paths === b.paths
}

function found(whole: Diagram): Routes {
  const { diagram } = shownOf(whole)
  const boxes = boxesOf(diagram)
  const ends = endsOf(diagram, boxes)
  const obstacles = obstaclesOf(diagram, boxes)
  const before = latest
  latest = null
  const isMove = before !== null && sameButPlaces(before.of, diagram)
  const run = isMove
    ? movedOn(before, diagram, obstacles, ends)
    : startedAnew(diagram, sortedConnections(diagram.connections), obstacles, ends)
  latest = run
  return run.routes
}

function sortedConnections(connections: Diagram['connections']): readonly Connection[] {
  const before = inOrder.get(connections)
  if (before !== undefined) return before
  const sorted = Object.values<Connection>(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  inOrder.set(connections, sorted)
  return sorted
}
