import { useEffect, useRef } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import type { Finding } from '../../../core/model/results'
import { paintThumbnail } from '../../paint/thumbnail'

/** A diagram, small, as an export would paint it. */
export function Thumbnail({
  diagram,
  theme,
  width,
  height,
  label,
  findings = none,
}: {
  readonly diagram: Diagram
  readonly theme: 'light' | 'dark'
  readonly width: number
  readonly height: number
  readonly label: string
  /** Marked in the picture. */
  readonly findings?: readonly Finding[]
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    // A picture that cannot be painted leaves an empty frame; the words beside it say the same.
    if (canvas.current !== null)
      paintThumbnail(canvas.current, diagram, theme, { width, height }, findings).catch(() => undefined)
  }, [diagram, theme, width, height, findings])
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

const none: readonly Finding[] = []
