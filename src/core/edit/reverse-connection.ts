import type { ConnectionId, ConnectionPath, Diagram } from '../model/diagram'
import { ok, type Result } from '../model/results'
import { ofKind } from './change-connection'
import { offeredKinds } from './connect'
import { connectionAt, nodeAt, refuseMissing, withConnection, withoutKey } from './items'

/**
 * Turns a connection round, and its drawn line with it.
 *
 * Its kind stays where AWS has it in the new direction too, or has nothing at all; else it becomes the likeliest of that
 * direction (a function that writes to a bucket, turned round, is the bucket's event).
 */
export function reverseConnection(diagram: Diagram, id: ConnectionId): Result<Diagram> {
  const connection = connectionAt(diagram, id)
  if (connection === undefined) return refuseMissing(id)
  const from = nodeAt(diagram, connection.to)
  const to = nodeAt(diagram, connection.from)
  if (from === undefined || to === undefined) return refuseMissing(connection.from)

  const offered = offeredKinds(from, to)
  const kind = offered.includes(connection.kind) ? connection.kind : (offered[0] ?? connection.kind)
  const turned = withConnection(diagram, { ...ofKind(connection, kind), from: from.id, to: to.id })
  const path = Object.hasOwn(diagram.paths, id) ? diagram.paths[id] : undefined
  if (path === undefined || isSymmetric(path)) return ok(turned)
  return ok({ ...turned, paths: { ...turned.paths, [id]: reversed(path) } })
}

function isSymmetric({ fromSide, toSide, waypoints }: ConnectionPath): boolean {
  return fromSide === toSide && (waypoints ?? []).length < 2
}

function reversed(path: ConnectionPath): ConnectionPath {
  const { fromSide, toSide, waypoints } = path
  return {
    ...withoutKey(withoutKey(path, 'fromSide'), 'toSide'),
    ...(waypoints === undefined ? {} : { waypoints: waypoints.toReversed() }),
    ...(toSide === undefined ? {} : { fromSide: toSide }),
    ...(fromSide === undefined ? {} : { toSide: fromSide }),
  }
}
