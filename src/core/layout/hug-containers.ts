import { containerHeader, containerPadding, iconBox, nodeBox, upToGrid } from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { isOnBorder, onNearestEdge, roomOnEdge } from './border'
import type { Box } from './box'
import { openBoxesOf, relativeBox, sizeOf } from './boxes'
import { contentOf, withContainerSize } from './fit-containers'
import { isCollapsed } from './hidden'
import { grid } from './snap'
import { bottomRoom } from './stubs'
import { treeOf } from './tree'

/**
 * The diagram with the containers around these nodes, before and after an edit, drawn in where they hugged: an edge that
 * stood close around the content follows it inwards, one that somebody drew further out stays. What is inside stays
 * where it is on the canvas.
 *
 * An edge stops where it is flush with that of a container beside it, so that rows stay rows; it stays where the one
 * opposite has just grown, or the container would run after what is moved in it; and none gets smaller than a new one.
 * `after` holds what is in it already (`fitContainers`). The same object where nothing is drawn in.
 */
export function hugContainers(before: Diagram, after: Diagram, changed: Iterable<NodeId>): Diagram {
  const depths = new Map<NodeId, number>()
  for (const id of changed) {
    for (const diagram of [before, after]) {
      for (const around of treeOf(diagram.nodes).ancestorsOf(id))
        depths.set(around, treeOf(after.nodes).ancestorsOf(around).length)
    }
  }
  const innermostFirst = [...depths].toSorted(([, a], [, b]) => b - a)
  return innermostFirst.reduce((hugged, [id]) => hugOne(before, hugged, id), after)
}

type Sides = Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>>

function hugOne(before: Diagram, after: Diagram, id: NodeId): Diagram {
  if (isCollapsed(before, id) || isCollapsed(after, id)) return after
  const [was, is] = [openBoxesOf(before).get(id), openBoxesOf(after).get(id)]
  const node = treeOf(after.nodes).node(id)
  if (was === undefined || is === undefined || node === undefined || !Object.hasOwn(after.layout, id))
    return after
  const [slackBefore, slack] = [slackOf(before, id), slackOf(after, id)]
  if (slackBefore === null || slack === null) return after

  const hasGrown: Sides = {
    left: was.x - is.x,
    right: is.x + is.width - was.x - was.width,
    top: was.y - is.y,
    bottom: is.y + is.height - was.y - was.height,
  }
  const drawn = (side: keyof Sides, opposite: keyof Sides): number => {
    const follows = slackBefore[side] < grid && hasGrown[opposite] <= 0 && hasGrown[side] <= 0
    const most = follows ? Math.min(slack[side], held[side]) : 0
    const onGrid = Math.floor(most / grid) * grid
    return Math.max(0, Math.min(onGrid, ...flushWith(after, node, is, side)))
  }
  const held = heldOut(after, node, is)
  const least = nodeBox(node)
  const right = Math.min(drawn('right', 'left'), Math.max(0, is.width - least.width))
  const left = Math.min(drawn('left', 'right'), Math.max(0, is.width - right - least.width))
  const bottom = Math.min(drawn('bottom', 'top'), Math.max(0, is.height - least.height))
  const top = Math.min(drawn('top', 'bottom'), Math.max(0, is.height - bottom - least.height))
  if (left + right + top + bottom === 0) return after

  const width = is.width - left - right
  // Narrower, its stubs may need another row.
  const height = Math.max(
    is.height - top - bottom,
    upToGrid(lowest(after, id) - top + bottomRoom(after, id, width)),
  )
  return withContainerSize(after, id, { to: { width, height }, shift: { x: -left, y: -top } })
}

/** How much further out than needed each edge is; null without content. */
function slackOf(diagram: Diagram, id: NodeId): Sides | null {
  const node = treeOf(diagram.nodes).node(id)
  const content = contentOf(diagram, id)
  if (node === undefined || content === null) return null
  const { width, height } = sizeOf(diagram, node)
  return {
    left: content.x - containerPadding,
    right: width - content.x - content.width - containerPadding,
    top: content.y - containerHeader - containerPadding,
    bottom: height - content.y - content.height - bottomRoom(diagram, id, width),
  }
}

function lowest(diagram: Diagram, id: NodeId): number {
  const content = contentOf(diagram, id)
  return content === null ? 0 : content.y + content.height
}

/** How far in the same edges of containers beside it are, from none on. */
function flushWith(diagram: Diagram, node: DiagramNode, box: Box, side: keyof Sides): readonly number[] {
  const tree = treeOf(diagram.nodes)
  return tree.childrenOf(tree.parentOf(node.id)).flatMap((sibling) => {
    const other = openBoxesOf(diagram).get(sibling.id)
    if (sibling.id === node.id || other === undefined || !tree.isFrame(sibling.id)) return []
    const inwards = {
      left: other.x - box.x,
      right: box.x + box.width - other.x - other.width,
      top: other.y - box.y,
      bottom: box.y + box.height - other.y - other.height,
    }[side]
    return inwards >= 0 ? [inwards] : []
  })
}

/** How far each edge may come in before what stands on the edges beside it would have to move along. */
function heldOut(diagram: Diagram, node: DiagramNode, box: Box): Sides {
  let [left, right, top, bottom] = [Infinity, Infinity, Infinity, Infinity]
  for (const child of treeOf(diagram.nodes).childrenOf(node.id)) {
    const icon = iconBox(child)
    if (icon === null || !isOnBorder(diagram, child)) continue
    const at = relativeBox(diagram, child)
    const { edge } = onNearestEdge(child, at, box)
    const { from, to } = roomOnEdge(edge, box)
    if (edge === 'top' || edge === 'bottom') {
      const along = at.x + icon.x + icon.width / 2
      ;[left, right] = [Math.min(left, along - from), Math.min(right, to - along)]
    } else {
      const along = at.y + icon.y + icon.height / 2
      ;[top, bottom] = [Math.min(top, along - from), Math.min(bottom, to - along)]
    }
  }
  return { left, right, top, bottom }
}
