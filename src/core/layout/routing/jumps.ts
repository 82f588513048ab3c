import type { ConnectionId } from '../../model/diagram'
import type { Point } from '../box'
import type { Lines } from './lines'

/** No jump so near to a corner or an end: its arc needs the room. */
const fromCorner = 10

/**
 * Where level stretches of this line cross upright ones of other lines: one rule decides which of the two jumps. The same
 * list as `before` where it comes out the same.
 */
export function jumpsOf(id: ConnectionId, before: readonly Point[], lines: Lines): readonly Point[] {
  const jumps: Point[] = []
  for (const { box } of lines.stretchesOf(id)) {
    const { x, y, width, height } = box
    if (height !== 0 || width < 2 * fromCorner) continue
    const xs = new Set<number>()
    for (const other of lines.near(box)) {
      const { x: at, y: top, width: across, height: down } = other.box
      if (other.id === id || across !== 0 || top >= y || top + down <= y) continue
      if (at >= x + fromCorner && at <= x + width - fromCorner) xs.add(at)
    }
    for (const at of [...xs].sort((a, b) => a - b)) jumps.push({ x: at, y })
  }
  const isSame =
    jumps.length === before.length && jumps.every(({ x, y }, at) => before[at]?.x === x && before[at].y === y)
  return isSame ? before : jumps
}
