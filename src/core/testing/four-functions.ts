import type { Diagram, NodeId, Placement } from '../model/diagram'
import type { Result } from '../model/results'
import { sketch } from '../model/sketch'
import { nodeId } from './ids'

const names = ['a', 'b', 'c', 'd'] as const
/** The ids of the four, of which a drawing may lack the last. */
export const ids: readonly NodeId[] = names.map(nodeId)

/** Up to four functions on the open canvas; each box is 112 px wide and its icon 48, 32 px from its left. */
export function functionsAt(...places: readonly Placement[]): Diagram {
  const nodes = Object.fromEntries(places.map((_, at) => [names[at] ?? 'e', { service: 'lambda' }]))
  return {
    ...sketch(nodes),
    layout: Object.fromEntries(places.map((place, at) => [names[at] ?? 'e', place])),
  }
}

/** The diagram that an edit made; throws where it refused. */
export function done(result: Result<Diagram>): Diagram {
  if (!result.ok) throw new Error(result.problem)
  return result.value
}

/** Where those of the four are that are drawn. */
export const corners = (diagram: Diagram): readonly Placement[] =>
  ids.flatMap((id) => diagram.layout[id] ?? [])
