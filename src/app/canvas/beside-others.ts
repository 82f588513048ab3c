import { overlaps, type Point, type Size } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { freePlace } from '../../core/layout/free-place'
import { treeOf } from '../../core/layout/tree'
import type { Diagram } from '../../core/model/diagram'

/** The place itself, or the nearest free one where something of the open canvas lies there already. */
export function besideOthers(diagram: Diagram, { width, height }: Size, at: Point): Point {
  const wanted = { ...at, width, height }
  const boxes = boxesOf(diagram)
  const isTaken = treeOf(diagram.nodes)
    .childrenOf(null)
    .some(({ id }) => {
      const box = boxes.get(id)
      return box !== undefined && overlaps(wanted, box)
    })
  return isTaken ? freePlace(diagram, null, { width, height }, at) : at
}
