import type { DiagramNode } from '../../model/diagram'
import { isOnBorder, onNearestEdge } from '../border'
import { around as boxAround, type Box, type Point } from '../box'
import type { Putting } from './putting'

/** As large as in the drawing wished for, and as what is in it now takes; what stays keeps its corner. */
export function boxFor(
  put: Putting,
  container: DiagramNode,
  { children, by }: { readonly children: readonly DiagramNode[]; readonly by: Point },
): Box {
  const { was, wish, boxes, scope } = put
  const own = was.get(container.id)
  const wished = wish.get(container.id) ?? own ?? { x: 0, y: 0, width: 0, height: 0 }
  const inside = children.filter((child) => !isOnBorder(put.before, child))
  const before = boxAround(inside.flatMap(({ id }) => wish.get(id) ?? []))
  const now = boxAround(inside.flatMap(({ id }) => boxes.get(id) ?? []))
  const shifted = { ...wished, x: wished.x + by.x, y: wished.y + by.y }
  let box = shifted
  if (before !== null && now !== null) {
    const [left, top] = [before.x - wished.x, before.y - wished.y]
    const right = wished.x + wished.width - before.x - before.width
    const bottom = wished.y + wished.height - before.y - before.height
    const [width, height] = [now.width + left + right, now.height + top + bottom]
    box = { x: now.x - left, y: now.y - top, width, height }
  }
  for (const child of children) box = reachingBorder(put, child, box)
  if (own === undefined || !scope.stays(container.id)) return box
  const isGrown = scope.around.has(container.id) && !children.some(({ id }) => scope.inScope.has(id))
  const width = Math.max(box.x + box.width - own.x, isGrown ? own.width : 0)
  const height = Math.max(box.y + box.height - own.y, isGrown ? own.height : 0)
  return { x: own.x, y: own.y, width, height }
}

/** The box with its edge drawn out to a gateway that stays. */
function reachingBorder(put: Putting, child: DiagramNode, box: Box): Box {
  const [at, container] = [put.boxes.get(child.id), put.was.get(put.tree.parentOf(child.id) ?? child.id)]
  if (at === undefined || container === undefined || !isOnBorder(put.before, child)) return box
  const rel = { x: at.x - container.x, y: at.y - container.y }
  const { edge } = onNearestEdge(child, rel, container)
  const line = {
    left: container.x,
    top: container.y,
    right: container.x + container.width,
    bottom: container.y + container.height,
  }[edge]
  switch (edge) {
    case 'left':
      return { ...box, x: line, width: box.x + box.width - line }
    case 'top':
      return { ...box, y: line, height: box.y + box.height - line }
    case 'right':
      return { ...box, width: line - box.x }
    case 'bottom':
      return { ...box, height: line - box.y }
    default:
      return edge satisfies never
  }
}
