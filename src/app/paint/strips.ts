import type { PictureFrame } from '../../core/scene/picture-size'
import type { Scene } from '../../core/scene/scene'
import type { Shape } from '../../core/scene/shapes'
import { shapesByStrip } from '../../core/scene/shapes-by-strip'
import { colours } from '../../core/scene/theme'
import { paintScene, type IconImages } from './paint-scene'

/** How large the pieces are that a picture is painted in; with what is around them, every browser has a canvas for one. */
export interface Piece {
  readonly width: number
  readonly pixels: number
}
/**
 * Px of the scene that are painted around each piece and thrown away: a curve that the canvas’s edge cuts is drawn a little
 * differently, and call-outs and rounded corners are no larger than this.
 */
const margin = 24
const mostMargin = 256
const usualPiece: Piece = { width: 15_800, pixels: 4 * 1024 * 1024 }

/** What is painted of a scene. */
export type Picture = Pick<Scene, 'theme' | 'box' | 'shapes'>

/** A picture's pixels (RGBA, not multiplied by their alpha) from the top down, some rows at a time. */
export function* strips(
  picture: Picture,
  frame: PictureFrame,
  {
    background,
    icons,
    piece = usualPiece,
  }: { readonly background: 'theme' | 'none'; readonly icons: IconImages; readonly piece?: Piece },
): Generator<Uint8ClampedArray> {
  const { width, height } = frame
  const across = Math.min(width, piece.width)
  const rows = Math.min(height, Math.max(1, Math.floor(piece.pixels / width)))
  const around = Math.min(mostMargin, Math.ceil(margin * frame.scale))
  const [above, aside] = [rows < height ? around : 0, across < width ? around : 0]
  const canvas = new OffscreenCanvas(across + 2 * aside, rows + 2 * above)
  // Every pixel is read, which is slow from a graphics card.
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error(`no canvas of ${across} × ${rows} pixels`)
  const ground = background === 'theme' ? colours(picture.theme).ground : null

  const paint = (left: number, top: number, shapes: readonly Shape[]): void => {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    if (ground !== null) {
      context.fillStyle = ground
      context.fillRect(0, 0, canvas.width, canvas.height)
    }
    const [x, y] = [frame.x - picture.box.x * frame.scale, frame.y - picture.box.y * frame.scale]
    context.setTransform(frame.scale, 0, 0, frame.scale, x - left + aside, y - top + above)
    paintScene(context, { shapes }, icons)
  }

  for (const [index, touched] of shapesByStrip(picture, frame, rows).entries()) {
    const top = index * rows
    const count = Math.min(rows, height - top)
    if (across === width) {
      paint(
        0,
        top,
        touched.map(({ shape }) => shape),
      )
      yield context.getImageData(0, above, width, count).data
      continue
    }
    const strip = new Uint8ClampedArray(width * count * 4)
    for (let left = 0; left < width; left += across) {
      const right = Math.min(width, left + across)
      const shapes = touched.filter((shape) => shape.right >= left && shape.left <= right)
      paint(
        left,
        top,
        shapes.map(({ shape }) => shape),
      )
      const { data } = context.getImageData(aside, above, right - left, count)
      for (let row = 0; row < count; row++) {
        const start = row * (right - left) * 4
        strip.set(data.subarray(start, start + (right - left) * 4), (row * width + left) * 4)
      }
    }
    yield strip
  }
}
