import type { ConnectionId } from '../../model/diagram'
import { sameBox, type Box, type Point } from '../box'
import { cells } from './cells'

export type Points = readonly Point[]

/** A straight part of a line. */
export interface Stretch {
  readonly id: ConnectionId
  /** The number of its first point in the line. */
  readonly at: number
  /** Level ones have no height, upright ones no width; one askew (of a straight or curved line) has both. */
  readonly box: Box
}

/** Where the lines of a drawing run; asking costs what is near, not what there is. */
export interface Lines {
  /** Answers for these lines from now on; looks at all of them where it is not said which are other than before, or gone. */
  moveTo(lines: ReadonlyMap<ConnectionId, Points>, changed: Iterable<ConnectionId> | null): void
  pointsOf(id: ConnectionId): Points
  stretchesOf(id: ConnectionId): readonly Stretch[]
  /** The stretches that may touch this box, each once. */
  near(box: Box): readonly Stretch[]
}

const cell = 256

/** The boxes of the stretches of a line. */
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

/** The boxes of those stretches of a line that another line does not have. */
export function otherStretchesOf(points: Points, other: Points | undefined): readonly Box[] {
  if (other === undefined) return stretchesOf(points)
  const theirs = stretchesOf(other)
  return stretchesOf(points).filter((box) => !theirs.some((one) => sameBox(one, box)))
}

interface Entered {
  readonly points: Points
  readonly stretches: readonly Stretch[]
}

/** An index without lines. */
export function linesIndex(): Lines {
  const entered = new Map<ConnectionId, Entered>()
  const field = cells<Stretch>(cell)
  const leave = (id: ConnectionId): void => {
    for (const stretch of entered.get(id)?.stretches ?? []) field.remove(stretch.box, stretch)
    entered.delete(id)
  }
  return {
    moveTo(lines, changed) {
      if (changed === null) for (const id of [...entered.keys()]) if (!lines.has(id)) leave(id)
      for (const id of changed ?? lines.keys()) {
        const points = lines.get(id)
        if (entered.get(id)?.points === points) continue
        leave(id)
        if (points === undefined) continue
        const stretches = stretchesOf(points).map((box, at) => ({ id, at, box }))
        for (const stretch of stretches) field.add(stretch.box, stretch)
        entered.set(id, { points, stretches })
      }
    },
    pointsOf: (id) => entered.get(id)?.points ?? [],
    stretchesOf: (id) => entered.get(id)?.stretches ?? [],
    near: (box) => [...new Set(field.touching(box))],
  }
}
