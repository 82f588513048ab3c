import { Maximize, ZoomIn, ZoomOut } from 'lucide-react'
import { useEffect, useMemo, useRef, useState, type PointerEvent } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import type { Finding } from '../../../core/model/results'
import { sceneOf } from '../../../core/scene/scene'
import { fitting, paintPicture } from '../../paint/thumbnail'
import { useSession } from '../../session/session'
import { IconButton } from '../ui/Button'
import { callOutsOf } from './call-outs'

const zoomStep = 1.25
const none: readonly Finding[] = []

/** A pattern, as large as fits; or larger, to be scrolled, or dragged with the pointer. */
export function PatternPicture({
  diagram,
  label,
  findings = none,
  litStep,
}: {
  readonly diagram: Diagram
  readonly label: string
  readonly findings?: readonly Finding[] | undefined
  /** The number of the call-out to point at. */
  readonly litStep: number | null
}) {
  const theme = useSession((state) => state.shownTheme)
  const scene = useMemo(() => sceneOf(diagram, theme, { findings }), [diagram, theme, findings])
  const canvas = useRef<HTMLCanvasElement>(null)
  const { frame, size } = useSize()
  const [zoom, setZoom] = useState<number | null>(null)
  const fit = fitting(scene, size)
  const scale = Math.min(1, Math.max(fit, zoom ?? fit))
  const lit = litStep === null ? undefined : callOutsOf(scene).get(litStep)

  useEffect(() => {
    // Without a picture the words beside it say the same.
    if (canvas.current !== null && scale > 0)
      paintPicture(canvas.current, scene, scale).catch(() => undefined)
  }, [scene, scale])

  const zoomBy = (factor: number) => {
    const next = scale * factor
    setZoom(next <= fit * 1.01 ? null : Math.min(1, next))
  }
  const { width, height } = scene.box
  return (
    <div className="relative min-h-0 min-w-0 flex-1 bg-ground">
      <div
        ref={frame}
        role="group"
        aria-label="Picture"
        tabIndex={0}
        className={`absolute inset-0 flex overflow-auto focus-visible:-outline-offset-2 ${scale > fit ? 'cursor-grab active:cursor-grabbing' : ''}`}
        onPointerMove={pan}
        onKeyDown={(event) => {
          if (event.key === '+' || event.key === '=') zoomBy(zoomStep)
          else if (event.key === '-') zoomBy(1 / zoomStep)
          else if (event.key === '0') setZoom(null)
        }}
      >
        <div className="relative m-auto shrink-0" style={{ width: width * scale, height: height * scale }}>
          <canvas
            ref={canvas}
            role="img"
            aria-label={label}
            className="block"
            style={{ width: width * scale, height: height * scale }}
          />
          {lit !== undefined && (
            <span
              aria-hidden
              data-lit-step={litStep}
              className="absolute size-7 -translate-1/2 rounded-full border-3 border-focus"
              style={{ left: (lit.x - scene.box.x) * scale, top: (lit.y - scene.box.y) * scale }}
            />
          )}
        </div>
      </div>
      <div className="absolute right-3 bottom-3 flex items-center rounded border border-line bg-raised shadow-float">
        <IconButton icon={ZoomOut} name="Zoom out" size="small" onClick={() => zoomBy(1 / zoomStep)} />
        <span className="w-11 text-center text-12 text-soft">{Math.round(scale * 100)} %</span>
        <IconButton icon={ZoomIn} name="Zoom in" size="small" onClick={() => zoomBy(zoomStep)} />
        <IconButton icon={Maximize} name="Fit the picture" size="small" onClick={() => setZoom(null)} />
      </div>
    </div>
  )
}

/** Dragging moves the picture under the pointer. */
function pan(event: PointerEvent<HTMLElement>): void {
  if (event.buttons !== 1 || event.pointerType === 'touch') return
  event.currentTarget.scrollBy(-event.movementX, -event.movementY)
}

/** The room that the picture has. */
function useSize() {
  const frame = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    const element = frame.current
    if (element === null) return undefined
    const observer = new ResizeObserver(() => {
      const { width, height } = element.getBoundingClientRect()
      setSize((now) => (now.width === width && now.height === height ? now : { width, height }))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return { frame, size }
}
