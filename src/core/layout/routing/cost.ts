import type { Point } from '../box'
import { isUpright } from './end'
import { crosses, runsAlong, type Obstacle } from './obstacles'
import { bendsOf, lengthOf } from './polylines'
import type { Sides, Task } from './task'

/** Passing through a node, or over its own name. */
export const crossingNode = 400
const crossingFrame = 90
const alongEdge = 60
const overHeader = 30
const bend = 24
const perPx = 0.1
/** No level stretch is long enough for the label. */
const noRoomForLabel = 36
/** Arrives from above or below at an icon that is further right or left: it reads better from the side. */
const arrivesAcross = 30
const otherAxis = 6
/** As good as crossing a node: lines move by so much when they are spread. */
const beside = 6

/** What a way costs by itself: its bends, its length, and whether its label has room. */
export function ownCost(points: readonly Point[], labelWidth: number): number {
  return (
    bendsOf(points) * bend + lengthOf(points) * perPx + (hasRoom(points, labelWidth) ? 0 : noRoomForLabel)
  )
}

/** What a way pays for one thing that is in it, or beside it. */
export function crossingCost({ passable }: Task, points: readonly Point[], obstacle: Obstacle): number {
  const { id, box, isFrame, header } = obstacle
  if (!isFrame) return crosses(points, box, beside) ? crossingNode : 0
  const along = runsAlong(points, box) ? alongEdge : 0
  const over = header !== null && crosses(points, header, -1) ? overHeader : 0
  return along + over + (!passable.has(id) && crosses(points, box, -1) ? crossingFrame : 0)
}

function hasRoom(points: readonly Point[], width: number): boolean {
  if (width === 0) return true
  return points.some((a, at) => {
    const b = points[at + 1]
    return b !== undefined && a.y === b.y && Math.abs(a.x - b.x) >= width + 16
  })
}

/** How much worse it reads than lines along the axis in which the ends are further apart, from side to side. */
export function awkwardness({ from, to, holder }: Task, { fromSide, toSide }: Sides): number {
  if (holder !== null) return 0
  const isLevel = Math.abs(to.middle.x - from.middle.x) >= Math.abs(to.middle.y - from.middle.y)
  if (isUpright(fromSide) === isLevel && isUpright(toSide) === isLevel) return 0
  const arrives = to.kind === 'icon' && isLevel && !isUpright(toSide)
  return arrives ? arrivesAcross : otherAxis
}
