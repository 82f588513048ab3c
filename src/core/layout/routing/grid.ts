import type { Point } from '../box'
import type { Barrier } from './barrier'

/** Where a way may begin or end: a point, and the step in which it leaves (at its end: the step back). */
export interface Port {
  readonly at: Point
  /** Null where it may come and go in any direction. */
  readonly out: Point | null
  /** How far it leaves before it may turn; 0 for a waypoint. */
  readonly leaves: number
  /** What it costs to choose it. */
  readonly extra: number
}

/** Straight lines on which a way may run: upright ones by their x, level ones by their y, in order. */
export interface Grid {
  readonly x: readonly number[]
  readonly y: readonly number[]
  /** Lines on which a way is as well as anywhere: those of its ends, and those in the middle between them. */
  readonly isGood: { readonly x: ReadonlySet<number>; readonly y: ReadonlySet<number> }
}

const nearby = 8

/** The lines through these ports, in the middle between them where `middles`, and round these barriers. */
export function gridOf(ports: readonly Port[], barriers: readonly Barrier[], middles: boolean): Grid {
  const good = { x: new Set<number>(), y: new Set<number>() }
  for (const { at, out, leaves } of ports) {
    good.x.add(at.x + leaves * (out?.x ?? 0)).add(at.x)
    good.y.add(at.y + leaves * (out?.y ?? 0)).add(at.y)
  }
  const [first, last] = [ports[0], ports.at(-1)]
  if (middles && first !== undefined && last !== undefined) {
    good.x.add(Math.round((first.at.x + last.at.x) / 2))
    good.y.add(Math.round((first.at.y + last.at.y) / 2))
  }
  const x = new Set(good.x)
  const y = new Set(good.y)
  for (const { obstacle, clearance, isEdge } of barriers) {
    const { box } = obstacle
    const [right, bottom] = [box.x + box.width, box.y + box.height]
    x.add(box.x - clearance).add(right + clearance)
    y.add(box.y - clearance).add(bottom + clearance)
    if (!isEdge) continue
    x.add(box.x + clearance).add(right - clearance)
    y.add(box.y + clearance).add(bottom - clearance)
  }
  const gaps = { x: gapsAmong(barriers, 'x', 'width'), y: gapsAmong(barriers, 'y', 'height') }
  return { x: thinned(x, [...good.x, ...gaps.x]), y: thinned(y, [...good.y, ...gaps.y]), isGood: good }
}

/** In order, all that are needed, and of the others those that are not so close to one before that nobody could tell. */
function thinned(lines: ReadonlySet<number>, needed: readonly number[]): readonly number[] {
  const isNeeded = new Set(needed)
  const kept: number[] = []
  for (const line of [...new Set([...lines, ...needed])].sort((a, b) => a - b)) {
    const last = kept.at(-1)
    if (last !== undefined && line - last < nearby && !isNeeded.has(line)) continue
    kept.push(line)
  }
  return kept
}

/** Between things that are closer to each other than twice the clearance, the way is in the middle. */
function gapsAmong(
  barriers: readonly Barrier[],
  start: 'x' | 'y',
  length: 'width' | 'height',
): readonly number[] {
  const lines: number[] = []
  const solid = barriers.filter(({ isEdge }) => !isEdge).map(({ obstacle: { box } }) => box)
  for (const one of solid) {
    for (const other of solid) {
      const gap = other[start] - one[start] - one[length]
      if (gap > 12 && gap < 32) lines.push(one[start] + one[length] + gap / 2)
    }
  }
  return lines
}
