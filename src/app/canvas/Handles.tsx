import { connectionAt, type ItemId } from '../../core/edit/items'
import { grown, type Box } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { useSession, useTrace } from '../session/session'
import { useCanvas } from './canvas-state'
import { FoldButtons } from './FoldButtons'
import { directions, isResizable } from './gestures/sizers'
import { handlePlaces, handleReach, sizerPlace } from './handle-places'

/** Further away the handles of a node would cover its neighbours. */
const leastZoom = 0.4

interface HandlesProps {
  readonly diagram: Diagram
  readonly selection: ReadonlySet<string>
  readonly zoom: number
}

/** Of the node under the pointer, and of the one that is selected; several selected ones have none. */
export function Handles({ diagram, selection, zoom }: HandlesProps) {
  const hovered = useCanvas((canvas) => canvas.hovered)
  const isBusy = useSession((session) => session.connecting !== null || session.editingName !== null)
  const isPicking = useTrace((trace) => trace.picking !== null)
  if (isBusy || isPicking) return null
  const [only] = selection.size === 1 ? [...selection] : []
  const isNode = only !== undefined && Object.hasOwn(diagram.nodes, only)
  const line = only === undefined ? undefined : connectionAt(diagram, only as ItemId)
  // The ends of a selected line have handles of their own there.
  const isEnd = hovered !== null && (hovered === line?.from || hovered === line?.to)
  const ids = new Set<string>(hovered === null || isEnd || zoom < leastZoom ? [] : [hovered])
  if (isNode) ids.add(only)
  return (
    <>
      <FoldButtons diagram={diagram} zoom={zoom} ids={ids} />
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
