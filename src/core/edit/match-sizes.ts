import { relativeBox } from '../layout/boxes'
import { partedSiblings } from '../layout/parted-siblings'
import { isCollapsed } from '../layout/hidden'
import { treeOf } from '../layout/tree'
import { withRoom } from '../layout/with-room'
import type { Diagram, DiagramNode } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { arrangeable, refuseFew } from './arranging'
import { nodeAt, type ItemId } from './items'
import { resizeNode } from './resize-node'

/** Those of the selected things whose size is free: containers, notes and shapes that are not locked. */
export function sizeable(diagram: Diagram, ids: Iterable<ItemId>): readonly DiagramNode[] {
  const tree = treeOf(diagram.nodes)
  return arrangeable(diagram, ids)
    .map(({ node }) => node)
    .filter(({ id, kind }) => kind === 'note' || tree.isFrame(id))
    .filter(({ id }) => diagram.layout[id]?.locked !== true && !isCollapsed(diagram, id))
}

/**
 * Makes these as wide as the widest, as high as the highest, or both: nothing that is inside is ever cut. They grow to the
 * right and down, and what stands there makes room. Refuses fewer than two.
 */
export function matchSizes(
  diagram: Diagram,
  ids: Iterable<ItemId>,
  which: 'width' | 'height' | 'size',
): Result<Diagram> {
  const nodes = sizeable(diagram, ids)
  if (nodes.length < 2) return refuseFew(2)
  const boxes = nodes.map((node) => relativeBox(diagram, node))
  const width = Math.max(...boxes.map((box) => box.width))
  const height = Math.max(...boxes.map((box) => box.height))
  let next = diagram
  for (const { id } of nodes) {
    const node = nodeAt(next, id)
    if (node === undefined) continue
    const box = relativeBox(next, node)
    const to = { ...(which === 'height' ? {} : { width }), ...(which === 'width' ? {} : { height }) }
    const resized = resizeNode(next, id, { ...box, ...to })
    if (!resized.ok) return resized
    next = resized.value
  }
  return ok(next === diagram ? diagram : partedSiblings(diagram, withRoom(diagram, next)))
}
