import { kindOf } from '../../../core/catalog/catalog'
import { pairInWords } from '../../../core/catalog/in-words'
import { nodeAt } from '../../../core/edit/items'
import type { Connection, Diagram } from '../../../core/model/diagram'
import type { Source } from '../../../core/model/results'
import { endsOf } from '../names'

/** A connection of a kind that AWS has between two such services. */
export interface KnownConnection {
  readonly key: string
  /** “Uploads → Orders: AWS has this (notifies)” */
  readonly words: string
  /** What must be so for it to work. */
  readonly condition: string | null
  readonly evidence: Source
}

/**
 * The connections of a thing, or the connection itself, whose kind the catalogue has for the two services. Those that
 * are concerned by a finding are left out: there the finding says more.
 */
export function knownConnections(
  diagram: Diagram,
  id: string,
  isConcerned: (connection: Connection) => boolean,
): readonly KnownConnection[] {
  return Object.values(diagram.connections).flatMap((connection): readonly KnownConnection[] => {
    const isOf = connection.id === id || connection.from === id || connection.to === id
    if (!isOf || isConcerned(connection)) return []
    const from = nodeAt(diagram, connection.from)
    const to = nodeAt(diagram, connection.to)
    if (from?.kind !== 'resource' || to?.kind !== 'resource') return []
    const pair = pairInWords(from.service, to.service, connection.kind)
    if (pair === undefined) return []
    const kind = kindOf(connection.kind)?.label ?? connection.kind
    return [
      {
        key: connection.id,
        words: `${endsOf(diagram, connection)}: AWS has this (${kind})`,
        condition: pair.condition ?? null,
        evidence: pair.evidence,
      },
    ]
  })
}
