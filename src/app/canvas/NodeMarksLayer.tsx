import { memo } from 'react'
import { boxesOf } from '../../core/layout/boxes'
import type { Box } from '../../core/layout/box'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { nodeAt } from '../../core/edit/items'
import { badgeCentre, chipBoxes } from '../../core/scene/anchors'
import { drawBadge, type Mark } from '../../core/scene/badges'
import { drawNodeParts } from '../../core/scene/draw-node'
import { sceneOf } from '../../core/scene/scene'
import { treeOf } from '../../core/layout/tree'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { Layer } from './Layer'
import { fadedOpacity, layer } from './project'
import { ShapesView } from './ShapesView'

/** What is drawn over nodes: stubs of what spans subnets, badges of findings, numbered call-outs and the title block. */
export function NodeMarksLayer({ diagram, marks }: { diagram: Diagram; marks: ReadonlyMap<string, Mark> }) {
  const theme = useSession((session) => session.shownTheme)
  const faded = useCanvas((canvas) => canvas.faded)
  const chips = marks.size === 0 ? noChips : chipBoxes(diagram)
  return (
    <>
      <Layer z={layer.stubs} isHidden>
        <Stubs diagram={diagram} theme={theme} faded={faded} />
      </Layer>
      <Layer z={layer.badges} isHidden>
        {[...marks].map(([id, mark]) => {
          const centre = centreOfBadge(diagram, id as NodeId, chips)
          return (
            centre !== null && (
              <g key={id} data-badge={id} pointerEvents="all" className="cursor-pointer">
                <Badge mark={mark} x={centre.x} y={centre.y} theme={theme} />
              </g>
            )
          )
        })}
        <CallOuts diagram={diagram} theme={theme} />
      </Layer>
    </>
  )
}

const noChips: ReadonlyMap<NodeId, Box> = new Map()

const Badge = memo(function Badge({
  mark,
  x,
  y,
  theme,
}: {
  mark: Mark
  x: number
  y: number
  theme: 'light' | 'dark'
}) {
  return <ShapesView shapes={drawBadge(mark, x, y, theme)} own="" />
})

const Stubs = memo(function Stubs({
  diagram,
  theme,
  faded,
}: {
  diagram: Diagram
  theme: 'light' | 'dark'
  faded: ReadonlySet<string>
}) {
  const boxes = boxesOf(diagram)
  return treeOf(diagram.nodes).order.map(({ id }) => {
    const { stubs } = drawNodeParts(diagram, id, theme)
    const box = boxes.get(id)
    if (stubs.length === 0 || box === undefined) return null
    return (
      <g
        key={id}
        transform={`translate(${box.x} ${box.y})`}
        opacity={faded.has(id) ? fadedOpacity : undefined}
        style={faded.has(id) ? { pointerEvents: 'none' } : undefined}
      >
        <ShapesView shapes={stubs} own={id} />
      </g>
    )
  })
})

const CallOuts = memo(function CallOuts({ diagram, theme }: { diagram: Diagram; theme: 'light' | 'dark' }) {
  if (diagram.steps.length === 0 && diagram.titleBlock === undefined) return null
  const shapes = sceneOf(diagram, theme).shapes.filter(({ role }) => role === 'step' || role === 'title')
  return shapes.length === 0 ? null : (
    <ShapesView shapes={shapes.map(({ of: _of, ...shape }) => shape)} own="" />
  )
})

/** A chip that is drawn on something has its badge there. */
function centreOfBadge(diagram: Diagram, id: NodeId, chips: ReadonlyMap<NodeId, Box>) {
  const node = nodeAt(diagram, id)
  const [box, chip] = [boxesOf(diagram).get(id), chips.get(id)]
  if (node === undefined) return null
  if (box !== undefined) return badgeCentre(diagram, node, box)
  return chip === undefined ? null : { x: chip.x + chip.width, y: chip.y }
}
