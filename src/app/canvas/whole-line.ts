import { connectionAt, type ItemId } from '../../core/edit/items'
import { shownOf } from '../../core/layout/shown'
import type { Diagram } from '../../core/model/diagram'

/** The thing itself, or all connections that are drawn as this line. */
export function wholeLine(diagram: Diagram, id: ItemId): readonly ItemId[] {
  const line = connectionAt(diagram, id)
  return line === undefined ? [id] : shownOf(diagram).carriedBy(line.id)
}

/** Whether this is drawn as a line of its own, so that what is written on it is its label. */
export function isOneLine(diagram: Diagram, id: ItemId): boolean {
  return wholeLine(diagram, id).length === 1 && shownOf(diagram).standsFor(id) === id
}
