import type { Side } from '../../model/diagram'
import type { Point } from '../box'
import { outwards } from './end'
import { findWay, type Ground } from './way'
import type { Obstacle } from './obstacles'
import { portAt, portsOf, type SidePort } from './ports'
import type { Port } from './grid'
import type { Alongs, Line, Sides, Task } from './task'

/** Sides, and where along them: what the best way would take if it were alone; that way, and what it met. */
export type Choice = Start & { readonly way: readonly Point[] }
type Start = Sides & Alongs & { readonly met: readonly Obstacle[] }

/**
 * The sides and places that the cheapest way takes when nothing else leaves them: the way to the other end, or where there
 * are waypoints, to the nearest of them.
 */
export function chooseSides(task: Task, ground: Ground): Choice {
  const { source, goal, met } = task.path?.waypoints?.length ? toWaypoints(task, ground) : toEnd(task, ground)
  const choice = {
    fromSide: source?.side ?? 'right',
    toSide: goal?.side ?? 'left',
    fromAlong: source?.along ?? 0,
    toAlong: goal?.along ?? 0,
    met,
  } as const
  return { ...choice, way: lineBetween(task, choice, ground).points }
}

interface Places {
  readonly source: SidePort | undefined
  readonly goal: SidePort | undefined
  readonly met: readonly Obstacle[]
}

function toEnd(task: Task, ground: Ground): Places {
  const [sources, goals] = [portsOf(task, 'from'), portsOf(task, 'to')]
  const found = findWay(task, { sources, goals, met: [], middles: false }, ground)
  return { source: found?.source ?? sources[0], goal: found?.goal ?? goals[0], met: found?.met ?? [] }
}

function toWaypoints(task: Task, ground: Ground): Places {
  const waypoints = task.path?.waypoints ?? []
  const [sources, goals] = [portsOf(task, 'from', waypoints[0]), portsOf(task, 'to', waypoints.at(-1))]
  const [starts, ends] = [throughEnd(waypoints.toReversed()), throughEnd(waypoints)]
  const out = findWay(task, { sources, goals: starts, met: [], middles: false }, ground)
  const back = findWay(task, { sources: ends, goals, met: [], middles: false }, ground)
  const met = [...new Set([...(out?.met ?? []), ...(back?.met ?? [])])]
  return { source: out?.source ?? sources[0], goal: back?.goal ?? goals[0], met }
}

/** What the search takes for a bend. */
const asBend = 24

/** The last of these points; coming from the one before, it costs a bend to turn there, and two to go back. */
function throughEnd(points: readonly Point[]): readonly Port[] {
  const [at] = points.slice(-1)
  if (at === undefined) return []
  const out = headingOf(points)
  if (out === null || (out.x !== 0 && out.y !== 0)) return [through(at)]
  const aside = [
    { x: out.y, y: out.x },
    { x: -out.y, y: -out.x },
  ]
  return [
    { ...through(at), out },
    ...aside.map((way) => ({ ...through(at), out: way, extra: asBend })),
    { ...through(at), out: { x: -out.x, y: -out.y }, extra: 2 * asBend },
  ]
}

/** The line between these places: by way of the waypoints, and round what is in the way unless its style is another. */
export function lineBetween(task: Task, choice: Start, ground: Ground): Line {
  const { fromSide, toSide, fromAlong, toAlong, met } = choice
  const sides = { fromSide, toSide }
  const from = portAt(task, 'from', fromSide, fromAlong)
  const to = portAt(task, 'to', toSide, toAlong)
  const waypoints = task.path?.waypoints ?? []
  if (!isOrthogonal(task)) return { ...sides, points: seen([from.at, ...waypoints, to.at], fromSide) }

  const points: Point[] = [from.at]
  let start: Port = from
  for (const goal of [...waypoints.map(through), to]) {
    const wanted = { sources: [start], goals: [goal], met, middles: true }
    const leg = findWay(task, wanted, ground)?.points ?? plainLeg(start, goal)
    points.push(...leg.slice(1))
    start = { ...goal, out: headingOf(points) }
  }
  return { ...sides, points: seen(withoutRepeats(points), fromSide) }
}

/** False for straight and curved lines, which only touch their waypoints. */
export function isOrthogonal({ path }: Task): boolean {
  return path?.style !== 'straight' && path?.style !== 'curved'
}

function through(at: Point): Port {
  return { at, out: null, leaves: 0, extra: 0 }
}

/** The step in which the line arrives at its last point; null where it does not move. */
function headingOf(points: readonly Point[]): Point | null {
  const [a, b] = [points.at(-2), points.at(-1)]
  if (a === undefined || b === undefined || (a.x === b.x && a.y === b.y)) return null
  return { x: Math.sign(b.x - a.x), y: Math.sign(b.y - a.y) }
}

/** Where pinned sides face each other at no distance: one corner, whatever is there. */
function plainLeg({ at: a, out }: Port, { at: b }: Port): readonly Point[] {
  return [a, out?.y === 0 ? { x: b.x, y: a.y } : { x: a.x, y: b.y }, b]
}

/** Where both ends are one point, since a frame lies on another, a short line is drawn all the same. */
function seen(points: readonly Point[], side: Side): readonly Point[] {
  const [first] = points
  if (first === undefined || points.some(({ x, y }) => x !== first.x || y !== first.y)) return points
  const { x, y } = outwards(side)
  return [first, { x: first.x + x * spur, y: first.y + y * spur }]
}

const spur = 8

function withoutRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter(
    (point, at) => at === 0 || point.x !== points[at - 1]?.x || point.y !== points[at - 1]?.y,
  )
}
