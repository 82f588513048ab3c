import { printable } from '../../core/scene/printable'
import type { Scene } from '../../core/scene/scene'
import type { Shape } from '../../core/scene/shapes'
import { fontFamily } from './fonts'

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** The picture of an icon that is drawn in this size, in px of the scene; a map by path serves, too. */
export interface IconImages {
  get(path: string, size: number): CanvasImageSource | undefined
}

/**
 * Paints the scene in canvas coordinates: whoever calls has set scale and origin. The same look as the SVG of the scene.
 *
 * The font must be there already (see `fontsReady`); an icon without an image is a plain box.
 */
export function paintScene(context: Context, scene: Pick<Scene, 'shapes'>, icons: IconImages): void {
  context.save()
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  context.imageSmoothingQuality = 'high'
  // Widths were measured without kerning and without contextual forms (“3x4” with a multiplication sign), which a
  // canvas leaves away only when it is told to hurry; advances are the same.
  context.fontKerning = 'none'
  context.textRendering = 'optimizeSpeed'
  for (const shape of scene.shapes) paintShape(context, shape, icons)
  context.restore()
}

function paintShape(context: Context, shape: Shape, icons: IconImages): void {
  switch (shape.kind) {
    case 'rect': {
      const path = new Path2D()
      path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.radius ?? 0)
      paintPath(context, path, shape)
      return
    }
    case 'circle': {
      const path = new Path2D()
      path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI)
      paintPath(context, path, shape)
      return
    }
    case 'path':
      paintPath(context, new Path2D(shape.d), shape)
      return
    case 'icon': {
      const image = icons.get(shape.path, shape.size)
      if (image !== undefined) {
        context.drawImage(image, shape.x, shape.y, shape.size, shape.size)
        return
      }
      context.fillStyle = '#d5dbe1'
      context.fillRect(shape.x, shape.y, shape.size, shape.size)
      return
    }
    case 'text':
      context.font = `${shape.weight} ${shape.size}px ${fontFamily}`
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
      context.fillStyle = shape.fill
      context.fillText(printable(shape.text), shape.x, shape.y)
      return
  }
}

/** Fills and strokes a path as a shape of it looks. */
export function paintPath(
  context: Context,
  path: Path2D,
  {
    fill,
    stroke,
    strokeWidth,
    dash,
  }: Pick<Exclude<Shape, { kind: 'icon' | 'text' }>, 'fill' | 'stroke' | 'strokeWidth' | 'dash'>,
): void {
  if (fill !== null) {
    context.fillStyle = fill
    context.fill(path)
  }
  if (stroke === null) return
  context.strokeStyle = stroke
  context.lineWidth = strokeWidth
  context.setLineDash(dash === undefined ? [] : [...dash])
  context.stroke(path)
}
