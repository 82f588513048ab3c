import type { Lines, Stretch } from './lines'

/** Which axis a stretch may be moved along, and where it lies on it. */
export interface Placed {
  readonly stretch: Stretch
  readonly isLevel: boolean
  readonly place: number
  /** From where to where it runs, on the other axis. */
  readonly from: number
  readonly to: number
}

export function placed(stretch: Stretch): Placed {
  const { x, y, width, height } = stretch.box
  return height === 0
    ? { stretch, isLevel: true, place: y, from: x, to: x + width }
    : { stretch, isLevel: false, place: x, from: y, to: y + height }
}

/** So many turns are followed to see where lines that run together part. */
const furthest = 6

/**
 * Below 0 where the first of two stretches that run side by side has to be the upper or left one, so that the lines do
 * not cross where they part; 0 where it does not matter.
 */
export function compareSides(a: Placed, b: Placed, lines: Lines): number {
  return (
    partingAt(a, b, 'from', lines, furthest) + partingAt(a, b, 'to', lines, furthest) ||
    partingAt(a, b, 'from', lines, furthest)
  )
}

/** What the lower or the upper end of both stretches says of their order. */
function partingAt(a: Placed, b: Placed, end: 'from' | 'to', lines: Lines, turns: number): number {
  const [nextA, nextB] = [turnAt(a, end, lines), turnAt(b, end, lines)]
  const isEarlier = end === 'from' ? a[end] - b[end] : b[end] - a[end]
  if (isEarlier > 1) return nextA?.towards ?? 0
  if (isEarlier < -1) return -(nextB?.towards ?? 0)
  if (nextA === null || nextB === null) return (nextA?.towards ?? 0) - (nextB?.towards ?? 0)
  if (nextA.towards !== nextB.towards) return nextA.towards - nextB.towards
  if (turns === 0) return 0
  const onward = nextA.towards > 0 ? 'to' : 'from'
  const further = Math.sign(partingAt(nextA.next, nextB.next, onward, lines, turns - 1))
  return (end === 'from' ? nextA.towards : -nextA.towards) * further
}

interface Turn {
  /** 1 towards larger places, -1 towards smaller ones. */
  readonly towards: 1 | -1
  readonly next: Placed
}

function turnAt({ stretch, isLevel, place, ...run }: Placed, end: 'from' | 'to', lines: Lines): Turn | null {
  const points = lines.pointsOf(stretch.id)
  const first = points[stretch.at]
  const runsUp = first !== undefined && (isLevel ? first.x : first.y) === run.from
  const isBack = runsUp === (end === 'from')
  const next = lines.stretchesOf(stretch.id)[stretch.at + (isBack ? -1 : 1)]
  const beyond = points[stretch.at + (isBack ? -1 : 2)]
  if (next === undefined || beyond === undefined) return null
  return { towards: (isLevel ? beyond.y : beyond.x) > place ? 1 : -1, next: placed(next) }
}
