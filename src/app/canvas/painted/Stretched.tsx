import { memo, useMemo } from 'react'
import type { Point } from '../../../core/layout/box'
import { shownOf } from '../../../core/layout/shown'
import type { Diagram } from '../../../core/model/diagram'
import { connectionAt } from '../../../core/edit/items'
import type { Carried } from '../canvas-state'
import { Layer } from '../Layer'
import { layer } from '../project'
import { routesNow } from '../so-far'

interface Stretch {
  readonly still: Point
  readonly carried: Point
}

/** The lines between what a gesture carries and what stays: straight while it lasts, since their ways change with every step. */
export const Stretched = memo(function Stretched({
  diagram,
  carried: { ids, by },
}: {
  readonly diagram: Diagram
  readonly carried: Carried
}) {
  const stretches = useMemo(() => stretchesOf(diagram, ids), [diagram, ids])
  const d = stretches
    .map(({ still, carried }) => `M${still.x} ${still.y}L${carried.x + by.x} ${carried.y + by.y}`)
    .join('')
  return (
    <Layer z={layer.lines} isHidden>
      <path
        d={d}
        fill="none"
        stroke="var(--ink-soft)"
        vectorEffect="non-scaling-stroke"
        strokeDasharray="4 3"
      />
    </Layer>
  )
})

function stretchesOf(diagram: Diagram, ids: Carried['ids']): readonly Stretch[] {
  const shown = shownOf(diagram).diagram
  return [...routesNow(diagram)].flatMap(([id, { points }]) => {
    const connection = connectionAt(shown, id)
    const [first, last] = [points[0], points.at(-1)]
    if (connection === undefined || first === undefined || last === undefined) return []
    const isFrom = ids.has(connection.from)
    if (isFrom === ids.has(connection.to)) return []
    return [isFrom ? { still: last, carried: first } : { still: first, carried: last }]
  })
}
