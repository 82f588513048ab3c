import type { ConnectionPath, NodeId, Side } from '../../model/diagram'
import { around, type Box, type Point } from '../box'
import type { End } from './end'

/** How a connection runs, in canvas px. */
export interface Route {
  /** From one end to the other. Orthogonal: every corner · straight and curved: the ends and the waypoints between. */
  readonly points: readonly Point[]
  readonly fromSide: Side
  readonly toSide: Side
  /** Centre of the label. */
  readonly labelAt: Point
}

/** What is to be joined. */
export interface Task {
  readonly from: End
  readonly to: End
  /** Which end, if one, is around the other: the line then ends on the inner side of its edge. */
  readonly holder: 'from' | 'to' | null
  /** Containers of the ends, which lines have to cross anyway. */
  readonly passable: ReadonlySet<NodeId>
  readonly path: ConnectionPath | undefined
  /** Room that the label needs along a level stretch; 0 without one. */
  readonly labelWidth: number
}

export interface Sides {
  readonly fromSide: Side
  readonly toSide: Side
}

/** The points of a route, and what the way cost; 0 where the user has laid it. */
export interface Line extends Sides {
  readonly points: readonly Point[]
  readonly cost: number
}

/** Where along their sides a line leaves and arrives. */
export interface Alongs {
  readonly fromAlong: number
  readonly toAlong: number
}

/**
 * Remembers where somebody has looked for obstacles: a result stays right until something comes, goes or moves there.
 */
export interface Looked {
  add(points: readonly Point[], margin: number): void
  /** True where one of these boxes lies where somebody has looked. */
  concerns(boxes: readonly Box[]): boolean
}

export function lookedNowhere(): Looked {
  const strips: Box[] = []
  let whole: Box | null = null
  return {
    add(points, margin) {
      for (let at = 1; at < points.length; at++) {
        const [a, b] = [points[at - 1], points[at]]
        if (a === undefined || b === undefined) continue
        strips.push({
          x: Math.min(a.x, b.x) - margin,
          y: Math.min(a.y, b.y) - margin,
          width: Math.abs(a.x - b.x) + 2 * margin,
          height: Math.abs(a.y - b.y) + 2 * margin,
        })
      }
      whole = null
    },
    concerns(boxes) {
      whole ??= around(strips)
      if (whole === null) return false
      const all = whole
      return boxes.some((box) => touches(box, all) && strips.some((strip) => touches(box, strip)))
    },
  }
}

function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}
