import type { Fact } from '../../core/catalog/fact'
import type { Endpoint, OneTraffic, PostedAnswer, Question, Verdict } from '../../core/model/answers'
import type { Diagram } from '../../core/model/diagram'
import type { OutcomeChange } from '../../core/model/outcome-change'
import type { Difference, Finding, Result, RuleMeta } from '../../core/model/results'
import type { Consequences } from '../../core/network/consequences'
import type { RulePage } from '../../core/rules/page'

/*
 * What page and review worker say to each other. The revisions inside differences are serial numbers that the page
 * counts on for as long as the worker lives, whichever diagram is open. Each message is answered once, in the order in
 * which they come; only the knowledge comes unasked.
 */
export type ToReview =
  | { readonly ask: 'update'; readonly difference: Difference }
  /** Likewise, with all of another diagram as text, which is posted in a tenth of the time that its records take. */
  | { readonly ask: 'read'; readonly json: string; readonly from: number; readonly to: number }
  | ({ readonly ask: 'resolve' } & FixToResolve)
  /** All that is to be told of a rule, with its example; nothing of the diagram is in it. */
  | { readonly ask: 'page'; readonly ruleId: string }
  /** The errors and warnings of a diagram that is not on the canvas: a pattern’s, to be told of before it is taken. */
  | { readonly ask: 'review-apart'; readonly diagram: Diagram }
  | ({ readonly ask: 'answer' } & QuestionToAnswer)
  | ({ readonly ask: 'write-needs' } & NeedsToWrite)
  | ({ readonly ask: 'reaches' } & ReachToTell)
  | ({ readonly ask: 'verdicts' } & PairsToTell)

/** A chosen fix; the difference brings the worker up to what is on the canvas, positions included. */
export interface FixToResolve {
  readonly difference: Difference
  readonly key: string
  readonly fix: number
}

export interface QuestionToAnswer {
  readonly difference: Difference
  readonly question: Question
}

/**
 * What an answer says is missing, or one of its ways to open what is blocked, by its number; `all-uses`: what is missing
 * and what every other use that is drawn needs, too.
 */
export interface NeedsToWrite extends QuestionToAnswer {
  readonly way: 'needs' | 'all-uses' | number
}

/** From one end to each of several. */
export interface ReachToTell extends Pick<Question, 'from' | 'traffic' | 'direction'> {
  readonly difference: Difference
  readonly to: readonly Endpoint[]
}

/** From each to each; null where both are the same. */
export interface PairsToTell {
  readonly difference: Difference
  readonly ends: readonly Endpoint[]
  readonly traffic: 'any' | OneTraffic
}

export type FromReview =
  | { readonly tell: 'knowledge'; readonly rules: readonly RuleMeta[]; readonly facts: readonly Fact[] }
  /** Only what is said otherwise than before: of all else the page keeps the very same objects. */
  | { readonly tell: 'outcomes'; readonly serial: number; readonly changed: readonly OutcomeChange[] }
  /** To `resolve` and to `write-needs`. */
  | {
      readonly tell: 'resolved'
      readonly serial: number
      readonly result: Result<Difference>
      /** Of a change that can be made. */
      readonly consequences?: Consequences
    }
  /** Null: there is no such rule. */
  | { readonly tell: 'page'; readonly page: RulePage | null }
  | { readonly tell: 'reviewed-apart'; readonly findings: readonly Finding[] }
  | { readonly tell: 'answer'; readonly serial: number; readonly result: Result<PostedAnswer> }
  /** To `reaches`, in the order of its ends. */
  | { readonly tell: 'reaches'; readonly serial: number; readonly result: Result<readonly Verdict[]> }
  | { readonly tell: 'verdicts'; readonly serial: number; readonly result: Result<VerdictTable> }

/** Rows and columns in the order of the ends that were asked for. */
export type VerdictTable = readonly (readonly (Verdict | null)[])[]
