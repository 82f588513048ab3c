import { kindOf } from '../catalog/catalog'
import type { Route } from '../layout/route'
import { labelFont, labelLines, labelSize } from '../measure/lines'
import type { Connection, ConnectionPath } from '../model/diagram'
import { badgeSize, drawBadge, type Mark } from './badges'
import type { Colour } from './contrast'
import { at, linePath, type DrawnLine, type Heading, type Point } from './line-path'
import type { Shape } from './shapes'
import { colours, type Theme } from './theme'

const lineHeight = 14

/**
 * A connection in canvas coordinates: its line, its arrowheads, its label.
 *
 * Use has an open arrowhead and may be dashed; plumbing is thicker, grey, without arrowhead, and shows its kind where
 * the user wrote nothing. A kind that this build does not know is drawn as use. Empty where both ends are one point.
 */
export function drawConnection(
  connection: Connection,
  route: Route,
  path: ConnectionPath | undefined,
  theme: Theme,
): readonly Shape[] {
  const line = linePath(route, path)
  if (line === null) return []
  const shapes = [...strokes(connection, line, path, theme, null), ...label(connection, line.middle, theme)]
  return shapes.map((shape) => ({ ...shape, of: connection.id }))
}

/** What is drawn for a connection that findings name. */
export interface ConnectionMark {
  /** The same line in the severity's colour; over the line, below the labels. */
  readonly over: readonly Shape[]
  /** At the line's middle, or left of the label there. */
  readonly badge: readonly Shape[]
}

/** The marks of a connection that findings name; empty where there is no line. */
export function drawConnectionMark(
  connection: Connection,
  drawn: { readonly route: Route; readonly path: ConnectionPath | undefined },
  mark: Mark,
  theme: Theme,
): ConnectionMark {
  const line = linePath(drawn.route, drawn.path)
  if (line === null) return { over: [], badge: [] }
  const over = strokes(connection, line, drawn.path, theme, colours(theme).severities[mark.severity])
  const badge = drawBadge(mark, line.middle.x - besideLabel(connection), line.middle.y, theme)
  const owned = (shape: Shape): Shape => ({ ...shape, of: connection.id, role: 'badge' })
  return { over: over.map(owned), badge: badge.map(owned) }
}

/** How far left of the line's middle something must have its centre so that the label stays free; 0 without a label. */
export function besideLabel(connection: Connection): number {
  const { width } = labelSize(connection)
  return width === 0 ? 0 : width / 2 + badgeSize / 2 + 2
}

function strokes(
  { kind }: Connection,
  line: DrawnLine,
  path: ConnectionPath | undefined,
  theme: Theme,
  over: Colour | null,
): readonly Shape[] {
  const known = kindOf(kind)
  const plumbing = known?.role === 'plumbing'
  const { accents, use, plumbing: pipe } = colours(theme)
  const stroke = over ?? (path?.accent === undefined ? (plumbing ? pipe : use) : accents[path.accent])
  const strokeWidth = (plumbing ? 2.5 : 1.5) + (over === null ? 0 : 0.5)
  const dashed = path?.line === undefined ? known?.dashed === true : path.line === 'dashed'
  const arrows = path?.arrows ?? (plumbing ? 'none' : 'end')
  const way: Shape = { kind: 'path', role: 'line', d: line.d, stroke, strokeWidth, fill: null }
  const heads = arrows === 'none' ? [] : arrows === 'end' ? [line.end] : [line.start, line.end]
  return [
    dashed ? { ...way, dash: [5, 4] } : way,
    ...heads.map((head): Shape => ({ ...way, role: 'arrow', d: arrowhead(head, plumbing ? 9 : 7) })),
  ]
}

/** Open, and pulled back by half a stroke so that the point does not stick into what it points at. */
function arrowhead({ tip, dx, dy }: Heading, length: number): string {
  const end = { x: tip.x - dx * 0.75, y: tip.y - dy * 0.75 }
  const wing = (side: 1 | -1): Point => ({
    x: end.x - dx * length - dy * side * length * 0.6,
    y: end.y - dy * length + dx * side * length * 0.6,
  })
  return `M${at(wing(1))}L${at(end)}L${at(wing(-1))}`
}

function label(connection: Connection, middle: Point, theme: Theme): readonly Shape[] {
  const lines = labelLines(connection)
  if (lines.length === 0) return []
  const { ground, softText } = colours(theme)
  const { width, height } = labelSize(connection)
  const top = middle.y - height / 2
  return [
    {
      kind: 'rect',
      role: 'ground',
      x: middle.x - width / 2,
      y: top,
      width,
      height,
      fill: ground,
      stroke: null,
      strokeWidth: 0,
      radius: 3,
    },
    ...lines.map((text, index): Shape => ({
      kind: 'text',
      role: 'label',
      text,
      x: middle.x,
      y: top + 1 + index * lineHeight + 11,
      ...labelFont,
      fill: softText,
      anchor: 'middle',
    })),
  ]
}
