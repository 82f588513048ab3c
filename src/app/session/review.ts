import type { Architecture, Diagram } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import { differenceBetween } from '../../core/model/difference'
import type { Difference, Outcome, Result } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import type { RulePage } from '../../core/rules/page'
import type { FromReview } from '../workers/review-messages'
import type { OpenReviewPort, ReviewPort } from '../workers/review-port'
import type { Review } from './store'
import { getSession, setSession, useSession } from './store'

type Waiting<T> = (result: Result<T>) => void

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
let outcomes: readonly Outcome[] = []
// The worker answers in the order in which it is asked.
let fixes: Waiting<Difference>[] = []
let pages: Waiting<RulePage>[] = []

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
export function resolveFix(key: string, fix: number): Promise<Result<Difference>> {
  const running = port
  if (running === null)
    return Promise.resolve(refuse('The review is not running. Start it again, then choose the fix.'))
  return new Promise((resolve) => {
    fixes.push(resolve)
    running.post({ ask: 'resolve', difference: toSend(), key, fix })
  })
}

/** All that is to be told of a rule, with its example. Refuses where the review is not running, or has no such rule. */
export function askRulePage(ruleId: string): Promise<Result<RulePage>> {
  const running = port
  if (running === null) return Promise.resolve(refuse('The checks have stopped.'))
  return new Promise((resolve) => {
    pages.push(resolve)
    running.post({ ask: 'page', ruleId })
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
  for (const resolve of fixes) resolve(refuse('The review has stopped. Start it again, then choose the fix.'))
  fixes = []
  for (const resolve of pages) resolve(refuse('The checks have stopped.'))
  pages = []
}

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
  port.post({ ask: 'update', difference: toSend() })
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
      fixes.shift()?.(message.result)
      return
    case 'page':
      pages.shift()?.(message.page === null ? refuse('There is no such check.') : ok(message.page))
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

function isSameArchitecture(a: Architecture, b: Architecture): boolean {
  return (
    a.nodes === b.nodes &&
    a.connections === b.connections &&
    a.requirements === b.requirements &&
    a.review === b.review
  )
}

function merged(before: readonly Outcome[], changed: readonly Outcome[]): readonly Outcome[] {
  if (changed.length === 0) return before
  const news = new Map(changed.map((outcome) => [outcome.ruleId, outcome]))
  const kept = before.map((outcome) => news.get(outcome.ruleId) ?? outcome)
  const known = new Set(before.map(({ ruleId }) => ruleId))
  return [...kept, ...changed.filter(({ ruleId }) => !known.has(ruleId))]
}

function show(change: Partial<Review>): void {
  const { review } = getSession()
  const next = { ...review, ...change }
  const isSame =
    next.status === review.status && next.revision === review.revision && next.outcomes === review.outcomes
  if (!isSame) setSession({ review: next })
}
