import { overlaps, type Box, type Point } from '../../core/layout/box'
import { printable } from '../../core/scene/printable'
import type { PathShape, RectShape, Shape } from '../../core/scene/shapes'
import { fontFamily } from './fonts'
import type { IconAtlas } from './icon-atlas'

/** Shapes that are painted together: what they belong to, where, and how strong. */
export interface Item {
  readonly shapes: readonly Shape[]
  /** What the shapes are relative to, in canvas px. */
  readonly x: number
  readonly y: number
  /** All that is painted, in canvas px. */
  readonly box: Box
  readonly opacity: number
}

export interface Detail {
  /** Screen px for each canvas px, and device px for each screen px. */
  readonly zoom: number
  readonly density: number
  readonly icons: IconAtlas
}

/** Smaller than this on the screen, in px, letters are no longer read, icons no longer told apart, and arrows no longer seen. */
const least = { text: 4.2, icon: 7, arrow: 2.2, corner: 2 } as const
/** Where so many canvas px, or the width of a line, are less than one of the device, rounded corners and jumps are not seen. */
const leastRounding = 6
/** A line is never thinner than this on the screen, in px, or it would not be seen at all. */
const thinnest = 0.4

/**
 * Paints items in canvas coordinates, as much of them as can be seen at this scale: whoever calls has set scale and origin.
 * `region` leaves out what is elsewhere. Costs a look at each item, and a few microseconds for each shape painted.
 *
 * @returns how many items were painted
 */
export function paintItems(
  context: CanvasRenderingContext2D,
  items: readonly Item[],
  detail: Detail,
  region: Box | null,
): number {
  context.lineJoin = 'round'
  context.textBaseline = 'alphabetic'
  context.imageSmoothingQuality = 'medium'
  // As in exported pictures: widths were measured so.
  context.fontKerning = 'none'
  context.textRendering = 'optimizeSpeed'
  const brush = new Brush(context, detail)
  let count = 0
  for (const item of items) {
    if (region !== null && !overlaps(item.box, region)) continue
    count += 1
    brush.opacity(item.opacity)
    for (const shape of item.shapes) brush.paint(shape, item.x, item.y)
  }
  brush.end()
  return count
}

const paths = new WeakMap<Shape, Path2D>()
const alike = new WeakMap<Shape, Shape>()

/** Says that two paths have the same data, which is then read only once. */
export function shareWay(one: Shape, other: Shape): void {
  alike.set(other, one)
}

const straight = new WeakMap<Shape, readonly Point[]>()

/** Says through which points a line goes straight, but for what is rounded there. */
export function noteCorners(shape: Shape, points: readonly Point[]): void {
  straight.set(shape, points)
}

function pathOf(shape: PathShape): Path2D {
  const first = alike.get(shape) ?? shape
  const path = paths.get(first) ?? new Path2D(shape.d)
  paths.set(first, path)
  paths.set(shape, path)
  return path
}

type Stroked = Pick<RectShape, 'stroke' | 'strokeWidth' | 'dash'>

/** Sets of a context only what changes, and keeps lines of one look until something else is painted. */
class Brush {
  private fill = ''
  private stroke = ''
  private width = 0
  private dash: readonly number[] | undefined = undefined
  private font = ''
  private anchor = ''
  private alpha = 1
  /** Whether the context’s path has lines of the look that is set, to be painted in one. */
  private hasLines = false
  private readonly context: CanvasRenderingContext2D
  private readonly detail: Detail

  constructor(context: CanvasRenderingContext2D, detail: Detail) {
    this.context = context
    this.detail = detail
    context.globalAlpha = 1
    context.setLineDash([])
  }

  opacity(alpha: number): void {
    if (alpha === this.alpha) return
    this.strokeLines()
    this.alpha = alpha
    this.context.globalAlpha = alpha
  }

  end(): void {
    this.strokeLines()
    this.opacity(1)
  }

  paint(shape: Shape, x: number, y: number): void {
    const { zoom } = this.detail
    switch (shape.kind) {
      case 'rect':
        if (shape.role === 'ground' && least.text > 11 * zoom) return
        this.rect(shape, x, y)
        return
      case 'circle': {
        const path = new Path2D()
        path.arc(shape.x + x, shape.y + y, shape.r, 0, 2 * Math.PI)
        this.path(path, shape)
        return
      }
      case 'path':
        if (shape.role === 'arrow' && 7 * zoom < least.arrow) return
        if (!this.fromAfar(shape, x, y)) this.placed(shape, x, y)
        return
      case 'icon':
        this.icon(shape.path, shape.x + x, shape.y + y, shape.size)
        return
      case 'text':
        if (shape.size * zoom < least.text) return
        this.text(shape, x, y)
        return
    }
  }

  private rect(shape: RectShape, x: number, y: number): void {
    const { context } = this
    const [left, top] = [shape.x + x, shape.y + y]
    const radius = shape.radius ?? 0
    if (radius * this.detail.zoom >= least.corner) {
      const path = new Path2D()
      path.roundRect(left, top, shape.width, shape.height, radius)
      this.path(path, shape)
      return
    }
    if (shape.fill !== null) {
      this.setFill(shape.fill)
      context.fillRect(left, top, shape.width, shape.height)
    }
    if (shape.stroke === null) return
    this.setStroke(shape)
    context.strokeRect(left, top, shape.width, shape.height)
  }

  private placed(shape: PathShape, x: number, y: number): void {
    const path = paths.get(shape) ?? pathOf(shape)
    if (x === 0 && y === 0) {
      this.path(path, shape)
      return
    }
    this.context.translate(x, y)
    this.path(path, shape)
    this.context.translate(-x, -y)
  }

  /** Without what cannot be seen, and many in one, a line costs a quarter. False for what is too near for that. */
  private fromAfar(shape: PathShape, x: number, y: number): boolean {
    const { zoom, density } = this.detail
    if (Math.max(leastRounding, shape.strokeWidth) * zoom * density >= 1) return false
    const corners = straight.get(shape)
    if (corners === undefined) return false
    const { stroke, width, dash } = this.strokeOf(shape)
    if (!this.hasLines || stroke !== this.stroke || width !== this.width || dash !== this.dash) {
      this.setStroke(shape)
      this.context.beginPath()
      this.hasLines = true
    }
    let isFirst = true
    for (const corner of corners) {
      if (isFirst) this.context.moveTo(corner.x + x, corner.y + y)
      else this.context.lineTo(corner.x + x, corner.y + y)
      isFirst = false
    }
    return true
  }

  /** What waits is painted before anything else is, and before the look of lines changes. */
  private strokeLines(): void {
    if (this.hasLines) this.context.stroke()
    this.hasLines = false
  }

  private path(path: Path2D, shape: Exclude<Shape, { kind: 'icon' | 'text' }>): void {
    if (shape.fill !== null) {
      this.setFill(shape.fill)
      this.context.fill(path)
    }
    if (shape.stroke === null) return
    this.setStroke(shape)
    this.context.stroke(path)
  }

  private icon(path: string, x: number, y: number, size: number): void {
    const { zoom, density, icons } = this.detail
    const sheet = size * zoom < least.icon ? null : icons.sheetFor(size * zoom * density)
    const spot = sheet?.spots.get(path)
    if (sheet !== null && spot !== undefined) {
      this.strokeLines()
      this.context.drawImage(sheet.image, spot.x, spot.y, sheet.side, sheet.side, x, y, size, size)
      return
    }
    this.setFill(icons.colourOf(path))
    this.context.fillRect(x, y, size, size)
  }

  private text(shape: Extract<Shape, { kind: 'text' }>, x: number, y: number): void {
    const { context } = this
    const font = `${shape.weight} ${shape.size}px ${fontFamily}`
    if (font !== this.font) context.font = this.font = font
    if (shape.anchor !== this.anchor) {
      this.anchor = shape.anchor
      context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor
    }
    this.setFill(shape.fill)
    context.fillText(printable(shape.text), shape.x + x, shape.y + y)
  }

  private setFill(fill: string): void {
    this.strokeLines()
    if (fill === this.fill) return
    this.fill = fill
    this.context.fillStyle = fill
  }

  private setStroke(look: Stroked): void {
    this.strokeLines()
    const { stroke, width, dash } = this.strokeOf(look)
    if (stroke !== null && stroke !== this.stroke) this.context.strokeStyle = this.stroke = stroke
    if (width !== this.width) this.context.lineWidth = this.width = width
    if (dash === this.dash) return
    this.dash = dash
    this.context.setLineDash(dash === undefined ? [] : [...dash])
  }

  private strokeOf({ stroke, strokeWidth, dash }: Stroked) {
    const { zoom } = this.detail
    const width = Math.max(strokeWidth, thinnest / zoom)
    return { stroke, width, dash: (dash?.[0] ?? 0) * zoom < 1 ? undefined : dash }
  }
}
