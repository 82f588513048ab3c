import { useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useSession } from '../session/session'
import * as session from '../session/session'

const least = 160
const step = 24

/** The upper edge of the bottom panel: dragged, or moved by the arrow keys, it makes the panel higher and lower. */
export function ResizeHandle() {
  const height = useSession((state) => state.panels.bottomHeight)
  const from = useRef<{ readonly y: number; readonly height: number } | null>(null)
  const most = () => Math.max(least, window.innerHeight - 240)
  const set = (wanted: number) =>
    session.setPanels({ bottomHeight: Math.round(Math.min(Math.max(wanted, least), most())) })
  return (
    <div
      role="separator"
      tabIndex={0}
      aria-label="Height of the bottom panel"
      aria-orientation="horizontal"
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={most()}
      className="absolute inset-x-0 -top-1 z-10 h-2 cursor-row-resize touch-none hover:bg-focus/30 focus-visible:bg-focus/40"
      onPointerDown={(event: PointerEvent<HTMLElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { y: event.clientY, height }
      }}
      onPointerMove={({ clientY }) => {
        if (from.current !== null) set(from.current.height + from.current.y - clientY)
      }}
      onPointerUp={() => (from.current = null)}
      onPointerCancel={() => (from.current = null)}
      onKeyDown={(event: KeyboardEvent) => {
        const by = { ArrowUp: step, ArrowDown: -step }[event.key]
        if (by === undefined) return
        event.preventDefault()
        event.stopPropagation()
        set(height + by)
      }}
    />
  )
}
