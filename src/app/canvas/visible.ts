import { useStore, type ReactFlowState } from '@xyflow/react'
import { useMemo } from 'react'
import { around, grown, overlaps, type Box } from '../../core/layout/box'
import type { Route } from '../../core/layout/route'

/** From this many things on, only what is in view is in the page. */
export const manyThings = 250

/** The view changes by steps of this many canvas px, so that panning does not draw all anew at each frame. */
const step = 512

/** A box a little larger than what is in view; null where all may be drawn. */
export function useVisibleBox(count: number): Box | null {
  const isMany = count > manyThings
  const key = useStore((store) => (isMany ? keyOf(store) : null))
  return useMemo(() => {
    if (key === null) return null
    const [x = 0, y = 0, right = 0, bottom = 0] = key.split(' ').map(Number)
    return grown({ x, y, width: right - x, height: bottom - y }, step / 4)
  }, [key])
}

function keyOf({ transform: [x, y, zoom], width, height }: ReactFlowState): string {
  const down = (value: number) => Math.floor(value / step) * step
  const up = (value: number) => Math.ceil(value / step) * step
  return [down(-x / zoom), down(-y / zoom), up((width - x) / zoom), up((height - y) / zoom)].join(' ')
}

const extents = new WeakMap<Route, Box | null>()

/** Whether any of a line may be in the box. */
export function isLineVisible(route: Route, box: Box): boolean {
  let extent = extents.get(route)
  if (extent === undefined) {
    extent = around(route.points.map((point) => ({ ...point, width: 1, height: 1 })))
    extents.set(route, extent)
  }
  return extent !== null && overlaps(extent, box)
}
