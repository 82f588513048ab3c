import type { Point } from '../../../core/layout/box'
import { boxesOf } from '../../../core/layout/boxes'
import { settled } from '../../../core/layout/settled'
import { moveInto } from '../../../core/edit/move-into'
import { moveNodes } from '../../../core/edit/move-nodes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { ok, type Result } from '../../../core/model/results'

/** A node where it was let go: the container under it, and its corner on the canvas. */
export interface Landing {
  readonly id: NodeId
  readonly parentId: NodeId | null
  readonly at: Point
}

/**
 * Moves nodes to where they were let go, into other containers where they are over others and beside what
 * they would lie over. One edit, one undo step.
 */
export function dropNodes(diagram: Diagram, landings: readonly Landing[]): Result<Diagram> {
  const dropped = landed(diagram, landings)
  const ids = landings.map(({ id }) => id)
  return dropped.ok ? ok(settled(diagram, dropped.value, ids)) : dropped
}

function landed(diagram: Diagram, landings: readonly Landing[]): Result<Diagram> {
  const isStaying = ({ id, parentId }: Landing) => diagram.nodes[id]?.parentId === parentId
  const staying = landings.filter(isStaying)
  const leaving = new Map<NodeId | null, Landing[]>()
  for (const landing of landings) {
    if (isStaying(landing)) continue
    const group = leaving.get(landing.parentId)
    if (group === undefined) leaving.set(landing.parentId, [landing])
    else group.push(landing)
  }

  let next = diagram
  for (const [parentId, group] of leaving) {
    const ids = group.map(({ id }) => id)
    const moved = moveInto(next, ids, parentId, new Map(group.map(({ id, at }) => [id, at])))
    if (!moved.ok) return moved
    next = moved.value
  }
  if (staying.length === 0) return ok(next)

  const boxes = boxesOf(next)
  const relative = staying.map(({ id, parentId, at }): [NodeId, Point] => {
    const corner = (parentId === null ? undefined : boxes.get(parentId)) ?? { x: 0, y: 0 }
    return [id, { x: at.x - corner.x, y: at.y - corner.y }]
  })
  return moveNodes(next, new Map(relative))
}
