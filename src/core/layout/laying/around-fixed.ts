import type { Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { isOnBorder, keptOnEdge } from '../border'
import { around as boxAround, type Box, type Point } from '../box'
import { boxesOf } from '../boxes'
import { isCollapsed } from '../hidden'
import { treeOf } from '../tree'
import { boxFor } from './held-box'
import type { Putting } from './putting'
import type { Scope } from './scope'
import { shiftFor } from './shift'
import { unitsInPlace, unitsOf } from './units'

/**
 * The diagram with what is in scope as in the drawing that was wished for, around what stays: each container's drawing is
 * shifted so that what stays in it is where it was (for one thing, exactly), and what would lie over what stays makes
 * way to the right or down. Containers with something in them that stays are as large as that takes.
 *
 * `kept`: what is left as it was, with all in it.
 */
export function aroundFixed(
  before: Diagram,
  wished: Diagram,
  { scope, kept }: { readonly scope: Scope; readonly kept: ReadonlySet<NodeId> },
): Diagram {
  const tree = treeOf(before.nodes)
  const isKept = (id: NodeId) => scope.isFrozen(id) || kept.has(id)
  const was = boxesOf(before)
  const held = new Set<NodeId>()
  for (const { id } of tree.order) {
    // What a collapsed container hides goes where that goes.
    if (!was.has(id) || (!scope.stays(id) && !kept.has(id))) continue
    held.add(id)
    for (const above of tree.ancestorsOf(id)) held.add(above)
  }
  const put: Putting = {
    ...{ before, wished, scope, tree, isKept },
    was,
    wish: boxesOf(wished),
    isHeld: (id) => held.has(id),
    boxes: new Map(),
    layout: { ...before.layout },
  }
  putInside(put, null)
  putSpans(put)
  return { ...before, layout: put.layout }
}

/** Puts what is in a container (null: on the canvas) where it goes on the canvas, and tells the container's box. */
function putInside(put: Putting, container: DiagramNode | null): Box | null {
  const { tree, was, wish } = put
  const id = container?.id ?? null
  const drawn = tree.childrenOf(id).filter((child) => was.has(child.id) || wish.has(child.id))
  const children = drawn.filter((child) => !bondsOf(put.before.nodes).members.has(child.id))
  const held = children.filter((child) => put.isHeld(child.id))
  for (const child of held) {
    const own = was.get(child.id)
    const box = put.isKept(child.id) || !tree.isFrame(child.id) ? own : putInside(put, child)
    if (box !== undefined && box !== null) put.boxes.set(child.id, box)
  }
  const free = children.filter((child) => !put.isHeld(child.id) && wish.has(child.id))
  const inside = free.filter((child) => !isOnBorder(put.before, child))
  const by = shiftFor(put, { container, held, free: inside })
  const stayCorner = container !== null && put.scope.stays(container.id) ? was.get(container.id) : undefined
  const moves = unitsInPlace(
    unitsOf(
      put.wished,
      inside.map((child) => child.id),
    ),
    {
      by,
      taken: obstaclesFrom(put, held),
      within: stayCorner,
    },
  )
  for (const child of inside) {
    const box = wish.get(child.id)
    const move = moves.get(child.id)
    if (box !== undefined && move !== undefined)
      put.boxes.set(child.id, { ...box, x: box.x + move.x, y: box.y + move.y })
  }
  const box = container === null ? null : boxFor(put, container, { children, by })
  const corner = box ?? { x: 0, y: 0 }
  if (container !== null && box !== null) putBorders(put, container, { box, by, children })
  for (const child of children) {
    const at = put.boxes.get(child.id)
    if (at === undefined) continue
    const size = put.tree.isFrame(child.id) || child.kind !== 'resource' ? sizeFor(put, child.id, at) : {}
    put.layout[child.id] = { ...put.layout[child.id], x: at.x - corner.x, y: at.y - corner.y, ...size }
    if (!put.isHeld(child.id)) putRigid(put, child.id)
  }
  return box
}

/** Only what says its size gets one: a note that grew by its text alone goes on doing so. */
function sizeFor(put: Putting, id: NodeId, { width, height }: Box): { width?: number; height?: number } {
  if (isCollapsed(put.before, id)) return {}
  const isStated = put.before.layout[id]?.width !== undefined || put.wished.layout[id]?.width !== undefined
  return isStated ? { width, height } : {}
}

/** What is in something that nothing holds is as in the drawing wished for. */
function putRigid(put: Putting, id: NodeId): void {
  for (const child of put.tree.childrenOf(id)) {
    const at = put.wished.layout[child.id]
    if (at === undefined) continue
    const { x, y } = at
    const { width, height } = isCollapsed(put.before, child.id) ? {} : at
    const size = { ...(width === undefined ? {} : { width }), ...(height === undefined ? {} : { height }) }
    put.layout[child.id] = { ...put.layout[child.id], x, y, ...size }
    putRigid(put, child.id)
  }
}

/** What stays or holds what stays, with what stands on its border and the outlines around it. */
function obstaclesFrom(put: Putting, held: readonly DiagramNode[]): readonly Box[] {
  return held
    .filter((child) => !isOnBorder(put.before, child))
    .flatMap(({ id }) => {
      const own = put.boxes.get(id)
      const hanging = put.tree
        .childrenOf(id)
        .filter((child) => isOnBorder(put.before, child))
        .flatMap((child) => put.boxes.get(child.id) ?? put.was.get(child.id) ?? [])
      const all = own === undefined ? null : boxAround([own, ...hanging])
      return all === null ? [] : [all]
    })
}

function putBorders(
  put: Putting,
  container: DiagramNode,
  { box, by, children }: { readonly box: Box; readonly by: Point; readonly children: readonly DiagramNode[] },
): void {
  const wished = put.wish.get(container.id)
  for (const child of children) {
    const at = put.wish.get(child.id)
    if (put.isHeld(child.id) || at === undefined || wished === undefined || !isOnBorder(put.before, child))
      continue
    const rel = keptOnEdge(
      child,
      { x: at.x - wished.x, y: at.y - wished.y },
      { from: wished, to: box, shift: { x: wished.x + by.x - box.x, y: wished.y + by.y - box.y } },
    )
    put.boxes.set(child.id, { ...at, x: rel.x + box.x, y: rel.y + box.y })
  }
}

/** Where a span stays should it lose its members. */
function putSpans(put: Putting): void {
  const boxes = boxesOf({ nodes: put.before.nodes, layout: { ...put.layout } })
  for (const span of bondsOf(put.before.nodes).members.keys()) {
    const box = boxes.get(span)
    const parent = boxes.get(put.tree.parentOf(span) ?? span)
    if (box === undefined || !put.scope.inScope.has(span)) continue
    const corner = parent === undefined || parent === box ? { x: 0, y: 0 } : parent
    const { width, height } = box
    put.layout[span] = {
      ...put.layout[span],
      ...{ x: box.x - corner.x, y: box.y - corner.y, width, height },
    }
  }
}
