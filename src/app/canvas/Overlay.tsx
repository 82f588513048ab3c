import { useStore } from '@xyflow/react'
import { lazy, Suspense } from 'react'
import { grown, overlaps, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { collapsedIn } from '../../core/layout/hidden'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { activeThing } from './active'
import { useCanvas } from './canvas-state'
import { Layer } from './Layer'
import { layer } from './project'
import { manyThings } from './visible'

// Not in the first load: there has to be something first that has handles.
const Handles = lazy(async () => ({ default: (await import('./Handles')).Handles }))
const PinMarks = lazy(async () => ({ default: (await import('./PinMarks')).PinMarks }))
const PullLine = lazy(async () => ({ default: (await import('./PullLine')).PullLine }))

interface OverlayProps {
  readonly diagram: Diagram
  readonly isPainted: boolean
  /** What is elsewhere is left out; null where all may be drawn. */
  readonly visible: Box | null
}

/** What is drawn over the picture while working on it: outlines, handles, the marquee. None of it is exported. */
export function Overlay({ diagram, isPainted, visible }: OverlayProps) {
  const selection = useSession((session) => session.selection)
  const isPreview = useSession((session) => session.preview !== null)
  const isLink = useSession((session) => session.link !== null)
  const isConnecting = useSession((session) => session.connecting !== null)
  const { caught, marquee, dropTargets, cursor, pull, hovered, carried } = useCanvas((canvas) => canvas)
  const zoom = useStore((store) => store.transform[2])
  if (isPreview) return null
  const boxes = boxesOf(diagram)
  const boxNow = (id: NodeId) => {
    const box = boxes.get(id)
    if (box === undefined || carried?.ids.has(id) !== true) return box
    return { ...box, x: box.x + carried.by.x, y: box.y + carried.by.y }
  }
  const active = activeThing()
  // What is painted has its outlines in the picture: there may be thousands.
  const outlined = (ids: ReadonlySet<string>) =>
    isPainted
      ? []
      : [...ids].flatMap((id) => {
          const box = carried?.ids.has(id as NodeId) === true ? undefined : boxes.get(id as NodeId)
          return box === undefined || (visible !== null && !overlaps(box, visible)) ? [] : [box]
        })
  return (
    <Layer z={layer.overlay} isHidden>
      {[...dropTargets].map((id) => (
        <Outline key={id} box={boxes.get(id)} by={0} className="fill-focus/10 stroke-focus stroke-2" />
      ))}
      {outlined(selection).map((box, index) => (
        <Outline key={index} box={box} by={3 / zoom} className="fill-none stroke-focus stroke-[1.5]" />
      ))}
      {outlined(caught).map((box, index) => (
        <Outline key={index} box={box} by={3 / zoom} className="fill-none stroke-focus stroke-1" />
      ))}
      <Outline
        box={
          active === null || (selection.size === 1 && selection.has(active))
            ? undefined
            : boxNow(active as NodeId)
        }
        by={7 / zoom}
        className="fill-none stroke-focus stroke-[2.5] opacity-0 group-focus-visible/canvas:opacity-100"
      />
      {selection.size > 0 && selection.size <= manyThings && (
        <Suspense fallback={null}>
          <PinMarks {...{ diagram, selection, zoom, boxNow }} />
        </Suspense>
      )}
      {(isConnecting || pull !== null) && (
        <Suspense fallback={null}>
          <PullLine diagram={diagram} zoom={zoom} />
        </Suspense>
      )}
      {cursor === null &&
        !isLink &&
        (hovered !== null || selection.size === 1 || collapsedIn(diagram).length > 0) && (
          <Suspense fallback={null}>
            <Handles diagram={diagram} selection={selection} zoom={zoom} />
          </Suspense>
        )}
      {marquee !== null && <Outline box={marquee} by={0} className="fill-focus/10 stroke-focus stroke-1" />}
    </Layer>
  )
}

function Outline({ box, by, className }: { box: Box | undefined; by: number; className: string }) {
  if (box === undefined) return null
  const { x, y, width, height } = grown(box, by)
  return <rect {...{ x, y, width, height, className }} rx={2} vectorEffect="non-scaling-stroke" />
}
