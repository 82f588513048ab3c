import type { PictureFrame } from './picture-size'
import type { Scene } from './scene'
import { boundsOf, type Shape } from './shapes'

/** A shape, and its edges in pixels of a picture. */
export interface PlacedShape {
  readonly shape: Shape
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * For a picture that is painted some `rows` of pixels at a time, from the top down: of each strip the shapes that reach into it,
 * in painting order. A shape may be in several, and in one that it misses by a little.
 */
export function shapesByStrip(
  { box, shapes }: Pick<Scene, 'box' | 'shapes'>,
  frame: PictureFrame,
  rows: number,
): readonly (readonly PlacedShape[])[] {
  const found: PlacedShape[][] = Array.from({ length: Math.ceil(frame.height / rows) }, () => [])
  for (const shape of shapes) {
    const placed = inPixels(shape, box, frame)
    if (placed === null) continue
    const first = Math.max(0, Math.floor(placed.top / rows))
    const last = Math.min(found.length - 1, Math.floor(placed.bottom / rows))
    for (let index = first; index <= last; index++) found[index]?.push(placed)
  }
  return found
}

function inPixels(shape: Shape, box: Scene['box'], { scale, x, y }: PictureFrame): PlacedShape | null {
  const bounds = boundsOf([shape])
  if (bounds === null) return null
  // Letters of another font, where ours has none, may be wider and higher than what was measured.
  const [aside, above] = shape.kind === 'text' ? [bounds.width + shape.size, shape.size * scale] : [0, 0]
  const edge = 2
  return {
    shape,
    left: (bounds.x - aside - box.x) * scale + x - edge,
    top: (bounds.y - box.y) * scale + y - above - edge,
    right: (bounds.x + bounds.width + aside - box.x) * scale + x + edge,
    bottom: (bounds.y + bounds.height - box.y) * scale + y + above + edge,
  }
}
