import type { ConnectionId, ConnectionPath, Diagram, Side } from '../model/diagram'
import { limits } from '../model/limits'
import { ok, refuse, type Result } from '../model/results'
import { connectionAt, refuseMissing, without, withoutKey } from './items'
import { isPlace } from './places'

/**
 * What to change of the way a line is drawn; what is absent stays. Null, an empty list and `orthogonal` take away what
 * was said: the line is then drawn as one that nobody has shaped.
 */
export interface PathChange {
  readonly style?: NonNullable<ConnectionPath['style']>
  /** All bends of the line, from its start to its end, in canvas px. */
  readonly waypoints?: NonNullable<ConnectionPath['waypoints']>
  /** The side of the node that the line leaves. */
  readonly fromSide?: Side | null
  /** The side of the node at which it arrives. */
  readonly toSide?: Side | null
}

/**
 * Shapes the lines of connections, all of them alike; a connection of which nothing is said any more has no record left.
 *
 * Refuses a bend that is not on the canvas, and more of them than a file may hold.
 */
export function setPath(diagram: Diagram, ids: Iterable<ConnectionId>, change: PathChange): Result<Diagram> {
  const given = [...ids]
  const missing = given.find((id) => connectionAt(diagram, id) === undefined)
  if (missing !== undefined) return refuseMissing(missing)
  const { waypoints = [] } = change
  if (!waypoints.every(isPlace)) return refuse('A bend has to be on the canvas.')
  if (waypoints.length > limits.list) return refuse(`A line has at most ${limits.list} bends.`)

  const emptied = new Set<ConnectionId>()
  const changed: Record<ConnectionId, ConnectionPath> = {}
  for (const id of given) {
    const before = Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined
    const after = changedPath(before ?? {}, change)
    if (isSame(before ?? {}, after)) continue
    if (Object.keys(after).length === 0) emptied.add(id)
    else changed[id] = after
  }
  if (emptied.size === 0 && Object.keys(changed).length === 0) return ok(diagram)
  return ok({ ...diagram, paths: { ...without(diagram.paths, emptied), ...changed } })
}

function changedPath(path: ConnectionPath, change: PathChange): ConnectionPath {
  const { style, waypoints, fromSide, toSide } = change
  let next = path
  if (style !== undefined) next = style === 'orthogonal' ? withoutKey(next, 'style') : { ...next, style }
  if (waypoints !== undefined)
    next =
      waypoints.length === 0
        ? withoutKey(next, 'waypoints')
        : { ...next, waypoints: waypoints.map(({ x, y }) => ({ x, y })) }
  if (fromSide !== undefined) next = fromSide === null ? withoutKey(next, 'fromSide') : { ...next, fromSide }
  if (toSide !== undefined) next = toSide === null ? withoutKey(next, 'toSide') : { ...next, toSide }
  return next
}

/** Compared by what the edit can change. A file may say `orthogonal`, or hold an empty list, where nothing is said. */
function isSame(a: ConnectionPath, b: ConnectionPath): boolean {
  const [mine, theirs] = [a.waypoints ?? [], b.waypoints ?? []]
  return (
    a.style === b.style &&
    a.fromSide === b.fromSide &&
    a.toSide === b.toSide &&
    (a.waypoints === undefined) === (b.waypoints === undefined) &&
    mine.length === theirs.length &&
    mine.every(({ x, y }, at) => x === theirs[at]?.x && y === theirs[at].y)
  )
}
