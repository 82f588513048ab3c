import type { Diagram, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { isOnBorder } from '../border'
import { holds, overlaps, type Box } from '../box'
import { boxesOf } from '../boxes'
import { treeOf } from '../tree'
import type { Scope } from './scope'

/**
 * What cannot be laid out around what stays: the containers to be left as they were, because in them something that stays
 * has moved, or something lies on another that did not before. Empty where all is well.
 */
export function conflictsIn(
  before: Diagram,
  after: Diagram,
  { scope, kept }: { readonly scope: Scope; readonly kept: ReadonlySet<NodeId> },
): ReadonlySet<NodeId> {
  const tree = treeOf(after.nodes)
  const [was, is] = [boxesOf(before), boxesOf(after)]
  const isKept = (id: NodeId) => scope.isFrozen(id) || kept.has(id)
  const found = new Set<NodeId>()
  const keep = (id: NodeId | null): void => {
    const all = id === null ? [] : [id, ...tree.ancestorsOf(id)]
    const next = all.find((at) => tree.isFrame(at) && !isKept(at))
    if (next !== undefined) found.add(next)
  }
  for (const { id, parentId } of tree.order) {
    const [old, now] = [was.get(id), is.get(id)]
    if (old === undefined || now === undefined) continue
    if ((scope.stays(id) || kept.has(id)) && (old.x !== now.x || old.y !== now.y))
      keep(tree.isFrame(id) && !isKept(id) ? id : parentId)
    const parent = parentId === null ? undefined : is.get(parentId)
    const node = tree.node(id)
    const mayHang = node === undefined || isOnBorder(after, node) || bondsOf(after.nodes).members.has(id)
    if (parent !== undefined && !mayHang && !holds(parent, now) && !isOutAlready(was, id, parentId)) keep(id)
  }
  for (const [a, b] of overlapping(after)) {
    const [oldA, oldB] = [was.get(a), was.get(b)]
    if (oldA !== undefined && oldB !== undefined && overlaps(oldA, oldB) && isKept(a) && isKept(b)) continue
    keep(a)
    keep(b)
  }
  return found
}

function isOutAlready(was: ReadonlyMap<NodeId, Box>, id: NodeId, parentId: NodeId | null): boolean {
  const [box, parent] = [was.get(id), parentId === null ? undefined : was.get(parentId)]
  return box !== undefined && parent !== undefined && !holds(parent, box)
}

/** Pairs that lie on each other, of which none is around the other; without outlines of spans. */
function overlapping(diagram: Diagram): readonly (readonly [NodeId, NodeId])[] {
  const tree = treeOf(diagram.nodes)
  const spans = bondsOf(diagram.nodes).members
  const all = [...boxesOf(diagram)]
    .filter(([id]) => !spans.has(id))
    .toSorted(([, a], [, b]) => a.y - b.y)
    .map(([id, box]) => ({ id, box, above: new Set(tree.ancestorsOf(id)) }))
  const found: (readonly [NodeId, NodeId])[] = []
  all.forEach((one, at) => {
    for (let next = at + 1; next < all.length; next++) {
      const other = all[next]
      if (other === undefined || other.box.y >= one.box.y + one.box.height) break
      if (!overlaps(one.box, other.box) || one.above.has(other.id) || other.above.has(one.id)) continue
      found.push([one.id, other.id])
    }
  })
  return found
}
