import {
  chipRowHeight,
  drawnAs,
  iconBox,
  mostChipRows,
  nodeBox,
  textBottom,
  upToGrid,
} from '../measure/node-box'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { changeOfTable } from '../model/table-change'
import { bondsOf } from './bonds'
import { isOnBorder, onNearestEdge } from './border'
import { around, sameBox, type Box, type Size } from './box'
import { collapsedSize } from '../measure/collapsed-size'
import { hiddenIn, isCollapsed } from './hidden'
import { treeOf } from './tree'

export type Boxes = ReadonlyMap<NodeId, Box>

/** Between a span's outline and its members; the header needs the room above. */
export const spanPadding = { side: 16, top: 32, bottom: 16 } as const

interface Known {
  readonly nodes: Diagram['nodes']
  readonly layout: Diagram['layout']
  readonly boxes: Boxes
  /** Without what is hidden; the very same map where nothing is. */
  readonly drawn: Boxes
}
/** Of as many layouts of the same nodes as one edit goes through, so that undo finds those from before it. */
const mostKept = 6
const known = new WeakMap<Diagram['nodes'], readonly Known[]>()
let latest: Known | null = null
let worked = 0

/** How many boxes have been worked out, not kept, since the program started: for tests that count work. */
export function countBoxesMade(): number {
  return worked
}

/**
 * Where every drawn node is, in canvas px: containers, border nodes (on their container's edge, whatever their
 * placement says), spans (around their members). Chips that are drawn on something have no box, see `chipsOf`; nor has
 * what is inside a collapsed container, which is a small box itself.
 *
 * A node without a placement is at its parent's corner until `place` is called. Asking again for the same nodes and
 * layout costs nothing, also after undo; after an edit one look at each node. A box that is where it was is the same object as before.
 */
export function boxesOf(diagram: Pick<Diagram, 'nodes' | 'layout'>): Boxes {
  return knownOf(diagram).drawn
}

/**
 * The same, with what is hidden in collapsed containers where it would be if these were open: for whoever puts something
 * there. Such boxes may lie over anything; only those of one container can be compared.
 */
export function openBoxesOf(diagram: Pick<Diagram, 'nodes' | 'layout'>): Boxes {
  return knownOf(diagram).boxes
}

function knownOf(diagram: Pick<Diagram, 'nodes' | 'layout'>): Known {
  const before = known.get(diagram.nodes) ?? []
  const [last] = before
  if (last?.layout === diagram.layout) return last
  const back = before.find(({ layout }) => layout === diagram.layout)
  const now = back ?? madeNow(diagram, last ?? latest)
  known.set(diagram.nodes, [now, ...before.filter((one) => one !== now)].slice(0, mostKept))
  latest = now
  return now
}

function madeNow(diagram: Pick<Diagram, 'nodes' | 'layout'>, before: Known | null): Known {
  const boxes = found(diagram, before)
  const hidden = hiddenIn(diagram)
  const drawn = hidden.size === 0 ? boxes : new Map([...boxes].filter(([id]) => !hidden.has(id)))
  return { nodes: diagram.nodes, layout: diagram.layout, boxes, drawn }
}

/** Size of a node as it is drawn: of a collapsed container the small box; of a span with members what its placement says. */
export function sizeOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, node: DiagramNode): Size {
  const open = openSizeOf(diagram, node)
  return isCollapsed(diagram, node.id) ? collapsedSize(node, open) : open
}

/** The same, as if no container were collapsed: what is inside one is placed in this room. */
export function openSizeOf(diagram: Pick<Diagram, 'nodes' | 'layout'>, node: DiagramNode): Size {
  const placement = Object.hasOwn(diagram.layout, node.id) ? diagram.layout[node.id] : undefined
  const own = nodeBox(node, placement?.width)
  if (node.kind === 'note') return { width: own.width, height: Math.max(placement?.height ?? 0, own.height) }
  if (treeOf(diagram.nodes).isFrame(node.id) || (iconBox(node) === null && !isChip(node))) {
    return { width: placement?.width ?? own.width, height: placement?.height ?? own.height }
  }
  const rows = Math.min(bondsOf(diagram.nodes).chips.get(node.id)?.length ?? 0, mostChipRows)
  if (rows === 0 || node.kind !== 'resource') return own
  return { width: own.width, height: upToGrid(textBottom(node) + rows * chipRowHeight) }
}

/** The box of a node relative to its parent's corner; border nodes are snapped. A span's is the one it has without members. */
export function relativeBox(diagram: Pick<Diagram, 'nodes' | 'layout'>, node: DiagramNode): Box {
  const placement = Object.hasOwn(diagram.layout, node.id) ? diagram.layout[node.id] : undefined
  const at = { x: placement?.x ?? 0, y: placement?.y ?? 0 }
  const size = sizeOf(diagram, node)
  if (!isOnBorder(diagram, node)) return { ...at, ...size }
  const tree = treeOf(diagram.nodes)
  const parent = tree.node(tree.parentOf(node.id) ?? '')
  if (parent === undefined) return { ...at, ...size }
  const { x, y } = onNearestEdge(node, at, openSizeOf(diagram, parent))
  return { x, y, ...size }
}

/** The outline of a span around these boxes. */
export function outlineAround(members: Box): Box {
  return {
    x: members.x - spanPadding.side,
    y: members.y - spanPadding.top,
    width: members.width + 2 * spanPadding.side,
    height: members.height + spanPadding.top + spanPadding.bottom,
  }
}

function found(diagram: Pick<Diagram, 'nodes' | 'layout'>, before: Known | null): Boxes {
  const tree = treeOf(diagram.nodes)
  const bonds = bondsOf(diagram.nodes)
  const isAlike = before === null ? () => false : sameButPlaces(before.nodes, diagram.nodes)
  const boxes = new Map<NodeId, Box>()
  for (const node of tree.order) {
    const { id } = node
    if (bonds.chipHosts.has(id)) continue
    const parentId = tree.parentOf(id)
    const parent = parentId === null ? undefined : boxes.get(parentId)
    const old = before?.boxes.get(id)
    const isUnmoved =
      before !== null &&
      before.layout[id] === diagram.layout[id] &&
      (parentId === null || before.boxes.get(parentId) === parent) &&
      !bonds.members.has(id) &&
      isAlike(node)
    if (old !== undefined && isUnmoved) {
      boxes.set(id, old)
      continue
    }
    worked++
    const box = relativeBox(diagram, node)
    boxes.set(id, same(id, { ...box, x: box.x + (parent?.x ?? 0), y: box.y + (parent?.y ?? 0) }))
  }
  const hidden = hiddenIn(diagram)
  for (const [span, members] of bonds.members) {
    const shown = hidden.size === 0 ? members : members.filter((member) => !hidden.has(member))
    const inside = around(shown.flatMap((member) => boxes.get(member) ?? []))
    if (inside !== null) boxes.set(span, same(span, outlineAround(inside)))
    // With its members it goes from the picture; it has no place without them.
    else if (members.length > shown.length) boxes.delete(span)
  }
  return boxes
}

function isChip(node: DiagramNode): boolean {
  return node.kind === 'resource' && drawnAs(node) === 'chip'
}

/** Whether what a node's box follows from, its place aside, is as it was among these nodes. */
function sameButPlaces(before: Diagram['nodes'], nodes: Diagram['nodes']): (node: DiagramNode) => boolean {
  if (before === nodes) return () => true
  const { set } = changeOfTable<NodeId, DiagramNode>(before, nodes)
  const [was, is] = [bondsOf(before), bondsOf(nodes)]
  const [treeBefore, tree] = [treeOf(before), treeOf(nodes)]
  // Whatever has more chips on it, fewer, or something drawn in it for the first time.
  return ({ id, parentId }) =>
    !set.has(id) &&
    (parentId === null || !set.has(parentId)) &&
    (was === is || (!was.members.has(id) && was.chips.get(id)?.length === is.chips.get(id)?.length)) &&
    treeBefore.isFrame(id) === tree.isFrame(id) &&
    treeBefore.parentOf(id) === tree.parentOf(id)
}

/** Whoever compares boxes by identity (routes, views) then sees at once what moved, even after an edit of the nodes. */
function same(id: NodeId, box: Box): Box {
  const before = latest?.boxes.get(id)
  return before !== undefined && sameBox(before, box) ? before : box
}
