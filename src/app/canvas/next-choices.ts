import { nextServices, previousServices, type NextService } from '../../core/catalog/next-services'
import { findIn } from '../../core/catalog/search'
import type { Diagram, DiagramNode, ResourceNode } from '../../core/model/diagram'
import type { Adding } from './canvas-state'

/** So many places a service moves up that the diagram has already. */
const bonus = 3

/**
 * What may come after (or before) this thing: what AWS connects, the likeliest first, what the diagram has
 * already a little higher. With a query, what it finds by name, other words or the kind of connection.
 *
 * Chips are left out: they are not connected but put on things.
 */
export function nextChoices(
  diagram: Diagram,
  of: ResourceNode,
  { direction, query }: { readonly direction: Adding['direction']; readonly query: string },
): readonly NextService[] {
  const all = direction === 'after' ? nextServices(of.service) : previousServices(of.service)
  const drawn = new Set(
    Object.values<DiagramNode>(diagram.nodes).flatMap((node) =>
      node.kind === 'resource' && node.id !== of.id ? [node.service] : [],
    ),
  )
  const ordered = all
    .filter((next) => next.service.placement !== 'chip')
    .map((next, place) => ({ next, place: drawn.has(next.service.id) ? place - bonus - 0.5 : place }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ next }) => next)
  return findIn(ordered, query, ({ service: { id, name, shortName, keywords = [] }, kind }) => ({
    id,
    name: shortName,
    words: [id, name, ...keywords, kind.label],
  }))
}

/** The id of a line of the list, which the search field points at. */
export const optionId = (listId: string, index: number) => `${listId}-${index}`
