import { kindOf, kindsBetween } from '../catalog/catalog'
import type { Config, Connection, ConnectionId, Diagram, DiagramNode, NodeId } from '../model/diagram'
import { newConnectionId } from '../model/new-id'
import { ok, refuse, type Result } from '../model/results'
import { configProblem } from './config-problem'
import { isCount } from './count'
import { called, isThere, nodeAt, refuseMissing, withConnection } from './items'

/** A connection to draw. Without a kind, the likeliest that AWS has for the pair is taken. */
export interface NewConnection {
  readonly from: NodeId
  readonly to: NodeId
  readonly kind?: string
  readonly label?: string
  readonly config?: Config
  readonly count?: number
  readonly id?: ConnectionId
}

/**
 * Draws a connection.
 *
 * A pair for which AWS has nothing is connected all the same, as plain traffic: a rule says why it cannot work.
 * Refuses an end that is not there, a node connected with itself, and a kind that the catalogue does not know.
 */
export function connect(
  diagram: Diagram,
  wanted: NewConnection,
): Result<{ readonly diagram: Diagram; readonly id: ConnectionId }> {
  const from = nodeAt(diagram, wanted.from)
  const to = nodeAt(diagram, wanted.to)
  if (from === undefined) return refuseMissing(wanted.from)
  if (to === undefined) return refuseMissing(wanted.to)
  if (from === to) return refuse(`${called(from)} cannot be connected with itself.`)
  if (wanted.kind !== undefined && kindOf(wanted.kind) === undefined) {
    return refuse(`Lintel knows no connection of the kind “${wanted.kind}”.`)
  }
  if (wanted.count !== undefined && !isCount(wanted.count))
    return refuse('The number of connections must be a whole number from 1.')
  if (wanted.id !== undefined && isThere(diagram, wanted.id)) {
    return refuse(`There already is a “${wanted.id}” in this diagram.`)
  }

  const kind = wanted.kind ?? likeliestKind(from, to)
  const problem = configProblem(diagram, { kind }, wanted.config ?? {})
  if (problem !== null) return refuse(problem)
  const id = wanted.id ?? newConnectionId(diagram, kind)
  const connection: Connection = {
    id,
    from: from.id,
    to: to.id,
    kind,
    label: wanted.label ?? '',
    ...(wanted.count === undefined || wanted.count === 1 ? {} : { count: wanted.count }),
    config: wanted.config ?? {},
  }
  return ok({ diagram: withConnection(diagram, connection), id })
}

/** What a connection between these two most probably is; plain traffic where AWS has nothing or an end is no resource. */
export function likeliestKind(from: DiagramNode, to: DiagramNode): string {
  return offeredKinds(from, to)[0] ?? 'traffic'
}

/** The ids of the kinds that the catalogue has for these two, the likeliest first. */
export function offeredKinds(from: DiagramNode, to: DiagramNode): readonly string[] {
  if (from.kind !== 'resource' || to.kind !== 'resource') return []
  return kindsBetween(from.service, to.service).map(({ kind }) => kind.id)
}
