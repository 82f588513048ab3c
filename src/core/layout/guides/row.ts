import type { Box } from '../box'
import type { Landmark } from './landmarks'

/** The fields of a box along one axis, and across it. */
export const axes = {
  x: { start: 'x', length: 'width', across: 'y', acrossLength: 'height' },
  y: { start: 'y', length: 'height', across: 'x', acrossLength: 'width' },
} as const
export type Axis = keyof typeof axes

/** Where a box begins, has its middle and ends, along an axis. */
export function linesOf(box: Box, axis: Axis) {
  const { start, length } = axes[axis]
  return { start: box[start], middle: box[start] + box[length] / 2, end: box[start] + box[length] }
}

/** Free room between two neighbours, along the axis. */
export interface Gap {
  readonly from: number
  readonly to: number
  /** In the middle of what both have in common, across the axis. */
  readonly at: number
}

/** What stands before and after a box in the row (along y: the column) that it is in, and the gaps among those. */
export interface Row {
  readonly before: Landmark | null
  readonly after: Landmark | null
  /** Between neighbours on the same side of the box; the room that it stands in itself is none. */
  readonly gaps: readonly Gap[]
}

/** Further apart than this nobody sees that two gaps are alike. */
const widest = 640

/** The row of things like `mover` that it stands in; what it is over counts for neither side. */
export function rowOf(mover: Landmark, near: readonly Landmark[], axis: Axis): Row {
  const { across, acrossLength } = axes[axis]
  const own = linesOf(mover.box, axis)
  const isKin = ({ box, form, depth }: Landmark) =>
    form === mover.form &&
    (form === 'icon' || (depth !== null && depth === mover.depth)) &&
    box[across] < mover.box[across] + mover.box[acrossLength] &&
    mover.box[across] < box[across] + box[acrossLength]
  const kin = near.filter(isKin).toSorted((a, b) => linesOf(a.box, axis).start - linesOf(b.box, axis).start)
  const left = kin.filter(({ box }) => linesOf(box, axis).middle < own.middle)
  const right = kin.filter(({ box }) => linesOf(box, axis).middle > own.middle)
  return {
    before: left.at(-1) ?? null,
    after: right[0] ?? null,
    gaps: [...gapsAmong(left, axis), ...gapsAmong(right, axis)],
  }
}

/** The gap between two; null where they touch or are far from each other. */
export function gapBetween(one: Box, other: Box, axis: Axis): Gap | null {
  const { across, acrossLength } = axes[axis]
  const [from, to] = [linesOf(one, axis).end, linesOf(other, axis).start]
  if (to - from < 1 || to - from > widest) return null
  const top = Math.max(one[across], other[across])
  const bottom = Math.min(one[across] + one[acrossLength], other[across] + other[acrossLength])
  return { from, to, at: (top + bottom) / 2 }
}

function gapsAmong(row: readonly Landmark[], axis: Axis): readonly Gap[] {
  return row.flatMap(({ box }, at) => {
    const next = row[at + 1]
    return next === undefined ? [] : (gapBetween(box, next.box, axis) ?? [])
  })
}
