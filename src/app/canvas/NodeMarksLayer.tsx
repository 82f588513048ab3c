import { memo } from 'react'
import { boxesOf } from '../../core/layout/boxes'
import type { Box } from '../../core/layout/box'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { chipBoxes } from '../../core/scene/anchors'
import { drawBadge, type Mark } from '../../core/scene/badges'
import { drawNodeParts } from '../../core/scene/draw-node'
import { sceneOf } from '../../core/scene/scene'
import { treeOf } from '../../core/layout/tree'
import { useSession } from '../session/session'
import { badgeOf } from './badge-places'
import { useCanvas } from './canvas-state'
import { Layer } from './Layer'
import { fadedOpacity, layer } from './project'
import { ShapesView } from './ShapesView'

/** What is drawn over nodes: stubs of what spans subnets, badges of findings, numbered call-outs and the title block. */
export function NodeMarksLayer({ diagram, marks, shown, apart }: NodeMarksProps) {
  const theme = useSession((session) => session.shownTheme)
  const faded = useCanvas((canvas) => canvas.faded)
  const chips = marks.size === 0 ? noChips : chipBoxes(diagram)
  return (
    <>
      <Layer z={layer.stubs} isHidden>
        <Stubs {...{ diagram, theme, faded, shown, apart }} />
      </Layer>
      <Layer z={layer.badges} isHidden>
        {[...marks].map(([id, mark]) => {
          if (apart.has(id)) return null
          if (shown !== null && boxesOf(diagram).has(id as NodeId) && !shown.has(id)) return null
          const centre = badgeOf(diagram, id as NodeId, chips)
          return centre !== null && <Badge key={id} mark={mark} x={centre.x} y={centre.y} theme={theme} />
        })}
        <CallOuts diagram={diagram} theme={theme} />
      </Layer>
    </>
  )
}

interface NodeMarksProps {
  readonly diagram: Diagram
  readonly marks: ReadonlyMap<string, Mark>
  /** The nodes that are in the page; null for all. */
  readonly shown: ReadonlySet<string> | null
  /** Nodes that a gesture carries: theirs are painted with them. */
  readonly apart: ReadonlySet<string>
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
  return <ShapesView shapes={drawBadge(mark, x, y, theme)} />
})

const Stubs = memo(function Stubs({
  diagram,
  theme,
  faded,
  shown,
  apart,
}: Pick<NodeMarksProps, 'diagram' | 'shown' | 'apart'> & {
  readonly theme: 'light' | 'dark'
  readonly faded: ReadonlySet<string>
}) {
  const boxes = boxesOf(diagram)
  return treeOf(diagram.nodes).order.map(({ id }) => {
    if (apart.has(id) || (shown !== null && !shown.has(id))) return null
    const { stubs } = drawNodeParts(diagram, id, theme)
    const box = boxes.get(id)
    if (stubs.length === 0 || box === undefined) return null
    return (
      <g
        key={id}
        transform={`translate(${box.x} ${box.y})`}
        opacity={faded.has(id) ? fadedOpacity : undefined}
      >
        <ShapesView shapes={stubs} />
      </g>
    )
  })
})

const CallOuts = memo(function CallOuts({ diagram, theme }: { diagram: Diagram; theme: 'light' | 'dark' }) {
  if (diagram.steps.length === 0 && diagram.titleBlock === undefined) return null
  const shapes = sceneOf(diagram, theme).shapes.filter(({ role }) => role === 'step' || role === 'title')
  return <ShapesView shapes={shapes} />
})
