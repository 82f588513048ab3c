import { useStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import type { Point } from '../../core/layout/box'

interface AtProps {
  readonly point: Point
  readonly className?: string
  readonly children: ReactNode
}

/** Something of the page that stands at a place of the drawing and moves along with it, but keeps its own size. */
export function At({ point, className = '', children }: AtProps) {
  const [panX, panY, zoom] = useStore((store) => store.transform)
  const [x, y] = [point.x * zoom + panX, point.y * zoom + panY]
  return (
    <div
      data-canvas-control
      className={`absolute top-0 left-0 ${className}`}
      style={{ transform: `translate(${Math.round(x)}px, ${Math.round(y)}px)` }}
    >
      {children}
    </div>
  )
}
