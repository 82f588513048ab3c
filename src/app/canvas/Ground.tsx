import { useStoreApi, type ReactFlowState } from '@xyflow/react'
import { useLayoutEffect, useRef } from 'react'
import { zoomRange } from './stage'

/** Between two dots, in canvas px. */
const gap = 24
/** The layer reaches so far beyond the canvas, in screen px: a gap at the largest scale. */
const beyond = gap * zoomRange.max
/** Nearer dots than at this scale would be a grey haze, and cost as much to draw as everything else together. */
const leastZoom = 0.35

/**
 * The dots on the ground, which go with the drawing. They are a layer of their own, a little larger than the canvas, that the
 * browser only moves while the view is moved: painted at each frame they would cost more than all that lies on them. Another
 * scale paints them anew.
 */
export function Ground() {
  const store = useStoreApi()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (element.current === null) return
    const { style } = element.current
    let shown = 0
    const put = ({ transform: [x, y, zoom] }: ReactFlowState) => {
      const side = gap * zoom
      if (zoom !== shown) {
        shown = zoom
        style.display = zoom < leastZoom ? 'none' : ''
        style.backgroundSize = `${side}px ${side}px`
        style.backgroundImage = `radial-gradient(circle at calc(50% + 0.5px) calc(50% + 0.5px), var(--line) ${zoom / 2}px, transparent ${zoom / 2 + 0.5}px)`
      }
      style.transform = `translate(${within(x + beyond, side)}px, ${within(y + beyond, side)}px)`
    }
    put(store.getState())
    return store.subscribe(put)
  }, [store])
  return (
    <div
      ref={element}
      aria-hidden
      className="pointer-events-none absolute -z-1 will-change-transform"
      style={{ inset: -beyond }}
    />
  )
}

/** The rest of a division by `side`, in whole px so that dots stay sharp; never below 0. */
function within(value: number, side: number): number {
  return Math.round(((value % side) + side) % side)
}
