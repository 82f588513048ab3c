import { containerHeader, drawnAs, iconBox } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Side } from '../model/diagram'
import type { Box, Point, Size } from './box'
import { treeOf } from './tree'

/** True for what stands on its container's edge: a gateway that has a container. */
export function isOnBorder(diagram: Pick<Diagram, 'nodes'>, node: DiagramNode): boolean {
  const tree = treeOf(diagram.nodes)
  const parentId = tree.parentOf(node.id)
  return node.kind === 'resource' && drawnAs(node) === 'border' && parentId !== null && tree.isFrame(parentId)
}

/**
 * Top-left corner, relative to the container, of a border node that somebody put at `at`: moved to the nearest edge,
 * so that the centre of its icon is on it, and along the edge away from the corners. Ties go to top, left, right, bottom.
 */
export function onNearestEdge(
  node: DiagramNode,
  at: Point,
  container: Size,
): Point & { readonly edge: Side } {
  const icon = iconCentre(node)
  const x = at.x + icon.x
  const y = at.y + icon.y
  // To the edges themselves, not to the lines that they lie on: below a box its right edge is not the nearest.
  const beside = Math.max(-x, 0, x - container.width)
  const above = Math.max(-y, 0, y - container.height)
  const distances: readonly (readonly [Side, number])[] = [
    ['top', Math.hypot(y, beside)],
    ['left', Math.hypot(x, above)],
    ['right', Math.hypot(container.width - x, above)],
    ['bottom', Math.hypot(container.height - y, beside)],
  ]
  const [edge] = distances.reduce((nearest, next) => (next[1] < nearest[1] ? next : nearest))
  return { ...onEdge(node, edge, edge === 'top' || edge === 'bottom' ? x : y, container), edge }
}

/** Where the icon's centre may stand along an edge of this length: the name stays clear of corners and header. */
export function roomOnEdge(edge: Side, container: Size): { readonly from: number; readonly to: number } {
  const ends = {
    top: [56, container.width - 56],
    bottom: [56, container.width - 56],
    left: [containerHeader + 28, container.height - 64],
    right: [containerHeader + 28, container.height - 64],
  } as const
  const [from, to] = ends[edge]
  const length = edge === 'top' || edge === 'bottom' ? container.width : container.height
  return from <= to ? { from, to } : { from: length / 2, to: length / 2 }
}

/** Top-left corner of a border node whose icon's centre is on this edge, `along` px from the edge's left or top end. */
export function onEdge(node: DiagramNode, edge: Side, along: number, container: Size): Point {
  const icon = iconCentre(node)
  const room = roomOnEdge(edge, container)
  const at = Math.min(Math.max(along, room.from), room.to)
  switch (edge) {
    case 'top':
      return { x: at - icon.x, y: -icon.y }
    case 'bottom':
      return { x: at - icon.x, y: container.height - icon.y }
    case 'left':
      return { x: -icon.x, y: at - icon.y }
    case 'right':
      return { x: container.width - icon.x, y: at - icon.y }
    default:
      return edge satisfies never
  }
}

/** The edge of its container that a border node stands on; null for any other node, or without a placement. */
export function edgeOf(diagram: Diagram, id: NodeId, boxes: ReadonlyMap<NodeId, Box>): Side | null {
  const node = treeOf(diagram.nodes).node(id)
  const parentId = treeOf(diagram.nodes).parentOf(id)
  const container = parentId === null ? undefined : boxes.get(parentId)
  const box = boxes.get(id)
  if (node === undefined || container === undefined || box === undefined || !isOnBorder(diagram, node))
    return null
  return onNearestEdge(node, { x: box.x - container.x, y: box.y - container.y }, container).edge
}

/**
 * Where a border node goes when its container changes from one size to another: it keeps its edge, and its distance
 * from the edge's left or top end. `shift` is how far the other children are moved (growth to the left or the top).
 */
export function keptOnEdge(
  node: DiagramNode,
  at: Point,
  change: { readonly from: Size; readonly to: Size; readonly shift: Point },
): Point {
  const { edge, ...before } = onNearestEdge(node, at, change.from)
  const icon = iconCentre(node)
  const along =
    edge === 'top' || edge === 'bottom'
      ? before.x + icon.x + change.shift.x
      : before.y + icon.y + change.shift.y
  return onEdge(node, edge, along, change.to)
}

function iconCentre(node: DiagramNode): Point {
  const icon = iconBox(node)
  return icon === null ? { x: 0, y: 0 } : { x: icon.x + icon.width / 2, y: icon.y + icon.height / 2 }
}
