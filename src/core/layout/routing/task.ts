import type { ConnectionPath, NodeId, Side } from '../../model/diagram'
import type { Point } from '../box'
import type { End } from './end'

/** How a connection runs, in canvas px. */
export interface Route {
  /** From one end to the other. Orthogonal: every corner · straight and curved: the ends and the waypoints between. */
  readonly points: readonly Point[]
  readonly fromSide: Side
  readonly toSide: Side
  /** Centre of the label. */
  readonly labelAt: Point
  /** Where its level stretches cross upright ones of others and jump over them, from left to right in each stretch. */
  readonly jumps: readonly Point[]
}

/** What is to be joined. */
export interface Task {
  readonly from: End
  readonly to: End
  /** Which end, if one, is around the other: the line then ends on the inner side of its edge. */
  readonly holder: 'from' | 'to' | null
  /** Containers and spans around the ends, which lines have to cross anyway. */
  readonly around: ReadonlySet<NodeId>
  readonly path: ConnectionPath | undefined
}

export interface Sides {
  readonly fromSide: Side
  readonly toSide: Side
}

/** Where along their sides a line leaves and arrives. */
export interface Alongs {
  readonly fromAlong: number
  readonly toAlong: number
}

/** The points of a line between its ends. */
export interface Line extends Sides {
  readonly points: readonly Point[]
}
