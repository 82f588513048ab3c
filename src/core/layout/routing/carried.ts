import type { Connection, ConnectionId, Diagram, NodeId } from '../../model/diagram'
import type { Box, Point } from '../box'
import { boxesOf } from '../boxes'
import { shownOf } from '../shown'
import type { End } from './end'
import { endsOf } from './ends'
import { chooseSides, lineBetween } from './line'
import { Looked } from './looked'
import { taskBetween } from './memory'
import { obstaclesOf, type Obstacle, type Obstacles } from './obstacles'
import { spread } from './spread'
import type { Route, Task } from './task'

/** What a gesture takes along, and how far, in canvas px. */
export interface CarriedAlong {
  readonly ids: ReadonlySet<NodeId>
  readonly by: Point
}

/**
 * The ways of these connections while things are carried, of which each has one end among them: the cheapest, as if only they
 * were there, round everything that stays; those on one side are spread along it. Nothing is remembered of them, and the
 * diagram stays as it is; where they are let go, `routesOf` says how they run among the others. Costs two searches for each.
 */
export function carriedRoutes(
  whole: Diagram,
  connections: readonly Connection[],
  { ids, by }: CarriedAlong,
): ReadonlyMap<ConnectionId, Route> {
  const { diagram } = shownOf(whole)
  const boxes = boxesOf(diagram)
  const endOf = endsOf(diagram, boxes)
  const obstacles = withoutCarried(obstaclesOf(diagram, boxes), ids)
  const placed = (id: NodeId): End | null => {
    const end = endOf(id)
    return end !== null && ids.has(id) ? movedEnd(end, by) : end
  }
  const ground = { obstacles, looked: new Looked() }
  const lines = connections.flatMap((connection) => {
    const [from, to] = [placed(connection.from), placed(connection.to)]
    if (from === null || to === null) return []
    const task = taskBetween({ from, to }, diagram, connection)
    return [{ id: connection.id, task, choice: chooseSides(task, ground) }]
  })
  const places = spread(lines.map(({ task, choice }) => ({ ...choice, ...task, isBent: isBent(task) })))
  return new Map(
    lines.map(({ id, task, choice }, at): [ConnectionId, Route] => {
      const { fromSide, toSide, points } = lineBetween(task, { ...choice, ...places[at] }, ground)
      const labelAt = points[points.length >> 1] ?? task.from.middle
      return [id, { fromSide, toSide, points, labelAt, jumps: [] }]
    }),
  )
}

const isBent = ({ path }: Task): boolean => (path?.waypoints?.length ?? 0) > 0

function withoutCarried(all: Obstacles, ids: ReadonlySet<NodeId>): Obstacles {
  const stays = ({ id }: Obstacle) => !ids.has(id)
  return {
    parts: all.parts,
    along: (points, margin) => all.along(points, margin).filter(stays),
    near: (box) => all.near(box).filter(stays),
  }
}

function movedEnd(end: End, { x, y }: Point): End {
  const moved = <T extends Point>(at: T): T => ({ ...at, x: at.x + x, y: at.y + y })
  return {
    ...end,
    box: moved<Box>(end.box),
    core: moved<Box>(end.core),
    middle: moved(end.middle),
    solid: end.solid.map((box) => moved<Box>(box)),
  }
}
