import { Panel, useStore } from '@xyflow/react'
import { useMemo, type PointerEvent, type WheelEvent } from 'react'
import { around, holds, overlaps, type Box } from '../../core/layout/box'
import type { Diagram } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { Miniature } from './Miniature'
import { contentBoxes, type Stage } from './stage'

const size = { width: 168, height: 112 } as const
/** On a smaller canvas it would cover what one works on. */
const smallestPx = { width: 480, height: 260 } as const
/** Between it and the edges of the canvas. */
const marginPx = 15

/** The whole diagram, small, while not all of it is in view and no trace runs below it; dragging in it moves the view. */
export function Overview({ diagram, stage }: { readonly diagram: Diagram; readonly stage: Stage | null }) {
  const isShown = useSession((session) => session.panels.miniMap)
  const bounds = useMemo(() => around(contentBoxes(diagram)), [diagram])
  const isCut = useStore(({ transform: [x, y, zoom], width, height }) => {
    const view = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom }
    const isRoomy = width >= smallestPx.width && height >= smallestPx.height
    return isRoomy && bounds !== null && !holds(view, bounds)
  })
  const lit = useCanvas((canvas) => canvas.lit)
  const isInTheWay = useStore(({ transform: [x, y, zoom], width, height }) => {
    const corner = {
      x: (width - marginPx - size.width - x) / zoom,
      y: (height - marginPx - size.height - y) / zoom,
      width: size.width / zoom,
      height: size.height / zoom,
    }
    return lit.some((box) => overlaps(corner, box))
  })
  if (!isShown || !isCut || isInTheWay || bounds === null || stage === null) return null
  return <Map diagram={diagram} stage={stage} bounds={bounds} />
}

interface MapProps {
  readonly diagram: Diagram
  readonly stage: Stage
  /** All that is drawn, in canvas px. */
  readonly bounds: Box
}

function Map({ diagram, stage, bounds }: MapProps) {
  const scale = Math.min((size.width - 8) / bounds.width, (size.height - 8) / bounds.height)
  const left = (size.width - bounds.width * scale) / 2 - bounds.x * scale
  const top = (size.height - bounds.height * scale) / 2 - bounds.y * scale

  const goTo = (event: PointerEvent) => {
    if (event.buttons !== 1) return
    const map = event.currentTarget.getBoundingClientRect()
    const frame = stage.frame()
    const at = stage.toClient({
      x: (event.clientX - map.left - left) / scale,
      y: (event.clientY - map.top - top) / scale,
    })
    stage.panBy(frame.left + frame.width / 2 - at.x, frame.top + frame.height / 2 - at.y)
  }
  const zoom = (event: WheelEvent) => stage.zoomBy(Math.exp(-event.deltaY / 400))

  return (
    <Panel
      position="bottom-right"
      className="overflow-hidden rounded border border-line bg-raised shadow-float"
      style={size}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
      onWheel={zoom}
    >
      <div role="img" aria-label="Mini-map" className="nowheel relative size-full cursor-grab">
        <Miniature diagram={diagram} {...{ scale, left, top }} {...size} />
        <View {...{ scale, left, top }} />
      </div>
    </Panel>
  )
}

/** What is in view; all around it is veiled. */
function View({ scale, left, top }: { readonly scale: number; readonly left: number; readonly top: number }) {
  const [panX, panY, zoom] = useStore((store) => store.transform)
  const width = useStore((store) => (store.width / store.transform[2]) * scale)
  const height = useStore((store) => (store.height / store.transform[2]) * scale)
  const [x, y] = [(-panX / zoom) * scale + left, (-panY / zoom) * scale + top]
  return (
    <svg className="absolute inset-0" width={size.width} height={size.height} aria-hidden>
      <path
        fillRule="evenodd"
        fill="color-mix(in srgb, var(--panel) 70%, transparent)"
        d={`M0 0H${size.width}V${size.height}H0ZM${x} ${y}h${width}v${height}h${-width}Z`}
      />
      <rect {...{ x, y, width, height }} fill="none" stroke="var(--line-strong)" />
    </svg>
  )
}
