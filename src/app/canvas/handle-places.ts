import type { Box, Point } from '../../core/layout/box'
import { iconBox } from '../../core/measure/node-box'
import { nodeAt } from '../../core/edit/items'
import type { Diagram, NodeId, Side } from '../../core/model/diagram'
import { isResizable } from './gestures/sizers'

/** Half the size of what can be hit of a handle, in screen px: a target of 24 px. */
export const handleReach = 12

/** Between a node and its handles for connections, in screen px; outside of those for its size, where it has some. */
const gap = { plain: 16, resizable: 27 } as const

/** Where the four handles stand from which a connection is pulled: around the icon, or outside of the frame's edges. */
export function handlePlaces(
  diagram: Diagram,
  id: NodeId,
  box: Box,
  zoom: number,
): readonly (Point & { side: Side })[] {
  const node = nodeAt(diagram, id)
  if (node === undefined) return []
  const icon = iconBox(node)
  const away = (isResizable(diagram, id) ? gap.resizable : gap.plain) / zoom
  const core =
    icon === null ? box : { x: box.x + icon.x, y: box.y + icon.y, width: icon.width, height: icon.height }
  const [x, y] = [core.x + core.width / 2, core.y + core.height / 2]
  return [
    { side: 'top', x, y: core.y - away },
    { side: 'right', x: core.x + core.width + away, y },
    // Below the name, not over it.
    { side: 'bottom', x, y: box.y + box.height + away },
    { side: 'left', x: core.x - away, y },
  ]
}

/** Where a handle for the size stands on a box. */
export function sizerPlace({ x, y, width, height }: Box, direction: string): Point {
  const across = direction.includes('w') ? 0 : direction.includes('e') ? 1 : 0.5
  const down = direction.includes('n') ? 0 : direction.includes('s') ? 1 : 0.5
  return { x: x + width * across, y: y + height * down }
}
