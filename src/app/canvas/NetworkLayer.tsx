import { memo, useEffect, useMemo } from 'react'
import type { Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { ChipMark } from '../../core/layout/chips'
import type { Connection, Diagram, DiagramNode, ResourceNode } from '../../core/model/diagram'
import { graphOf } from '../../core/model/graph'
import { onNetwork } from '../../core/network/network-layer'
import { drawChip } from '../../core/scene/draw-chip'
import { linePath } from '../../core/scene/line-path'
import type { Shape } from '../../core/scene/shapes'
import { useSession } from '../session/session'
import { setCanvas, type PlacedChip } from './canvas-state'
import { Layer } from './Layer'
import { subnetChips, tableChips } from './network-chips'
import { layer } from './project'
import { ShapesView } from './ShapesView'
import { routesNow, useRouted } from './so-far'

/**
 * The network alone: fades what has no place in it, names on each subnet the route table that serves it, and on each
 * attachment the one that it is associated with.
 */
export function NetworkLayer({ diagram }: { readonly diagram: Diagram }) {
  const faded = useFaded(diagram)
  const theme = useSession((session) => session.shownTheme)
  const routed = useRouted()
  // There may be more routes of the same diagram than before.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const drawn = useMemo(() => chipsIn(diagram, theme), [diagram, theme, routed])
  useEffect(() => setCanvas({ faded }), [faded])
  useEffect(() => setCanvas({ chips: drawn.map(({ id, box }) => ({ id, box })) }), [drawn])
  useEffect(() => () => setCanvas({ faded: new Set(), chips: [] }), [])
  return (
    <Layer z={layer.labels} isHidden>
      <Chips drawn={drawn} />
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

interface Chip {
  readonly mark: ChipMark
  readonly chip: ResourceNode
}

interface DrawnChip extends PlacedChip {
  readonly key: string
  readonly x: number
  readonly y: number
  readonly shapes: readonly Shape[]
}

function chipsIn(diagram: Diagram, theme: 'light' | 'dark'): readonly DrawnChip[] {
  const graph = graphOf(diagram)
  const boxes = boxesOf(diagram)
  const routes = routesNow(diagram)
  const placed = (
    key: string,
    { x, y }: Point,
    { mark, chip }: Chip,
    shapes: readonly Shape[],
  ): DrawnChip => ({
    ...{ key, x, y, shapes, id: chip.id },
    box: { ...mark.box, x: x + mark.box.x, y: y + mark.box.y },
  })
  const onSubnets = subnetChips(diagram).flatMap((found) => {
    const at = boxes.get(found.host)
    if (at === undefined) return []
    const shapes = drawChip(found.mark, found.chip, theme)
    return [placed(found.host, at, found, found.isImplied ? shapes.map(dashedFrame) : shapes)]
  })
  const onLines = tableChips(graph).flatMap((found) => {
    const { attachment, mark, chip } = found
    const route = routes.get(attachment.id)
    const line = route === undefined ? null : linePath(route, diagram.paths[attachment.id])
    if (line === null) return []
    const { x, y } = line.middle
    return [placed(attachment.id, { x, y: y + 10 }, found, drawChip(mark, chip, theme))]
  })
  return [...onSubnets, ...onLines]
}

const Chips = memo(function Chips({ drawn }: { readonly drawn: readonly DrawnChip[] }) {
  return drawn.map(({ key, x, y, shapes }) => (
    <g key={key} transform={`translate(${x} ${y})`}>
      <ShapesView shapes={shapes} />
    </g>
  ))
})

/** Dashed, since the subnet does not name it: it has it by default. */
function dashedFrame(shape: Shape): Shape {
  return shape.kind === 'rect' && shape.radius === 3 ? { ...shape, dash: [3, 2] } : shape
}
