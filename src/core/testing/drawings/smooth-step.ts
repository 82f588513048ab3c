import type { Point } from '../../layout/box'
import { opposite, outwards } from '../../layout/routing/end'
import type { Side } from '../../model/diagram'

/** React Flow's default distance before a step edge may turn. */
const offset = 20

/**
 * The corners of React Flow's smooth-step edge between handles on opposite sides (`getPoints` of @xyflow/system 12,
 * the case of opposite handles): what plain React Flow draws, to compare with. It knows nothing of nodes.
 */
export function smoothStep(from: Point, fromSide: Side, to: Point): readonly Point[] {
  const [out, back] = [outwards(fromSide), outwards(opposite(fromSide))]
  const a = { x: from.x + out.x * offset, y: from.y + out.y * offset }
  const b = { x: to.x + back.x * offset, y: to.y + back.y * offset }
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  const upright = [
    { x, y: a.y },
    { x, y: b.y },
  ] as const
  const level = [
    { x: a.x, y },
    { x: b.x, y },
  ] as const
  const isLevel = out.y === 0
  const goesOn = isLevel ? Math.sign(b.x - a.x) === out.x : Math.sign(b.y - a.y) === out.y
  return simplified([from, a, ...(isLevel === goesOn ? upright : level), b, to])
}

function simplified(points: readonly Point[]): readonly Point[] {
  const kept: Point[] = []
  for (const point of points) {
    const [a, b] = [kept.at(-2), kept.at(-1)]
    if (b !== undefined && b.x === point.x && b.y === point.y) continue
    if (a !== undefined && b !== undefined && isBetween(a, b, point)) kept.pop()
    kept.push(point)
  }
  return kept
}

function isBetween(a: Point, b: Point, c: Point): boolean {
  return (
    (a.x === b.x && b.x === c.x && (b.y - a.y) * (c.y - b.y) >= 0) ||
    (a.y === b.y && b.y === c.y && (b.x - a.x) * (c.x - b.x) >= 0)
  )
}
