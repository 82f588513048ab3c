import { connectionAt } from '../../../core/edit/items'
import { setPath, type PathChange } from '../../../core/edit/set-path'
import type { Point } from '../../../core/layout/box'
import type { Route } from '../../../core/layout/route'
import { neededBends } from '../../../core/layout/needed-bends'
import {
  drawnLine,
  partNear,
  partsOf,
  withBendAt,
  withPartAt,
  type RoutedLine,
  type Part,
} from '../../../core/layout/shaping'
import { isDrawnAsIs } from '../../../core/layout/shown'
import { snap } from '../../../core/layout/snap'
import type { ConnectionId, ConnectionPath, Diagram } from '../../../core/model/diagram'
import { ok } from '../../../core/model/results'
import { bendsOf, lineWords } from '../../session/lines'
import { apply, getSession } from '../../session/session'
import { focusBend } from '../bend-focus'
import { endGesture, setCanvas } from '../canvas-state'
import type { Stage } from '../stage'
import type { At, Gesture, Grip } from './gesture'
import { pinGesture } from './pin-end'

/** A bend this near to being in line with what is before or after it comes into line, in screen px. */
const pull = 6

/** Drags a bend, a part or an end of a line; until it is let go, the line is a draft that only the canvas reads. */
export function shapeGesture(start: At, { id, part, number }: Grip, stage: Stage): Gesture | null {
  const line = lineOf(id)
  if (line === null) return null
  if (part === 'from' || part === 'to') return pinGesture(id, part, stage)
  if (part === 'bend') {
    const bend = line.path.waypoints?.[number]
    if (bend === undefined) return null
    const moved = (to: Point) => (line.path.waypoints ?? []).with(number, to)
    return gesture(line, stage, { cursor: 'move', ...draggedPoint(line, start, { bend, moved }) })
  }
  const taken = partsOf(line.route, line.path)[number]
  return taken === undefined ? null : partGesture(start, line, { taken, stage })
}

/** Drags the line from anywhere on it. */
export function bendGesture(start: At, id: ConnectionId, stage: Stage): Gesture | null {
  const line = lineOf(id)
  const taken = line === null ? null : partNear(line.route, line.path, start.canvas)
  return line === null || taken === null ? null : partGesture(start, line, { taken, stage })
}

interface Line extends RoutedLine {
  readonly id: ConnectionId
  readonly diagram: Diagram
  readonly path: ConnectionPath
}

function lineOf(id: ConnectionId): Line | null {
  const { diagram } = getSession()
  const connection = connectionAt(diagram, id)
  const isShaped = connection !== undefined && isDrawnAsIs(diagram, id)
  const line = isShaped ? drawnLine(diagram, connection) : null
  return line === null ? null : { ...line, id, diagram, path: line.path ?? {} }
}

type Bends = NonNullable<PathChange['waypoints']>

/** What a drag makes of the bends, and which of them is the one that is dragged. */
interface Dragged {
  readonly bends: (at: At, reach: number) => Bends
  readonly focus: (bends: Bends) => number
}

/** Of right angles, a part goes to the side; else the line gets a bend that goes anywhere. */
function partGesture(
  start: At,
  line: Line,
  { taken, stage }: { readonly taken: Part; readonly stage: Stage },
): Gesture {
  const { route, path } = line
  if (taken.runs === null) {
    const [, bend] = taken.quarters
    const near = start.canvas
    const moved = (to: Point) => withBendAt(route, path, to, near)
    const from = { x: Math.round(bend.x), y: Math.round(bend.y) }
    return gesture(line, stage, { cursor: 'move', ...draggedPoint(line, start, { bend: from, moved }) })
  }
  const axis = taken.runs === 'level' ? 'y' : 'x'
  const place = route.points[taken.at]?.[axis] ?? 0
  // In line with the parts beside it there is a bend less.
  const others = route.points.map((point) => point[axis])
  return gesture(line, stage, {
    cursor: axis === 'y' ? 'ns-resize' : 'ew-resize',
    bends({ canvas, isFree }, reach) {
      const to = place + canvas[axis] - start.canvas[axis]
      return withPartAt(line, taken, isFree ? Math.round(to) : pulled(to, others, reach))
    },
    focus: () => -1,
  })
}

function draggedPoint(
  { route, path }: Line,
  start: At,
  { bend, moved }: { readonly bend: Point; readonly moved: (to: Point) => Bends },
): Dragged {
  let last: Point = bend
  return {
    bends({ canvas, isFree, isStraight }, reach) {
      const by = { x: canvas.x - start.canvas.x, y: canvas.y - start.canvas.y }
      const isLevel = Math.abs(by.x) >= Math.abs(by.y)
      const way = !isStraight ? by : isLevel ? { x: by.x, y: 0 } : { x: 0, y: by.y }
      const others = neighbours(route, path, moved(bend), bend)
      const to = (axis: 'x' | 'y') => {
        const raw = bend[axis] + way[axis]
        if (way[axis] === 0) return bend[axis]
        const along = others.map((point) => point[axis])
        return isFree ? Math.round(raw) : pulled(raw, along, reach)
      }
      last = { x: to('x'), y: to('y') }
      return moved(last)
    },
    focus: (bends) => bends.findIndex(({ x, y }) => x === last.x && y === last.y),
  }
}

/** The bends or ends of the line before and after a bend. */
function neighbours({ points }: Route, path: ConnectionPath, bends: Bends, bend: Point): readonly Point[] {
  if (path.style === 'curved') return []
  const at = bends.indexOf(bend)
  return [bends[at - 1] ?? points[0], bends[at + 1] ?? points.at(-1)].filter((point) => point !== undefined)
}

/** In line with one of these where it is near, else on the grid. */
function pulled(place: number, others: readonly number[], reach: number): number {
  const [nearest] = others.toSorted((a, b) => Math.abs(a - place) - Math.abs(b - place))
  return nearest !== undefined && Math.abs(nearest - place) <= reach ? nearest : snap(place)
}

function gesture(
  { id, diagram, path }: Line,
  stage: Stage,
  { cursor, bends, focus }: Dragged & { readonly cursor: string },
): Gesture {
  let waypoints: Bends | null = null
  const shaped = (now: Diagram) => (waypoints === null ? ok(now) : setPath(now, [id], { waypoints }))
  const reach = () => pull / stage.zoom()
  return {
    cursor,
    pansAtRim: true,
    move(at) {
      waypoints = bends(at, reach())
      const result = shaped(diagram)
      if (result.ok) setCanvas({ draft: result.value })
    },
    drop() {
      endGesture()
      const before = path.waypoints?.length ?? 0
      const words = lineWords([id])
      const label = (waypoints?.length ?? 0) > before ? `Bend ${words}` : `Move a bend of ${words}`
      apply(label, (now) => {
        const result = shaped(now)
        if (!result.ok) return result
        // Of the diagram as it was: what comes back to where it began is no step of undo.
        return setPath(now, [id], { waypoints: neededBends(result.value, { id }, reach()) })
      })
      const at = focus(bendsOf(getSession().diagram, id))
      if (at !== -1) focusBend(id, at)
    },
    cancel: endGesture,
  }
}
