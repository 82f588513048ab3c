import { kindOf } from '../catalog/catalog'
import { cut } from '../model/cut'
import type { Config, Connection, ConnectionId, Diagram } from '../model/diagram'
import { limits } from '../model/limits'
import { ok, refuse, type Result } from '../model/results'
import { isCount } from './count'
import { connectionAt, refuseMissing, withConnection, withoutKey } from './items'

/** What to change; what is absent stays. A count of null, or of one, takes the count away. */
export interface ConnectionChange {
  readonly kind?: string
  readonly label?: string
  readonly count?: number | null
}

/**
 * Changes kind, label or count of a connection.
 *
 * A new kind keeps the fields that it has too, and only those: a field of another kind would say nothing that could be
 * seen or checked.
 */
export function changeConnection(
  diagram: Diagram,
  id: ConnectionId,
  change: ConnectionChange,
): Result<Diagram> {
  const connection = connectionAt(diagram, id)
  if (connection === undefined) return refuseMissing(id)
  if (change.kind !== undefined && kindOf(change.kind) === undefined) {
    return refuse(`Lintel knows no connection of the kind “${change.kind}”.`)
  }
  if (typeof change.count === 'number' && !isCount(change.count)) {
    return refuse('The number of connections must be a whole number from 1.')
  }

  const labelled = { ...ofKind(connection, change.kind ?? connection.kind), ...labelOf(change) }
  const next = change.count === undefined ? labelled : counted(labelled, change.count)
  return ok(isSame(connection, next) ? diagram : withConnection(diagram, next))
}

/** The connection as one of this kind, with the fields that the kind has. */
export function ofKind(connection: Connection, kind: string): Connection {
  if (kind === connection.kind) return connection
  const keys = new Set(kindOf(kind)?.fields.map(({ key }) => key))
  const kept: Config = Object.fromEntries(Object.entries(connection.config).filter(([key]) => keys.has(key)))
  return { ...connection, kind, config: kept }
}

function labelOf({ label }: ConnectionChange): { readonly label?: string } {
  return label === undefined ? {} : { label: cut(label, limits.name) }
}

function counted(connection: Connection, count: number | null): Connection {
  return count === null || count === 1 ? withoutKey(connection, 'count') : { ...connection, count }
}

function isSame(a: Connection, b: Connection): boolean {
  return a.kind === b.kind && a.label === b.label && a.count === b.count && a.config === b.config
}
