import { apart } from '../apart'
import type { Point } from '../box'
import { compareWays } from './compare-ways'
import { clamp, opposite, reachOf, type End } from './end'
import type { Alongs, Sides } from './task'
import type { NodeId, Side } from '../../model/diagram'

/** A connection with its sides chosen, and where it would leave if it were alone. */
export interface Chosen extends Sides, Alongs {
  readonly from: End
  readonly to: End
  readonly holder: 'from' | 'to' | null
  /** The way it would take if it were alone. */
  readonly way: readonly Point[]
  /** By way of waypoints: its ends have nothing to do with each other. */
  readonly isBent: boolean
}

/** A jog of less than this is better none. */
const mostJog = 40
/** Between lines that leave the same side; on an icon with many, less. */
const step = 16

/**
 * Where along their sides the connections leave, so that no two share a point: on an icon spread about its middle, in
 * the order of their other ends, what can go straight in the middle; on a frame at least 16 px apart. Ends that are
 * alone on their side then move to where their line becomes straight. One answer for each connection, in their order,
 * which also decides between lines that go the same way.
 */
export function spread(chosen: readonly Chosen[]): readonly Alongs[] {
  const fromAt = chosen.map(({ fromAlong }) => fromAlong)
  const toAt = chosen.map(({ toAlong }) => toAlong)
  const groups: Groups = new Map()
  chosen.forEach((one, at) => {
    // On the inner edge of its container a line simply goes on where the inner node lets it leave.
    if (one.holder !== 'from')
      join(groups, one.from, one.fromSide, { at, along: one.fromAlong, isFrom: true, way: one.way })
    if (one.holder !== 'to')
      join(groups, one.to, one.toSide, {
        at,
        along: one.toAlong,
        isFrom: false,
        way: one.way.toReversed(),
      })
  })
  // An end on a frame can follow the other one, on an icon, so that the line is straight: icons first.
  const followed = (stop: Stop): Stop => {
    const one = chosen[stop.at]
    const place = (stop.isFrom ? toAt : fromAt)[stop.at] ?? stop.along
    const other = stop.isFrom ? one?.to : one?.from
    const isFacing = one !== undefined && one.fromSide === opposite(one.toSide)
    return other?.kind === 'icon' && isFacing && !one.isBent && Math.abs(place - stop.along) <= mostJog
      ? { ...stop, along: place }
      : stop
  }
  const isFrame = ({ end }: Group) => Number(end.kind === 'frame')
  const iconsFirst = [...groups.values()].sort((a, b) => isFrame(a) - isFrame(b))
  for (const { end, sides } of iconsFirst) {
    for (const [side, alone] of sides) {
      if (alone.length < 2) continue
      const stops = end.kind === 'frame' ? alone.map(followed) : alone
      const sorted = stops.sort((a, b) => a.along - b.along || compareWays(a.way, b.way, side) || a.at - b.at)
      placesOn(end, side, sorted).forEach((place, index) => {
        const stop = sorted[index]
        if (stop !== undefined) (stop.isFrom ? fromAt : toAt)[stop.at] = place
      })
    }
  }
  const isAlone = (end: End, side: Side): boolean => (groups.get(end.id)?.sides.get(side)?.length ?? 0) < 2
  return chosen.map((one, at) => {
    const from = fromAt[at] ?? one.fromAlong
    const to = toAt[at] ?? one.toAlong
    return straightened(one, from, to, isAlone)
  })
}

interface Stop {
  readonly at: number
  readonly isFrom: boolean
  readonly along: number
  /** From this end on. */
  readonly way: readonly Point[]
}

/** By node: what one line knows of the same end may be another object, of the same places. */
type Groups = Map<NodeId, Group>
interface Group {
  readonly end: End
  readonly sides: Map<Side, Stop[]>
}

function join(groups: Groups, end: End, side: Side, stop: Stop): void {
  const { sides } = groups.get(end.id) ?? { sides: new Map<Side, Stop[]>() }
  groups.set(end.id, { end, sides })
  const stops = sides.get(side)
  if (stops === undefined) sides.set(side, [stop])
  else stops.push(stop)
}

function placesOn(end: End, side: Side, sorted: readonly Stop[]): readonly number[] {
  const reach = reachOf(end, side)
  const least = Math.min(step, (reach.to - reach.from) / (sorted.length - 1))
  if (end.kind === 'frame')
    return apart(
      sorted.map(({ along }) => along),
      least,
      reach,
    ).map(Math.round)
  const middle = (reach.from + reach.to) / 2
  const straight = sorted.flatMap(({ way }, index) => (way.length === 2 ? [index] : []))
  const all = straight.length > 0 ? straight : [...sorted.keys()]
  const anchor = ((all[0] ?? 0) + (all.at(-1) ?? 0)) / 2
  const last = reach.to - (sorted.length - 1) * least
  const start = clamp(middle - anchor * least, { from: reach.from, to: last })
  return sorted.map((_, index) => start + index * least)
}

/** A jog of a few px looks like a mistake: where one end is free to move, it follows the other. */
function straightened(
  one: Chosen,
  from: number,
  to: number,
  isAlone: (end: End, side: Side) => boolean,
): Alongs {
  if (one.isBent) return { fromAlong: from, toAlong: to }
  if (one.holder !== null && one.fromSide === one.toSide) {
    return one.holder === 'from' ? { fromAlong: to, toAlong: to } : { fromAlong: from, toAlong: from }
  }
  if (from === to || one.fromSide !== opposite(one.toSide) || Math.abs(from - to) > mostJog) {
    return { fromAlong: from, toAlong: to }
  }
  const toReach = reachOf(one.to, one.toSide)
  const fromReach = reachOf(one.from, one.fromSide)
  if (isAlone(one.to, one.toSide) && from >= toReach.from && from <= toReach.to)
    return { fromAlong: from, toAlong: from }
  if (isAlone(one.from, one.fromSide) && to >= fromReach.from && to <= fromReach.to)
    return { fromAlong: to, toAlong: to }
  return { fromAlong: from, toAlong: to }
}
