import type { Scene } from '../../../core/scene/scene'

/** The middles of a scene's call-outs, in its own px, by their numbers. */
export function callOutsOf({ shapes }: Pick<Scene, 'shapes'>): ReadonlyMap<number, { x: number; y: number }> {
  const found = new Map<number, { x: number; y: number }>()
  let last: { x: number; y: number } | null = null
  for (const shape of shapes) {
    if (shape.role !== 'step') continue
    if (shape.kind === 'circle') last = { x: shape.x, y: shape.y }
    else if (shape.kind === 'text' && last !== null) found.set(Number(shape.text), last)
  }
  return found
}
