import type { Fact } from '../../core/catalog/fact'
import type { Difference, Outcome, Result, RuleMeta } from '../../core/model/results'
import type { RulePage } from '../../core/rules/page'

/*
 * What page and review worker say to each other. The revisions inside differences are serial numbers that the page
 * counts on for as long as the worker lives, whichever diagram is open.
 */
export type ToReview =
  | { readonly ask: 'update'; readonly difference: Difference }
  | ({ readonly ask: 'resolve' } & FixToResolve)
  /** All that is to be told of a rule, with its example; nothing of the diagram is in it. */
  | { readonly ask: 'page'; readonly ruleId: string }

/** A chosen fix; the difference brings the worker up to what is on the canvas, positions included. */
export interface FixToResolve {
  readonly difference: Difference
  readonly key: string
  readonly fix: number
}

export type FromReview =
  | { readonly tell: 'knowledge'; readonly rules: readonly RuleMeta[]; readonly facts: readonly Fact[] }
  /** Only outcomes that say something else than before: the page keeps the others, the very same objects. */
  | { readonly tell: 'outcomes'; readonly serial: number; readonly changed: readonly Outcome[] }
  | { readonly tell: 'resolved'; readonly serial: number; readonly result: Result<Difference> }
  /** Null: there is no such rule. */
  | { readonly tell: 'page'; readonly page: RulePage | null }
