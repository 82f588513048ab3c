import { getViewportForBounds, type ReactFlowInstance, type Viewport } from '@xyflow/react'
import { around, holds, overlaps, type Box, type Point, type Size } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'
import { getTrace } from '../session/session'
import { extentOf } from './line-extent'
import type { FlowNode } from './project'
import { routesNow } from './so-far'

export const zoomRange = { min: 0.02, max: 4 } as const
const glideMs = 120
/** The bar of a trace over the upper edge, with the room around it, in screen px. */
const barHeight = 60

/** The view on the canvas: what gestures, keys and menus need of React Flow, and nothing more. */
export interface Stage {
  toCanvas(client: Point): Point
  toClient(canvas: Point): Point
  zoom(): number
  /** Moves the picture by screen px. */
  panBy(dx: number, dy: number): void
  zoomBy(factor: number): void
  zoomTo(zoom: number): void
  moveTo(viewport: { readonly x: number; readonly y: number; readonly zoom: number }): void
  /** Frames these boxes, at 100 % at most. `glides` unless the person wants no motion. */
  frameBoxes(boxes: Iterable<Box>, glides?: boolean): void
  /** Moves the picture only as far as is needed to see these boxes; `clear` of what stands over the canvas, too. */
  reveal(boxes: Iterable<Box>, clear?: boolean): void
  /** The canvas on the screen. */
  frame(): DOMRect
  focus(): void
}

export function stageOf(flow: ReactFlowInstance<FlowNode>, element: HTMLElement): Stage {
  const frame = () => element.getBoundingClientRect()
  const glide = () => ({ duration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : glideMs })

  const frameBoxes = (boxes: Iterable<Box>, glides = true, covered = 0, above = 0) => {
    const bounds = around(boxes)
    const { width, height } = frame()
    if (bounds === null || width === 0 || height === 0) return
    const viewport = framing(bounds, { width, height }, covered, above)
    void flow.setViewport(viewport, glides ? glide() : { duration: 0 })
  }

  /** Screen px at the lower edge over which the zoom controls and the mini-map stand. */
  const coveredBelow = () => {
    const { bottom, height } = frame()
    const over = [...element.querySelectorAll('.react-flow__panel')]
    return coveredBy(
      over.map((panel) => bottom - panel.getBoundingClientRect().top),
      height,
    )
  }

  /** What stands over the canvas, in its own px. */
  const overlays = () =>
    [...element.querySelectorAll('.react-flow__panel')].map((panel): Box => {
      const { x, y, width, height } = panel.getBoundingClientRect()
      const { zoom } = flow.getViewport()
      return {
        ...flow.screenToFlowPosition({ x, y }, { snapToGrid: false }),
        width: width / zoom,
        height: height / zoom,
      }
    })

  return {
    toCanvas: (client) => flow.screenToFlowPosition(client, { snapToGrid: false }),
    toClient: (canvas) => flow.flowToScreenPosition(canvas),
    zoom: () => flow.getZoom(),
    panBy(dx, dy) {
      const { x, y, zoom } = flow.getViewport()
      void flow.setViewport({ x: x + dx, y: y + dy, zoom })
    },
    zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, glide()),
    zoomTo: (zoom) => void flow.zoomTo(zoom, glide()),
    moveTo: (viewport) => void flow.setViewport(viewport),
    frameBoxes,
    reveal(boxes, clear = false) {
      const list = [...boxes]
      const bounds = around(list)
      if (bounds === null) return
      const { x, y, zoom } = flow.getViewport()
      const { width, height } = frame()
      const covered = clear ? coveredBelow() : 0
      const above = clear && getTrace().question !== null ? barHeight : 0
      const free = (height - covered - above) / zoom
      const seen = { x: -x / zoom, y: (above - y) / zoom, width: width / zoom, height: free }
      const inner = inset(seen, 24 / zoom)
      if (
        holds(inner, bounds) ||
        (clear && isSeen(list, { ...seen, height: (height - above) / zoom }, overlays()))
      )
        return
      if (zoom < 0.5 || bounds.width > inner.width || bounds.height > inner.height) {
        frameBoxes(list, true, covered, above)
        return
      }
      const to = (from: number, length: number, start: number, room: number) =>
        Math.max(0, from + length - (start + room)) + Math.min(0, from - start)
      const dx = to(bounds.x, bounds.width, inner.x, inner.width)
      const dy = to(bounds.y, bounds.height, inner.y, inner.height)
      void flow.setViewport({ x: x - dx * zoom, y: y - dy * zoom, zoom }, glide())
    },
    frame,
    focus: () => element.focus({ preventScroll: true }),
  }
}

/** Free of the drawing when all of it is framed; what stands over the canvas at its lower left has room in `bottom`. */
const margins = { right: '40px', left: '40px' } as const

/** The view that shows these bounds, at 100 % at most, between what is covered at the edges (screen px). */
export function framing(bounds: Box, { width, height }: Size, covered = 0, above = 0): Viewport {
  const bottom: `${number}px` = `${Math.max(64, covered + 24)}px`
  const top: `${number}px` = `${Math.max(40, above + 8)}px`
  return getViewportForBounds(bounds, width, height, zoomRange.min, 1, { ...margins, top, bottom })
}

/** How much of the lower edge is covered, by what reaches this far above it; on a low canvas, more than half is not given up. */
export function coveredBy(heights: readonly number[], height: number): number {
  return Math.max(0, ...heights.filter((one) => one < height / 2))
}

/** Whether all of these are within what is seen, and none is under something else. */
export function isSeen(boxes: readonly Box[], seen: Box, covered: readonly Box[]): boolean {
  return boxes.every((box) => holds(seen, box) && !covered.some((over) => overlaps(over, box)))
}

/** Everything that is drawn: nodes, and lines that run around them. */
export function contentBoxes(diagram: Diagram): readonly Box[] {
  return [...boxesOf(diagram).values(), ...[...routesNow(diagram).values()].map(extentOf)]
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by }
}
