import type { Box, Size } from '../layout/box'
import { relativeBox, sizeOf } from '../layout/boxes'
import { contentOf, fitContainers, withContainerSize } from '../layout/fit-containers'
import { hugContainers } from '../layout/hug-containers'
import { bottomRoom } from '../layout/stubs'
import { isCollapsed } from '../layout/hidden'
import { treeOf } from '../layout/tree'
import { containerHeader, containerPadding } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Placement } from '../model/diagram'
import { ok, refuse, type Result } from '../model/results'
import { called, nodeAt, refuseMissing } from './items'
import { isPlace, isSize } from './places'

/**
 * Gives a container, note or shape this box, relative to its parent.
 *
 * Moving the left or top edge leaves what is inside where it is on the canvas; an edge stops where it would touch the
 * content. Containers around grow and shrink with it. Refuses resources without an inside, whose size is that of icon and
 * name, and collapsed containers.
 */
export function resizeNode(diagram: Diagram, id: NodeId, box: Box): Result<Diagram> {
  const node = nodeAt(diagram, id)
  if (node === undefined) return refuseMissing(id)
  if (node.kind !== 'note' && !treeOf(diagram.nodes).isFrame(id)) {
    return refuse(`${called(node)} is as large as its icon and name, and cannot be resized.`)
  }
  if (isCollapsed(diagram, id)) return refuse(`${called(node)} is collapsed. Expand it to give it a size.`)
  if (!isPlace(box) || !isSize(box)) return refuse('That is no size for a box.')

  const before = Object.hasOwn(diagram.layout, id) ? diagram.layout[id] : undefined
  const from: Box = { x: before?.x ?? 0, y: before?.y ?? 0, ...sizeOf(diagram, node) }
  const to = node.kind === 'note' ? { ...box, ...atLeast(box, leastNote) } : clamped(diagram, node, from, box)
  if (
    before !== undefined &&
    from.x === to.x &&
    from.y === to.y &&
    from.width === to.width &&
    from.height === to.height
  ) {
    return ok(diagram)
  }
  const resized =
    node.kind === 'note'
      ? { ...diagram, layout: { ...diagram.layout, [id]: { ...before, ...to } satisfies Placement } }
      : withContainerSize(withPlacement(diagram, id, before), id, {
          to: { width: to.width, height: to.height },
          shift: { x: from.x - to.x, y: from.y - to.y },
        })
  return ok(hugContainers(diagram, fitContainers(resized, [id]), [id]))
}

/**
 * The smallest size that a container, note or shape can be given, while its upper left corner stays: room for its content
 * with 24 px around it, its header and its stubs, or for its name. Null for what has no size of its own.
 */
export function leastSize(diagram: Diagram, id: NodeId): Size | null {
  const node = nodeAt(diagram, id)
  if (node === undefined) return null
  const tiny = { ...relativeBox(diagram, node), width: 1, height: 1 }
  if (node.kind === 'note') return atLeast(tiny, leastNote)
  if (!treeOf(diagram.nodes).isFrame(id) || isCollapsed(diagram, id)) return null
  const { width, height } = clamped(diagram, node, relativeBox(diagram, node), tiny)
  return { width, height }
}

function withPlacement(diagram: Diagram, id: NodeId, before: Placement | undefined): Diagram {
  return before === undefined ? { ...diagram, layout: { ...diagram.layout, [id]: { x: 0, y: 0 } } } : diagram
}

/** Stops each edge that would cut into the content, or make the container too small to hold its name. */
function clamped(diagram: Diagram, node: DiagramNode, from: Box, to: Box): Box {
  const content = contentOf(diagram, node.id)
  const least = { width: 64, height: 48 }
  const limit = content ?? { x: Infinity, y: Infinity, width: 0, height: 0 }
  const x = Math.min(
    to.x,
    from.x + Math.max(0, limit.x - containerPadding),
    to.x === from.x ? to.x : from.x + from.width - least.width,
  )
  const y = Math.min(
    to.y,
    from.y + Math.max(0, limit.y - containerHeader - containerPadding),
    to.y === from.y ? to.y : from.y + from.height - least.height,
  )
  const right = Math.max(
    to.x + to.width,
    content === null ? -Infinity : from.x + content.x + content.width + containerPadding,
  )
  const width = Math.max(right - x, least.width)
  const room = bottomRoom(diagram, node.id, width)
  const bottom = Math.max(
    to.y + to.height,
    content === null ? -Infinity : from.y + content.y + content.height + room,
  )
  return { x, y, width, height: Math.max(bottom - y, least.height) }
}

const leastNote = { width: 48, height: 24 } as const

function atLeast(size: Size, least: Size): Size {
  return { width: Math.max(size.width, least.width), height: Math.max(size.height, least.height) }
}
