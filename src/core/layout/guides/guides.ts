import { grown, holds, type Box } from '../box'
import type { Landmark, Landmarks } from './landmarks'
import { axes, gapBetween, linesOf, rowOf, type Axis, type Gap } from './row'

/** Which of a box's edges move along an axis: all with it, one when it is sized, or none. */
export type Edge = 'all' | 'start' | 'end' | 'none'
export type Edges = Readonly<Record<Axis, Edge>>

/** Something on its way: what is aligned (the thing held, and all that moves as one), and what of it moves. */
export interface Mover {
  readonly parts: readonly Landmark[]
  /** For equal gaps. */
  readonly whole: Landmark
  readonly edges: Edges
  /** What is seen of the canvas: nothing is aligned with what is not. */
  readonly view: Box
}

/** A line through what is aligned, or free room that is as wide as other room beside it; in canvas px. */
export type Guide =
  | {
      readonly kind: 'line'
      readonly axis: Axis
      readonly at: number
      readonly from: number
      readonly to: number
    }
  | ({ readonly kind: 'gap'; readonly axis: Axis } & Gap)

/** Things further away than this are not aligned with, in canvas px. */
const farthest = 1024
/** Middles of odd sizes may lie half a px apart. */
const tolerance = 0.51

let compared = 0
/** How many pairs of things have been compared since the page was opened; for tests of the work that is done. */
export function countCompared(): number {
  return compared
}

/**
 * How far to move along each axis so that something is aligned or gaps are equal; null where nothing is within `reach`.
 * The nearest such place wins, and of two as near a line before a gap.
 */
export function pullOf(
  landmarks: Landmarks,
  mover: Mover,
  reach: number,
): Readonly<Record<Axis, number | null>> {
  const near = nearTo(landmarks, mover)
  const along = (axis: Axis): number | null => {
    const pulls = [...linePulls(mover, near, axis), ...gapPulls(mover, near, axis)]
    return pulls
      .filter((by) => Math.abs(by) <= reach)
      .reduce<number | null>((best, by) => (best === null || Math.abs(by) < Math.abs(best) ? by : best), null)
  }
  return { x: along('x'), y: along('y') }
}

/** The lines and gaps that hold where the mover is now. */
export function guidesAt(landmarks: Landmarks, mover: Mover): readonly Guide[] {
  const near = nearTo(landmarks, mover)
  return (['x', 'y'] as const).flatMap((axis) => [
    ...linesAt(mover, near, axis),
    ...gapsAt(mover, near, axis),
  ])
}

function nearTo(landmarks: Landmarks, { whole, view }: Mover): readonly Landmark[] {
  const around = grown(whole.box, farthest)
  const [x, y] = [Math.max(view.x, around.x), Math.max(view.y, around.y)]
  const width = Math.min(view.x + view.width, around.x + around.width) - x
  const height = Math.min(view.y + view.height, around.y + around.height) - y
  return width <= 0 || height <= 0 ? [] : landmarks.near({ x, y, width, height })
}

type Line = 'start' | 'middle' | 'end'
const linesOfEdge: Readonly<Record<Edge, readonly Line[]>> = {
  all: ['middle', 'start', 'end'],
  start: ['start'],
  end: ['end'],
  none: [],
}

/** The lines that may meet: middles with middles; edges with edges, of boxes of which neither holds the other. */
function* pairs(part: Landmark, other: Landmark, edge: Edge) {
  compared += 1
  const hasEdges = part.form === 'box' && other.form === 'box' && !isNested(part.box, other.box)
  for (const line of linesOfEdge[edge]) {
    if (line === 'middle') yield [line, 'middle'] as const
    else if (hasEdges) {
      yield [line, 'start'] as const
      yield [line, 'end'] as const
    }
  }
}

function* linePulls({ parts, edges }: Mover, near: readonly Landmark[], axis: Axis) {
  for (const part of parts) {
    const own = linesOf(part.box, axis)
    for (const other of near) {
      const theirs = linesOf(other.box, axis)
      for (const [line, to] of pairs(part, other, edges[axis])) yield theirs[to] - own[line]
    }
  }
}

function* gapPulls({ whole, edges }: Mover, near: readonly Landmark[], axis: Axis) {
  const edge = edges[axis]
  if (edge === 'none') return
  const { before, after, gaps } = rowOf(whole, near, axis)
  const own = linesOf(whole.box, axis)
  const from = before === null ? null : linesOf(before.box, axis).end
  const to = after === null ? null : linesOf(after.box, axis).start
  const widths = new Set(gaps.map((gap) => gap.to - gap.from))
  if (from !== null && to !== null) {
    if (edge === 'all') yield (from + to) / 2 - own.middle
    else widths.add(edge === 'start' ? to - own.end : own.start - from)
  }
  for (const width of widths) {
    if (width < 1) continue
    if (from !== null && edge !== 'end') yield from + width - own.start
    if (to !== null && edge !== 'start') yield to - width - own.end
  }
}

function linesAt({ parts, whole, edges }: Mover, near: readonly Landmark[], axis: Axis): readonly Guide[] {
  const { across, acrossLength } = axes[axis]
  const found = new Map<number, { from: number; to: number }>()
  for (const part of parts) {
    const own = linesOf(part.box, axis)
    for (const other of near) {
      const theirs = linesOf(other.box, axis)
      const met = [...pairs(part, other, edges[axis])].filter(
        ([line, to]) => Math.abs(theirs[to] - own[line]) < tolerance,
      )
      for (const [line] of met) {
        const at = Math.round(own[line] * 2) / 2
        const [from, to] = [
          Math.min(part.box[across], other.box[across]),
          Math.max(part.box[across] + part.box[acrossLength], other.box[across] + other.box[acrossLength]),
        ]
        const known = found.get(at)
        found.set(at, {
          from: Math.min(from, known?.from ?? Infinity),
          to: Math.max(to, known?.to ?? -Infinity),
        })
      }
    }
  }
  const own = linesOf(whole.box, axis)
  // Between two lines through its edges, one through the middle says nothing more.
  if (found.has(own.start) && found.has(own.end)) found.delete(own.middle)
  return [...found].map(([at, ends]) => ({ kind: 'line', axis, at, ...ends }))
}

/** The room on either side of the mover where it is as wide as the other side's, or as other gaps of the row. */
function gapsAt({ whole, edges }: Mover, near: readonly Landmark[], axis: Axis): readonly Guide[] {
  if (edges[axis] === 'none') return []
  const { before, after, gaps } = rowOf(whole, near, axis)
  const own = [
    before === null ? null : gapBetween(before.box, whole.box, axis),
    after === null ? null : gapBetween(whole.box, after.box, axis),
  ].filter((gap) => gap !== null)
  const isAlike = (one: Gap, other: Gap) =>
    Math.abs(one.to - one.from - (other.to - other.from)) < 2 * tolerance
  const shown = own.filter((gap) => [...own, ...gaps].some((other) => other !== gap && isAlike(gap, other)))
  const alike = gaps.filter((gap) => shown.some((other) => isAlike(gap, other)))
  return [...shown, ...alike].map((gap) => ({ kind: 'gap', axis, ...gap }))
}

function isNested(one: Box, other: Box): boolean {
  return holds(one, other) || holds(other, one)
}
