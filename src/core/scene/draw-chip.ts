import { categories } from '../catalog/service'
import { serviceOf } from '../catalog/catalog'
import type { ChipMark } from '../layout/chips'
import { chipFont } from '../measure/lines'
import { chipIcon, chipPadding } from '../measure/node-box'
import type { DiagramNode } from '../model/diagram'
import { readable } from './contrast'
import type { Shape } from './shapes'
import { colours, type Theme } from './theme'

/**
 * A chip (route table, security group) at its place on its host: a small mark with its icon and name. Where one mark
 * stands for several (“+2”), each of them has a shape of its own, so that a search of the picture finds it.
 */
export function drawChip(
  { of, text, isMore, box }: ChipMark,
  chip: DiagramNode | undefined,
  theme: Theme,
): readonly Shape[] {
  const { chipFill, outline, softText } = colours(theme)
  const frame = {
    kind: 'rect',
    role: 'chip',
    ...box,
    fill: chipFill,
    stroke: outline,
    strokeWidth: 1,
    radius: 3,
  } as const
  const frames = of.map((id): Shape => ({ ...frame, of: id }))
  const last = of.at(-1)
  const owner = last === undefined ? {} : { of: last }
  const written = {
    kind: 'text',
    role: 'chip',
    text,
    y: box.y + 12,
    ...chipFont,
    fill: softText,
    ...owner,
  } as const
  if (isMore === true) return [...frames, { ...written, x: box.x + box.width / 2, anchor: 'middle' }]
  const x = box.x + chipPadding
  const y = box.y + (box.height - chipIcon) / 2
  const icon = chip === undefined ? [] : [{ ...chipMark(chip, x, y, theme), ...owner }]
  return [...frames, ...icon, { ...written, x: x + chipIcon + chipPadding, anchor: 'start' }]
}

/** The icon; a coloured outline for what AWS draws only as a border (security group) or not at all. */
function chipMark(chip: DiagramNode, x: number, y: number, theme: Theme): Shape {
  const service = chip.kind === 'resource' ? serviceOf(chip.service) : undefined
  const path = service?.icon ?? null
  if (path !== null) return { kind: 'icon', role: 'chip', path, x, y, size: chipIcon }
  const { outline, ground } = colours(theme)
  const category = categories.find(({ id }) => id === service?.category)?.colour ?? outline
  return {
    kind: 'rect',
    role: 'chip',
    x: x + 1.75,
    y: y + 1.75,
    width: chipIcon - 3.5,
    height: chipIcon - 3.5,
    fill: null,
    stroke: readable(category, ground, 3),
    strokeWidth: 1.5,
    radius: 2,
  }
}
