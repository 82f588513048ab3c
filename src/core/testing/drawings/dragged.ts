import { moveNodes } from '../../edit/move-nodes'
import { bondsOf } from '../../layout/bonds'
import { isOnBorder } from '../../layout/border'
import { overlaps } from '../../layout/box'
import { boxesOf, sizeOf } from '../../layout/boxes'
import { freePlace } from '../../layout/free-place'
import { treeOf } from '../../layout/tree'
import type { Diagram, NodeId } from '../../model/diagram'
import { randomNumbers } from '../random-numbers'

/** Where things have been dragged about within their containers so many times, each to a free place near where it was let go. */
export function dragged(diagram: Diagram, times: number, seed: number): Diagram {
  const random = randomNumbers(seed)
  const offset = () => Math.round((random() - 0.5) * 60) * 8
  const bonds = bondsOf(diagram.nodes)
  const tree = treeOf(diagram.nodes)
  const movable = tree.order.filter((node) => !bonds.members.has(node.id) && !bonds.chipHosts.has(node.id))
  let now = diagram
  for (let step = 0; step < times; step += 1) {
    const node = movable[Math.floor(random() * movable.length)]
    const box = node === undefined ? undefined : boxesOf(now).get(node.id)
    if (node === undefined || box === undefined) continue
    const parentId = tree.parentOf(node.id)
    const corner = (parentId === null ? undefined : boxesOf(now).get(parentId)) ?? { x: 0, y: 0 }
    const wanted = { x: box.x - corner.x + offset(), y: box.y - corner.y + offset() }
    const at = isOnBorder(now, node)
      ? wanted
      : freePlace(now, parentId, sizeOf(now, node), wanted, new Set([node.id]))
    const moved = moveNodes(now, new Map([[node.id, at]]))
    // Nobody lets go on top of something; what stands on its own border reaches beyond the place that was looked for.
    if (moved.ok && !isOnAnother(moved.value, node.id)) now = moved.value
  }
  return now
}

/** True where the node, or something inside it, lies on something else. */
function isOnAnother(diagram: Diagram, id: NodeId): boolean {
  const tree = treeOf(diagram.nodes)
  const spans = bondsOf(diagram.nodes).members
  const boxes = [...boxesOf(diagram)].filter(([other]) => !spans.has(other))
  const isWithin = (one: NodeId, other: NodeId) => one === other || tree.ancestorsOf(one).includes(other)
  const own = boxes.filter(([one]) => isWithin(one, id))
  return boxes.some(
    ([other, box]) =>
      !isWithin(other, id) && !isWithin(id, other) && own.some(([, part]) => overlaps(part, box)),
  )
}
