import { iconBox } from '../../measure/node-box'
import type { Diagram, NodeId } from '../../model/diagram'
import type { Box } from '../box'
import type { Boxes } from '../boxes'
import { chipsOf } from '../chips'
import { treeOf } from '../tree'
import { endOn, type End } from './end'

const known = new WeakMap<Box, End>()

/**
 * The end that each node makes, null for what is not drawn; a chip is where its first mark is. The same object as long
 * as the node's box is.
 */
export function endsOf(diagram: Diagram, boxes: Boxes): (id: NodeId) => End | null {
  const tree = treeOf(diagram.nodes)
  const marks = new Map<NodeId, End | null>()
  const ofMark = (id: NodeId): End | null => {
    const before = marks.get(id)
    if (before !== undefined) return before
    const node = tree.node(id)
    const box = chipBox(diagram, id, boxes)
    const end = node === undefined || box === null ? null : endOn(node, box, true)
    marks.set(id, end)
    return end
  }
  return (id) => {
    const node = tree.node(id)
    const box = boxes.get(id)
    if (node === undefined || box === undefined) return ofMark(id)
    const isFrame = tree.isFrame(id)
    const before = known.get(box)
    if (before?.id === id) {
      const isSame = before.kind === 'icon' ? !isFrame : isFrame || iconBox(node) === null
      if (isSame) return before
    }
    const end = endOn(node, box, isFrame)
    known.set(box, end)
    return end
  }
}

function chipBox(diagram: Diagram, id: NodeId, boxes: Boxes): Box | null {
  for (const [host, marks] of chipsOf(diagram)) {
    const mark = marks.find(({ of }) => of.includes(id))
    const on = boxes.get(host)
    if (mark !== undefined && on !== undefined)
      return { ...mark.box, x: mark.box.x + on.x, y: mark.box.y + on.y }
  }
  return null
}
