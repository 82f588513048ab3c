import type { ConnectionId } from '../../model/diagram'
import { grown, overlaps, type Box, type Point } from '../box'
import { cells } from './cells'

export type Points = readonly Point[]

/** Where the lines of a drawing run; asking costs what is near, not what there is. */
export interface Lines {
  /** Puts a line in the place of what this connection had. */
  set(id: ConnectionId, points: Points): void
  /** True where a straight stretch lies on one of another connection. */
  isShared(points: Points, own: ConnectionId): boolean
  /** How many other connections pass through this box. */
  countThrough(box: Box, own: ConnectionId): number
}

const cell = 256
/** Lines closer than this look like one. */
const close = 3
const index = emptyIndex()

/** One index is kept and renewed: the answers are right until it is asked for another drawing. */
export function linesOf(lines: ReadonlyMap<ConnectionId, Points>): Lines {
  index.moveTo(lines)
  return index
}

/** The boxes of the stretches of a line; level and upright ones have no height or width. */
export function stretchesOf(points: Points): readonly Box[] {
  return points.slice(1).map((b, at) => {
    const a = points[at] ?? b
    return {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    }
  })
}

function emptyIndex(): Lines & { moveTo(lines: ReadonlyMap<ConnectionId, Points>): void } {
  const entered = new Map<ConnectionId, { readonly points: Points; readonly stretches: readonly Box[] }>()
  const field = cells<ConnectionId>(cell)
  const leave = (id: ConnectionId): void => {
    for (const box of entered.get(id)?.stretches ?? []) field.remove(box, id)
    entered.delete(id)
  }
  const near = (box: Box, own: ConnectionId): ReadonlySet<ConnectionId> => {
    const found = new Set(field.touching(box))
    found.delete(own)
    return found
  }
  const set = (id: ConnectionId, points: Points): void => {
    if (entered.get(id)?.points === points) return
    leave(id)
    const stretches = stretchesOf(points)
    for (const box of stretches) field.add(box, id)
    entered.set(id, { points, stretches })
  }
  return {
    set,
    moveTo(lines) {
      for (const id of [...entered.keys()]) if (!lines.has(id)) leave(id)
      for (const [id, points] of lines) set(id, points)
    },
    isShared: (points, own) =>
      stretchesOf(points).some((stretch) =>
        [...near(grown(stretch, close), own)].some((id) =>
          entered.get(id)?.stretches.some((other) => liesOn(stretch, other)),
        ),
      ),
    countThrough: (box, own) =>
      [...near(box, own)].filter((id) => entered.get(id)?.stretches.some((other) => passes(other, box)))
        .length,
  }
}

function liesOn(a: Box, b: Box): boolean {
  const sharedWidth = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const sharedHeight = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  if (a.height === 0 && b.height === 0) return Math.abs(a.y - b.y) < close && sharedWidth > close
  return a.width === 0 && b.width === 0 && Math.abs(a.x - b.x) < close && sharedHeight > close
}

/** A stretch askew (straight, curved) does not count: most of its box is empty. */
function passes(stretch: Box, box: Box): boolean {
  return (stretch.width === 0 || stretch.height === 0) && overlaps(stretch, box)
}
