import { printable } from '../../core/scene/printable'
import { fontFamily } from './fonts'
import type { IconSheet } from './icon-sheet'
import type { MiniatureRun, Style } from './miniature'
import { paintPath } from './paint-scene'

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
      paintPath(context, path, style)
      return
    }
    case 'circle': {
      const path = new Path2D()
      for (const [x, y] of inGroups(at, 2)) {
        path.moveTo(x + style.r, y)
        path.arc(x, y, style.r, 0, 2 * Math.PI)
      }
      paintPath(context, path, style)
      return
    }
    case 'icon':
      for (const [x, y] of inGroups(at, 2)) paintIcon(context, style.path, x, y, style.size, icons)
      return
    case 'path':
      paintPath(context, new Path2D(String(first)), style)
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
