import type { ConnectionId, Diagram } from '../../model/diagram'
import { shownOf } from '../shown'
import { noteShown } from './memory'
import type { Route } from './task'

type Routes = ReadonlyMap<ConnectionId, Route>

/** A drawing whose routes are all known. */
interface Known {
  readonly of: Diagram
  readonly routes: Routes
}

/** As many drawings with the same connections as undo and redo go to and fro between: of more, what they keep would be felt. */
const mostKept = 4

const kept = new WeakMap<Diagram['connections'], readonly Known[]>()

/** The newest drawing with these connections whose routes are known. */
export function lastKnown({ connections }: Diagram): Known | undefined {
  return kept.get(connections)?.[0]
}

/** The routes of this diagram, where they have been found and not forgotten: to be handed to another thread with it. */
export function knownRoutes(diagram: Diagram): Routes | null {
  const known = kept.get(diagram.connections)
  return known?.find(({ of }) => isSameDrawing(of, diagram))?.routes ?? null
}

/** Keeps these routes for when somebody comes back to the drawing: undo shows it at once. */
export function keepKnown(diagram: Diagram, routes: Routes): void {
  const others = (kept.get(diagram.connections) ?? []).filter(({ of }) => !isSameDrawing(of, diagram))
  kept.set(diagram.connections, [{ of: diagram, routes }, ...others].slice(0, mostKept))
}

/** Notes that these are shown already: a line that comes out the same is then the same object. Costs a look at each. */
export function noteAllShown(whole: Diagram, routes: Routes, before: Routes | undefined): void {
  const { connections } = shownOf(whole).diagram
  for (const [id, route] of routes) {
    const connection = connections[id]
    if (connection !== undefined && before?.get(id) !== route) noteShown(connection, route)
  }
}

export function isSameDrawing(a: Diagram, b: Diagram): boolean {
  return a.nodes === b.nodes && a.layout === b.layout && a.paths === b.paths
}
