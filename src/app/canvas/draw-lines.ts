import { kindOf } from '../../core/catalog/catalog'
import { connectionAt } from '../../core/edit/items'
import type { Box } from '../../core/layout/box'
import type { Route } from '../../core/layout/route'
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
}

interface LinesWanted {
  readonly visible: Box | null
  readonly always?: string | null
  readonly only?: ReadonlySet<string>
}

/**
 * The connections in the scene's order, plumbing below use. Each comes back as the same object as long as it looks the
 * same. `visible` leaves out what is elsewhere; `always` is kept. `only` leaves out what it does not name.
 */
export function drawLines(
  whole: Diagram,
  theme: 'light' | 'dark',
  { visible, always = null, only }: LinesWanted,
): readonly DrawnLine[] {
  const { diagram } = shownOf(whole)
  const plumbing: DrawnLine[] = []
  const use: DrawnLine[] = []
  for (const [id, route] of routesNow(whole)) {
    const connection = connectionAt(diagram, id)
    if (connection === undefined) continue
    if (only !== undefined && !only.has(id)) continue
    if (visible !== null && id !== always && !isLineVisible(route, visible)) continue
    const drawn = drawnOnce(connection, { route, path: diagram.paths[id], theme })
    ;(kindOf(connection.kind)?.role === 'plumbing' ? plumbing : use).push(drawn)
  }
  return [...plumbing, ...use]
}

interface Look {
  readonly route: Route
  readonly path: ConnectionPath | undefined
  readonly theme: 'light' | 'dark'
}
const kept = new WeakMap<Connection, { readonly look: Look; readonly drawn: DrawnLine }>()

function drawnOnce(connection: Connection, look: Look): DrawnLine {
  const before = kept.get(connection)
  if (
    before?.look.route === look.route &&
    before.look.path === look.path &&
    before.look.theme === look.theme
  ) {
    return before.drawn
  }
  const { route, path, theme } = look
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
  }
  kept.set(connection, { look, drawn })
  return drawn
}
