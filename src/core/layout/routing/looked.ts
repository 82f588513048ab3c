import { around, type Box, type Point } from '../box'
import type { Changed } from './changes'

/**
 * Remembers where somebody has looked for something: a result stays right until something comes, goes or moves there.
 */
export interface Looked {
  /** Along these points, so far to either side. */
  add(points: readonly Point[], margin: number): void
  addBox(box: Box): void
  /** Around all of it; null when nothing was looked at. */
  bounds(): Box | null
  /** True where one of these boxes lies where somebody has looked. */
  concerns(changed: Changed): boolean
}

export function lookedNowhere(): Looked {
  const strips: Box[] = []
  let whole: Box | null = null
  const addBox = (box: Box): void => {
    strips.push(box)
    whole = null
  }
  const bounds = (): Box | null => (whole ??= around(strips))
  return {
    addBox,
    bounds,
    add(points, margin) {
      for (let at = 1; at < points.length; at++) {
        const [a, b] = [points[at - 1], points[at]]
        if (a === undefined || b === undefined) continue
        addBox({
          x: Math.min(a.x, b.x) - margin,
          y: Math.min(a.y, b.y) - margin,
          width: Math.abs(a.x - b.x) + 2 * margin,
          height: Math.abs(a.y - b.y) + 2 * margin,
        })
      }
    },
    concerns(changed) {
      if (changed.bounds === null) return false
      const all = bounds()
      if (all === null || !touches(changed.bounds, all)) return false
      return changed.boxes.some((box) => touches(box, all) && strips.some((strip) => touches(box, strip)))
    },
  }
}

/** True where two boxes share at least an edge. */
export function touches(a: Box, b: Box): boolean {
  return a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
}
