import { serviceOf } from '../catalog/catalog'
import { captionFont, lineHeight, nameFont, nodeText } from '../measure/lines'
import { iconBox, iconGap, type Box } from '../measure/node-box'
import { textWidth } from '../measure/text'
import type { Accent, ResourceNode } from '../model/diagram'
import type { Shape, TextShape } from './shapes'
import { colours, type Theme } from './theme'

/**
 * A resource: its icon, its name below in at most two lines, the one fact that matters, and its count at the icon's
 * lower right. A node on a container's border has a ground behind icon and name, so that the border does not cross them.
 */
export function drawResource(
  node: ResourceNode,
  { width, isOnBorder }: { readonly width: number; readonly isOnBorder: boolean },
  { theme, accent }: { readonly theme: Theme; readonly accent: Accent | undefined },
): readonly Shape[] {
  const icon = iconBox(node)
  if (icon === null) return []
  const text = drawText(node, width, icon, theme)
  return [
    ...(isOnBorder ? grounds(icon, text, theme) : []),
    ...(accent === undefined ? [] : [ring(icon, colours(theme).accents[accent])]),
    ...drawResourceIcon(node, icon, theme),
    ...text,
    ...drawCount(node, icon, theme),
  ]
}

/** The icon of a resource in this box; a dashed box with a question mark for a service that this build does not know. */
export function drawResourceIcon(
  node: ResourceNode,
  { x, y, width: size }: Box,
  theme: Theme,
): readonly Shape[] {
  const service = serviceOf(node.service)
  const path = service?.icon ?? null
  if (path === null)
    return service === undefined ? unknown(x, y, size, theme) : initial(service.shortName, x, y, size, theme)
  const icon: Shape = { kind: 'icon', role: 'icon', path, x, y, size }
  const { iconTile } = colours(theme)
  if (iconTile === null || service?.category !== 'actors') return [icon]
  const tile = {
    kind: 'rect',
    x,
    y,
    width: size,
    height: size,
    fill: iconTile,
    stroke: null,
    strokeWidth: 0,
  } as const
  const inset = size * 0.1
  return [
    { ...tile, radius: size / 8 },
    { ...icon, x: x + inset, y: y + inset, size: size - 2 * inset },
  ]
}

function drawText(node: ResourceNode, width: number, icon: Box, theme: Theme): readonly TextShape[] {
  const { text, softText } = colours(theme)
  const { nameLines, caption } = nodeText(node)
  const top = icon.y + icon.height + iconGap
  const centred = { kind: 'text', x: width / 2, anchor: 'middle' } as const
  const lines = nameLines.map((line, index): TextShape => {
    return { ...centred, role: 'name', text: line, y: top + index * lineHeight + 12, ...nameFont, fill: text }
  })
  const fact = caption ?? (serviceOf(node.service) === undefined ? node.service : null)
  if (fact === null) return lines
  const y = top + nameLines.length * lineHeight + 11
  return [...lines, { ...centred, role: 'caption', text: fact, y, ...captionFont, fill: softText }]
}

/** “× 11”, over the icon's lower right corner. */
function drawCount(node: ResourceNode, icon: Box, theme: Theme): readonly Shape[] {
  const { count } = nodeText(node)
  if (count === null) return []
  const { ground, text } = colours(theme)
  const font = { size: 11, weight: 600 } as const
  const width = textWidth(count, font) + 6
  const x = icon.x + icon.width - 8
  const y = icon.y + icon.height - 11
  return [
    {
      kind: 'rect',
      role: 'ground',
      x,
      y,
      width,
      height: 15,
      fill: ground,
      stroke: null,
      strokeWidth: 0,
      radius: 3,
    },
    { kind: 'text', role: 'count', text: count, x: x + 3, y: y + 11.5, ...font, fill: text, anchor: 'start' },
  ]
}

/** Behind the icon; and behind the name no wider than hides an upright border, so that no neighbour is covered. */
function grounds(icon: Box, text: readonly TextShape[], theme: Theme): readonly Shape[] {
  const behind = {
    kind: 'rect',
    role: 'ground',
    fill: colours(theme).ground,
    stroke: null,
    strokeWidth: 0,
  } as const
  const [x, y, side] = [icon.x - 2, icon.y - 2, icon.width + 4]
  const around: Shape = { ...behind, x, y, width: side, height: side, radius: 2 }
  const last = text.at(-1)
  if (last === undefined) return [around]
  const top = icon.y + icon.height
  return [around, { ...behind, x: icon.x + icon.width / 2 - 6, y: top, width: 12, height: last.y + 4 - top }]
}

function ring({ x, y, width }: Box, stroke: string): Shape {
  const side = width + 6
  return {
    kind: 'rect',
    role: 'frame',
    x: x - 3,
    y: y - 3,
    width: side,
    height: side,
    fill: null,
    stroke,
    strokeWidth: 2,
    radius: 6,
  }
}

function unknown(x: number, y: number, size: number, theme: Theme): readonly Shape[] {
  return [...box(x, y, size, [4, 3], theme), letter('?', x, y, size, theme)]
}

/** What AWS has no icon for is a box with its first letter. */
function initial(name: string, x: number, y: number, size: number, theme: Theme): readonly Shape[] {
  return [...box(x, y, size, null, theme), letter(name.slice(0, 1), x, y, size, theme)]
}

function box(
  x: number,
  y: number,
  size: number,
  dash: readonly number[] | null,
  theme: Theme,
): readonly Shape[] {
  const { outline, ground } = colours(theme)
  const inset = 0.75
  const side = size - 2 * inset
  const shape: Shape = {
    kind: 'rect',
    role: 'icon',
    x: x + inset,
    y: y + inset,
    width: side,
    height: side,
    fill: ground,
    stroke: outline,
    strokeWidth: 1.5,
    radius: size / 12,
  }
  return [dash === null ? shape : { ...shape, dash }]
}

function letter(text: string, x: number, y: number, size: number, theme: Theme): Shape {
  const font = { size: Math.round(size * 0.45), weight: 600 } as const
  const fill = colours(theme).softText
  return {
    kind: 'text',
    role: 'icon',
    text,
    x: x + size / 2,
    y: y + size / 2 + font.size * 0.36,
    ...font,
    fill,
    anchor: 'middle',
  }
}
