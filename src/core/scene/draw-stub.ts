import { stubTextStart, type Stub } from '../layout/stubs'
import { captionFont } from '../measure/lines'
import type { DiagramNode } from '../model/diagram'
import { mixed } from './contrast'
import { drawResourceIcon } from './draw-resource'
import type { Shape } from './shapes'
import { colours, type Theme } from './theme'

const icon = 20

/** The mark, in a subnet, of what spans it and is drawn elsewhere: its icon, small, and its name. */
export function drawStub(
  { of, text, box }: Stub,
  node: DiagramNode | undefined,
  theme: Theme,
): readonly Shape[] {
  if (node?.kind !== 'resource') return []
  const { ground, outline, softText } = colours(theme)
  const edge = (box.height - icon) / 2
  const shapes: readonly Shape[] = [
    { kind: 'rect', ...box, fill: ground, stroke: mixed(outline, ground, 0.6), strokeWidth: 1, radius: 4 },
    ...drawResourceIcon(node, { x: box.x + edge, y: box.y + edge, width: icon, height: icon }, theme),
    {
      kind: 'text',
      text,
      x: box.x + stubTextStart,
      y: box.y + 16,
      ...captionFont,
      fill: softText,
      anchor: 'start',
    },
  ]
  return shapes.map((shape) => ({ ...shape, of, role: 'stub' }))
}
