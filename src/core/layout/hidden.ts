import { drawnAs } from '../measure/node-box'
import type { Diagram, NodeId, Placement } from '../model/diagram'
import { bondsOf } from './bonds'
import { treeOf, type NodeTree } from './tree'

type Drawn = Pick<Diagram, 'nodes' | 'layout'>

/** By node that is not drawn: the collapsed container that stands for it. */
export type Hidden = ReadonlyMap<NodeId, NodeId>

const nothing: Hidden = new Map()
const none: readonly NodeId[] = []
const flags = new WeakMap<Diagram['layout'], readonly NodeId[]>()
const known = new WeakMap<
  Diagram['nodes'],
  { readonly flagged: readonly NodeId[]; readonly hidden: Hidden }
>()

/**
 * What is not drawn because a container around it is collapsed, with the outermost such container. An outline (span) goes
 * with its members once none of them is drawn.
 *
 * Marks on other things (chips) are not among them: they are where their hosts are. Empty, and always the same empty
 * map, where nothing is collapsed; the same map as long as the nodes and what is collapsed stay the same.
 */
export function hiddenIn(diagram: Drawn): Hidden {
  const flagged = flaggedIn(diagram.layout)
  if (flagged.length === 0) return nothing
  const before = known.get(diagram.nodes)
  if (before !== undefined && sameIds(before.flagged, flagged)) return before.hidden
  const hidden = found(diagram, flagged)
  known.set(diagram.nodes, { flagged, hidden })
  return hidden
}

/** All containers that are collapsed, in the order of their ids; also those inside another one. */
export function collapsedIn(diagram: Drawn): readonly NodeId[] {
  const flagged = flaggedIn(diagram.layout)
  return flagged.length === 0 ? flagged : flagged.filter((id) => isCollapsed(diagram, id))
}

/** True for a container that is drawn as a small box, without what is inside it. */
export function isCollapsed(diagram: Drawn, id: NodeId): boolean {
  if (!Object.hasOwn(diagram.layout, id) || diagram.layout[id]?.collapsed !== true) return false
  return isFoldable(treeOf(diagram.nodes), id)
}

/** Whether this has an inside that may be hidden: an outline around its members has none of its own, an image neither. */
export function isFoldable(tree: NodeTree, id: NodeId): boolean {
  const node = tree.node(id)
  if (node === undefined || node.kind === 'note' || !tree.isFrame(id)) return false
  return node.kind === 'shape' ? node.shape !== 'image' : drawnAs(node) !== 'span'
}

/** How many things are inside a container, at every depth. */
export function countInside(tree: NodeTree, id: NodeId): number {
  return tree.childrenOf(id).reduce((count, child) => count + 1 + countInside(tree, child.id), 0)
}

function flaggedIn(layout: Diagram['layout']): readonly NodeId[] {
  const before = flags.get(layout)
  if (before !== undefined) return before
  let flagged: NodeId[] | null = null
  for (const [id, placement] of Object.entries<Placement>(layout)) {
    if (placement.collapsed === true) (flagged ??= []).push(id as NodeId)
  }
  const sorted = flagged?.toSorted() ?? none
  flags.set(layout, sorted)
  return sorted
}

function sameIds(a: readonly NodeId[], b: readonly NodeId[]): boolean {
  return a === b || (a.length === b.length && a.every((id, at) => id === b[at]))
}

function found({ nodes }: Drawn, flagged: readonly NodeId[]): Hidden {
  const tree = treeOf(nodes)
  const collapsed = new Set(flagged.filter((id) => isFoldable(tree, id)))
  if (collapsed.size === 0) return nothing
  const { chipHosts, members: membersOf } = bondsOf(nodes)
  const hidden = new Map<NodeId, NodeId>()
  // Parents stand before children.
  for (const { id } of tree.order) {
    const parentId = tree.parentOf(id)
    if (parentId === null || chipHosts.has(id)) continue
    const by = hidden.get(parentId) ?? (collapsed.has(parentId) ? parentId : undefined)
    if (by !== undefined) hidden.set(id, by)
  }
  for (const [span, members] of membersOf) {
    const by = members.map((id) => hidden.get(id))
    const [first] = by
    if (first !== undefined && by.every((one) => one !== undefined)) hidden.set(span, first)
  }
  return hidden
}

/** The node that stands for this one in the picture: itself, or the collapsed container around it. */
export function standsFor(diagram: Drawn, id: NodeId): NodeId {
  const hidden = hiddenIn(diagram)
  if (hidden.size === 0) return id
  const hosts = bondsOf(diagram.nodes).chipHosts.get(id)
  if (hosts === undefined) return hidden.get(id) ?? id
  // A mark is wherever one of its hosts is drawn open.
  const isOpen = (host: NodeId) => !hidden.has(host) && !isCollapsed(diagram, host)
  const [first] = hosts
  return first === undefined || hosts.some(isOpen) ? id : (hidden.get(first) ?? first)
}

/** True for a container whose inside is not drawn: it is collapsed, or one around it is. */
export function isClosed(diagram: Drawn, id: NodeId | null): id is NodeId {
  return id !== null && (hiddenIn(diagram).has(id) || isCollapsed(diagram, id))
}

/** The collapsed containers that have to be expanded for this node to be drawn, the outermost first. */
export function closedAround(diagram: Drawn, id: NodeId): readonly NodeId[] {
  const { chipHosts, members } = bondsOf(diagram.nodes)
  const tree = treeOf(diagram.nodes)
  const host = chipHosts.get(id)?.[0]
  const span = host ?? id
  const within = members.get(span)?.[0] ?? span
  const around = [...tree.ancestorsOf(within).toReversed(), ...(host === undefined ? [] : [host])]
  return [...new Set([...around, ...tree.ancestorsOf(id)])].filter((one) => isCollapsed(diagram, one))
}
