import { memo, useMemo } from 'react'
import type { Point } from '../../../core/layout/box'
import type { Route } from '../../../core/layout/route'
import { shownOf } from '../../../core/layout/shown'
import type { Connection, Diagram } from '../../../core/model/diagram'
import { connectionAt } from '../../../core/edit/items'
import { drawConnection } from '../../../core/scene/draw-connection'
import { getRouter, useSession } from '../../session/session'
import type { Carried } from '../canvas-state'
import { Layer } from '../Layer'
import { layer } from '../project'
import { ShapesView } from '../ShapesView'
import { routesNow } from '../so-far'

/** Of so many lines the ways are looked for at every step; of more it would be seen, and they are straight meanwhile. */
const mostRouted = 8

/** A line between what a gesture carries and what stays, as it was before. */
interface Crossing {
  readonly connection: Connection
  readonly route: Route
}

interface CarriedLinesProps {
  readonly diagram: Diagram
  readonly carried: Carried
}

/**
 * The lines between what a gesture carries and what stays: each as if it were alone while the gesture lasts, without words.
 * How they run among the others is found when the things are let go.
 */
export const CarriedLines = memo(function CarriedLines({ diagram, carried }: CarriedLinesProps) {
  const { ids } = carried
  const crossings = useMemo(() => crossingsOf(diagram, ids), [diagram, ids])
  return (
    <Layer z={layer.lines} isHidden>
      {crossings.length > mostRouted ? (
        <Stretched {...{ crossings, carried }} />
      ) : (
        <Routed {...{ diagram, crossings, carried }} />
      )}
    </Layer>
  )
})

function Routed({ diagram, crossings, carried }: CarriedLinesProps & { crossings: readonly Crossing[] }) {
  const theme = useSession((session) => session.shownTheme)
  const connections = crossings.map(({ connection }) => connection)
  const routes = getRouter()?.carriedRoutes(diagram, connections, carried)
  return connections.map((connection) => {
    const route = routes?.get(connection.id)
    if (route === undefined) return null
    const { paths } = shownOf(diagram).diagram
    const shapes = drawConnection(connection, route, paths[connection.id], theme)
    return (
      <ShapesView
        key={connection.id}
        shapes={shapes.filter(({ role }) => role === 'line' || role === 'arrow')}
      />
    )
  })
}

function Stretched({
  crossings,
  carried: { ids, by },
}: {
  readonly crossings: readonly Crossing[]
  readonly carried: Carried
}) {
  const moved = ({ x, y }: Point) => `${x + by.x} ${y + by.y}`
  const d = crossings
    .map(({ connection, route: { points } }) => {
      const [first, last] = [points[0], points.at(-1)]
      if (first === undefined || last === undefined) return ''
      const [still, carried] = ids.has(connection.from) ? [last, first] : [first, last]
      return `M${still.x} ${still.y}L${moved(carried)}`
    })
    .join('')
  return (
    <path
      d={d}
      fill="none"
      stroke="var(--ink-soft)"
      vectorEffect="non-scaling-stroke"
      strokeDasharray="4 3"
    />
  )
}

function crossingsOf(diagram: Diagram, ids: Carried['ids']): readonly Crossing[] {
  const shown = shownOf(diagram).diagram
  return [...routesNow(diagram)].flatMap(([id, route]) => {
    const connection = connectionAt(shown, id)
    if (connection === undefined || ids.has(connection.from) === ids.has(connection.to)) return []
    return [{ connection, route }]
  })
}
