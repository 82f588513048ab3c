import { memo, useEffect, useMemo } from 'react'
import { boxesOf } from '../../core/layout/boxes'
import { routesOf } from '../../core/layout/route'
import type { Connection, Diagram, DiagramNode } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import { onNetwork } from '../../core/network/network-layer'
import { drawChip } from '../../core/scene/draw-chip'
import { linePath } from '../../core/scene/line-path'
import type { Shape } from '../../core/scene/shapes'
import { useSession } from '../session/session'
import { setCanvas } from './canvas-state'
import { Layer } from './Layer'
import { subnetChips, tableChips } from './network-chips'
import { layer } from './project'
import { ShapesView } from './ShapesView'

/**
 * The network alone: fades what has no place in it, names on each subnet the route table that serves it, and on each
 * attachment the one that it is associated with.
 */
export function NetworkLayer({ diagram }: { readonly diagram: Diagram }) {
  const faded = useFaded(diagram)
  const theme = useSession((session) => session.shownTheme)
  useEffect(() => setCanvas({ faded }), [faded])
  useEffect(() => () => setCanvas({ faded: new Set() }), [])
  return (
    <Layer z={layer.labels} isHidden>
      <Chips diagram={diagram} theme={theme} />
    </Layer>
  )
}

function useFaded(diagram: Diagram): ReadonlySet<string> {
  const { nodes, connections } = diagram
  return useMemo(() => {
    const shown = onNetwork(graphOf(diagram))
    const all = [...Object.values<DiagramNode>(nodes), ...Object.values<Connection>(connections)]
    return new Set(all.flatMap(({ id }) => (shown.has(id) ? [] : [id])))
    // Moving a box changes the layout alone.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [nodes, connections])
}

const Chips = memo(function Chips({ diagram, theme }: { diagram: Diagram; theme: 'light' | 'dark' }) {
  const graph = graphOf(diagram)
  const boxes = boxesOf(diagram)
  const routes = routesOf(diagram)
  const onSubnets = subnetChips(diagram).flatMap(({ host, mark, chip, isImplied }) => {
    const at = boxes.get(host)
    if (at === undefined) return []
    const shapes = drawChip(mark, chip, theme).map((shape) => (isImplied ? dashedFrame(shape) : shape))
    return [{ key: host, x: at.x, y: at.y, shapes }]
  })
  const onLines = tableChips(graph).flatMap(({ attachment, mark, chip }) => {
    const route = routes.get(attachment.id)
    const line = route === undefined ? null : linePath(route, diagram.paths[attachment.id])
    if (line === null) return []
    const { x, y } = line.middle
    return [{ key: attachment.id, x, y: y + 10, shapes: drawChip(mark, chip, theme) }]
  })
  return [...onSubnets, ...onLines].map(({ key, x, y, shapes }) => (
    <g key={key} transform={`translate(${x} ${y})`} className="cursor-pointer">
      <ShapesView shapes={shapes} own="" />
    </g>
  ))
})

/** Dashed, since the subnet does not name it: it has it by default. */
function dashedFrame(shape: Shape): Shape {
  return shape.kind === 'rect' && shape.radius === 3 ? { ...shape, dash: [3, 2] } : shape
}
