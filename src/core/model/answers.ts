import type { Diagram, Place } from './diagram'
import type { Result } from './results'

/** Reachability questions and their explained answers. */

export type { Endpoint, OneTraffic, Protocol, Question } from './question'

/**
 * reachable: what is stated makes the packet and its answer arrive · possible: nothing stated forbids it, and `needs`
 * lists what must be configured · blocked: no configuration of what is drawn can do it, or something stated forbids it ·
 * unknown: it depends on something that is not modelled or not drawn
 */
export type Verdict = 'reachable' | 'possible' | 'blocked' | 'unknown'

export interface Answer {
  readonly verdict: Verdict
  /**
   * reachable, possible: what of the traffic that was asked for gets through, in words (“tcp/443”), with what is needed
   * written; missing where all of it does.
   */
  readonly passes?: string
  /** From the source to where the packet stopped, then the way back. */
  readonly hops: readonly Hop[]
  /** blocked: everything that stops the packet, or its answer, on this way; the first is where it stops. */
  readonly blockers: readonly Blocker[]
  /** possible: what must be configured for it to work, ready to apply. */
  readonly needs: readonly Need[]
  /** unknown: what is drawn but not modelled. */
  readonly notModelled: readonly Place[]
}

export interface Hop {
  readonly place: Place
  readonly direction: 'forward' | 'return'
  readonly does: 'send' | 'route' | 'permit' | 'deny' | 'translate' | 'deliver' | 'cannot-tell'
  /** A full sentence: what happens here and by which route or rule. */
  readonly reason: string
}

/**
 * law: AWS's routing does not do it, however it is configured · stated: a statement of the drawing forbids it (deny,
 * blackhole, no route to the internet) · absent: something is missing where the rest is stated (a route, an association,
 * an allow rule, a zone, a way)
 */
export type BlockerNature = 'law' | 'stated' | 'absent'

export interface Blocker {
  readonly place: Place
  readonly direction: 'forward' | 'return'
  /** Of VPC Reachability Analyzer where one fits; the others are listed with them in network/codes.ts. */
  readonly code: string
  readonly nature: BlockerNature
  /** A full sentence that names the components. */
  readonly reason: string
  /** The fact, with its page, that this rests on. */
  readonly factId: string
}

/** One statement that is missing; `apply` writes it into the diagram. */
export interface Need {
  readonly place: Place
  readonly text: string
  apply(diagram: Diagram): Result<Diagram>
}

/** What a need says, without the function: what the page gets. */
export type PostedNeed = Pick<Need, 'place' | 'text'>

/** An answer as the page gets it. */
export interface PostedAnswer extends Omit<Answer, 'needs'> {
  readonly needs: readonly PostedNeed[]
  /** blocked: the smallest sets of changes that open the path, each verified by asking again. */
  readonly waysToOpen: readonly (readonly PostedNeed[])[]
}
