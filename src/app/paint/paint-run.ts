import { printable } from '../../core/scene/printable'
import { fontFamily } from './fonts'
import type { IconSheet } from './icon-sheet'
import type { MiniatureRun, Style } from './miniature'

/** Paints shapes of one style in coordinates of the scene, with one fill and one stroke for all of them. */
export function paintRun(
  context: CanvasRenderingContext2D,
  style: Style,
  [, ...spots]: MiniatureRun,
  icons: IconSheet,
): void {
  const [first] = spots
  const at = spots.map(Number)
  switch (style.kind) {
    case 'rect': {
      const path = new Path2D()
      for (const [x, y, width, height] of inGroups(at, 4))
        if (style.radius === undefined || style.radius === 0) path.rect(x, y, width, height)
        else path.roundRect(x, y, width, height, style.radius)
      finish(context, style, path)
      return
    }
    case 'circle': {
      const path = new Path2D()
      for (const [x, y] of inGroups(at, 2)) {
        path.moveTo(x + style.r, y)
        path.arc(x, y, style.r, 0, 2 * Math.PI)
      }
      finish(context, style, path)
      return
    }
    case 'icon':
      for (const [x, y] of inGroups(at, 2)) paintIcon(context, style.path, x, y, style.size, icons)
      return
    case 'path':
      finish(context, style, new Path2D(String(first)))
      return
    case 'text':
      paintText(context, style, String(first), at[1] ?? 0, at[2] ?? 0)
      return
  }
}

function* inGroups(
  numbers: readonly number[],
  count: number,
): Generator<readonly [number, number, number, number]> {
  for (let index = 0; index < numbers.length; index += count) {
    const [a = 0, b = 0, c = 0, d = 0] = numbers.slice(index, index + count)
    yield [a, b, c, d]
  }
}

function finish(
  context: CanvasRenderingContext2D,
  { fill, stroke, strokeWidth, dash }: Exclude<Style, { kind: 'icon' | 'text' }>,
  path: Path2D,
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

function paintIcon(
  context: CanvasRenderingContext2D,
  path: string,
  x: number,
  y: number,
  size: number,
  { image, side, spots }: IconSheet,
): void {
  const spot = spots.get(path)
  if (spot !== undefined) {
    context.drawImage(image, spot.x, spot.y, side, side, x, y, size, size)
    return
  }
  context.fillStyle = '#d5dbe1'
  context.fillRect(x, y, size, size)
}

function paintText(
  context: CanvasRenderingContext2D,
  { weight, size, anchor, fill }: Extract<Style, { kind: 'text' }>,
  text: string,
  x: number,
  y: number,
): void {
  context.font = `${weight} ${size}px ${fontFamily}`
  context.textAlign = anchor === 'middle' ? 'center' : anchor
  context.fillStyle = fill
  context.fillText(printable(text), x, y)
}
