import type { ConnectionId } from '../../model/diagram'
import type { Point } from '../box'
import { costOfWay, type Ground } from './choose'
import { crossingNode } from './cost'
import { reachOf } from './end'
import type { Lines } from './lines'
import type { Final, Memory } from './memory'
import type { Spread } from './spread'
import type { Line, Sides, Task } from './task'

const step = 16
const shifts = [1, -1, 2, -2, 3, -3].map((count) => count * step)

/**
 * The line of a connection with an end on a frame, moved along that frame where it would lie on another line.
 *
 * A stretch between corners moves by itself. Else the first of a few places, from the nearest on, where it lies on none; where it is now when there is none, when it
 * would have to pass through a node, or when the user has laid it.
 */
export function unshared(
  id: ConnectionId,
  { task, sides }: Memory,
  final: Final,
  lines: Lines,
  ground: Ground,
  route: (place: Spread) => Line,
): Line {
  const { from, to, path } = task
  if (from.kind !== 'frame' && to.kind !== 'frame') return final.line
  if ((path?.waypoints?.length ?? 0) > 0 || path?.style === 'straight' || path?.style === 'curved')
    return final.line
  if (!lines.isShared(final.line.points, id)) return final.line

  const lineAt = (place: Spread): Line => {
    const key = `${place.fromAlong} ${place.toAlong}`
    const line = final.tries.get(key) ?? route(place)
    final.tries.set(key, line)
    return line
  }
  const moved = besideItself(id, task, final, lines, ground)
  if (moved !== null) return moved
  for (const place of placesBeside(task, sides, final)) {
    const line = lineAt(place)
    if (!isWorse(line, final.line) && !lines.isShared(line.points, id)) return line
  }
  return final.line
}

/** Only an inner stretch moved aside, the ends where they are: the cheapest of the nearest that are free. */
function besideItself(
  id: ConnectionId,
  task: Task,
  { line, tries }: Final,
  lines: Lines,
  ground: Ground,
): Line | null {
  const found = shifts.slice(0, 4).flatMap((shift) =>
    line.points.slice(1, -2).map((_, index) => {
      const key = `stretch ${index} ${shift}`
      const before = tries.get(key)
      if (before !== undefined) return before
      const points = withStretchMoved(line.points, index + 1, shift)
      const moved = { ...line, points, cost: costOfWay(task, line, points, ground) }
      tries.set(key, moved)
      return moved
    }),
  )
  const free = found.filter(
    (moved) => keepsDirections(line, moved) && !isWorse(moved, line) && !lines.isShared(moved.points, id),
  )
  return free.toSorted((a, b) => a.cost - b.cost)[0] ?? null
}

function withStretchMoved(points: readonly Point[], first: number, by: number): readonly Point[] {
  const isLevel = points[first]?.y === points[first + 1]?.y
  return points.map(({ x, y }, at) => {
    if (at !== first && at !== first + 1) return { x, y }
    return isLevel ? { x, y: y + by } : { x: x + by, y }
  })
}

/** Every stretch still goes the same way, for long enough to be seen: none runs back, or on its own node's edge. */
function keepsDirections({ points: before }: Line, { points }: Line): boolean {
  return points.slice(1).every((b, at) => {
    const [a, c, d] = [points[at] ?? b, before[at] ?? b, before[at + 1] ?? b]
    return (b.x - a.x) * Math.sign(d.x - c.x) + (b.y - a.y) * Math.sign(d.y - c.y) >= 8
  })
}

function isWorse(line: Line, than: Line): boolean {
  return line.cost >= crossingNode && line.cost > than.cost
}

/** The places near this one along the frames, the nearest first. */
function placesBeside(task: Task, sides: Sides, { fromAlong, toAlong, lane }: Final): readonly Spread[] {
  const moved = (end: 'from' | 'to', along: number): readonly number[] => {
    if (task[end].kind !== 'frame') return []
    const reach = reachOf(task[end], end === 'from' ? sides.fromSide : sides.toSide)
    return along >= reach.from && along <= reach.to ? [along] : []
  }
  return shifts.flatMap((shift) => {
    const froms = moved('from', fromAlong + shift)
    const tos = moved('to', toAlong + shift)
    const alongs = [
      // Both first: what is straight stays straight.
      ...froms.flatMap((from) => tos.map((to) => ({ fromAlong: from, toAlong: to }))),
      ...tos.map((to) => ({ fromAlong, toAlong: to })),
      ...froms.map((from) => ({ fromAlong: from, toAlong })),
    ]
    return alongs.map((place) => ({ ...place, lane: lane + shift }))
  })
}
