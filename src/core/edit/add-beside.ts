import { placeBeside, type Beside } from '../layout/beside'
import type { Point } from '../layout/box'
import { sizeOf } from '../layout/boxes'
import { isOnBorder } from '../layout/border'
import { drawnAs } from '../measure/node-box'
import type { Diagram, NodeId } from '../model/diagram'
import type { Result } from '../model/results'
import { addNode, type NewNode } from './add-node'
import { nodeAt } from './items'
import { absolutePoint } from './places'

/**
 * Draws a node beside another one, in a row: at its right, or below the place there where it is taken.
 *
 * What stands on its container's edge or on other things, and what goes to a container that the other is not in, takes
 * the next free place there. Refuses what `addNode` refuses.
 */
export function addBeside(
  diagram: Diagram,
  wanted: NewNode,
  anchor: NodeId,
  beside: Beside = {},
): Result<{ readonly diagram: Diagram; readonly id: NodeId }> {
  // Its size and its container are known only once it is there.
  const trial = addNode(diagram, wanted)
  if (!trial.ok) return trial
  const at = placeFor(diagram, trial.value, { wanted, anchor, beside })
  return at === null ? trial : addNode(diagram, { ...wanted, at })
}

function placeFor(
  diagram: Diagram,
  trial: { readonly diagram: Diagram; readonly id: NodeId },
  { wanted, anchor, beside }: { readonly wanted: NewNode; readonly anchor: NodeId; readonly beside: Beside },
): Point | null {
  const node = nodeAt(trial.diagram, trial.id)
  if (node === undefined || isOnBorder(trial.diagram, node)) return null
  if (node.kind === 'resource' && drawnAs(node) === 'chip') return null
  const at = placeBeside(diagram, node.parentId, anchor, sizeOf(trial.diagram, node), beside)
  if (at === null) return null
  const [home, asked] = [absolutePoint(diagram, node.parentId), absolutePoint(diagram, wanted.parentId)]
  return { x: at.x + home.x - asked.x, y: at.y + home.y - asked.y }
}
