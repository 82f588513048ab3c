import type { Diagram, NodeId } from '../model/diagram'
import { overlaps } from './box'
import { openBoxesOf } from './boxes'
import { treeOf } from './tree'

/** True where two things of one container overlap in this diagram: what somebody laid so may stay so. */
export function layOver(diagram: Diagram, one: NodeId, other: NodeId): boolean {
  const [a, b] = [openBoxesOf(diagram).get(one), openBoxesOf(diagram).get(other)]
  const tree = treeOf(diagram.nodes)
  return a !== undefined && b !== undefined && tree.parentOf(one) === tree.parentOf(other) && overlaps(a, b)
}
