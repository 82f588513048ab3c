import type { Fact } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { Diagram } from '../model/diagram'
import type { Sources } from '../model/results'

/** An entry of the gallery, shown to users as “pattern template”: a diagram that is right, and why one would draw it. */
export interface Pattern {
  readonly id: string
  readonly title: string
  /** One sentence. */
  readonly summary: string
  readonly family: 'networking' | 'serverless' | 'web'
  readonly whenToUse: readonly string[]
  /** `notes`: engineering judgement that AWS does not document; `aws`: documented. */
  readonly tradeOffs: readonly { readonly text: string; readonly from: 'notes' | 'aws' }[]
  /** The diagram, placed, with its numbered steps. Yields no error and no warning. */
  build(): Diagram
  /** Ids of the facts whose limits apply. */
  readonly facts: readonly string[]
  readonly sources: Sources
}

/** Keeps literal types while checking the shape. */
export function definePattern(pattern: Pattern): Pattern {
  return pattern
}

/** The facts whose limits apply to a pattern, in its order. Throws on an id that there is no fact for. */
export function factsOf({ facts }: Pattern): readonly Fact[] {
  return facts.map(factOf)
}
