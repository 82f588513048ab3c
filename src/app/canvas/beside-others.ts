import { overlaps, type Point, type Size } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { freePlace } from '../../core/layout/free-place'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, NodeId } from '../../core/model/diagram'

/**
 * The place itself (relative to the container; null is the open canvas), or the nearest free one where something of the
 * container lies there already.
 */
export function besideOthers(
  diagram: Diagram,
  { width, height }: Size,
  at: Point,
  home: NodeId | null = null,
): Point {
  const boxes = boxesOf(diagram)
  const { x, y } = (home === null ? undefined : boxes.get(home)) ?? { x: 0, y: 0 }
  const wanted = { x: at.x + x, y: at.y + y, width, height }
  const isTaken = treeOf(diagram.nodes)
    .childrenOf(home)
    .some(({ id }) => {
      const box = boxes.get(id)
      return box !== undefined && overlaps(wanted, box)
    })
  return isTaken ? freePlace(diagram, home, { width, height }, at) : at
}
