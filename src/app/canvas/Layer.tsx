import { ViewportPortal } from '@xyflow/react'
import type { ReactNode } from 'react'

/** One SVG over the whole canvas, in canvas px; `z` says what it lies over. Only what asks for the pointer gets it. */
export function Layer({
  z,
  isHidden = false,
  children,
}: {
  z: number
  isHidden?: boolean
  children: ReactNode
}) {
  return (
    <ViewportPortal>
      <svg
        className="pointer-events-none absolute top-0 left-0 overflow-visible"
        width={1}
        height={1}
        style={{ zIndex: z }}
        aria-hidden={isHidden ? true : undefined}
      >
        {children}
      </svg>
    </ViewportPortal>
  )
}
