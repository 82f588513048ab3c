import { useStore } from '@xyflow/react'

/** Below this zoom, marks and lines of a trace shrink no further: one still finds them on a drawing that is seen whole. */
const leastZoom = 0.8
const largest = 2.5

/** By how much the marks of a trace are drawn larger at this zoom; in steps, so that zooming does not draw all anew. */
export function useMarkScale(): number {
  return useStore(({ transform: [, , zoom] }) => markScale(zoom))
}

export function markScale(zoom: number): number {
  return Math.min(largest, Math.max(1, Math.round((leastZoom / zoom) * 4) / 4))
}
