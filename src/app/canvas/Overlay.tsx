import { useStore } from '@xyflow/react'
import { lazy, Suspense } from 'react'
import { grown, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { collapsedIn } from '../../core/layout/hidden'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { activeThing } from './active'
import { useCanvas } from './canvas-state'
import { Layer } from './Layer'
import { layer } from './project'

// Not in the first load: there has to be something first that has handles.
const Handles = lazy(async () => ({ default: (await import('./Handles')).Handles }))
const PinMarks = lazy(async () => ({ default: (await import('./PinMarks')).PinMarks }))
const PullLine = lazy(async () => ({ default: (await import('./PullLine')).PullLine }))

/** What is drawn over the picture while working on it: outlines, handles, the marquee. None of it is exported. */
export function Overlay({ diagram }: { readonly diagram: Diagram }) {
  const selection = useSession((session) => session.selection)
  const isPreview = useSession((session) => session.preview !== null)
  const isLink = useSession((session) => session.link !== null)
  const isConnecting = useSession((session) => session.connecting !== null)
  const { caught, marquee, dropTargets, cursor, pull, hovered } = useCanvas((canvas) => canvas)
  const zoom = useStore((store) => store.transform[2])
  if (isPreview) return null
  const boxes = boxesOf(diagram)
  const active = activeThing()
  const outlined = [...selection].flatMap((id) => boxes.get(id as NodeId) ?? [])
  return (
    <Layer z={layer.overlay} isHidden>
      {[...dropTargets].map((id) => (
        <Outline key={id} box={boxes.get(id)} by={0} className="fill-focus/10 stroke-focus stroke-2" />
      ))}
      {outlined.map((box, index) => (
        <Outline key={index} box={box} by={3 / zoom} className="fill-none stroke-focus stroke-[1.5]" />
      ))}
      {[...caught].map((id) => (
        <Outline
          key={id}
          box={boxes.get(id as NodeId)}
          by={3 / zoom}
          className="fill-none stroke-focus stroke-1"
        />
      ))}
      <Outline
        box={
          active === null || (selection.size === 1 && selection.has(active))
            ? undefined
            : boxes.get(active as NodeId)
        }
        by={7 / zoom}
        className="fill-none stroke-focus stroke-[2.5] opacity-0 group-focus-visible/canvas:opacity-100"
      />
      {selection.size > 0 && (
        <Suspense fallback={null}>
          <PinMarks {...{ diagram, selection, zoom }} />
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
