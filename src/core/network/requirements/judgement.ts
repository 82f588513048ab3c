import type { Answer, Endpoint, Need, Question } from '../../model/answers'
import type { Diagram, Place } from '../../model/diagram'
import { graphOf, type DiagramGraph } from '../../model/graph'
import { ok, type Result } from '../../model/results'
import { writeNeeds } from '../write-needs'
import { answerOf, type Pair } from './pairs'

/**
 * cutOff: what must reach does not · lacking: it does not yet, for want of routes and associations alone · notOpened: it does once something is stated · reached: what must not reach does ·
 * notKeptApart: nothing stated forbids it · passedBy: traffic does not pass through what it must · wayPast: something
 * stated leads past it · mayPassBy: nothing stated makes traffic pass · mayBeLost: answers may miss the
 * inspection that saw the question · overInternet, mayGoOverInternet: traffic that must stay private
 */
export type Violation =
  | 'cutOff'
  | 'lacking'
  | 'notOpened'
  | 'reached'
  | 'notKeptApart'
  | 'passedBy'
  | 'wayPast'
  | 'mayPassBy'
  | 'mayBeLost'
  | 'overInternet'
  | 'mayGoOverInternet'

/** How a requirement does not hold, shown by one pair of ends, and how many more pairs are like it. */
export interface Found {
  readonly is: Violation
  readonly from: Endpoint
  readonly to: Endpoint
  readonly answer: Answer
  readonly more: number
  /** Why, where the answer does not say it: a full sentence. */
  readonly why?: string
  /** What violates it, where that is not on the answer’s way. */
  readonly at?: readonly Place[]
  readonly factId?: string
  /** Writes what is missing into the diagram, for all pairs. */
  readonly write?: (diagram: Diagram) => Result<Diagram>
}

/** What is said of a requirement. */
export interface Judgement {
  readonly found: readonly Found[]
  /** The fact by which it holds; null where something was found, or where it cannot be told. */
  readonly met: string | null
}

/** The pairs that something is so of, told of the first of them. */
export function foundOf(
  graph: DiagramGraph,
  is: Violation,
  pairs: readonly Pair[],
  traffic: Question['traffic'],
  rest: Partial<Found> = {},
): readonly Found[] {
  const [first] = pairs
  if (first === undefined) return []
  const more = pairs.reduce((sum, { count }) => sum + count, 0) - 1
  const { from, to } = first
  return [{ is, from, to, answer: answerOf(graph, first, traffic), more, ...rest }]
}

/** Opened one after the other: what one pair needs may be there already when the next one is asked. */
const mostOpened = 50

/** States whatever these pairs still need. */
export function opening(pairs: readonly Pair[], traffic: Question['traffic']) {
  return (diagram: Diagram): Result<Diagram> =>
    pairs.slice(0, mostOpened).reduce<Result<Diagram>>((done, pair) => {
      if (!done.ok) return done
      const { verdict, needs } = answerOf(graphOf(done.value), pair, traffic)
      return verdict === 'possible' ? writeNeeds(done.value, needs) : done
    }, ok(diagram))
}

/** The words of some needs: “… and 3 more”. */
export function needsText(needs: readonly Need[]): string {
  const most = 3
  const texts = [...new Set(needs.map(({ text }) => inSentence(text)))]
  if (texts.length === 0) return ''
  const more = texts.length > most + 1 ? ` (and ${texts.length - most} more)` : ''
  return `Still needed: ${texts.slice(0, more === '' ? most + 1 : most).join('; ')}${more}.`
}

function inSentence(text: string): string {
  const bare = text.replace(/[.]$/, '')
  return /^[A-Z][a-z ]/.test(bare) ? bare.charAt(0).toLowerCase() + bare.slice(1) : bare
}
