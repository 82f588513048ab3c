import {
  chipWidth,
  containerHeader,
  containerPadding,
  iconBox,
  nodeBox,
  upToGrid,
} from '../../measure/node-box'
import { headerWidth } from '../../measure/lines'
import type { Diagram, DiagramNode, NodeId, Placement, Side } from '../../model/diagram'
import { bondsOf, type Bonds } from '../bonds'
import { isOnBorder } from '../border'
import type { Point, Size } from '../box'
import { relativeBox, sizeOf } from '../boxes'
import { bottomRoom } from '../stubs'
import { treeOf, type NodeTree } from '../tree'
import { liftedOf, type Lifted } from './lifted'
import type { Order } from './settle'

/** A placing in progress: what is asked of the diagram again and again, and the layout as far as it has come. */
export interface Work {
  readonly diagram: Diagram
  readonly tree: NodeTree
  readonly bonds: Bonds
  readonly lifted: Lifted
  readonly order: Order
  /** Of what is new and has a size of its own. */
  readonly sizes: ReadonlyMap<NodeId, Size>
  /** Filled from the innermost containers outwards; what the diagram had stays. */
  layout: Record<NodeId, Placement>
}

export function workOn(diagram: Diagram, order: Order, sizes: ReadonlyMap<NodeId, Size>): Work {
  return {
    diagram,
    tree: treeOf(diagram.nodes),
    bonds: bondsOf(diagram.nodes),
    lifted: liftedOf(diagram),
    order,
    sizes,
    layout: { ...diagram.layout },
  }
}

/** The diagram as far as it is placed: a copy, so that whoever remembers boxes by the layout's identity is right. */
export function soFar(work: Work): Diagram {
  return { ...work.diagram, layout: { ...work.layout } }
}

/** Children that take part in the arrangement: not those on the border, nor chips on a host, nor spans around members. */
export function arrangedChildren(work: Work, id: NodeId | null): readonly DiagramNode[] {
  return work.tree.childrenOf(id).filter((child) => {
    const isElsewhere = work.bonds.chipHosts.has(child.id) || work.bonds.members.has(child.id)
    return !isElsewhere && !isOnBorder(work.diagram, child)
  })
}

export function borderChildren(work: Work, id: NodeId): readonly DiagramNode[] {
  return work.tree.childrenOf(id).filter((child) => isOnBorder(work.diagram, child))
}

export function sizeIn(work: Work, node: DiagramNode): Size {
  const own = Object.hasOwn(work.layout, node.id) ? undefined : work.sizes.get(node.id)
  return own ?? sizeOf({ nodes: work.diagram.nodes, layout: work.layout }, node)
}

/** Moves a node, and gives a container a size; a note or a resource keeps the size that it takes by itself. */
export function put(work: Work, id: NodeId, at: Point, size?: Size): void {
  const before = Object.hasOwn(work.layout, id) ? work.layout[id] : undefined
  work.layout[id] = { ...before, x: at.x, y: at.y, ...(size ?? work.sizes.get(id)) }
}

/** Where a connection that ends on `end` leaves, from the corner of `node`, which is it or is around it; else NaN. */
export function portIn(work: Work, node: NodeId, end: NodeId): Point {
  let x = 0
  let y = 0
  for (let at: NodeId | null = end; at !== node; at = work.tree.parentOf(at)) {
    const inner = at === null ? undefined : work.tree.node(at)
    if (at === null || inner === undefined) return { x: Number.NaN, y: Number.NaN }
    const box = relativeBox({ nodes: work.diagram.nodes, layout: work.layout }, inner)
    x += box.x
    y += box.y
  }
  const target = work.tree.node(end)
  if (target === undefined) return { x: Number.NaN, y: Number.NaN }
  const icon = work.tree.isFrame(end) ? null : iconBox(target)
  if (icon !== null) return { x: x + icon.x + icon.width / 2, y: y + icon.y + icon.height / 2 }
  const size = sizeIn(work, target)
  return { x: x + Math.floor(size.width / 16) * 8, y: y + Math.floor(size.height / 16) * 8 }
}

/** A node that is placed, relative to its container, and where its connections leave from its corner; null if it is not. */
export function relativeSibling(
  work: Work,
  id: NodeId,
): (Point & Size & { readonly portOf: (end: NodeId) => Point }) | null {
  const node = work.tree.node(id)
  if (node === undefined || !Object.hasOwn(work.layout, id)) return null
  const box = relativeBox({ nodes: work.diagram.nodes, layout: work.layout }, node)
  return { ...box, portOf: (end) => portIn(work, id, end) }
}

export interface Room {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a container keeps free around its content: header, padding, the inner half of what is on its edges, stubs. */
export function roomIn(work: Work, id: NodeId, edges: ReadonlySet<Side>, contentWidth: number): Room {
  const left = edges.has('left') ? 64 : containerPadding
  const right = edges.has('right') ? 64 : containerPadding
  const top = upToGrid(containerHeader + containerPadding) + (edges.has('top') ? 24 : 0)
  const stubs = bottomRoom(work.diagram, id, left + contentWidth + right)
  return { left, right, top, bottom: stubs + (edges.has('bottom') ? 16 : 0) }
}

/** What hangs over a container's edges. */
export function overhang(edges: ReadonlySet<Side>): Room {
  return {
    left: edges.has('left') ? 24 : 0,
    top: edges.has('top') ? 24 : 0,
    right: edges.has('right') ? 24 : 0,
    bottom: edges.has('bottom') ? 56 : 0,
  }
}

/** The least size of a container: room for its header with its chips, and the size of an empty one where it is empty. */
export function leastSize(work: Work, node: DiagramNode, isEmpty: boolean): Size {
  const chips = work.bonds.chips.get(node.id) ?? []
  const marks = chips.slice(0, 2).reduce((sum, chip) => {
    const chipNode = work.tree.node(chip)
    return sum + (chipNode === undefined ? 0 : Math.min(chipWidth(chipNode), 104) + 4)
  }, 0)
  const header = upToGrid(headerWidth(node) + (marks === 0 ? 0 : marks + 16))
  const empty = isEmpty ? (work.sizes.get(node.id) ?? nodeBox(node)) : { width: 0, height: 0 }
  return { width: Math.max(header, empty.width), height: empty.height }
}
