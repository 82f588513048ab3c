import { useMemo } from 'react'
import { MiniMap, useStore, type MiniMapNodeProps, type Node } from '@xyflow/react'
import { frameOf, serviceOf } from '../../core/catalog/catalog'
import { categories } from '../../core/catalog/service'
import { treeOf } from '../../core/layout/tree'
import { around, holds, overlaps } from '../../core/layout/box'
import type { Diagram } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { getCanvas, useCanvas } from './canvas-state'
import { formOf } from './hit'
import { contentBoxes } from './stage'
import { shownDiagram } from './use-shown-diagram'

const size = { width: 168, height: 112 } as const
/** On a smaller canvas it would cover what one works on. */
const smallestPx = { width: 480, height: 260 } as const
/** Between it and the edges of the canvas. */
const marginPx = 15

/** The whole diagram, small, while not all of it is in view and no trace runs below it; dragging in it moves the view. */
export function Overview({ diagram }: { readonly diagram: Diagram }) {
  const isShown = useSession((session) => session.panels.miniMap)
  const bounds = useMemo(() => around(contentBoxes(diagram)), [diagram])
  const isCut = useStore(({ transform: [x, y, zoom], width, height }) => {
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
    const isRoomy = width >= smallestPx.width && height >= smallestPx.height
    return isRoomy && bounds !== null && !holds(view, bounds)
  })
  const lit = useCanvas((canvas) => canvas.lit)
  const isInTheWay = useStore(({ transform: [x, y, zoom], width, height }) => {
    const corner = {
      x: (width - marginPx - size.width - x) / zoom,
      y: (height - marginPx - size.height - y) / zoom,
      width: size.width / zoom,
      height: size.height / zoom,
    }
    return lit.some((box) => overlaps(corner, box))
  })
  if (!isShown || !isCut || isInTheWay) return null
  return (
    <MiniMap
      pannable
      zoomable
      ariaLabel="Mini-map"
      position="bottom-right"
      style={size}
      nodeColor={fillOf}
      nodeStrokeColor={strokeOf}
      nodeComponent={MiniNode}
      bgColor="var(--raised)"
      maskColor="color-mix(in srgb, var(--panel) 70%, transparent)"
      maskStrokeColor="var(--line-strong)"
      maskStrokeWidth={1}
      className="overflow-hidden rounded border border-line shadow-float"
    />
  )
}

/** One px of outline at every scale, or a container of a large diagram would have none. */
function MiniNode({ x, y, width, height, color, strokeColor }: MiniMapNodeProps) {
  return (
    <rect
      {...{ x, y, width, height }}
      fill={color}
      stroke={strokeColor}
      strokeWidth={1}
      vectorEffect="non-scaling-stroke"
    />
  )
}

function colourOf(id: string): { readonly fill: string; readonly stroke: string } {
  const diagram = shownDiagram()
  const node = treeOf(diagram.nodes).node(id)
  const grey = { fill: 'var(--line)', stroke: 'var(--line-strong)' }
  if (getCanvas().faded.has(id)) return { fill: 'transparent', stroke: 'var(--line)' }
  if (node?.kind !== 'resource') return grey
  const service = serviceOf(node.service)
  const frame = service === undefined ? undefined : frameOf(service, node.config)?.frame
  if (frame !== undefined && formOf(diagram, node) !== 'body')
    return { fill: 'transparent', stroke: frame.stroke }
  const colour = categories.find(({ id: category }) => category === service?.category)?.colour
  return colour === undefined ? grey : { fill: colour, stroke: 'transparent' }
}

function fillOf({ id }: Node): string {
  return colourOf(id).fill
}

function strokeOf({ id }: Node): string {
  return colourOf(id).stroke
}
