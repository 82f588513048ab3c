import type { Endpoint, OneTraffic, Question, Verdict } from '../../model/answers'
import type { Diagram, NodeId } from '../../model/diagram'

/**
 * A question that everybody asks who learns AWS networking, as data: the engine answers it.
 *
 * The page docs/network/README.md is made from these, so that what it says cannot drift from what Lintel answers.
 */
export interface Classic {
  /** Equals the file's name. */
  readonly id: string
  readonly title: string
  /** As the notes, or somebody who learns, ask it. */
  readonly question: string
  /** Why the answers are what they are, in a few sentences; the facts have the pages and dates. */
  readonly background: string
  readonly factIds: readonly [string, ...string[]]
  /** What the notes say that AWS documents otherwise. */
  readonly corrected?: { readonly notes: string; readonly aws: string }
  readonly cases: readonly [ClassicCase, ...ClassicCase[]]
  readonly advice: string
}

/** One drawing and one question asked of it, with the answer as written by hand. */
export interface ClassicCase {
  /** Name of its picture, unique among all classics. */
  readonly id: string
  /** A full question. */
  readonly title: string
  readonly on: Diagram
  /** Keys of nodes, or `internet`. */
  readonly from: string
  readonly to: string
  /** Not stated: any. */
  readonly traffic?: OneTraffic
  /** What the packet is to pass, such as a firewall: the page says whether it does. */
  readonly through?: NodeId
  readonly expected: ExpectedAnswer
}

/** What the engine must answer; the test compares, the page does not show it. */
export interface ExpectedAnswer {
  readonly is: Verdict
  /** blocked: code and place of the first blocker. */
  readonly code?: string
  readonly at?: string
  /** blocked: it is the answer that stops, on its way back. */
  readonly back?: true
  /** Places that the packet passes, in this order, perhaps with others between them. */
  readonly via?: readonly string[]
  readonly avoids?: readonly string[]
}

/** The question of a case, as the engine takes it: a connection, so the answer must come back. */
export function questionOf({ from, to, traffic }: ClassicCase): Question {
  return { from: endpointOf(from), to: endpointOf(to), traffic: traffic ?? 'any', direction: 'connection' }
}

const endpointOf = (key: string): Endpoint => (key === 'internet' ? 'internet' : { node: key as NodeId })
