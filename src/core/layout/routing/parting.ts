import type { ConnectionId } from '../../model/diagram'
import { grown, type Point } from '../box'
import type { Lines, Stretch } from './lines'
import { Looked } from './looked'
import type { Era } from './memory'
import { compareSides, placed, type Placed } from './order'
import { lookedAtFor, roomsFor, type Room, type RoomGround, type Rooms } from './room'
import { settled } from './settled'
import type { Line } from './task'

/** What lines are parted on. */
export interface PartingGround extends RoomGround {
  readonly era: Era
  /** Whether nothing is other than in an earlier era where somebody has looked. */
  readonly isSame: (looked: Looked, since: Era) => boolean
  /** The bundles that are known to be right in this drawing. */
  readonly right: Set<Bundle>
}

/** What has been looked at to settle stretches that run side by side, and for what that was last known to be right. */
interface Bundle {
  readonly looked: Looked
  era: Era
}

interface Moved {
  readonly place: number
  readonly bundle: Bundle
}

/** A line that runs far has few stretches where something has changed: the others are where they were. */
const moved = new WeakMap<Stretch, Moved>()

/** Lines that run side by side are so far apart where there is room. */
const gap = 16
const asBundle = 24
/** Nearer than this it does not matter which of two was the upper one. */
const asOne = 8

let settledBundles = 0

/** How many bundles have been settled, not remembered, since the program started: for tests that count work. */
export function countSettled(): number {
  return settledBundles
}

/**
 * The line with its stretches moved aside where they would lie on others or too close to them: each bundle of stretches that
 * run side by side is spread evenly, in the order in which its lines part, within the room that there is.
 */
export function partedLine(id: ConnectionId, line: Line, looked: Looked, ground: PartingGround): Line {
  const points: Point[] = line.points.map(({ x, y }) => ({ x, y }))
  let isMoved = false
  for (const stretch of ground.lines.stretchesOf(id)) {
    if (isAskew(stretch)) continue
    const { place, bundle } = placeOf(stretch, ground)
    looked.addAll(bundle.looked)
    const { isLevel, place: before } = placed(stretch)
    if (place === before) continue
    isMoved = true
    for (const at of [stretch.at, stretch.at + 1]) {
      const point = points[at]
      if (point !== undefined) points[at] = isLevel ? { x: point.x, y: place } : { x: place, y: point.y }
    }
  }
  return isMoved ? { ...line, points } : line
}

function placeOf(stretch: Stretch, ground: PartingGround): Moved {
  const { era, right, isSame, lines } = ground
  const before = moved.get(stretch)
  if (before !== undefined && (right.has(before.bundle) || isSame(before.bundle.looked, before.bundle.era))) {
    right.add(before.bundle)
    before.bundle.era = era
    return before
  }
  settledBundles++
  const rooms = new Map<Stretch, Rooms>()
  const bundle = bundleAround(stretch, ground, rooms)
  const places = settled(bundle, rooms, ordered(bundle, lines), gap)
  const looked = new Looked()
  // What crosses the bundle leaves it as it is. Asked for were also the rooms of what would be in it if it could move.
  for (const one of bundle) looked.addBeside(one.stretch.box, asBundle)
  for (const one of rooms.keys()) looked.addBox(lookedAtFor(placed(one)))
  const now = { looked, era }
  right.add(now)
  bundle.forEach((one, at) => {
    moved.set(one.stretch, { place: places[at] ?? one.place, bundle: now })
  })
  return moved.get(stretch) ?? { place: placed(stretch).place, bundle: now }
}

/** All stretches that are too close to this one, or to one that is, of which one can give way; in one order everywhere. */
function bundleAround(first: Stretch, ground: PartingGround, rooms: Map<Stretch, Rooms>): readonly Placed[] {
  const bundle = [placed(first)]
  const seen = new Set([first])
  const roomOf = (one: Placed): Room => {
    const room = rooms.get(one.stretch) ?? roomsFor(one, ground)
    rooms.set(one.stretch, room)
    return room.loose
  }
  for (const one of bundle) {
    const isFree = canMove(roomOf(one))
    for (const stretch of ground.lines.near(grown(one.stretch.box, asBundle))) {
      if (seen.has(stretch) || isAskew(stretch) || stretch.id === one.stretch.id) continue
      const other = placed(stretch)
      if (!isBeside(one, other) || !(isFree || canMove(roomOf(other)))) continue
      seen.add(stretch)
      bundle.push(other)
    }
  }
  for (const one of bundle) roomOf(one)
  return bundle.sort(
    (a, b) =>
      a.place - b.place ||
      (a.stretch.id < b.stretch.id ? -1 : a.stretch.id > b.stretch.id ? 1 : a.stretch.at - b.stretch.at),
  )
}

const canMove = ({ from, to }: Room) => to > from
const isAskew = ({ box }: Stretch) => box.width !== 0 && box.height !== 0

/** True for stretches that run side by side, so close that one that gives way may come too close to the other. */
function isBeside(a: Placed, b: Placed): boolean {
  return (
    a.isLevel === b.isLevel &&
    Math.abs(a.place - b.place) < asBundle &&
    Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0
  )
}

/** For each of the bundle, the numbers of those that have to be above or left of it. */
function ordered(bundle: readonly Placed[], lines: Lines): readonly (readonly number[])[] {
  return bundle.map((one, at) =>
    bundle.flatMap((other, number) => {
      if (number === at || !runsBeside(one, other)) return []
      const isAfter = at > number
      if (Math.abs(one.place - other.place) >= asOne) return isAfter ? [number] : []
      const order = compareSides(one, other, lines)
      return (order === 0 ? isAfter : order > 0) ? [number] : []
    }),
  )
}

const runsBeside = (a: Placed, b: Placed) =>
  a.stretch.id !== b.stretch.id && Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0
