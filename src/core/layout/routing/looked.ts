import { around, touches, type Box, type Point } from '../box'
import type { Changed } from './changes'

/**
 * Remembers where somebody has looked for something: a result stays right until something comes, goes or moves there.
 *
 * There are four for each line, kept as long as it is drawn, so they are held small: boxes as numbers, four to a box, and
 * lists only where something is in them.
 */
export class Looked {
  private strips: number[] | null = null
  private level: number[] | null = null
  private upright: number[] | null = null
  private others: Looked[] | null = null
  private frames: Framed[] | null = null
  private whole: Box | null = null

  /** Along these points, so far to either side. */
  add(points: readonly Point[], margin: number): void {
    for (let at = 1; at < points.length; at++) {
      const [a, b] = [points[at - 1], points[at]]
      if (a === undefined || b === undefined) continue
      this.addBox({
        x: Math.min(a.x, b.x) - margin,
        y: Math.min(a.y, b.y) - margin,
        width: Math.abs(a.x - b.x) + 2 * margin,
        height: Math.abs(a.y - b.y) + 2 * margin,
      })
    }
  }

  addBox(box: Box): void {
    this.strips = withBox(this.strips, box)
    this.whole = null
  }

  /** At all of a frame, wherever it ends: the ways round it are known from its edges. */
  addFrame(frame: Framed): void {
    ;(this.frames ??= []).push(frame)
    this.whole = null
  }

  /** For stretches that run side by side with this one, at most so far from it. */
  addBeside({ x, y, width, height }: Box, by: number): void {
    if (height === 0) this.level = withBox(this.level, { x, y: y - by, width, height: 2 * by })
    else this.upright = withBox(this.upright, { x: x - by, y, width: 2 * by, height })
    this.whole = null
  }

  /** Wherever somebody else has looked, who is done with it. */
  addAll(other: Looked): void {
    ;(this.others ??= []).push(other)
    this.whole = null
  }

  /** Around all of it; null when nothing was looked at. */
  bounds(): Box | null {
    this.whole ??= this.measured()
    return this.whole
  }

  /** True where one of these boxes lies where somebody has looked. */
  concerns(changed: Changed): boolean {
    if (changed.isAll === true) return true
    if (this.isFarFrom(changed)) return false
    for (const strip of boxesIn(this.strips)) if (changed.meets(strip)) return true
    if (this.frames?.some((frame) => changed.isGone(frame)) === true) return true
    return this.others?.some((other) => other.concerns(changed)) === true
  }

  /** True where one of these stretches runs beside one for whose neighbours somebody has looked. */
  concernsBeside(changed: Changed): boolean {
    if (changed.isAll === true) return true
    if (this.isFarFrom(changed)) return false
    for (const strip of boxesIn(this.level)) if (changed.meets(strip, isLevel)) return true
    for (const strip of boxesIn(this.upright)) if (changed.meets(strip, isUpright)) return true
    return this.others?.some((other) => other.concernsBeside(changed)) === true
  }

  private measured(): Box | null {
    // Nothing is added any more: a list that has grown has room to spare, a copy of it none.
    this.strips = this.strips?.slice() ?? null
    this.level = this.level?.slice() ?? null
    this.upright = this.upright?.slice() ?? null
    this.others = this.others?.slice() ?? null
    this.frames = this.frames?.slice() ?? null
    return around([
      ...[this.strips, this.level, this.upright].flatMap((list) => [...boxesIn(list)]),
      ...(this.frames ?? []).map(({ box }) => box),
      ...(this.others ?? []).flatMap((other) => other.bounds() ?? []),
    ])
  }

  private isFarFrom({ bounds: changed }: Changed): boolean {
    const all = this.bounds()
    return changed === null || all === null || !touches(changed, all)
  }
}

function withBox(list: number[] | null, { x, y, width, height }: Box): number[] {
  if (list === null) return [x, y, width, height]
  list.push(x, y, width, height)
  return list
}

function* boxesIn(list: readonly number[] | null): Iterable<Box> {
  if (list === null) return
  for (let at = 0; at < list.length; at += 4) {
    const [x = 0, y = 0, width = 0, height = 0] = [list[at], list[at + 1], list[at + 2], list[at + 3]]
    yield { x, y, width, height }
  }
}

const isLevel = ({ height }: Box) => height === 0
const isUpright = ({ width }: Box) => width === 0

interface Framed {
  readonly box: Box
}
