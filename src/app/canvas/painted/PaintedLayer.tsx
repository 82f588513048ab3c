import { useStore, useStoreApi, ViewportPortal } from '@xyflow/react'
import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { Diagram } from '../../../core/model/diagram'
import type { Mark } from '../../../core/scene/badges'
import { useSession } from '../../session/session'
import { useCanvas, type Carried } from '../canvas-state'
import { noteDrawn } from '../note-drawn'
import { layer } from '../project'
import { useRouted } from '../so-far'
import { CarriedLines } from './CarriedLines'
import { easelOn, type Easel, type Subject } from './easel'
import type { Place } from './on-device'

interface PaintedProps {
  readonly diagram: Diagram
  readonly marks: ReadonlyMap<string, Mark>
}

/**
 * The diagram as one painted picture, for when so much is in view that elements would be slow. It lies where the elements
 * would, below everything that is laid over them, and takes no part in pointing. What a gesture carries is a second picture
 * over the first, which follows the pointer; nothing of either is painted twice for that.
 */
export function PaintedLayer({ diagram, marks }: PaintedProps) {
  const carried = useCanvas((canvas) => canvas.carried)
  const ids = carried?.ids ?? null
  const rest = useMemo(() => (ids === null ? undefined : { of: ids, isInside: false }), [ids])
  const taken = useMemo(() => (ids === null ? undefined : { of: ids, isInside: true }), [ids])
  return (
    <>
      <Picture {...{ diagram, marks }} part={rest} carried={null} />
      {taken !== undefined && <Picture {...{ diagram, marks, carried }} part={taken} />}
      {carried !== null && <CarriedLines {...{ diagram, carried }} />}
    </>
  )
}

/** What a gesture carries over a drawing of elements, whose own elements for it are hidden meanwhile. */
export function CarriedLayer({ diagram, marks }: PaintedProps) {
  const carried = useCanvas((canvas) => canvas.carried)
  const ids = carried?.ids ?? null
  const taken = useMemo(() => (ids === null ? undefined : { of: ids, isInside: true }), [ids])
  if (carried === null || taken === undefined) return null
  return (
    <>
      <OverElements>
        <Picture {...{ diagram, marks, carried }} part={taken} />
      </OverElements>
      <CarriedLines {...{ diagram, carried }} />
    </>
  )
}

/** A place of the view’s size among the elements, above them and below what is laid over them. */
function OverElements({ children }: { readonly children: ReactNode }) {
  const [x, y, zoom] = useStore((store) => store.transform)
  const width = useStore((store) => store.width)
  const height = useStore((store) => store.height)
  const transform = `scale(${1 / zoom}) translate(${-x}px, ${-y}px)`
  return (
    <ViewportPortal>
      <div
        className="pointer-events-none absolute top-0 left-0 origin-top-left"
        style={{ width, height, transform, zIndex: layer.overlay - 1 }}
      >
        {children}
      </div>
    </ViewportPortal>
  )
}

interface PictureProps extends PaintedProps {
  readonly part: Subject['part']
  readonly carried: Carried | null
}

function Picture({ diagram, marks, part, carried }: PictureProps) {
  const theme = useSession((session) => session.shownTheme)
  const selection = useSession((session) => session.selection)
  const caught = useCanvas((canvas) => canvas.caught)
  const moving = useCanvas((canvas) => canvas.moving)
  const faded = useCanvas((canvas) => canvas.faded)
  const routed = useRouted()
  const store = useStoreApi()
  const element = useRef<HTMLCanvasElement>(null)
  const easel = useRef<Easel | null>(null)
  const by = useRef(carried?.by)

  useLayoutEffect(() => {
    const made = element.current === null ? null : easelOn(element.current)
    easel.current = made
    const stop = store.subscribe((state) => made?.moveTo(placeIn(state), by.current))
    return () => {
      stop()
      made?.end()
      easel.current = null
    }
  }, [store])

  // Before the browser paints, so that nothing is missing between elements and picture.
  useLayoutEffect(() => {
    const look = { theme, selection, moving, marks, faded, focus: focusIn(theme) }
    const outlined = caught.size === 0 ? selection : new Set([...selection, ...caught])
    easel.current?.show({ diagram, look, part, outlined }, placeIn(store.getState()), by.current)
    if (Object.keys(diagram.nodes).length > 0) noteDrawn()
  }, [diagram, theme, selection, caught, moving, marks, faded, routed, part, store])

  useLayoutEffect(() => {
    by.current = carried?.by
    if (carried !== null) easel.current?.moveTo(placeIn(store.getState()), carried.by)
  }, [carried, store])

  return (
    <canvas ref={element} data-picture className="pointer-events-none absolute top-0 left-0" aria-hidden />
  )
}

const focusColours = new Map<string, string>()

/** The colour of what is selected. Asked for once: the answer makes the browser style all that has changed meanwhile. */
function focusIn(theme: 'light' | 'dark'): string {
  const known = focusColours.get(theme)
  if (known !== undefined) return known
  const colour = getComputedStyle(document.documentElement).getPropertyValue('--focus').trim()
  focusColours.set(theme, colour)
  return colour
}

interface Viewed {
  readonly transform: readonly [number, number, number]
  readonly width: number
  readonly height: number
}

function placeIn({ transform: [x, y, zoom], width, height }: Viewed): Place {
  return { x, y, zoom, width, height }
}
