import { centreOf, type Box, type Point } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import { nodeAt } from '../../core/edit/items'
import { iconBox } from '../../core/measure/node-box'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { useSession } from '../session/session'
import { useCanvas } from './canvas-state'
import { edgeOf } from './geometry'

/** The connection that is being drawn: from its node to the pointer, or to the node that the keyboard has reached. */
export function PullLine({ diagram, zoom }: { readonly diagram: Diagram; readonly zoom: number }) {
  const pull = useCanvas((canvas) => canvas.pull)
  const active = useCanvas((canvas) => canvas.active)
  const connecting = useSession((session) => session.connecting)
  const from = pull?.from ?? connecting?.from
  if (from === undefined) return null
  const start = coreOf(diagram, from)
  const target = pull === null ? active : pull.target
  const end = target === null || target === from ? null : coreOf(diagram, target as NodeId)
  const to = end === null ? pull?.to : centreOf(end)
  if (start === null) return null
  return (
    <>
      <CoreOutline box={start} zoom={zoom} />
      {end !== null && <CoreOutline box={end} zoom={zoom} />}
      {to !== undefined && (
        <Line
          from={edgeOf(start, to)}
          to={end === null ? to : edgeOf(end, centreOf(start))}
          zoom={zoom}
          isNew={end === null && pull !== null && nodeAt(diagram, from)?.kind === 'resource'}
        />
      )}
    </>
  )
}

interface LineProps {
  readonly from: Point
  readonly to: Point
  readonly zoom: number
  /** Over empty room: letting go asks what stands there. */
  readonly isNew: boolean
}

function Line({ from, to, zoom, isNew }: LineProps) {
  const arm = 4 / zoom
  return (
    <>
      <line
        x1={from.x}
        y1={from.y}
        x2={to.x}
        y2={to.y}
        strokeDasharray="5 4"
        vectorEffect="non-scaling-stroke"
        className="stroke-focus stroke-2"
      />
      <circle cx={to.x} cy={to.y} r={(isNew ? 9 : 4) / zoom} className="fill-focus" />
      {isNew && (
        <path
          d={`M${to.x - arm} ${to.y}h${2 * arm}M${to.x} ${to.y - arm}v${2 * arm}`}
          vectorEffect="non-scaling-stroke"
          className="stroke-ground stroke-2"
        />
      )}
    </>
  )
}

function CoreOutline({ box: { x, y, width, height }, zoom }: { readonly box: Box; readonly zoom: number }) {
  const by = 3 / zoom
  return (
    <rect
      x={x - by}
      y={y - by}
      width={width + 2 * by}
      height={height + 2 * by}
      rx={4 / zoom}
      vectorEffect="non-scaling-stroke"
      className="fill-focus/10 stroke-focus stroke-2"
    />
  )
}

/** What a connection ends on: the icon, or the whole frame. */
function coreOf(diagram: Diagram, id: NodeId): Box | null {
  const [node, box] = [nodeAt(diagram, id), boxesOf(diagram).get(id)]
  if (node === undefined || box === undefined) return null
  const icon = iconBox(node)
  return icon === null ? box : { ...icon, x: box.x + icon.x, y: box.y + icon.y }
}
