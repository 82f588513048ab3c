import { outermost } from '../../../core/edit/items'
import { boxesOf } from '../../../core/layout/boxes'
import type { Diagram, NodeId } from '../../../core/model/diagram'
import { formOf } from '../hit'

/** Those of the selected nodes that a drag moves: the outermost, without what others carry or outline. */
export function movable(diagram: Diagram, ids: Iterable<string>): readonly NodeId[] {
  const nodeIds = [...ids].filter((id): id is NodeId => Object.hasOwn(diagram.nodes, id))
  const boxes = boxesOf(diagram)
  return outermost(diagram, nodeIds).filter((id) => {
    const node = diagram.nodes[id]
    return (
      node !== undefined &&
      boxes.has(id) &&
      formOf(diagram, node) !== 'span' &&
      diagram.layout[id]?.locked !== true
    )
  })
}
