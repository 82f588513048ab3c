import { holds, overlaps, type Box, type Point, type Size } from '../box'
import type { Obstacle } from './obstacles'
import type { Ground } from './choose'
import type { Task } from './task'

const overNode = 1000
const overEdge = 30
const overLine = 80
const overHead = 400
/** A label that hides more of an arrow than this leaves no arrow. */
const headLength = 16
/** Between a line and a label that does not stand on it. */
const besideLine = 4
const onShortStretch = 200
const onUprightStretch = 60
const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9]

/** What a label has to keep clear of. */
export interface LabelGround extends Ground {
  /** How many other connections pass through this box. */
  readonly countThrough: (box: Box) => number
}

/**
 * The centre of a label on a way: on a level stretch that has room for it, near its middle, clear of nodes, of other
 * lines and of the edges of containers where some place along the way is. Where no stretch has room, it leaves the
 * arrowhead free, or stands above the line (beside it where it is upright).
 */
export function labelPlace(points: readonly Point[], size: Size, task: Task, ground: LabelGround): Point {
  const margin = Math.max(size.width, size.height) + besideLine
  if (size.width > 0) ground.looked.add(points, margin)
  const head = headOf(points)
  let best: { readonly at: Point; readonly cost: number } | null = null
  const longest = Math.max(...points.slice(1).map((b, index) => lengthBetween(points[index] ?? b, b)))
  for (const [index, b] of points.slice(1).entries()) {
    const a = points[index] ?? b
    const isLevel = a.y === b.y
    const length = lengthBetween(a, b)
    const room = length - (isLevel ? size.width : size.height) - 16
    const base =
      (room < 0 ? onShortStretch : 0) + (isLevel ? 0 : onUprightStretch) + (longest - length) * 0.05
    if (best !== null && base >= best.cost) continue
    for (const { at, extra } of room < 0 ? placesAtShort(a, b, size) : placesOn(a, b, length, room)) {
      const own = base + extra
      if (best !== null && own >= best.cost) continue
      const hidden = room < 0 && overlaps(head, boxAt(at, size)) ? overHead : 0
      const cost = own + hidden + covered(at, size, task, ground)
      if (best === null || cost < best.cost) best = { at, cost }
    }
  }
  return best?.at ?? points[0] ?? { x: 0, y: 0 }
}

interface Place {
  readonly at: Point
  readonly extra: number
}

function placesOn(a: Point, b: Point, length: number, room: number): readonly Place[] {
  return shares
    .filter((share) => Math.abs(share - 0.5) * length * 2 <= room)
    .map((share) => ({
      at: { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share },
      extra: Math.abs(share - 0.5) * 40,
    }))
}

/** On the middle of the stretch, or beside it: above or to the right rather than below or to the left. */
function placesAtShort(a: Point, b: Point, { width, height }: Size): readonly Place[] {
  const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
  const [x, y] = a.y === b.y ? [0, -height / 2 - besideLine] : [width / 2 + besideLine, 0]
  return [
    { at: middle, extra: 0 },
    { at: { x: middle.x + x, y: middle.y + y }, extra: 10 },
    { at: { x: middle.x - x, y: middle.y - y }, extra: 20 },
  ]
}

/** The last 16 px of the way, where the arrowhead is. */
function headOf(points: readonly Point[]): Box {
  const tip = points.at(-1) ?? { x: 0, y: 0 }
  const before = points.at(-2) ?? tip
  const back = {
    x: tip.x + Math.sign(before.x - tip.x) * headLength,
    y: tip.y + Math.sign(before.y - tip.y) * headLength,
  }
  return {
    x: Math.min(tip.x, back.x),
    y: Math.min(tip.y, back.y),
    width: Math.abs(tip.x - back.x),
    height: Math.abs(tip.y - back.y),
  }
}

function boxAt(at: Point, size: Size): Box {
  return { x: at.x - size.width / 2, y: at.y - size.height / 2, ...size }
}

function covered(at: Point, size: Size, task: Task, { obstacles, countThrough }: LabelGround): number {
  if (size.width === 0) return 0
  const label = boxAt(at, size)
  let cost = countThrough(label) * overLine
  for (const obstacle of obstacles.near(label)) cost += coverCost(label, obstacle, task)
  return cost
}

function coverCost(label: Box, { id, box, isFrame }: Obstacle, { from, to }: Task): number {
  if (isFrame) return holds(box, label) ? 0 : overEdge
  // At its own ends a label may stand beside an icon, above its name, where the node's box is empty.
  const own = id === from.id ? from : id === to.id ? to : null
  return own === null || own.solid.some((part) => overlaps(part, label)) ? overNode : 0
}

function lengthBetween(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y)
}
