import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import type { Spot } from './move'
import type { Party } from './party'

/** A party, as a question names it. */
export interface End {
  readonly party: Party
  /** The address that the question names; any of a thing that is named as such. */
  readonly address: 'public' | 'private' | 'any'
  /** Where its packets start, if not at the party itself. */
  readonly start?: Spot
}

/** An end that is named as such. */
export const plain = (party: Party): End => ({ party, address: 'any' })

/** What stands for the internet in the drawing, if anything does. */
export const theInternet = (graph: DiagramGraph): NodeId | null => graph.resources('internet')[0]?.id ?? null
