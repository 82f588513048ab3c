import { bondsOf } from '../layout/bonds'
import type { Point } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { fitContainers } from '../layout/fit-containers'
import { hugContainers } from '../layout/hug-containers'
import { withRoom } from '../layout/with-room'
import type { Diagram, NodeId } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { called, nodeAt, refuseMissing } from './items'
import { absolutePoint, isPlace, movedTo } from './places'

/**
 * Moves nodes to these corners, relative to their parents; the containers around them grow, and shrink where they hugged.
 *
 * A gateway stays on its container's border. Moving a span moves its members, since its outline is drawn around them.
 */
export function moveNodes(diagram: Diagram, positions: ReadonlyMap<NodeId, Point>): Result<Diagram> {
  const places = new Map<NodeId, Point>()
  for (const [id, to] of positions) {
    const node = nodeAt(diagram, id)
    if (node === undefined) return refuseMissing(id)
    if (!isPlace(to)) return refuse(`${called(node)} cannot be moved off the canvas.`)
    const members = bondsOf(diagram.nodes).members.get(id)
    if (members === undefined) places.set(id, to)
    else
      for (const [member, place] of membersMoved(diagram, id, members, to))
        if (!positions.has(member)) places.set(member, place)
  }
  const moved = movedTo(diagram, places)
  if (moved === diagram) return ok(diagram)
  const fitted = hugContainers(diagram, fitContainers(moved, places.keys()), places.keys())
  return ok(withRoom(diagram, fitted))
}

function membersMoved(
  diagram: Diagram,
  span: NodeId,
  members: readonly NodeId[],
  to: Point,
): readonly (readonly [NodeId, Point])[] {
  const boxes = boxesOf(diagram)
  const box = boxes.get(span)
  const parent = absolutePoint(diagram, nodeAt(diagram, span)?.parentId ?? null)
  if (box === undefined) return []
  const by = { x: to.x + parent.x - box.x, y: to.y + parent.y - box.y }
  return members.flatMap((member) => {
    const before = Object.hasOwn(diagram.layout, member) ? diagram.layout[member] : undefined
    return before === undefined ? [] : [[member, { x: before.x + by.x, y: before.y + by.y }] as const]
  })
}
