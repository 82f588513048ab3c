import { limits } from '../model/limits'
import type { Connection, ConnectionPath, Diagram } from '../model/diagram'
import type { Point } from './box'
import { openBoxesOf } from './boxes'

/**
 * The diagram after an edit, with the bends of lines moved as far as both ends of each have moved: all the way with a
 * container or a selection in which both are, not at all where one end stays.
 *
 * `before` is the diagram in which the bends were right. Bends that the edit itself has set, so that their record is
 * another one than before, stay where they are. The same object where no bend moves; costs nothing where there are none.
 */
export function bendsAlong(before: Diagram, after: Diagram): Diagram {
  const moved: Record<string, ConnectionPath> = {}
  for (const [id, path] of Object.entries<ConnectionPath>(after.paths)) {
    if (path.waypoints === undefined || !isKept(before, id, path)) continue
    const connection = Object.hasOwn(after.connections, id)
      ? after.connections[id as Connection['id']]
      : undefined
    if (connection === undefined) continue
    const by = commonWay(before, after, connection)
    if (by.x === 0 && by.y === 0) continue
    const waypoints = path.waypoints.map(({ x, y }) => ({ x: onCanvas(x + by.x), y: onCanvas(y + by.y) }))
    moved[id] = { ...path, waypoints }
  }
  return Object.keys(moved).length === 0 ? after : { ...after, paths: { ...after.paths, ...moved } }
}

function isKept({ paths }: Diagram, id: string, path: ConnectionPath): boolean {
  return Object.hasOwn(paths, id) && paths[id as Connection['id']] === path
}

function commonWay(before: Diagram, after: Diagram, { from, to }: Connection): Point {
  const ways = [from, to].map((id) => {
    const [was, is] = [openBoxesOf(before).get(id), openBoxesOf(after).get(id)]
    return was === undefined || is === undefined ? { x: 0, y: 0 } : { x: is.x - was.x, y: is.y - was.y }
  })
  const [one, other] = [ways[0] ?? { x: 0, y: 0 }, ways[1] ?? { x: 0, y: 0 }]
  return { x: common(one.x, other.x), y: common(one.y, other.y) }
}

/** The shorter of two ways in one direction; none where they go apart. */
function common(a: number, b: number): number {
  if (Math.sign(a) !== Math.sign(b)) return 0
  return Math.abs(a) < Math.abs(b) ? a : b
}

const onCanvas = (length: number) => Math.min(Math.max(length, -limits.distance), limits.distance)
