import type { Point } from '../../../core/layout/box'
import type { ConnectionId } from '../../../core/model/diagram'

/** How near to a border counts as on it, in screen px. */
export const reachPx = 6

/** Where the pointer is, and what is held down. */
export interface At {
  readonly client: Point
  readonly canvas: Point
  /** Shift, Ctrl or Cmd: in addition. */
  readonly shift: boolean
  /** Shift: along one direction. */
  readonly isStraight: boolean
  /** Ctrl or Cmd: neither the grid nor what could be aligned with pulls. */
  readonly isFree: boolean
}

/** Something that goes on while a button is down: every move shows what a drop would do, Escape leaves no trace. */
export interface Gesture {
  readonly cursor: string
  /** Near the rim of the canvas the picture moves along. */
  readonly pansAtRim: boolean
  move(at: At): void
  drop(at: At): void
  cancel(): void
}

/** A button that went down: what it becomes depends on whether the pointer moves before the button comes up. */
export interface Press {
  /** Null where there is nothing to drag, or not yet: it is asked again with the next movement. */
  readonly drag: ((at: At) => Gesture | null) | null
  readonly click: (at: At) => void
}

/** What the line of a selected connection is taken hold of by: a bend, a part (each by its number), or an end. */
export interface Grip {
  readonly kind: 'grip'
  readonly id: ConnectionId
  readonly part: 'bend' | 'part' | 'from' | 'to'
  readonly number: number
}
