import type { Point } from '../box'

/** Where a line starts or ends, and the step in which it leaves (at its end: the step back, away from the node). */
export interface Port {
  readonly at: Point
  readonly out: Point
}

/** Lines through which a path may be led: upright ones by their x, level ones by their y. */
export interface Channels {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** How far a line leaves its node before it may turn: room for the arrowhead and a rounded corner. */
const leave = 16

/**
 * The orthogonal ways from one port to the other that need few bends: straight, L, Z and U, with the middle part in
 * the middle between them or in one of `channels`. Ways that would turn back on themselves are left out, so that
 * the list may be empty.
 */
export function polylines(
  from: Port,
  to: Port,
  channels: Channels,
  lane: number,
): readonly (readonly Point[])[] {
  const length = leaveLength(from, to)
  const a = { x: from.at.x + from.out.x * length, y: from.at.y + from.out.y * length }
  const b = { x: to.at.x + to.out.x * length, y: to.at.y + to.out.y * length }
  const found: (readonly Point[])[] = []
  const add = (...between: readonly Point[]): void => {
    const points = simplified([from.at, a, ...between, b, to.at])
    if (points !== null) found.push(points)
  }
  add()
  if (isTight(from, to)) {
    const corner = from.out.y === 0 ? { x: to.at.x, y: from.at.y } : { x: from.at.x, y: to.at.y }
    found.push([from.at, corner, to.at])
  }
  // Lines side by side turn one after the other, so that they do not cross: the upper one last when they go down.
  const nudge = -Math.sign(b.x - a.x) * Math.sign(b.y - a.y) * lane
  for (const x of [(a.x + b.x) / 2 + within(nudge, a.x, b.x), a.x, b.x, ...channels.x]) {
    add({ x, y: a.y }, { x, y: b.y })
  }
  for (const y of [(a.y + b.y) / 2 + within(nudge, a.y, b.y), a.y, b.y, ...channels.y]) {
    add({ x: a.x, y }, { x: b.x, y })
  }
  return found
}

/** The way through these points with right angles: leaves and arrives square to the sides, turns once between points. */
export function throughWaypoints(from: Port, to: Port, waypoints: readonly Point[]): readonly Point[] {
  const points: Point[] = [from.at]
  let level = from.out.y === 0
  let at = from.at
  for (const next of waypoints) {
    if (next.x !== at.x && next.y !== at.y) {
      points.push(level ? { x: next.x, y: at.y } : { x: at.x, y: next.y })
      level = !level
    } else if (next.x !== at.x || next.y !== at.y) level = next.y === at.y
    points.push(next)
    at = next
  }
  const arrivesLevel = to.out.y === 0
  if (to.at.x !== at.x && to.at.y !== at.y) {
    points.push(arrivesLevel ? { x: at.x, y: to.at.y } : { x: to.at.x, y: at.y })
  }
  points.push(to.at)
  return withoutRepeats(points)
}

/** How many times a way turns. */
export function bendsOf(points: readonly Point[]): number {
  return Math.max(points.length - 2, 0)
}

export function lengthOf(points: readonly Point[]): number {
  let length = 0
  for (let at = 1; at < points.length; at++) {
    const [a, b] = [points[at - 1], points[at]]
    if (a !== undefined && b !== undefined) length += Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
  }
  return length
}

/** One corner would do, and there is room for it, but not for leaving as far as usual. */
function isTight(from: Port, to: Port): boolean {
  if (from.out.x * to.out.x + from.out.y * to.out.y !== 0) return false
  const [dx, dy] = [to.at.x - from.at.x, to.at.y - from.at.y]
  const leaves = from.out.x * dx + from.out.y * dy
  const arrives = -(to.out.x * dx + to.out.y * dy)
  return leaves >= leave / 2 && arrives >= leave / 2 && (leaves < leave || arrives < leave)
}

/** Nodes close to each other that face each other share the room between them. */
function leaveLength(from: Port, to: Port): number {
  const facing = from.out.x + to.out.x === 0 && from.out.y + to.out.y === 0
  const gap = from.out.x * (to.at.x - from.at.x) + from.out.y * (to.at.y - from.at.y)
  return facing && gap > 0 && gap < 2 * leave ? gap / 2 : leave
}

/** Keeps the nudge in the inner half of the room between the two. */
function within(nudge: number, a: number, b: number): number {
  const most = Math.abs(a - b) / 4
  return Math.min(Math.max(nudge, -most), most)
}

/** Without repeated points and without those on a straight way; null where the way is not orthogonal or turns back. */
function simplified(points: readonly Point[]): readonly Point[] | null {
  const kept: Point[] = []
  for (const point of points) {
    const last = kept.at(-1)
    if (last === undefined) {
      kept.push(point)
      continue
    }
    if (last.x === point.x && last.y === point.y) continue
    if (last.x !== point.x && last.y !== point.y) return null
    const before = kept.at(-2)
    const goesOn =
      before !== undefined &&
      ((before.x === last.x && last.x === point.x) || (before.y === last.y && last.y === point.y))
    if (!goesOn) {
      kept.push(point)
      continue
    }
    const turnsBack =
      (last.x - before.x) * (point.x - last.x) < 0 || (last.y - before.y) * (point.y - last.y) < 0
    if (turnsBack) return null
    kept[kept.length - 1] = point
  }
  return kept
}

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(
    (point, at) => at === 0 || point.x !== points[at - 1]?.x || point.y !== points[at - 1]?.y,
  )
}
