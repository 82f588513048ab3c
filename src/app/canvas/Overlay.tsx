import { useStore } from '@xyflow/react'
import { grown, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { useSession, useTrace } from '../session/session'
import { activeThing } from './active'
import { useCanvas } from './canvas-state'
import { directions, isResizable } from './gestures/sizers'
import { handlePlaces, handleReach, sizerPlace } from './handle-places'
import { Layer } from './Layer'
import { layer } from './project'
import { PullLine } from './PullLine'

/** What is drawn over the picture while working on it: outlines, handles, the marquee. None of it is exported. */
export function Overlay({ diagram }: { readonly diagram: Diagram }) {
  const selection = useSession((session) => session.selection)
  const isPreview = useSession((session) => session.preview !== null)
  const { caught, marquee, dropTargets, cursor } = useCanvas((canvas) => canvas)
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
      <PullLine diagram={diagram} zoom={zoom} />
      {cursor === null && <Handles diagram={diagram} selection={selection} zoom={zoom} />}
      {marquee !== null && <Outline box={marquee} by={0} className="fill-focus/10 stroke-focus stroke-1" />}
    </Layer>
  )
}

function Outline({ box, by, className }: { box: Box | undefined; by: number; className: string }) {
  if (box === undefined) return null
  const { x, y, width, height } = grown(box, by)
  return <rect {...{ x, y, width, height, className }} rx={2} vectorEffect="non-scaling-stroke" />
}

/** Further away the handles of a node would cover its neighbours. */
const leastZoom = 0.4

interface HandlesProps {
  readonly diagram: Diagram
  readonly selection: ReadonlySet<string>
  readonly zoom: number
}

/** Of the node under the pointer, and of the one that is selected; several selected ones have none. */
function Handles({ diagram, selection, zoom }: HandlesProps) {
  const hovered = useCanvas((canvas) => canvas.hovered)
  const isBusy = useSession((session) => session.connecting !== null || session.editingName !== null)
  const isPicking = useTrace((trace) => trace.picking !== null)
  if (isBusy || isPicking) return null
  const [only] = selection.size === 1 ? [...selection] : []
  const isNode = only !== undefined && Object.hasOwn(diagram.nodes, only)
  const ids = new Set<string>(hovered === null || zoom < leastZoom ? [] : [hovered])
  if (isNode) ids.add(only)
  return (
    <>
      {[...ids].map((id) => (
        <ConnectHandles key={id} diagram={diagram} id={id as NodeId} zoom={zoom} />
      ))}
      {isNode && isResizable(diagram, only) && (
        <Sizers box={boxesOf(diagram).get(only as NodeId)} id={only} zoom={zoom} />
      )}
    </>
  )
}

function ConnectHandles({ diagram, id, zoom }: { diagram: Diagram; id: NodeId; zoom: number }) {
  const box = boxesOf(diagram).get(id)
  if (box === undefined) return null
  return handlePlaces(diagram, id, box, zoom).map(({ side, x, y }) => (
    <g
      key={side}
      data-handle={id}
      data-side={side}
      pointerEvents="all"
      className="group/handle cursor-crosshair"
    >
      <circle cx={x} cy={y} r={handleReach / zoom} className="fill-transparent" />
      <circle
        cx={x}
        cy={y}
        r={5 / zoom}
        vectorEffect="non-scaling-stroke"
        className="fill-ground stroke-focus stroke-[1.5] group-hover/handle:fill-focus"
      />
    </g>
  ))
}

function Sizers({ box, id, zoom }: { box: Box | undefined; id: string; zoom: number }) {
  if (box === undefined) return null
  const around = grown(box, 3 / zoom)
  const side = 8 / zoom
  return directions.map((direction) => {
    const { x, y } = sizerPlace(around, direction)
    const reach = handleReach / zoom
    return (
      <g
        key={direction}
        data-sizer={direction}
        data-id={id}
        pointerEvents="all"
        style={{ cursor: `${direction}-resize` }}
      >
        <rect x={x - reach} y={y - reach} width={2 * reach} height={2 * reach} className="fill-transparent" />
        <rect
          x={x - side / 2}
          y={y - side / 2}
          width={side}
          height={side}
          rx={1.5 / zoom}
          vectorEffect="non-scaling-stroke"
          className="fill-ground stroke-focus stroke-[1.5]"
        />
      </g>
    )
  })
}
