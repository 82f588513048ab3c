import { edgeOf, isOnBorder } from '../layout/border'
import { around, type Box, type Point } from '../layout/box'
import { openBoxesOf } from '../layout/boxes'
import { freePlace } from '../layout/free-place'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { refuse, type Result } from '../model/results'
import { partOf } from './copy-part'
import { inserted, type Goal, type Inserted } from './insert-diagram'
import { nodeAt, outermost, type ItemId } from './items'
import { absolutePoint, freePlaceOnBorder } from './places'

/**
 * Doubles nodes with all that is inside them and the connections among them, each in its own container, in the free place
 * nearest to the original. References to other things stay as they are: the double of a load balancer spans the same
 * subnets. Returns the ids of the new outermost nodes, in the order of the originals.
 */
export function duplicateItems(diagram: Diagram, ids: Iterable<ItemId>): Result<Inserted> {
  const roots = outermost(diagram, ids)
  if (roots.length === 0) return refuse('Select at least one node to double.')
  const nodes = roots.flatMap((id) => nodeAt(diagram, id) ?? [])
  const shifts = new Map<NodeId | null, Point>()
  for (const { parentId } of nodes) {
    if (shifts.has(parentId)) continue
    shifts.set(
      parentId,
      shiftOf(
        diagram,
        parentId,
        nodes.filter((node) => node.parentId === parentId),
      ),
    )
  }

  const goals = nodes.map((node): Goal => {
    const shift = shifts.get(node.parentId) ?? { x: 0, y: 0 }
    return { root: node.id, parentId: node.parentId, at: goalOf(diagram, node, shift) }
  })
  return inserted(diagram, partOf(diagram, roots), { goals, outside: (id) => id })
}

/** How far siblings are moved together, so that they keep their arrangement. */
function shiftOf(diagram: Diagram, parentId: NodeId | null, siblings: readonly DiagramNode[]): Point {
  const boxes = siblings.flatMap((node) =>
    isOnBorder(diagram, node) ? [] : (placedBox(diagram, node) ?? []),
  )
  const whole = around(boxes)
  if (whole === null) return { x: 0, y: 0 }
  const corner = absolutePoint(diagram, parentId)
  const near = { x: whole.x - corner.x, y: whole.y - corner.y }
  const free = freePlace(diagram, parentId, { width: whole.width, height: whole.height }, near)
  return { x: free.x - near.x, y: free.y - near.y }
}

function goalOf(diagram: Diagram, node: DiagramNode, shift: Point): Point | null {
  const box = placedBox(diagram, node)
  if (box === null) return null
  const edge = edgeOf(diagram, node.id, openBoxesOf(diagram))
  if (edge === null) return { x: box.x + shift.x, y: box.y + shift.y }
  const corner = absolutePoint(diagram, node.parentId)
  // Under another id, so that its own place counts as taken.
  const double = { ...node, id: `${node.id} double` as NodeId }
  const at = freePlaceOnBorder(diagram, double, [edge, 'left', 'top', 'right', 'bottom'])
  return { x: at.x + corner.x, y: at.y + corner.y }
}

function placedBox(diagram: Diagram, node: DiagramNode): Box | null {
  return Object.hasOwn(diagram.layout, node.id) ? (openBoxesOf(diagram).get(node.id) ?? null) : null
}
