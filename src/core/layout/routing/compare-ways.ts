import type { Side } from '../../model/diagram'
import type { Point } from '../box'

/**
 * Below 0 where the first of two ways that leave a side at the same point has to leave it further up or left, so that
 * they do not cross where they part: the one that turns away sooner is on the side to which it turns.
 */
export function compareWays(a: readonly Point[], b: readonly Point[], side: Side): number {
  const order = leftOf(a, b)
  return side === 'top' || side === 'right' ? order : -order
}

/** Below 0 where the first is the left one, seen as they run. */
function leftOf(a: readonly Point[], b: readonly Point[]): number {
  for (let at = 1; at < Math.min(a.length, b.length); at++) {
    const [from, toA, toB] = [a[at - 1], a[at], b[at]]
    if (from === undefined || toA === undefined || toB === undefined) return 0
    if (toA.x === toB.x && toA.y === toB.y) continue
    const [stepA, stepB] = [stepTo(from, toA), stepTo(from, toB)]
    if (stepA.x !== stepB.x || stepA.y !== stepB.y) {
      const before = a[at - 2]
      const step = before === undefined ? stepA : stepTo(before, from)
      return turn(step, stepA) - turn(step, stepB)
    }
    const isSooner = Math.abs(toA.x - from.x) + Math.abs(toA.y - from.y) < Math.abs(toB.x - from.x) + Math.abs(toB.y - from.y) // prettier-ignore
    return isSooner ? turnAfter(a, at) : -turnAfter(b, at)
  }
  return 0
}

/** -1 where the way turns left after this point, 1 where it turns right, 0 at its end. */
function turnAfter(way: readonly Point[], at: number): number {
  const [before, here, next] = [way[at - 1], way[at], way[at + 1]]
  if (before === undefined || here === undefined || next === undefined) return 0
  return turn(stepTo(before, here), stepTo(here, next))
}

function turn(step: Point, next: Point): number {
  return step.x * next.y - step.y * next.x
}

function stepTo(from: Point, to: Point): Point {
  return { x: Math.sign(to.x - from.x), y: Math.sign(to.y - from.y) }
}
