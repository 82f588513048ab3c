import { textWidth } from '../../measure/text'
import type { Shape, TextShape } from '../../scene/shapes'
import { element, escaped } from './xml'

/** A shape as SVG; an icon uses its symbol, or is a plain grey box where there is none. */
export function writeShape(shape: Shape, iconIds: ReadonlyMap<string, string>): string {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = shape
      return element('rect', { x, y, width, height, rx: radius === 0 ? null : radius, ...painted(shape) })
    }
    case 'circle':
      return element('circle', { cx: shape.x, cy: shape.y, r: shape.r, ...painted(shape) })
    case 'path':
      return element('path', {
        d: shape.d,
        ...painted(shape),
        'stroke-linejoin': shape.stroke === null ? null : 'round',
      })
    case 'icon': {
      const { x, y, size, path } = shape
      const id = iconIds.get(path)
      const at = { x, y, width: size, height: size }
      // `xlink:href`, not `href`: older Inkscape, Illustrator and Office read nothing else.
      return id === undefined
        ? element('rect', { ...at, rx: 4, fill: '#d5dbe1' })
        : element('use', { ...at, 'xlink:href': { own: `#${id}` } })
    }
    case 'text':
      return writeText([shape])
  }
}

/** Lines of one text, each at its own place, as one element. */
export function writeText(lines: readonly [TextShape, ...TextShape[]]): string {
  const [first] = lines
  const font = {
    'font-size': first.size,
    'font-weight': first.weight === 400 ? null : first.weight,
    fill: first.fill,
    'text-anchor': first.anchor === 'start' ? null : first.anchor,
    'data-role': first.role,
  }
  if (lines.length === 1)
    return element('text', { x: first.x, y: first.y, ...font, ...length(first) }, escaped(first.text))
  const spans = lines.map((line) =>
    element('tspan', { x: line.x, y: line.y, ...length(line) }, escaped(line.text)),
  )
  return element('text', font, spans.join(''))
}

/**
 * The width that the line was given when it was measured. With Inter it changes nothing; with another font, which may be an
 * eighth wider, it keeps the line off its neighbours. Only where the width is known and not guessed (Chinese, emoji).
 */
function length({ text, size, weight }: TextShape) {
  const isKnown = measured.test(text)
  return {
    textLength: isKnown ? textWidth(text, { size, weight }) : null,
    lengthAdjust: isKnown ? 'spacingAndGlyphs' : null,
  }
}

/** Two or more letters of Latin, its accents and the usual marks. */
const measured = /^[\u0020-\u007E\u00A0-\u017F\u2013\u2014\u2018-\u201D\u2026]{2,}$/u

/** True where the second is a further line of the first's text. */
export function isNextLine(before: TextShape, next: Shape | undefined): next is TextShape {
  return (
    next?.kind === 'text' &&
    (before.role === 'name' || before.role === 'label' || before.role === 'text') &&
    next.role === before.role &&
    next.of === before.of &&
    next.x === before.x &&
    next.y > before.y
  )
}

interface Painted {
  readonly fill: string | null
  readonly stroke: string | null
  readonly strokeWidth: number
  readonly dash?: readonly number[]
}

function painted({ fill, stroke, strokeWidth, dash }: Painted) {
  return {
    fill: fill ?? 'none',
    stroke,
    'stroke-width': stroke === null ? null : strokeWidth,
    'stroke-dasharray': stroke === null || dash === undefined ? null : dash.join(' '),
  }
}
