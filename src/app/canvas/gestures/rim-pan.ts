import type { Point } from '../../../core/layout/box'
import type { Stage } from '../stage'

const rim = 40
const fastest = 14

/** While the pointer rests near the rim of the canvas the picture moves on, and `moved` is called each time. */
export function rimPan(stage: Stage, moved: () => void) {
  let frame: number | null = null
  let pointer: Point = { x: 0, y: 0 }
  const step = () => {
    frame = null
    const by = speed(pointer, stage.frame())
    if (by.x === 0 && by.y === 0) return
    stage.panBy(by.x, by.y)
    moved()
    frame = requestAnimationFrame(step)
  }
  return {
    at(client: Point) {
      pointer = client
      frame ??= requestAnimationFrame(step)
    },
    stop() {
      if (frame !== null) cancelAnimationFrame(frame)
      frame = null
    },
  }
}

/** Screen px per frame: nothing in the middle, faster towards the edge. */
export function speed({ x, y }: Point, { left, right, top, bottom }: DOMRect): Point {
  return { x: along(x, left, right), y: along(y, top, bottom) }
}

function along(value: number, from: number, to: number): number {
  const before = Math.min(Math.max(from + rim - value, 0), rim)
  const after = Math.min(Math.max(value - (to - rim), 0), rim)
  return ((before - after) / rim) * fastest
}
