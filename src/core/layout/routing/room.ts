import type { Box } from '../box'
import { barriersOf, widestBarrier } from './barrier'
import { reachOf, type End } from './end'
import { isOrthogonal } from './line'
import type { Placed } from './order'
import type { Lines } from './lines'
import type { Obstacles } from './obstacles'
import type { ConnectionId } from '../../model/diagram'
import type { Task } from './task'

/** Between which places a stretch may be moved; from where it is to where it is when it cannot. */
export interface Room {
  readonly from: number
  readonly to: number
}

/** The room where ends on icons stay as they were spread, and where they may slide along their side. */
export interface Rooms {
  readonly strict: Room
  readonly loose: Room
}

/** What is around a stretch. */
export interface RoomGround {
  readonly lines: Lines
  readonly obstacles: Obstacles
  readonly taskOf: (id: ConnectionId) => Task | undefined
}

/** No stretch is moved further than this. */
const corridor = 48
/** Lines keep this distance to edges that they run along. */
const besideEdge = 8
/** The shortest stretch before a corner, and at an icon, where most arrowheads are. */
const least = 8
const leastAtIcon = 16

/**
 * The room of a stretch: its corners keep their order, its ends stay on their sides; it
 * neither enters what it passes by nor crosses an edge that it runs along.
 */
export function roomsFor(one: Placed, ground: RoomGround): Rooms {
  const task = ground.taskOf(one.stretch.id)
  const stays = { from: one.place, to: one.place }
  if (task === undefined || !isOrthogonal(task)) return { strict: stays, loose: stays }
  const widest = { from: one.place - corridor, to: one.place + corridor }
  const loose = within(widest, one.place, [
    ...limitsByLine(one, task, ground),
    ...limitsByObstacles(one, task, ground),
  ])
  const isOnIcon =
    (one.stretch.at === 0 && task.from.kind === 'icon') ||
    (one.stretch.at === ground.lines.pointsOf(one.stretch.id).length - 2 && task.to.kind === 'icon')
  return { strict: isOnIcon ? stays : loose, loose }
}

/** What all limits leave; the place itself where it is beyond one already. */
function within(widest: Room, place: number, limits: readonly Room[]): Room {
  const from = Math.max(widest.from, ...limits.map((limit) => limit.from))
  const to = Math.min(widest.to, ...limits.map((limit) => limit.to))
  return from > place || to < place ? { from: place, to: place } : { from, to }
}

function limitsByLine(
  { stretch, isLevel, place }: Placed,
  task: Task,
  { lines }: RoomGround,
): readonly Room[] {
  const points = lines.pointsOf(stretch.id)
  const placeAt = (at: number): number | undefined => (isLevel ? points[at]?.y : points[at]?.x)
  const { at } = stretch
  const isWaypoint = [points[at], points[at + 1]].some((point) =>
    task.path?.waypoints?.some(({ x, y }) => x === point?.x && y === point.y),
  )
  if (isWaypoint) return [{ from: place, to: place }]
  const [first, last] = [stretch.at === 0, at === points.length - 2]
  const lastIndex = points.length - 1
  return [
    ...(first ? [reachAt(task, 'from', isLevel, place, points[0])] : []),
    ...(last ? [reachAt(task, 'to', isLevel, place, points[lastIndex])] : []),
    ...[at - 1, at + 2].flatMap((index) => {
      const beyond = placeAt(index)
      const end = index === 0 ? task.from : index === lastIndex ? task.to : null
      return beyond === undefined ? [] : [sideOf(place, beyond, end)]
    }),
  ]
}

/** A stretch stays on its side of the corner beyond the next one, which may come to meet it half way. */
function sideOf(place: number, beyond: number, end: End | null): Room {
  const length = Math.abs(place - beyond)
  const kept = end?.kind === 'icon' ? leastAtIcon : least
  const free = Math.max(end === null ? (length - kept) / 2 : length - kept, 0)
  return place > beyond ? { from: place - free, to: Infinity } : { from: -Infinity, to: place + free }
}

function reachAt(
  task: Task,
  role: 'from' | 'to',
  isLevel: boolean,
  place: number,
  tip: { readonly x: number; readonly y: number } | undefined,
): Room {
  const end = task[role]
  if (tip === undefined) return { from: place, to: place }
  const { x, y } = end.core
  const side = isLevel ? (tip.x === x ? 'left' : 'right') : tip.y === y ? 'top' : 'bottom'
  return reachOf(end, side)
}

/** Where the obstacles are that the room of a stretch depends on. */
export function lookedAtFor({ stretch: { box }, isLevel }: Placed): Box {
  const [along, across] = [besideEdge + widestBarrier, corridor]
  const [dx, dy] = isLevel ? [along, across] : [across, along]
  return { x: box.x - dx, y: box.y - dy, width: box.width + 2 * dx, height: box.height + 2 * dy }
}

function limitsByObstacles(one: Placed, task: Task, { obstacles }: RoomGround): readonly Room[] {
  const { isLevel, place, from, to } = one
  return obstacles.near(lookedAtFor(one)).flatMap((obstacle) =>
    barriersOf(task, obstacle).flatMap(({ box, isEdge }): readonly Room[] => {
      const [start, length, low, high] = isLevel
        ? [box.y, box.height, box.x, box.x + box.width]
        : [box.x, box.width, box.y, box.y + box.height]
      if (low >= to + besideEdge || high <= from - besideEdge) return []
      if (!isEdge) return [outside(place, start, start + length)]
      return [besideOf(place, start), besideOf(place, start + length)]
    }),
  )
}

function outside(place: number, start: number, end: number): Room {
  if (end <= place) return { from: end, to: Infinity }
  return start >= place ? { from: -Infinity, to: start } : { from: -Infinity, to: Infinity }
}

function besideOf(place: number, edge: number): Room {
  if (edge <= place) return { from: Math.min(edge + besideEdge, place), to: Infinity }
  return { from: -Infinity, to: Math.max(edge - besideEdge, place) }
}
