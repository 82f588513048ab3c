import { snap } from '../../../core/layout/snap'
import type { Box, Point } from '../../../core/layout/box'
import type { NodeId } from '../../../core/model/diagram'
import { endGesture, setCanvas } from '../canvas-state'
import type { At, Gesture } from './gesture'

/** From so many things on, a drag carries them as one picture. */
export const manyCarried = 250

/**
 * Drags so many things that working out at each movement where all of them would land would be seen: the picture of them
 * follows the pointer, on the grid, and where they land is worked out when they are let go.
 */
export function carryMany(
  start: At,
  { carried, leadBox }: { readonly carried: ReadonlySet<NodeId>; readonly leadBox: Box },
  land: (by: Point) => void,
): Gesture {
  let by: Point = { x: 0, y: 0 }
  return {
    cursor: 'grabbing',
    pansAtRim: true,
    move({ canvas, isStraight }) {
      const way = { x: canvas.x - start.canvas.x, y: canvas.y - start.canvas.y }
      const isLevel = Math.abs(way.x) >= Math.abs(way.y)
      by = {
        x: isStraight && !isLevel ? 0 : snap(leadBox.x + way.x) - leadBox.x,
        y: isStraight && isLevel ? 0 : snap(leadBox.y + way.y) - leadBox.y,
      }
      setCanvas({ carried: { ids: carried, by } })
    },
    drop() {
      endGesture()
      if (by.x !== 0 || by.y !== 0) land(by)
    },
    cancel: endGesture,
  }
}
