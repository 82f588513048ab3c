import type { Scalar } from '../../model/diagram'
import type { Source } from '../../model/results'

/**
 * A connection that people draw and AWS does not have: what it would claim, why it cannot be, and what to draw instead.
 *
 * What is in neither the pairs nor here is unknown, and nothing is said of it.
 */
export interface MissingPair {
  /** Equals the end of its fact's id, `missing.<id>`. */
  readonly id: string
  /** Row of the integration matrix, section 2; 58 and above were added to it. */
  readonly row: number
  readonly from: readonly string[]
  readonly to: readonly string[] | 'anything'
  /** Services that `anything` leaves out. */
  readonly butNot?: readonly string[]
  /** The arrow may point either way; messages and conditions keep to `from` and `to` as they stand here. */
  readonly eitherWay?: true
  /**
   * The kinds that make the claim. Absent: every use that AWS does not have between the two, and plain traffic only where
   * it has no use at all, since traffic leaves open what is meant. `any kind` adds plumbing that it does not have.
   */
  readonly claims?: 'any kind' | readonly string[]
  /** All of these must be stated so; what is not stated leaves it open. */
  readonly when?: readonly Condition[]
  /** Where one of these holds, there is nothing to find. */
  readonly unless?: readonly Condition[]
  readonly severity: 'error' | 'warning'
  /** Ends “… cannot” and stands before the target's name: “write items into”. */
  readonly cannot: string
  /** Of a warning, what would make it possible; ends “… unless”. */
  readonly only?: string
  /** A clause that ends the sentence: “a queue never pushes its messages.” */
  readonly why: string
  /** A sentence: what to draw instead. */
  readonly instead: string
  /** What can be put between the two, each on its own; the best first. */
  readonly between?: readonly Insertion[]
  /** A value that makes it possible. */
  readonly state?: {
    readonly of: 'from' | 'to' | 'connection'
    readonly key: string
    readonly value: Scalar
    readonly label: string
  }
  /** A kind of connection that the two have, and that is probably meant. */
  readonly meant?: { readonly kind: string; readonly label: string }
  readonly evidence: Source
}

/** Something that is stated, or that the drawing shows. */
export type Condition =
  | { readonly of: 'from' | 'to' | 'connection'; readonly key: string; readonly is: readonly Scalar[] }
  /** The label begins with a slash, as a URL path does. */
  | 'labelled with a path'
  /** The target is reached at a public address, or cannot be. */
  | 'target has a public address'
  | 'target has no public address'
  /** Both ends are in one VPC. */
  | 'in one VPC'
  /** An interface endpoint that is or may be for the target is drawn where the source can use it. */
  | 'interface endpoint drawn'
  /** One queue names the other as its dead-letter queue, or the label or a name says so. */
  | 'dead letters'
  /** The source is a rule whose bus is stated to be of this kind. */
  | 'rule of a classic bus'
  | 'rule of a Custom Event Bus'

/** Services in the order in which they come between the two ends. */
export interface Insertion {
  readonly services: readonly [Inserted, ...Inserted[]]
  /** One more than services; absent, each is the likeliest that AWS has. */
  readonly hops?: readonly Hop[]
}

/** A service to insert, with what has to be stated of it. */
export type Inserted =
  string | { readonly service: string; readonly config: Readonly<Record<string, Scalar>> }

/** The connection between two neighbours of the row; backwards, the later one is its source. */
export interface Hop {
  readonly kind: string
  readonly backwards?: true
  readonly config?: Readonly<Record<string, Scalar>>
}

/** A Lambda function between. */
export const aFunction: Insertion = { services: ['lambda'] }
/** A pipe between; offered where it has the target. */
export const aPipe: Insertion = { services: ['pipes'] }
/** Kinds by which something would be started or told, rather than read. */
export const pushes = ['event', 'async-invoke', 'sync-invoke', 'stream'] as const
