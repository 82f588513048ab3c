import type { ConnectionId } from '../../model/diagram'
import { grown, type Point } from '../box'
import type { Lines, Stretch } from './lines'
import type { Looked } from './looked'
import { compareSides, placed, type Placed } from './order'
import { corridor, roomsFor, type Room, type RoomGround, type Rooms } from './room'
import { settled } from './settled'
import type { Line } from './task'

/** What lines are parted on. */
export interface PartingGround extends RoomGround {
  /** Where stretches have been moved to in this drawing, so that a bundle is settled once. */
  readonly moved: Map<Stretch, { readonly place: number; readonly bundle: readonly Stretch[] }>
}

/** Lines that run side by side are so far apart where there is room. */
const gap = 16
const asBundle = 24
/** Nearer than this it does not matter which of two was the upper one. */
const asOne = 8

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
    for (const one of bundle) looked.addBox(grown(one.box, corridor))
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

function placeOf(stretch: Stretch, ground: PartingGround) {
  const before = ground.moved.get(stretch)
  if (before !== undefined) return before
  const rooms = new Map<Stretch, Rooms>()
  const bundle = bundleAround(stretch, ground, rooms)
  const places = settled(bundle, rooms, ordered(bundle, ground.lines), gap)
  const stretches = bundle.map((one) => one.stretch)
  bundle.forEach((one, at) => {
    ground.moved.set(one.stretch, { place: places[at] ?? one.place, bundle: stretches })
  })
  return ground.moved.get(stretch) ?? { place: placed(stretch).place, bundle: [stretch] }
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
