import type { Diagram, NodeId, Placement } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { sameRecords } from '../model/same-records'
import { bendsAlong } from './bends-along'
import { aroundFixed } from './laying/around-fixed'
import { bareDrawing } from './laying/bare-drawing'
import { bestDrawing } from './laying/best-drawing'
import { conflictsIn } from './laying/conflicts'
import type { LayoutEngine } from './laying/engine'
import { movedByLayout, scopeOf, type LayoutWish, type Scope } from './laying/scope'
import { withRoom } from './with-room'

export type { LayoutWish } from './laying/scope'
export type { LayoutEngine } from './laying/engine'

/**
 * The diagram laid out as AWS draws its own: people, the internet and sites first, then as connections lead; zones side by
 * side in the order of their names, public subnets above private ones; gateways on their border; the order within columns
 * so that few connections cross, for which the engine (ELK) is asked.
 *
 * What is pinned or locked, and what is out of scope, moves 0 px on the canvas, but that what is beside a container makes
 * way as far as that has to grow. Where there is no room around what stays, its container is left as it was. Waypoints move with
 * ends that move alike. The same input gives the same places, whatever the order of the records. Refuses where there is
 * nothing to lay out, or the engine fails; the diagram is never changed. 300 nodes take about two seconds, mostly routing.
 */
export async function layOut(
  diagram: Diagram,
  wish: LayoutWish,
  engine: LayoutEngine,
): Promise<Result<Diagram>> {
  if (movedByLayout(diagram, wish).length === 0) return refuse(nothingToDo(diagram, wish))
  const scope = scopeOf(diagram, wish)
  try {
    const wished = await bestDrawing(bareDrawing(diagram, scope), engine)
    const put = putAround(diagram, wished, scope)
    const layout = wish.pins === 'hold' ? put.layout : withoutPins(put.layout, scope)
    const kept = sameRecords(diagram.layout, layout)
    return ok({
      ...diagram,
      layout: kept,
      paths: bendsAlong(diagram, { ...put, paths: diagram.paths }).paths,
    })
  } catch (error) {
    return refuse(`The layout could not be worked out, and nothing was changed. (${String(error)})`)
  }
}

function nothingToDo(diagram: Diagram, { of }: LayoutWish): string {
  if (Object.keys(diagram.nodes).length === 0) return 'There is nothing to lay out yet.'
  if (of === 'everything') return 'There is nothing to lay out: everything is pinned or locked.'
  return of.length === 1
    ? 'There is nothing in it to lay out. Select several things, or nothing to lay out everything.'
    : 'There is nothing to lay out: all of it is pinned or locked.'
}

/** Container after container is given up, the innermost first, until nothing is in the way of what stays. */
function putAround(diagram: Diagram, wished: Diagram, scope: Scope): Diagram {
  let kept: ReadonlySet<NodeId> = new Set()
  for (;;) {
    const put = roomMade(diagram, aroundFixed(diagram, wished, { scope, kept }), scope)
    const conflicts = conflictsIn(diagram, put, { scope: yielding(diagram, scope), kept })
    if (conflicts.size === 0) return put
    kept = new Set([...kept, ...conflicts])
  }
}

/** Where a container of which the inside alone was laid out has grown, what is beside it makes way. */
function roomMade(diagram: Diagram, put: Diagram, { inScope, around }: Scope): Diagram {
  if (around.size === 0) return put
  const moved: Record<NodeId, Placement> = { ...diagram.layout }
  for (const id of inScope) {
    const at = put.layout[id]
    if (at !== undefined) moved[id] = at
  }
  return withRoom({ ...diagram, layout: moved }, put)
}

/** What made way for a container that had to grow has moved, and may. */
function yielding(diagram: Diagram, scope: Scope): Scope {
  const isHeld = (id: NodeId) =>
    diagram.layout[id]?.pinned === true || diagram.layout[id]?.locked === true || scope.inScope.has(id)
  return { ...scope, stays: (id) => scope.stays(id) && isHeld(id) }
}

function withoutPins(layout: Diagram['layout'], { inScope }: Scope): Diagram['layout'] {
  const freed: Record<NodeId, Placement> = { ...layout }
  for (const id of inScope) {
    const { pinned, ...rest } = layout[id] ?? { x: 0, y: 0 }
    if (pinned === true && rest.locked !== true) freed[id] = rest
  }
  return freed
}
