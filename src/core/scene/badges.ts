import { textWidth } from '../measure/text'
import type { ConnectionId, NodeId, Severity } from '../model/diagram'
import type { Finding } from '../model/results'
import type { Colour } from './contrast'
import { moved, type CircleShape, type Shape } from './shapes'
import { colours, textOn, type Theme } from './theme'

/** What the findings say of one place: the worst severity, and how many findings name the place. */
export interface Mark {
  readonly severity: Severity
  readonly count: number
}

/** Diameter of a badge in px. */
export const badgeSize = 18

/**
 * What has to be marked, by place. Dismissed findings mark nothing, and *incomplete* ones neither: what is only not
 * there yet is listed, never pinned to the drawing. `standsFor` leads from what is hidden to what stands for it.
 */
export function marksOf(
  findings: readonly Finding[],
  standsFor: (id: NodeId | ConnectionId) => NodeId | ConnectionId = (id) => id,
): ReadonlyMap<NodeId | ConnectionId, Mark> {
  const marks = new Map<NodeId | ConnectionId, Mark>()
  for (const { at, severity, dismissedBecause } of findings) {
    if (dismissedBecause !== null || severity === 'incomplete') continue
    for (const id of new Set(at.map((place) => standsFor(place.at)))) {
      const known = marks.get(id)
      const worst = known !== undefined && rank[known.severity] < rank[severity] ? known.severity : severity
      marks.set(id, { severity: worst, count: (known?.count ?? 0) + 1 })
    }
  }
  return marks
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, incomplete: 3 }

/**
 * A badge with its glyph's centre at `x`, `y`: a shape of its own for each severity, so that colour alone says nothing,
 * and a number to its right from two on.
 */
export function drawBadge({ severity, count }: Mark, x: number, y: number, theme: Theme): readonly Shape[] {
  const { ground, severities } = colours(theme)
  const colour = severities[severity]
  const glyph = drawGlyph(severity, x, y, theme)
  if (count < 2) return glyph
  const text = count > 99 ? '99+' : String(count)
  const half = badgeSize / 2
  const pill: Shape = {
    kind: 'rect',
    role: 'badge',
    x: x - half - 1,
    y: y - half - 1,
    width: badgeSize + 2 + textWidth(text, { size: 11, weight: 600 }) + 6,
    height: badgeSize + 2,
    fill: ground,
    stroke: colour,
    strokeWidth: 1,
    radius: half + 1,
  }
  const number: Shape = {
    kind: 'text',
    role: 'badge',
    text,
    x: x + half + 2,
    y: y + 4,
    size: 11,
    weight: 600,
    fill: colours(theme).text,
    anchor: 'start',
  }
  return [pill, ...glyph, number]
}

/** The glyph of a severity, 18 px, centred: ✕ in an octagon, ! in a triangle, i in a circle, dots in a dashed circle. */
export function drawGlyph(severity: Severity, x: number, y: number, theme: Theme): readonly Shape[] {
  const { ground, severities } = colours(theme)
  return glyphs[severity](severities[severity], ground).map((shape) => moved(shape, x, y))
}

/** Each around 0, 0, in its colour on the ground. */
const glyphs: Readonly<Record<Severity, (colour: Colour, ground: Colour) => readonly Shape[]>> = {
  error: (colour, ground) => [
    filled('M-3.7 -9L3.7 -9L9 -3.7L9 3.7L3.7 9L-3.7 9L-9 3.7L-9 -3.7Z', colour, ground),
    line('M-3 -3L3 3M3 -3L-3 3', textOn(colour)),
  ],
  warning: (colour, ground) => [
    filled('M0 -9.5L10 8L-10 8Z', colour, ground),
    line('M0 -3.5L0 2', textOn(colour)),
    circle(0, 5, 1.2, colour, { fill: textOn(colour) }),
  ],
  info: (colour, ground) => [
    circle(0, 0, badgeSize / 2, colour, { stroke: ground, strokeWidth: 1.5 }),
    line('M0 -0.5L0 4.5', textOn(colour)),
    circle(0, -4, 1.2, colour, { fill: textOn(colour) }),
  ],
  incomplete: (colour, ground) => [
    circle(0, 0, badgeSize / 2 - 1, colour, { fill: ground, stroke: colour, strokeWidth: 1.5, dash: [3, 2] }),
    ...[-3.5, 0, 3.5].map((x) => circle(x, 0, 1.1, colour, {})),
  ],
}

function filled(d: string, fill: Colour, stroke: Colour): Shape {
  return { kind: 'path', role: 'badge', d, fill, stroke, strokeWidth: 1.5 }
}

function line(d: string, stroke: Colour): Shape {
  return { kind: 'path', role: 'badge', d, fill: null, stroke, strokeWidth: 2 }
}

function circle(x: number, y: number, r: number, fill: Colour, more: Partial<CircleShape>): Shape {
  return { kind: 'circle', role: 'badge', x, y, r, fill, stroke: null, strokeWidth: 0, ...more }
}
