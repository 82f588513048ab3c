import { apart } from '../apart'
import { clamp, isUpright, opposite, reachOf, type End } from './end'
import type { Alongs, Sides } from './task'
import type { Side } from '../../model/diagram'

/** A connection with its sides chosen, and where it would leave if it were alone. */
export interface Chosen extends Sides, Alongs {
  readonly from: End
  readonly to: End
  readonly holder: 'from' | 'to' | null
}

/** Where a connection leaves and arrives, and by how much it was moved aside. */
export type Spread = Alongs & { readonly lane: number }

/** Between lines that leave the same side; on an icon with many, less. */
const step = 16

/**
 * Where along their sides the connections leave, so that no two share a point: on an icon spread about its middle, in
 * the order of their other ends, what can go straight in the middle; on a frame at least 16 px apart. Ends that are
 * alone on their side then move to where their line becomes straight. One answer for each connection, in their order,
 * which also decides between lines that go the same way.
 */
export function spread(chosen: readonly Chosen[]): readonly Spread[] {
  const fromAt = chosen.map(({ fromAlong }) => fromAlong)
  const toAt = chosen.map(({ toAlong }) => toAlong)
  const groups = new Map<End, Map<Side, Stop[]>>()
  chosen.forEach((one, at) => {
    // On the inner edge of its container a line simply goes on where the inner node lets it leave.
    if (one.holder !== 'from')
      join(groups, one.from, one.fromSide, {
        at,
        along: one.fromAlong,
        isFrom: true,
        towards: towards(one, 'to'),
      })
    if (one.holder !== 'to')
      join(groups, one.to, one.toSide, {
        at,
        along: one.toAlong,
        isFrom: false,
        towards: towards(one, 'from'),
      })
  })
  for (const [end, sides] of groups) {
    for (const [side, stops] of sides) {
      if (stops.length < 2) continue
      const sorted = stops.sort((a, b) => a.towards - b.towards || a.at - b.at)
      placesOn(end, side, sorted).forEach((place, index) => {
        const stop = sorted[index]
        if (stop !== undefined) (stop.isFrom ? fromAt : toAt)[stop.at] = place
      })
    }
  }
  const isAlone = (end: End, side: Side): boolean => (groups.get(end)?.get(side)?.length ?? 0) < 2
  return chosen.map((one, at) => {
    const from = fromAt[at] ?? one.fromAlong
    const to = toAt[at] ?? one.toAlong
    return { ...straightened(one, from, to, isAlone), lane: from - one.fromAlong || to - one.toAlong }
  })
}

interface Stop {
  readonly at: number
  readonly isFrom: boolean
  readonly along: number
  /** Where the other end is, along this side. */
  readonly towards: number
}

function join(groups: Map<End, Map<Side, Stop[]>>, end: End, side: Side, stop: Stop): void {
  const sides = groups.get(end) ?? new Map<Side, Stop[]>()
  groups.set(end, sides)
  const stops = sides.get(side)
  if (stops === undefined) sides.set(side, [stop])
  else stops.push(stop)
}

/**
 * Where a line goes, along the side that it leaves: its other end, where that faces. A line that turns once goes to the
 * outside, and the sooner it turns the further, so that lines that turn the same way do not cross.
 */
function towards(one: Chosen, other: 'from' | 'to'): number {
  const [end, side, along, own, ownSide] =
    other === 'to'
      ? ([one.to, one.toSide, one.toAlong, one.from, one.fromSide] as const)
      : ([one.from, one.fromSide, one.fromAlong, one.to, one.toSide] as const)
  if (isUpright(side) === isUpright(ownSide)) return along
  const [aside, away] = isUpright(ownSide)
    ? [end.middle.y - own.middle.y, end.middle.x - own.middle.x]
    : [end.middle.x - own.middle.x, end.middle.y - own.middle.y]
  const middle = isUpright(ownSide) ? own.middle.y : own.middle.x
  return middle + (aside < 0 ? -1 : 1) * (outside - Math.abs(away))
}
/** Beyond any other end. */
const outside = 1e7

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
  const before = sorted.filter((stop) => stop.towards < middle - 1).length
  const straight = sorted.filter((stop) => Math.abs(stop.towards - middle) <= 1).length
  const anchor = straight > 0 ? before + (straight - 1) / 2 : (sorted.length - 1) / 2
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
  if (one.holder !== null && one.fromSide === one.toSide) {
    return one.holder === 'from' ? { fromAlong: to, toAlong: to } : { fromAlong: from, toAlong: from }
  }
  if (from === to || one.fromSide !== opposite(one.toSide) || Math.abs(from - to) > 40) {
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
