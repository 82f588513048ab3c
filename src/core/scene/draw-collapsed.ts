import { captionFont, headerFont, headerStart, nodeText } from '../measure/lines'
import type { Size } from '../measure/node-box'
import { fitText, textWidth } from '../measure/text'
import type { Accent, ResourceNode, ShapeNode } from '../model/diagram'
import { frameLook } from './draw-container'
import type { Shape } from './shapes'
import { drawRow } from './text-row'
import { colours, frameColours, type Theme } from './theme'

/** How far the sheet behind looks out at the right and below. */
const behind = 4
const borderWidth = 1.25
const icon = 24
const nameBaseline = 17
const countBaseline = 38
/** Of the width, for the button that opens it on the screen. */
const buttonRoom = 30

interface CollapsedOptions {
  readonly theme: Theme
  readonly accent: Accent | undefined
  /** How many things are inside, at every depth. */
  readonly inside: number
}

/** A collapsed container: a stack of two sheets in its colours, its icon and name, and how much is inside. */
export function drawCollapsed(
  node: ResourceNode | ShapeNode,
  { width, height }: Size,
  { theme, accent, inside }: CollapsedOptions,
): readonly Shape[] {
  const { ground, outline, accents } = colours(theme)
  const plain = accent === undefined ? outline : accents[accent]
  const frame = node.kind === 'resource' ? frameLook(node, { theme, accent }) : null
  const look = frame?.look ?? frameColours({ stroke: plain, fill: null }, theme)
  const dash = frame === null || frame.dashed ? { dash: [6, 4] } : {}
  const [right, bottom] = [width - behind, height - behind]
  const sheet = { stroke: look.stroke, strokeWidth: borderWidth, role: 'frame' } as const

  const path = frame?.icon ?? null
  const start = path === null ? 8 : Math.max(headerStart(node), icon + 8)
  const { count } = nodeText(node)
  const countRoom = count === null ? 0 : textWidth(count, headerFont) + 8
  const name = fitText(node.name, headerFont, width - start - buttonRoom - countRoom)
  const words = inside === 0 ? 'nothing inside' : `${inside} inside`
  const over = borderWidth / 2
  return [
    {
      ...{ ...sheet, kind: 'path', fill: null },
      d: `M${right} ${behind}L${width} ${behind}L${width} ${height}L${behind} ${height}L${behind} ${bottom}`,
    },
    {
      ...{ ...sheet, kind: 'rect', x: 0, y: 0, width: right, height: bottom, ...dash },
      // Nothing shines through: there is something in it.
      fill: look.fill ?? ground,
    },
    ...(path === null
      ? []
      : [{ kind: 'icon', role: 'icon', path, x: -over, y: -over, size: icon + over } as const]),
    ...drawRow(
      [
        { text: name, font: headerFont, fill: look.text, role: 'name' as const },
        { text: count ?? '', font: headerFont, fill: look.softText, role: 'count' as const },
      ].filter(({ text }) => text !== ''),
      start,
      nameBaseline,
    ),
    ...drawRow(
      [
        {
          text: fitText(words, captionFont, right - start - 4),
          font: captionFont,
          fill: look.softText,
          role: 'caption',
        },
      ],
      start,
      countBaseline,
    ),
  ]
}
