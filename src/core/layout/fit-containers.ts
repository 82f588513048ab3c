import { containerHeader, containerPadding, upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId, Placement } from '../model/diagram'
import { bondsOf } from './bonds'
import { isOnBorder, keptOnEdge } from './border'
import { around, type Box, type Point, type Size } from './box'
import { openSizeOf, outlineAround, relativeBox } from './boxes'
import { isCollapsed } from './hidden'
import { bottomRoom } from './stubs'
import { treeOf } from './tree'

/**
 * The diagram with every container around these nodes (and themselves, where they are containers) large enough for
 * its children: 24 px on each side, 28 px more at the top for the header, and room for stubs and for the outlines of
 * spans. A child that is out at the left or the top pushes that edge out: nothing moves on the canvas, but the
 * container's corner does. Never shrinks anything; siblings are not pushed aside. Containers without a placement are
 * left to `place`. The same object where everything fits already; costs time in proportion to the children of the
 * containers around.
 */
export function fitContainers(diagram: Diagram, changed: Iterable<NodeId>): Diagram {
  const tree = treeOf(diagram.nodes)
  const depths = new Map<NodeId, number>()
  for (const id of changed) {
    if (tree.node(id) === undefined) continue
    const above = tree.ancestorsOf(id)
    if (tree.isFrame(id)) depths.set(id, above.length)
    above.forEach((ancestor, at) => depths.set(ancestor, above.length - 1 - at))
  }
  const innermostFirst = [...depths].toSorted(([, a], [, b]) => b - a)
  return innermostFirst.reduce((fitted, [id]) => fitOne(fitted, id), diagram)
}

/**
 * The diagram with this container in a new size; border nodes keep their edge, the other children move by `shift`. Of a
 * collapsed one it is the size that it has when it is expanded, and its corner stays.
 */
export function withContainerSize(
  diagram: Diagram,
  id: NodeId,
  change: { readonly to: Size; readonly shift: Point },
): Diagram {
  const node = treeOf(diagram.nodes).node(id)
  const placement = Object.hasOwn(diagram.layout, id) ? diagram.layout[id] : undefined
  if (node === undefined || placement === undefined) return diagram
  const { to, shift } = change
  const from = openSizeOf(diagram, node)
  const corner = isCollapsed(diagram, id) ? { x: 0, y: 0 } : shift
  const layout: Record<NodeId, Placement> = { ...diagram.layout }
  layout[id] = {
    ...placement,
    x: placement.x - corner.x,
    y: placement.y - corner.y,
    width: to.width,
    height: to.height,
  }
  for (const child of treeOf(diagram.nodes).childrenOf(id)) {
    const before = layout[child.id]
    if (before === undefined) continue
    const after = isOnBorder(diagram, child)
      ? keptOnEdge(child, before, { from, to, shift })
      : { x: before.x + shift.x, y: before.y + shift.y }
    if (after.x !== before.x || after.y !== before.y) layout[child.id] = { ...before, ...after }
  }
  return { ...diagram, layout }
}

/** What a container's children take, relative to its corner: border nodes and what has no box are left out. */
export function contentOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, id: NodeId): Box | null {
  return around(
    treeOf(diagram.nodes)
      .childrenOf(id)
      .flatMap((child) => innerBox(diagram, child) ?? []),
  )
}

function fitOne(diagram: Diagram, id: NodeId): Diagram {
  const node = treeOf(diagram.nodes).node(id)
  if (node === undefined || !Object.hasOwn(diagram.layout, id)) return diagram
  const content = contentOf(diagram, id)
  if (content === null) return diagram

  const size = openSizeOf(diagram, node)
  const left = Math.max(0, upToGrid(containerPadding - content.x))
  const top = Math.max(0, upToGrid(containerHeader + containerPadding - content.y))
  const width = Math.max(size.width + left, upToGrid(content.x + content.width + left + containerPadding))
  const bottom = bottomRoom(diagram, id, width)
  const height = Math.max(size.height + top, upToGrid(content.y + content.height + top + bottom))
  if (left === 0 && top === 0 && width === size.width && height === size.height) return diagram
  return withContainerSize(diagram, id, { to: { width, height }, shift: { x: left, y: top } })
}

/** With the outlines of the spans around it, less the padding that a container keeps anyway. */
function innerBox(diagram: Pick<Diagram, 'nodes' | 'layout'>, child: DiagramNode): Box | null {
  const bonds = bondsOf(diagram.nodes)
  const hasPlacement = Object.hasOwn(diagram.layout, child.id)
  if (
    !hasPlacement ||
    isOnBorder(diagram, child) ||
    bonds.chipHosts.has(child.id) ||
    bonds.members.has(child.id)
  ) {
    return null
  }
  const box = relativeBox(diagram, child)
  if (!bonds.spansAround.has(child.id)) return box
  // Inside a container the outline stays 8 px from the border and below the header, so 24 px suffice but for the top.
  const above = outlineAround(box).y + containerPadding - 8
  const top = Math.min(box.y, above)
  return { ...box, y: top, height: box.height + box.y - top }
}
