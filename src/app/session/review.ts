import type { Architecture, Diagram } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import { differenceBetween } from '../../core/model/difference'
import { outcomeAfter, type OutcomeChange } from '../../core/model/outcome-change'
import type { Difference, Outcome, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import type { Consequences } from '../../core/network/consequences'
import type { RulePage } from '../../core/rules/page'
import type { FromReview, ToReview } from '../workers/review-messages'
import type { OpenReviewPort, ReviewPort } from '../workers/review-port'
import type { Review } from './store'
import { getSession, setSession, useSession } from './store'

let openPort: OpenReviewPort | null = null
let port: ReviewPort | null = null
/** What the worker holds, and its number. */
let sent: Diagram = emptyDiagram('')
let serial = 0
/** The architecture whose review was asked for last, and where it belongs. */
let asked: {
  readonly architecture: Architecture
  readonly revision: number
  readonly diagramId: string | null
} | null = null
let isBusy = false
/** The text that a diagram was read from, until it is sent. */
let readFrom: { readonly diagram: Diagram; readonly json: string } | null = null
let outcomes: readonly Outcome[] = []
/** Who waits for an answer: the worker answers in the order in which it is asked. Null: it has stopped. */
let waiting: ((told: FromReview | null) => void)[] = []

/** Watches the store, and has every new architecture reviewed in the worker while the person goes on drawing. */
export function startReview(open: OpenReviewPort): void {
  openPort = open
  revive()
  useSession.subscribe((now, before) => {
    if (now.diagram !== before.diagram) reviewIfChanged()
  })
}

/** A new worker for one that has died. */
export function retryReview(): void {
  if (getSession().review.status !== 'failed') return
  revive()
  reviewIfChanged()
}

/** Asks the worker what a fix would change in the diagram as it is now. */
export async function resolveFix(key: string, fix: number): Promise<Result<Resolved>> {
  const told = await askWorker((upToNow) => ({ ask: 'resolve', difference: upToNow(), key, fix }))
  return resolved(told, 'The review is not running. Start it again, then choose the fix.')
}

/** A change that the worker has worked out, and what it does besides. */
export interface Resolved {
  readonly difference: Difference
  readonly consequences: Consequences
}

/** What the worker told of a change; refuses with these words where it told nothing. */
export function resolved(told: FromReview | null, otherwise: string): Result<Resolved> {
  if (told?.tell !== 'resolved') return refuse(otherwise)
  const { result, consequences = { closes: [], blocks: [] } } = told
  return result.ok ? ok({ difference: result.value, consequences }) : result
}

/** All that is to be told of a rule, with its example. Refuses where the review is not running, or has no such rule. */
export async function askRulePage(ruleId: string): Promise<Result<RulePage>> {
  const told = await askWorker(() => ({ ask: 'page', ruleId }))
  if (told?.tell !== 'page') return refuse('The checks have stopped.')
  return told.page === null ? refuse('There is no such check.') : ok(told.page)
}

/**
 * Asks the worker something of the diagram as it is now: the message may take the difference that brings it up to date, and
 * then has to send it. Null where the worker is not running, or stops before it answers.
 */
export function askWorker(message: (upToNow: () => Difference) => ToReview): Promise<FromReview | null> {
  const running = port
  if (running === null) return Promise.resolve(null)
  return new Promise((resolve) => {
    waiting.push(resolve)
    running.post(message(toSend))
  })
}

function revive(): void {
  port?.close()
  sent = emptyDiagram('')
  serial = 0
  asked = null
  isBusy = false
  outcomes = []
  try {
    port = openPort?.({ heard, died }) ?? null
    show({ status: 'checking' })
  } catch {
    died()
  }
}

function died(): void {
  port?.close()
  port = null
  isBusy = false
  show({ status: 'failed' })
  const left = waiting
  waiting = []
  for (const resolve of left) resolve(null)
}

/** Costs what `differenceBetween` does, once for all that is drawn while the worker is busy; nothing while only things move. */
function reviewIfChanged(): void {
  const { diagram, diagramId, revision } = getSession()
  if (port === null) return
  if (asked !== null && isSameArchitecture(asked.architecture, diagram)) {
    if (!isBusy) show({ status: 'current', revision, outcomes })
    return
  }
  show({ status: 'checking' })
  // Whatever is drawn while the worker is busy goes together, when it is done: only the newest waits.
  if (isBusy) return
  isBusy = true
  asked = { architecture: diagram, revision, diagramId }
  port.post(wholeToSend() ?? { ask: 'update', difference: toSend() })
}

/** Says that a diagram about to be shown has been read from this text, as it stands: the worker then reads it, too. */
export function noteText(diagram: Diagram, json: string): void {
  readFrom = { diagram, json }
}

/** All of what is on the canvas, where the text that it was read from is at hand; null where it is not. Costs no look at it. */
function wholeToSend(): ToReview | null {
  const { diagram } = getSession()
  const text = readFrom
  readFrom = null
  if (text?.diagram !== diagram) return null
  sent = diagram
  serial += 1
  return { ask: 'read', json: text.json, from: serial - 1, to: serial }
}

function heard(message: FromReview): void {
  switch (message.tell) {
    case 'knowledge':
      setSession({ knowledge: { rules: message.rules, facts: message.facts } })
      return
    case 'outcomes':
      isBusy = false
      outcomes = merged(outcomes, message.changed)
      // Of an older architecture, but of this diagram: shown, as “checking”, until the newest answer is there.
      if (asked?.diagramId === getSession().diagramId) show({ revision: asked.revision, outcomes })
      reviewIfChanged()
      return
    case 'resolved':
    case 'page':
    case 'reviewed-apart':
    case 'answer':
    case 'reaches':
    case 'verdicts':
      waiting.shift()?.(message)
      return
    default:
      message satisfies never
  }
}

/** The difference from what the worker holds; from now on it holds what is on the canvas. */
function toSend(): Difference {
  const { diagram } = getSession()
  const difference = differenceBetween(sent, diagram, { from: serial, to: serial + 1 })
  sent = diagram
  serial += 1
  return difference
}

/** Whether two diagrams are the same to whoever looks only at what is checked. */
export function isSameArchitecture(a: Architecture, b: Architecture): boolean {
  return (
    a.nodes === b.nodes &&
    a.connections === b.connections &&
    a.requirements === b.requirements &&
    a.review === b.review
  )
}

function merged(before: readonly Outcome[], changes: readonly OutcomeChange[]): readonly Outcome[] {
  if (changes.length === 0) return before
  const all = new Map(before.map((outcome) => [outcome.ruleId, outcome]))
  for (const change of changes) all.set(change.ruleId, outcomeAfter(all.get(change.ruleId), change))
  return [...all.values()]
}

function show(change: Partial<Review>): void {
  const { review } = getSession()
  const next = { ...review, ...change }
  const isSame =
    next.status === review.status && next.revision === review.revision && next.outcomes === review.outcomes
  if (!isSame) setSession({ review: next })
}
