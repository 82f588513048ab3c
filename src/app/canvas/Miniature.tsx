import { useEffect, useRef } from 'react'
import { frameOf, serviceOf } from '../../core/catalog/catalog'
import { categories } from '../../core/catalog/service'
import { boxesOf } from '../../core/layout/boxes'
import { treeOf } from '../../core/layout/tree'
import type { Diagram, DiagramNode } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { formOf } from './hit'

interface MiniatureProps {
  readonly diagram: Diagram
  /** Px of the miniature for each canvas px, and where the canvas's origin is in it. */
  readonly scale: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The diagram as boxes: frames as outlines of one px, things in the colour of their category. Painted anew when it changes. */
export function Miniature({ diagram, scale, left, top, width, height }: MiniatureProps) {
  const theme = useSession((session) => session.shownTheme)
  const faded = useCanvas((canvas) => canvas.faded)
  const element = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const canvas = element.current
      const context = canvas?.getContext('2d') ?? null
      if (canvas === null || context === null) return
      const density = window.devicePixelRatio
      canvas.width = width * density
      canvas.height = height * density
      context.setTransform(density, 0, 0, density, 0, 0)
      const line = getComputedStyle(canvas).getPropertyValue('--line-strong')
      const boxes = boxesOf(diagram)
      for (const node of treeOf(diagram.nodes).order) {
        const box = boxes.get(node.id)
        if (box === undefined || faded.has(node.id)) continue
        const { fill, stroke } = colourOf(diagram, node)
        const at = [box.x * scale + left, box.y * scale + top] as const
        const side = [Math.max(1, box.width * scale), Math.max(1, box.height * scale)] as const
        context.fillStyle = fill ?? line
        context.strokeStyle = stroke ?? line
        if (fill === null && stroke !== null) context.strokeRect(...at, ...side)
        else context.fillRect(...at, ...side)
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [diagram, theme, faded, scale, left, top, width, height])
  return <canvas ref={element} className="absolute inset-0 size-full" aria-hidden />
}

/** A container has a stroke, everything else is filled; null is the colour of what is of no category. */
function colourOf(
  diagram: Diagram,
  node: DiagramNode,
): { readonly fill: string | null; readonly stroke: string | null } {
  if (node.kind !== 'resource') return { fill: null, stroke: null }
  const service = serviceOf(node.service)
  const frame = service === undefined ? undefined : frameOf(service, node.config)?.frame
  if (frame !== undefined && formOf(diagram, node) !== 'body') return { fill: null, stroke: frame.stroke }
  return { fill: categories.find(({ id }) => id === service?.category)?.colour ?? null, stroke: null }
}
