import { around, touches, type Box, type Point } from '../box'
import type { Changed } from './changes'

/**
 * Remembers where somebody has looked for something: a result stays right until something comes, goes or moves there.
 */
export interface Looked {
  /** Along these points, so far to either side. */
  add(points: readonly Point[], margin: number): void
  addBox(box: Box): void
  /** At all of a frame, wherever it ends: the ways round it are known from its edges. */
  addFrame(frame: Framed): void
  /** For stretches that run side by side with this one, at most so far from it. */
  addBeside(stretch: Box, by: number): void
  /** Wherever somebody else has looked, who is done with it. */
  addAll(other: Looked): void
  /** Around all of it; null when nothing was looked at. */
  bounds(): Box | null
  /** True where one of these boxes lies where somebody has looked. */
  concerns(changed: Changed): boolean
  /** True where one of these stretches runs beside one for whose neighbours somebody has looked. */
  concernsBeside(changed: Changed): boolean
}

export function lookedNowhere(): Looked {
  const [strips, level, upright]: [Box[], Box[], Box[]] = [[], [], []]
  const others: Looked[] = []
  const frames: Framed[] = []
  let whole: Box | null = null
  const bounds = (): Box | null =>
    (whole ??= around([
      ...[...strips, ...level, ...upright],
      ...frames.map(({ box }) => box),
      ...others.flatMap((other) => other.bounds() ?? []),
    ]))
  const addBox = (box: Box): void => {
    strips.push(box)
    whole = null
  }
  const isFarFrom = ({ bounds: changed }: Changed): boolean => {
    const all = bounds()
    return changed === null || all === null || !touches(changed, all)
  }
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
    addFrame(frame) {
      frames.push(frame)
      whole = null
    },
    addBeside({ x, y, width, height }, by) {
      if (height === 0) level.push({ x, y: y - by, width, height: 2 * by })
      else upright.push({ x: x - by, y, width: 2 * by, height })
      whole = null
    },
    addAll(other) {
      others.push(other)
      whole = null
    },
    concerns: (changed) =>
      changed.isAll === true ||
      (!isFarFrom(changed) &&
        (strips.some((strip) => changed.meets(strip)) ||
          frames.some((frame) => changed.isGone(frame)) ||
          others.some((other) => other.concerns(changed)))),
    concernsBeside: (changed) =>
      changed.isAll === true ||
      (!isFarFrom(changed) &&
        (level.some((strip) => changed.meets(strip, isLevel)) ||
          upright.some((strip) => changed.meets(strip, isUpright)) ||
          others.some((other) => other.concernsBeside(changed)))),
  }
}

const isLevel = ({ height }: Box) => height === 0
const isUpright = ({ width }: Box) => width === 0

interface Framed {
  readonly box: Box
}
