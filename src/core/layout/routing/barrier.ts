import { grown, overlaps, type Box, type Point } from '../box'
import type { Obstacle } from './obstacles'
import type { Task } from './task'

/** What one obstacle costs one connection, in the unit of the way's cost: ten px. */
export interface Barrier {
  readonly obstacle: Obstacle
  /** Entering it costs `entry`; a way that begins inside pays nothing. */
  readonly box: Box
  readonly entry: number
  /** Running on its edges costs, by length. */
  readonly isEdge: boolean
  /** Ways round it pass at this distance. */
  readonly clearance: number
}

/** Passing through a node, or over its own name. */
export const throughNode = 1000
const throughName = 250
const throughFrame = 150
const throughSpan = 60
const perPxOnEdge = 0.6
/** Lines keep off nodes by this. */
const nodeGap = 6
/** Closer to an edge than this, a line seems to lie on it. */
const onEdge = 8
/** Barriers reach no further out of their obstacle than this. */
export const widestBarrier = 9

/** What the obstacle is for a connection with these ends; several where it is one of the ends. */
export function barriersOf(task: Task, obstacle: Obstacle): readonly Barrier[] {
  const { id, kind, box } = obstacle
  if (kind === 'name') {
    // The name of the container that the line ends on stands on its inner side: one may arrive above it.
    return [{ obstacle, box: grown(box, 1), entry: throughName, isEdge: false, clearance: 10 }]
  }
  if (kind === 'node') {
    const end = id === task.from.id ? task.from : id === task.to.id ? task.to : null
    if (end === null) {
      const barrier = { obstacle, entry: throughNode, isEdge: false, clearance: 16 }
      const kept = grown(box, nodeGap)
      // A line that begins within that distance has not paid for what is behind it.
      const isClose = [task.from, task.to].some(({ core }) => overlaps(kept, grown(core, 1)))
      return [{ ...barrier, box: kept }, ...(isClose ? [{ ...barrier, box }] : [])]
    }
    return end.solid.map((solid) => ({
      ...{ obstacle, box: solid, entry: throughNode, isEdge: false },
      clearance: 16,
    }))
  }
  const isOwn = id === task.from.id || id === task.to.id
  // What lies over an end has to be entered, whether it is around it or not.
  const holds = task.around.has(id) || [task.from, task.to].some((end) => !isOwn && overlaps(box, end.core))
  const strange = kind === 'span' ? throughSpan : throughFrame
  const entry = holds ? 0 : isOwn ? throughNode : strange
  return [{ obstacle, box, entry, isEdge: true, clearance: 16 }]
}

/**
 * What it costs to begin or end at this place: a line that comes out of a node from below a name has not entered that, and
 * covers it all the same.
 */
export function startToll({ obstacle, box, entry }: Barrier, { x, y }: Point): number {
  const isIn = x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height
  return obstacle.kind === 'name' && isIn ? entry : 0
}

/** What a straight stretch from `a` to `b` pays. */
export function tollOf({ box, entry, isEdge }: Barrier, a: Point, b: Point): number {
  const { x, y, width, height } = box
  const [right, bottom] = [x + width, y + height]
  const [left, far] = a.x < b.x ? [a.x, b.x] : [b.x, a.x]
  const [top, low] = a.y < b.y ? [a.y, b.y] : [b.y, a.y]
  let toll = 0
  if (
    entry > 0 &&
    left < right &&
    far > x &&
    top < bottom &&
    low > y &&
    !(a.x > x && a.x < right && a.y > y && a.y < bottom)
  )
    toll = entry
  if (!isEdge) return toll
  if (left === far) {
    const shared = Math.min(low, bottom) - Math.max(top, y)
    return shared > 0 ? toll + shared * edgeToll(left, x, right) : toll
  }
  const shared = Math.min(far, right) - Math.max(left, x)
  return shared > 0 ? toll + shared * edgeToll(top, y, bottom) : toll
}

/** What a px of a line at this place pays for being on one of two edges. */
export function edgeToll(place: number, one: number, other: number): number {
  return Math.abs(place - one) < onEdge || Math.abs(place - other) < onEdge ? perPxOnEdge : 0
}
