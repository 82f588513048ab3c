import { kindOf } from '../../core/catalog/catalog'
import { connectionAt } from '../../core/edit/items'
import type { Box, Point } from '../../core/layout/box'
import type { Route } from '../../core/layout/route'
import { baseOf } from '../../core/layout/routing/shifted'
import { shownOf } from '../../core/layout/shown'
import type { Connection, ConnectionPath, Diagram } from '../../core/model/diagram'
import { drawConnection } from '../../core/scene/draw-connection'
import type { Shape } from '../../core/scene/shapes'
import { isLineVisible } from './line-extent'
import { routesNow } from './so-far'

/** A connection with its shapes: those of the line, which lie below the nodes, and those of the label, above them. */
export interface DrawnLine {
  readonly connection: Connection
  readonly route: Route
  readonly path: ConnectionPath | undefined
  readonly line: readonly Shape[]
  readonly label: readonly Shape[]
  /** Path data of the line, for what is laid under or over it. */
  readonly d: string
  /** What shapes and path are relative to, in canvas px: of a line that has only been moved they are the very same. */
  readonly at: Point
}

interface LinesWanted {
  readonly visible: Box | null
  readonly always?: string | null
  readonly only?: ReadonlySet<string>
  /** They are painted where `at` says; else that is the canvas's corner. */
  readonly isPainted?: true
}

/**
 * The connections in the scene's order, plumbing below use. Each comes back as the same object as long as it looks the
 * same. `visible` leaves out what is elsewhere; `always` is kept. `only` leaves out what it does not name.
 */
export function drawLines(
  whole: Diagram,
  theme: 'light' | 'dark',
  { visible, always = null, only, isPainted }: LinesWanted,
): readonly DrawnLine[] {
  const { diagram } = shownOf(whole)
  const plumbing: DrawnLine[] = []
  const use: DrawnLine[] = []
  for (const [id, route] of routesNow(whole)) {
    const connection = connectionAt(diagram, id)
    if (connection === undefined) continue
    if (only !== undefined && !only.has(id)) continue
    if (visible !== null && id !== always && !isLineVisible(route, visible)) continue
    const drawn = drawnOnce(connection, { route, path: diagram.paths[id], theme }, isPainted === true)
    ;(kindOf(connection.kind)?.role === 'plumbing' ? plumbing : use).push(drawn)
  }
  return [...plumbing, ...use]
}

const corner: Point = { x: 0, y: 0 }
const isAtCorner = ({ x, y }: Point) => x === 0 && y === 0

interface Look {
  readonly route: Route
  readonly path: ConnectionPath | undefined
  readonly theme: 'light' | 'dark'
}
const kept = new WeakMap<Connection, { readonly look: Look; readonly drawn: DrawnLine }>()

function drawnOnce(connection: Connection, look: Look, isPainted: boolean): DrawnLine {
  const before = kept.get(connection)
  const { route, path, theme } = look
  if (before !== undefined && before.look.path === path && before.look.theme === theme) {
    const { drawn } = before
    if (before.look.route === route && (isPainted || isAtCorner(drawn.at))) return drawn
    const [was, is] = [baseOf(before.look.route), baseOf(route)]
    const at = { x: drawn.at.x + is.by.x - was.by.x, y: drawn.at.y + is.by.y - was.by.y }
    if (was.of === is.of && (isPainted || isAtCorner(at))) {
      const moved = { ...drawn, route, at }
      kept.set(connection, { look, drawn: moved })
      return moved
    }
  }
  const shapes = drawConnection(connection, route, path, theme)
  const isLine = ({ role }: Shape) => role === 'line' || role === 'arrow'
  const way = shapes.find((shape) => shape.kind === 'path' && shape.role === 'line')
  const drawn: DrawnLine = {
    connection,
    route,
    path,
    line: shapes.filter(isLine),
    label: shapes.filter((shape) => !isLine(shape)),
    d: way?.kind === 'path' ? way.d : '',
    at: corner,
  }
  kept.set(connection, { look, drawn })
  return drawn
}
