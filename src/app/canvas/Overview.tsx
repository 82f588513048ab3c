import { Panel, useStore, useStoreApi, type ReactFlowState } from '@xyflow/react'
import { useLayoutEffect, useMemo, useRef, type PointerEvent, type WheelEvent } from 'react'
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
      <div
        role="img"
        aria-label="Mini-map"
        className="nowheel relative size-full cursor-grab overflow-hidden"
      >
        <Miniature diagram={diagram} {...{ scale, left, top }} {...size} />
        <View {...{ scale, left, top }} />
      </div>
    </Panel>
  )
}

/** What is in view; all around it is veiled. It follows the view by itself: a moved box is all that there is to paint. */
function View({ scale, left, top }: { readonly scale: number; readonly left: number; readonly top: number }) {
  const store = useStoreApi()
  const element = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (element.current === null) return
    const { style } = element.current
    const put = ({ transform: [x, y, zoom], width, height }: ReactFlowState) => {
      const by = scale / zoom
      style.width = `${width * by}px`
      style.height = `${height * by}px`
      style.transform = `translate(${left - x * by}px, ${top - y * by}px)`
    }
    put(store.getState())
    return store.subscribe(put)
  }, [store, scale, left, top])
  return (
    <div
      ref={element}
      aria-hidden
      className="pointer-events-none absolute top-0 left-0 shadow-[0_0_0_1000px_color-mix(in_srgb,var(--panel)_70%,transparent)] outline outline-line-strong will-change-transform"
    />
  )
}
