import { useStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import type { Box, Point } from '../../core/layout/box'
import type { Route } from '../../core/layout/route'
import { partsOf, type Part } from '../../core/layout/shaping'
import { labelSize } from '../../core/measure/lines'
import type { ConnectionId, Diagram } from '../../core/model/diagram'
import { pathOf } from '../session/lines'
import { useSession, useTrace } from '../session/session'
import { focusedBend } from './bend-focus'
import { useCanvas } from './canvas-state'
import { includes } from './geometry'
import type { Grip } from './gestures/gesture'
import { handleReach } from './handle-places'
import { Layer } from './Layer'
import { layer } from './project'
import { routesNow } from './so-far'

/** A part shorter than this on the screen has no handle: the ones at its ends need the room. */
const leastPart = 48

/**
 * What the line of the selected connection is shaped by: its bends, between them faint ones that make more, and its ends,
 * which show whether they are pinned to their side. For the pointer alone; keys and the inspector do the same.
 */
export function GripsLayer({ diagram, id }: { readonly diagram: Diagram; readonly id: ConnectionId }) {
  const zoom = useStore((store) => store.transform[2])
  const isDragging = useCanvas((canvas) => canvas.cursor !== null)
  const isPicking = useTrace((trace) => trace.picking !== null)
  useCanvas((canvas) => canvas.bend)
  useSession((session) => session.selection)
  const [connection, route] = [diagram.connections[id], routesNow(diagram).get(id)]
  if (connection === undefined || route === undefined || isPicking) return null
  const path = pathOf(diagram, id)
  const bends = path.waypoints ?? []
  const focused = focusedBend()
  const size = labelSize(connection)
  const taken: Box = {
    ...size,
    x: route.labelAt.x - size.width / 2,
    y: route.labelAt.y - size.height / 2,
  }
  const tips = endsOf(route)
  return (
    <Layer z={layer.overlay} isHidden>
      {!isDragging &&
        partsOf(route, path).map((part, number) => {
          if (part.length * zoom < leastPart) return null
          const at = freePlace(part, taken, [...bends, ...tips], zoom)
          if (at === null) return null
          const cursor = part.runs === null ? 'move' : part.runs === 'level' ? 'ns-resize' : 'ew-resize'
          return (
            <GripView
              key={`part ${number}`}
              {...{ id, at, zoom, cursor, number }}
              part="part"
              says="Drag to bend the line here"
            >
              <circle
                r={4}
                className="fill-ground stroke-focus stroke-[1.5] [stroke-opacity:0.6] group-hover/grip:[stroke-opacity:1]"
              />
            </GripView>
          )
        })}
      {(['from', 'to'] as const).map((part, index) => {
        const at = tips[index]
        if (at === undefined) return null
        const isPinned = path[`${part}Side`] !== undefined
        return (
          <GripView
            key={part}
            {...{ id, at, zoom, part }}
            number={0}
            cursor="grab"
            says={
              isPinned
                ? 'Pinned to this side. Drag it to another one; a double click leaves the side to the line'
                : 'Drag to another side of the node to pin the line there'
            }
          >
            <rect
              x={-4.5}
              y={-4.5}
              width={9}
              height={9}
              rx={1.5}
              className="fill-ground stroke-focus stroke-[1.5] group-hover/grip:stroke-2"
            />
            {isPinned && <circle r={2.25} className="fill-focus" />}
          </GripView>
        )
      })}
      {bends.map((at, number) => (
        <GripView
          key={`bend ${number}`}
          {...{ id, at, zoom, number }}
          part="bend"
          cursor="move"
          says="Drag to move this bend; a double click takes it away"
        >
          {focused?.number === number && <circle r={9} className="fill-none stroke-focus stroke-2" />}
          <circle r={5.5} className="fill-focus stroke-ground stroke-[1.5] group-hover/grip:stroke-2" />
        </GripView>
      ))}
    </Layer>
  )
}

interface GripProps extends Omit<Grip, 'kind'> {
  readonly at: Point
  readonly zoom: number
  readonly cursor: string
  readonly says: string
  readonly children: ReactNode
}

/** As large on the screen at any zoom, with 24 px to hit. */
function GripView({ id, part, number, at, zoom, cursor, says, children }: GripProps) {
  return (
    <g
      transform={`translate(${at.x} ${at.y}) scale(${1 / zoom})`}
      data-grip={part}
      data-number={number}
      data-connection={id}
      pointerEvents="all"
      className="group/grip"
      style={{ cursor }}
    >
      <title>{says}</title>
      <circle r={handleReach} className="fill-transparent" />
      {children}
    </g>
  )
}

function endsOf({ points }: Route): readonly Point[] {
  return [...points.slice(0, 1), ...points.slice(-1)]
}

/** The middle of the part, or where that is taken, a quarter from one of its ends; null where all of it is. */
function freePlace(
  { quarters: [first, middle, last] }: Part,
  label: Box,
  others: readonly Point[],
  zoom: number,
): Point | null {
  const isFree = (point: Point) =>
    !others.some(({ x, y }) => Math.hypot(x - point.x, y - point.y) * zoom < 2 * handleReach) &&
    (label.width === 0 || !includes(label, point, 6 / zoom))
  return [middle, last, first].find(isFree) ?? null
}
