import { isOnBorder, onEdge, roomOnEdge } from '../layout/border'
import { overlaps, type Box, type Point, type Size } from '../layout/box'
import { openBoxesOf, openSizeOf, relativeBox, sizeOf } from '../layout/boxes'
import type { Diagram, DiagramNode, NodeId, Side } from '../model/diagram'
import { graphOf } from '../model/graph'
import { limits } from '../model/limits'

/** Corner of a container on the canvas; the canvas's own is the origin. */
export function absolutePoint(diagram: Diagram, id: NodeId | null): Point {
  const box = id === null ? undefined : openBoxesOf(diagram).get(id)
  return { x: box?.x ?? 0, y: box?.y ?? 0 }
}

/** Whether something can stand there: finite, and no further from the origin than a file may say. */
export function isPlace({ x, y }: Point): boolean {
  return [x, y].every((length) => Math.abs(length) <= limits.distance)
}

/** Whether a box can be this large. */
export function isSize({ width, height }: Size): boolean {
  return [width, height].every((length) => length >= 1 && length <= limits.distance)
}

/**
 * The diagram with these nodes at these corners, relative to their parents; gateways go to the nearest edge of their
 * container. What else a placement says stays. The same object when all of them are there already.
 */
export function movedTo(diagram: Diagram, places: ReadonlyMap<NodeId, Point>): Diagram {
  const moved = withPlaces(diagram, places)
  if (moved === diagram) return diagram
  const onEdges = new Map<NodeId, Point>()
  for (const id of places.keys()) {
    const node = graphOf(moved).node(id)
    if (node === undefined || !isOnBorder(moved, node)) continue
    const { x, y } = relativeBox(moved, node)
    onEdges.set(id, { x, y })
  }
  // Seen from where they were: a gateway that was dragged along and dropped on the same spot has not moved.
  return withPlaces(diagram, new Map([...places, ...onEdges]))
}

function withPlaces(diagram: Diagram, places: ReadonlyMap<NodeId, Point>): Diagram {
  const changed = [...places].filter(([id, { x, y }]) => {
    const before = Object.hasOwn(diagram.layout, id) ? diagram.layout[id] : undefined
    return before === undefined || before.x !== x || before.y !== y
  })
  if (changed.length === 0) return diagram
  const placed = changed.map(([id, { x, y }]) => [id, { ...diagram.layout[id], x, y }] as const)
  return { ...diagram, layout: { ...diagram.layout, ...Object.fromEntries(placed) } }
}

/**
 * A place on its container's edge for a border node, clear of the other border nodes: in the middle of the first of these
 * edges or as near to it as there is room, then on the next edge; relative to the container.
 */
export function freePlaceOnBorder(
  diagram: Diagram,
  node: DiagramNode,
  edges: readonly [Side, ...Side[]],
): Point {
  const graph = graphOf(diagram)
  const container = node.parentId === null ? undefined : graph.node(node.parentId)
  if (container === undefined) return { x: 0, y: 0 }
  const frame = openSizeOf(diagram, container)
  const size = sizeOf(diagram, node)
  const taken = graph
    .children(container.id)
    .filter(
      (other) =>
        other.id !== node.id && Object.hasOwn(diagram.layout, other.id) && isOnBorder(diagram, other),
    )
    .map((other) => relativeBox(diagram, other))

  for (const edge of edges) {
    for (const along of outFromMiddle(
      roomOnEdge(edge, frame),
      edge === 'top' || edge === 'bottom' ? size.width : size.height,
    )) {
      const at = onEdge(node, edge, along, frame)
      const box: Box = { ...at, ...size }
      if (!taken.some((other) => overlaps(box, other))) return at
    }
  }
  const [first] = edges
  return onEdge(node, first, roomOnEdge(first, frame).from, frame)
}

/** The middle, then a step to each side, then two, as far as there is room. */
function* outFromMiddle(
  { from, to }: { readonly from: number; readonly to: number },
  size: number,
): Generator<number> {
  const middle = Math.round((from + to) / 2)
  yield middle
  for (let away = size + 8; middle - away >= from || middle + away <= to; away += size + 8) {
    if (middle - away >= from) yield middle - away
    if (middle + away <= to) yield middle + away
  }
}
