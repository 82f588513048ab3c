import { called, connectionAt, nodeAt, type ItemId } from '../../core/edit/items'
import { kindOf } from '../../core/catalog/catalog'
import type { Diagram } from '../../core/model/diagram'

/** What is acted upon, for labels and announcements: one thing by its name, several by their number. */
export function wordsFor(diagram: Diagram, ids: readonly string[]): string {
  const [first] = ids
  if (ids.length !== 1 || first === undefined) return `${ids.length} items`
  const id = first as ItemId
  const node = nodeAt(diagram, id)
  if (node !== undefined) return called(node)
  const connection = connectionAt(diagram, id)
  if (connection === undefined) return '1 item'
  const ends = [connection.from, connection.to].map((end) => nodeAt(diagram, end)?.name ?? '')
  return `${kindOf(connection.kind)?.label ?? 'connection'} from ${ends.join(' to ')}`
}
