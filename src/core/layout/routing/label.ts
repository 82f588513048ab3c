import { holds, overlaps, type Box, type Point, type Size } from '../box'
import { placesAway, placesBeside, placesOn, type LabelPlace } from './label-places'
import type { Lines } from './lines'
import type { Obstacle, Obstacles } from './obstacles'
import type { Looked } from './looked'
import type { Task } from './task'
import type { ConnectionId } from '../../model/diagram'

/** What a label has to keep clear of. */
export interface LabelGround {
  readonly obstacles: Obstacles
  readonly lines: Lines
  readonly looked: Looked
  /** How many labels of earlier connections overlap this box. */
  readonly countIn: (box: Box, before: ConnectionId) => number
}

/** On something that has to be read: such a place is taken only when there is no other at all. */
const hidesWords = 10_000
const overHead = 400
const overLine = 80
const nearNode = 40
const overEdge = 30
/** A label that hides more of an arrow than this leaves no arrow. */
const headLength = 16

/**
 * The centre of a label: on its line, near the middle of a level stretch that has room for it, clear of nodes, names,
 * other labels, other lines and the edges of containers; else on another stretch, else beside the line, else as near to it as
 * there is room. It never hides words while there is a place where it does not.
 */
export function labelPlace(
  id: ConnectionId,
  points: readonly Point[],
  size: Size,
  task: Task,
  ground: LabelGround,
): Point {
  const head = headOf(points)
  let best: { readonly at: Point; readonly cost: number } | null = null
  for (const places of [placesOn, placesBeside, placesAway]) {
    let number = -1
    // The likely ones first: where nobody has looked, nothing that changes later makes it look again.
    for (const [order, { at, extra }] of likelyFirst(places(points, size))) {
      if (best !== null && extra > best.cost) break
      const hidden = overlaps(head, boxAt(at, size)) ? overHead : 0
      const cost: number = extra + hidden + costAt(id, boxAt(at, size), task, ground)
      // Of equal ones the first along the line.
      if (best !== null && (cost > best.cost || (cost === best.cost && order > number))) continue
      best = { at, cost }
      number = order
    }
    if (best !== null && best.cost < (places === placesOn ? overHead : hidesWords)) break
  }
  return best?.at ?? points[0] ?? { x: 0, y: 0 }
}

function likelyFirst(places: readonly LabelPlace[]): readonly (readonly [number, LabelPlace])[] {
  return [...places.entries()].sort(([, a], [, b]) => a.extra - b.extra)
}

/** What a label with this centre covers. */
export function boxAt({ x, y }: Point, size: Size): Box {
  return { x: x - size.width / 2, y: y - size.height / 2, ...size }
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

function costAt(id: ConnectionId, box: Box, task: Task, ground: LabelGround): number {
  ground.looked.addBox(box)
  let cost = ground.countIn(box, id) * hidesWords
  const through = new Set(
    ground.lines
      .near(box)
      // A stretch askew (straight, curved) does not count: most of its box is empty.
      .filter(
        (one) => one.id !== id && (one.box.width === 0 || one.box.height === 0) && overlaps(one.box, box),
      )
      .map((one) => one.id),
  )
  cost += through.size * overLine
  for (const obstacle of ground.obstacles.near(box)) cost += coverCost(box, obstacle, task)
  return cost
}

function coverCost(label: Box, { id, kind, box, solid }: Obstacle, { from, to }: Task): number {
  if (solid.some((part) => overlaps(part, label))) return hidesWords
  if (kind === 'node') return id === from.id || id === to.id ? 0 : nearNode
  return holds(box, label) ? 0 : overEdge
}
