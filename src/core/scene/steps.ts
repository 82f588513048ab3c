import type { Box } from '../layout/box'
import { textWidth } from '../measure/text'
import type { Diagram, Place } from '../model/diagram'
import type { Point } from './line-path'
import type { Bounds, Shape } from './shapes'
import { colours, type Theme } from './theme'

const radius = 10
const apart = 24

/** Where the call-outs of one node or connection begin, and which way several of them go. */
export interface StepAnchor extends Point {
  readonly towards: 'right' | 'down' | 'left'
}

/**
 * Upper left, where no line arrives: at the icon of what has one, below a frame's header icon, or below a span's corner,
 * since the header of a narrow one reaches over it.
 */
export function stepAnchor(box: Box, icon: Box | null, isSpan: boolean): StepAnchor {
  if (icon !== null) return { x: box.x + icon.x - 4, y: box.y + icon.y - 4, towards: 'left' }
  if (isSpan) return { x: box.x, y: box.y + 24, towards: 'left' }
  return { x: box.x, y: box.y + Math.min(35, box.height / 2), towards: 'down' }
}

/** Of a collapsed container, below its words, along its lower edge. */
export function collapsedStepAnchor({ x, y, height }: Box): StepAnchor {
  return { x: x + 12, y: y + height, towards: 'right' }
}

/**
 * The numbered call-outs, each at the first of its places that is drawn; steps that share a place stand beside each
 * other, in their order. A step without such a place is not in the picture, only in its description.
 */
export function drawSteps(
  steps: Diagram['steps'],
  anchorOf: (id: Place['at']) => StepAnchor | undefined,
  theme: Theme,
): readonly Shape[] {
  const together = new Map<Place['at'], { readonly anchor: StepAnchor; readonly numbers: number[] }>()
  for (const [index, { places }] of steps.entries()) {
    for (const { at } of places) {
      const known = together.get(at)
      const anchor = known?.anchor ?? anchorOf(at)
      if (anchor === undefined) continue
      if (known === undefined) together.set(at, { anchor, numbers: [index + 1] })
      else known.numbers.push(index + 1)
      break
    }
  }
  return [...together].flatMap(([of, { anchor, numbers }]) =>
    numbers.flatMap((number, nth) => {
      const { x, y } = spot(anchor, nth, numbers.length)
      return callOut(number, x, y, theme).map((shape) => ({ ...shape, of }))
    }),
  )
}

/** The first of several stands at the anchor, except to the left, where the last does: numbers read from left to right. */
function spot({ x, y, towards }: StepAnchor, nth: number, of: number): Point {
  switch (towards) {
    case 'right':
      return { x: x + nth * apart, y }
    case 'down':
      return { x, y: y + nth * apart }
    case 'left':
      return { x: x - (of - 1 - nth) * apart, y }
    default:
      return towards satisfies never
  }
}

/** One numbered call-out, centred. */
export function callOut(number: number, x: number, y: number, theme: Theme): readonly Shape[] {
  const { step, ground } = colours(theme)
  const text = String(number)
  const size = text.length > 2 ? 9 : 11
  return [
    { kind: 'circle', role: 'step', x, y, r: radius, fill: step.fill, stroke: ground, strokeWidth: 1.5 },
    {
      kind: 'text',
      role: 'step',
      text,
      x,
      y: y + size * 0.36,
      size,
      weight: 600,
      fill: step.text,
      anchor: 'middle',
    },
  ]
}

/** The title block, below the lower left of everything else: a first line larger than the others. */
export function drawTitleBlock(lines: readonly string[], content: Bounds, theme: Theme): readonly Shape[] {
  const { text, softText, outline } = colours(theme)
  const written = lines.map((line) => line.trim()).filter((line) => line !== '')
  if (written.length === 0) return []
  const fonts = written.map(
    (_, index) => ({ size: index === 0 ? 15 : 12, weight: index === 0 ? 600 : 400 }) as const,
  )
  const top = content.y + content.height + 24
  const width =
    Math.max(...written.map((line, index) => textWidth(line, fonts[index] ?? { size: 12, weight: 400 }))) + 24
  const height = 24 + (written.length - 1) * 18 + 12
  return [
    {
      kind: 'rect',
      role: 'title',
      x: content.x,
      y: top,
      width: Math.ceil(width),
      height,
      fill: null,
      stroke: outline,
      strokeWidth: 1,
    },
    ...written.map((line, index): Shape => {
      const font = fonts[index] ?? { size: 12, weight: 400 }
      const y = top + 23 + index * 18
      const fill = index === 0 ? text : softText
      return { kind: 'text', role: 'title', text: line, x: content.x + 12, y, ...font, fill, anchor: 'start' }
    }),
  ]
}
