import type { Diagram, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { isCollapsed } from '../hidden'
import { treeOf, type NodeTree } from '../tree'

/** What is to be laid out, and whether pins hold. */
export interface LayoutWish {
  /** One container: what is in it. Several things: these and what is in them, among themselves. */
  readonly of: 'everything' | readonly NodeId[]
  /** Locks always hold. */
  readonly pins: 'hold' | 'are-taken-off'
}

/** What a layout may move. */
export interface Scope {
  /** What is to be laid out, pinned or not; nothing that is in something locked or collapsed. */
  readonly inScope: ReadonlySet<NodeId>
  /** What has something in scope somewhere inside and is not in scope itself: it may grow, its corner stays. */
  readonly around: ReadonlySet<NodeId>
  /** Moves 0 px on the canvas: pinned, locked, in something locked, or out of scope. */
  readonly stays: (id: NodeId) => boolean
  /** Stays with all that is in it. */
  readonly isFrozen: (id: NodeId) => boolean
}

/** The scope of a wish; what is not in the diagram (any more) is left out. */
export function scopeOf(diagram: Diagram, { of, pins }: LayoutWish): Scope {
  const tree = treeOf(diagram.nodes)
  const isLocked = (id: NodeId) => diagram.layout[id]?.locked === true
  const inScope = new Set<NodeId>()
  const locked = new Set<NodeId>()
  const tops = of === 'everything' ? tree.childrenOf(null).map(({ id }) => id) : topsOf(diagram, of)
  const open = tops.filter((id) => !tree.ancestorsOf(id).some(isLocked))
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (inScope.has(id)) continue
    inScope.add(id)
    if (isLocked(id)) locked.add(id)
    else if (!isCollapsed(diagram, id)) open.push(...tree.childrenOf(id).map((child) => child.id))
  }
  const around = new Set([...inScope].flatMap((id) => tree.ancestorsOf(id)).filter((id) => !inScope.has(id)))
  const isFrozen = (id: NodeId) => locked.has(id) || (!inScope.has(id) && !around.has(id))
  const isPinned = (id: NodeId) => pins === 'hold' && diagram.layout[id]?.pinned === true
  return { inScope, around, isFrozen, stays: (id) => isFrozen(id) || around.has(id) || isPinned(id) }
}

/** What a layout of this moves, if it has to: the things that people see as such, and no chips, nor outlines of spans. */
export function movedByLayout(diagram: Diagram, wish: LayoutWish): readonly NodeId[] {
  const { inScope, stays } = scopeOf(diagram, wish)
  const { chipHosts, members } = bondsOf(diagram.nodes)
  return [...inScope].filter((id) => !stays(id) && !chipHosts.has(id) && !members.has(id))
}

function topsOf(diagram: Diagram, ids: readonly NodeId[]): NodeId[] {
  const tree = treeOf(diagram.nodes)
  const { members } = bondsOf(diagram.nodes)
  const known = ids.filter((id) => tree.node(id) !== undefined).flatMap((id) => members.get(id) ?? [id])
  const [only] = known
  if (only !== undefined && known.length === 1)
    return isCollapsed(diagram, only) ? [] : tree.childrenOf(only).map(({ id }) => id)
  return known.filter((id) => !isWithin(tree, id, known))
}

function isWithin(tree: NodeTree, id: NodeId, others: readonly NodeId[]): boolean {
  const above = new Set(tree.ancestorsOf(id))
  return others.some((other) => above.has(other))
}
