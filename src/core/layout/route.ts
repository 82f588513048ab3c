import type { Connection, ConnectionId, Diagram } from '../model/diagram'
import { graphOf } from '../model/graph'
import { boxesOf } from './boxes'
import { endsOf } from './routing/ends'
import { hastyRoutes, movedBetween, type Earlier } from './routing/hasty'
import { isSameDrawing, keepKnown, knownRoutes, lastKnown, noteAllShown } from './routing/known'
import { isRemembered } from './routing/memory'
import { obstaclesOf } from './routing/obstacles'
import type { Piecewise } from './routing/piecewise'
import type { Run } from './routing/beginning'
import { givenUp, goneOn, startedAnew } from './routing/run'
import { shiftedRoutes } from './routing/shifted'
import { turnedBetween } from './routing/turned'
import { shownOf } from './shown'
import type { Route } from './routing/task'

export { carriedRoutes } from './routing/carried'
export { knownRoutes } from './routing/known'
export { countRouted } from './routing/steps'
export type { Route } from './routing/task'

export type Routes = ReadonlyMap<ConnectionId, Route>

/** The routes that are known of a drawing, and whether that is all of them. */
export interface RoutesSoFar {
  readonly routes: Routes
  readonly isWhole: boolean
}

/** A run that is not at its end, and the one it goes on from, which it changes. */
interface Underway {
  readonly of: Diagram
  readonly steps: Piecewise<Run>
  readonly before: Run | null
  readonly earlier: Earlier
  readonly routes: Map<ConnectionId, Route>
  /** Both together, until there are more. */
  soFar: Routes | null
}

/** The drawing that was looked at last: while something is dragged, the next one differs from it in places alone. */
let latest: Run | null = null
let underway: Underway | null = null
const inOrder = new WeakMap<Diagram['connections'], readonly Connection[]>()

/**
 * Pieces of work that nobody waits for in vain: about as many as a drawing of 300 things takes from nothing. Of a larger one
 * what a few things that are moved take: it would not be done after the others either.
 */
const soon = 1600
const soonAmongMany = 200
const many = 400

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
  return knownRoutes(diagram) ?? takenOn(diagram, () => false) ?? new Map()
}

/**
 * The same where that takes no long work, counted in pieces; else those that are there by now, as they were last known,
 * which `routeOn` makes whole. For whoever paints.
 */
export function routesSoFar(diagram: Diagram): RoutesSoFar {
  const before = knownRoutes(diagram)
  if (before !== null) return { routes: before, isWhole: true }
  const isLarge = Object.keys(diagram.connections).length > many
  let left = isFarFromDone(diagram) ? 0 : isLarge ? soonAmongMany : soon
  const routes = isUnderway(diagram) ? null : takenOn(diagram, () => left-- === 0)
  if (routes !== null) return { routes, isWhole: true }
  return { routes: underway === null ? new Map() : together(underway), isWhole: false }
}

/**
 * For whoever paints a drawing of which many things are being dragged: about right, and at once (see `hastyRoutes`). Nothing
 * is remembered of it; null where no drawing of these connections has been looked at yet.
 */
export function routesInHaste(diagram: Diagram): Routes | null {
  const right = knownRoutes(diagram)
  if (right !== null) return right
  const before = latest === null ? underway?.of : latest.of
  if (before === undefined || shownOf(before).diagram.connections !== shownOf(diagram).diagram.connections)
    return null
  const earlier = latest === null ? underway?.earlier : { routes: latest.routes, boxes: boxesOf(latest.of) }
  return earlier === undefined ? null : hastyRoutes(diagram, earlier)
}

/** Whether the next drawing can go on from this one: its routes have been found here, not only been taken over. */
export function isRouted(diagram: Diagram): boolean {
  return latest?.of === shownOf(diagram).diagram && knownRoutes(diagram) !== null
}

/** Works towards that until it is told to pause; true when it is so. */
export function routeOn(diagram: Diagram, isOver: () => boolean): boolean {
  return isRouted(diagram) || takenOn(diagram, isOver) !== null
}

/** Takes over the routes that another thread knows of this very diagram, which saves looking for them. */
export function adoptRoutes(diagram: Diagram, routes: Routes): void {
  keepKnown(diagram, routes)
}

function isUnderway(diagram: Diagram): boolean {
  return underway?.of.connections === diagram.connections && isSameDrawing(underway.of, diagram)
}

/** Whether so many lines have never been looked at that the work which is done at once cannot be all: a line is four pieces. */
function isFarFromDone(whole: Diagram): boolean {
  const { connections } = shownOf(whole).diagram
  if (latest?.of.connections === connections) return false
  let left = soon / 4
  return Object.values<Connection>(connections).some((one) => !isRemembered(one) && left-- === 0)
}

function together(run: Underway): Routes {
  run.soFar ??= soFarOf(run)
  return run.soFar
}

/** What was shown goes along with what has moved, until the way of a line is found. */
function soFarOf({ of, earlier, routes }: Underway): Routes {
  const { diagram } = shownOf(of)
  const moved = movedBetween(earlier.boxes, boxesOf(diagram))
  const all = shiftedRoutes(new Map([...earlier.routes, ...routes]), of, moved, routes)
  noteAllShown(of, all, routes)
  return all
}

/** What is shown where no run has come to its end: what the one under way began with, or what is known of its drawing. */
function shownBefore(diagram: Diagram): Earlier {
  if (underway !== null) {
    const routes = knownRoutes(underway.of)
    return routes === null ? underway.earlier : { routes, boxes: boxesOf(underway.of) }
  }
  const before = lastKnown(diagram)
  return before === undefined
    ? { routes: new Map(), boxes: null }
    : { routes: before.routes, boxes: boxesOf(before.of) }
}

/** All routes, where the work comes to its end before it is told to pause. */
function takenOn(diagram: Diagram, isOver: () => boolean): Routes | null {
  const run = isUnderway(diagram) && underway !== null ? underway : begun(diagram)
  // Nothing is under way after an error.
  underway = null
  run.soFar = null
  for (let step = run.steps.next(); ; step = run.steps.next()) {
    if (step.done === true) {
      latest = step.value
      keepKnown(diagram, latest.routes)
      return latest.routes
    }
    if (isOver()) break
  }
  underway = run
  return null
}

function begun(whole: Diagram): Underway {
  const { diagram } = shownOf(whole)
  const before = latest
  // Looked at first, since boxes are kept from the drawing that was looked at last.
  const from = before === null ? null : { routes: before.routes, boxes: boxesOf(before.of) }
  const boxes = boxesOf(diagram)
  const endOf = endsOf(diagram, boxes)
  const obstacles = obstaclesOf(diagram, boxes)
  const routes = new Map<ConnectionId, Route>()
  const connections =
    whole === diagram ? graphOf(whole).connections() : sortedConnections(diagram.connections)
  const wanted = { diagram, connections, obstacles, endOf, routes }
  latest = null
  if (underway?.before) givenUp(underway.before)
  const earlier = from ?? shownBefore(whole)
  const shown = knownRoutes(whole)
  if (shown !== null) noteAllShown(whole, shown, before?.routes)
  const turned = before === null ? null : turnedBetween(before, diagram, obstacles.parts)
  const goesOn = before !== null && turned !== null
  const steps = goesOn ? goneOn(wanted, before, turned) : startedAnew(wanted)
  return { of: whole, steps, before: goesOn ? before : null, earlier, routes, soFar: null }
}

function sortedConnections(connections: Diagram['connections']): readonly Connection[] {
  const before = inOrder.get(connections)
  if (before !== undefined) return before
  const sorted = Object.values<Connection>(connections).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  inOrder.set(connections, sorted)
  return sorted
}
