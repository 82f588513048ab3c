import { nodeAt } from '../../core/edit/items'
import type { Box, Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { badgeCentre } from '../../core/scene/anchors'

/** Where the badge of a node is; a chip that is drawn on something has it there. Null for what is not drawn. */
export function badgeOf(diagram: Diagram, id: NodeId, chips: ReadonlyMap<NodeId, Box>): Point | null {
  const node = nodeAt(diagram, id)
  const [box, chip] = [boxesOf(diagram).get(id), chips.get(id)]
  if (node === undefined) return null
  if (box !== undefined) return badgeCentre(diagram, node, box)
  return chip === undefined ? null : { x: chip.x + chip.width, y: chip.y }
}
