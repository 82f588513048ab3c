import { headerFont, lineHeight, nameFont, noteLines, notePadding } from '../measure/lines'
import type { Size } from '../measure/node-box'
import { wrapText } from '../measure/text'
import type { Accent, NoteNode, ShapeNode } from '../model/diagram'
import { mixed } from './contrast'
import type { Shape } from './shapes'
import { colours, frameColours, type Theme } from './theme'

interface PlainOptions {
  readonly theme: Theme
  readonly accent: Accent | undefined
}

/** A note: its lines of text on a pale ground. */
export function drawNote(
  node: NoteNode,
  { width, height }: Size,
  { theme, accent }: PlainOptions,
): readonly Shape[] {
  const { ground, noteFill, outline, text, accents } = colours(theme)
  const edge = accent === undefined ? accents.orange : accents[accent]
  const paper: Shape = {
    kind: 'rect',
    role: 'frame',
    x: 0,
    y: 0,
    width,
    height,
    fill: accent === undefined ? noteFill : mixed(edge, ground, 0.12),
    stroke: accent === undefined ? mixed(outline, ground, 0.5) : edge,
    strokeWidth: 1,
    radius: 2,
  }
  const lines = noteLines(node, width).map((line, index): Shape => {
    const y = notePadding + index * lineHeight + 12
    return {
      kind: 'text',
      role: 'text',
      text: line,
      x: notePadding,
      y,
      ...nameFont,
      fill: text,
      anchor: 'start',
    }
  })
  return [paper, ...lines.filter((line) => line.kind !== 'text' || line.text !== '')]
}

/** A plain box with its name in the middle, or a dashed group with its name on top. An image is drawn as a box. */
export function drawPlainShape(
  node: ShapeNode,
  { width, height }: Size,
  { theme, accent }: PlainOptions,
): readonly Shape[] {
  const { ground, outline, text, accents } = colours(theme)
  const edge = accent === undefined ? outline : accents[accent]
  const isGroup = node.shape === 'group'
  const fill = isGroup ? null : accent === undefined ? ground : mixed(edge, ground, 0.1)
  const look = frameColours({ stroke: edge, fill: null }, theme)
  const frame = {
    kind: 'rect',
    role: 'frame',
    x: 0,
    y: 0,
    width,
    height,
    fill,
    stroke: edge,
    strokeWidth: 1.25,
    radius: isGroup ? 0 : 4,
  } as const
  const font = isGroup ? headerFont : nameFont
  const lines = wrapText(
    node.name,
    font,
    width - 16,
    isGroup ? 1 : Math.max(1, Math.floor((height - 8) / lineHeight)),
  )
  const top = isGroup ? 5 : (height - lines.length * lineHeight) / 2
  return [
    isGroup ? { ...frame, dash: [6, 4] } : frame,
    ...lines.map((line, index): Shape => {
      const y = top + index * lineHeight + 12
      const colour = isGroup ? look.text : text
      return {
        kind: 'text',
        role: 'name',
        text: line,
        x: width / 2,
        y,
        ...font,
        fill: colour,
        anchor: 'middle',
      }
    }),
  ]
}
