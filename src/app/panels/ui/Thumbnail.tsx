import { useEffect, useRef } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import { paintThumbnail } from '../../paint/thumbnail'

/** A diagram, small, as an export would paint it. */
export function Thumbnail({
  diagram,
  theme,
  width,
  height,
  label,
}: {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  readonly label: string
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    // A picture that cannot be painted leaves an empty frame; the words beside it say the same.
    if (canvas.current !== null)
      paintThumbnail(canvas.current, diagram, theme, { width, height }).catch(() => undefined)
  }, [diagram, theme, width, height])
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      style={{ width, height }}
      className="block max-w-full rounded border border-line"
    />
  )
}
