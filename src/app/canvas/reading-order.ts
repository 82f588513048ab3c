import { isCollapsed, standsFor } from '../../core/layout/hidden'
import type { Boxes } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'

/** Nodes whose top edges differ by less than this stand in one line, in px. */
const line = 48

const orders = new WeakMap<Boxes, readonly NodeId[]>()

/**
 * Every drawn node, as one would read the picture: line by line from the top, each line from the left, a container
 * before what is in it. Chips have no box and follow their container's other content.
 *
 * Sorts all of them, once for these boxes: for steps by the keyboard, not for each drawing.
 */
export function readingOrder(diagram: Diagram, boxes: Boxes): readonly NodeId[] {
  const known = orders.get(boxes)
  if (known !== undefined) return known
  const order: NodeId[] = []
  const visit = (parentId: NodeId | null) => {
    for (const id of siblingsInOrder(diagram, boxes, parentId)) {
      order.push(id)
      visit(id)
    }
  }
  visit(null)
  orders.set(boxes, order)
  return order
}

/** What is directly in a container, in reading order; nothing of what a collapsed one hides. */
export function siblingsInOrder(diagram: Diagram, boxes: Boxes, parentId: NodeId | null): readonly NodeId[] {
  if (parentId !== null && isCollapsed(diagram, parentId)) return []
  const children = graphOf(diagram)
    .children(parentId)
    .filter(({ id }) => standsFor(diagram, id) === id)
  const placed = children
    .flatMap(({ id }) => {
      const box = boxes.get(id)
      return box === undefined ? [] : [{ id, x: box.x, y: box.y }]
    })
    .toSorted((a, b) => a.y - b.y || a.x - b.x)

  const lines: { readonly top: number; readonly members: { id: NodeId; x: number }[] }[] = []
  for (const { id, x, y } of placed) {
    const last = lines.at(-1)
    if (last !== undefined && y - last.top < line) last.members.push({ id, x })
    else lines.push({ top: y, members: [{ id, x }] })
  }
  const inOrder = lines.flatMap(({ members }) => members.toSorted((a, b) => a.x - b.x).map(({ id }) => id))
  const unplaced = children.flatMap(({ id }) => (boxes.has(id) ? [] : [id]))
  return [...inOrder, ...unplaced]
}
