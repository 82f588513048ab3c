import type { Endpoint, PostedAnswer, Verdict } from '../../core/model/answers'
import type { Architecture, Diagram, NodeId } from '../../core/model/diagram'
import { ok, type Result } from '../../core/model/results'
import { create } from 'zustand'
import type { VerdictTable } from '../workers/review-messages'
import { endsWithAddress, isSameEnd, networkEnds } from '../../core/network/ends'
import { answerSentence, reachSentence } from '../../core/network/reach-words'
import { askWorker, isSameArchitecture } from './review'
import { focusOn } from './selection'
import { getSession, useSession } from './store'
import { say } from './toasts'
import { getTrace, isResumed, setTrace, useTrace, type TraceQuestion } from './trace'
import { endThere } from './trace-tool'

/** What the worker said, to what, and of which architecture: never to be shown as the answer to something else. */
interface Heard<Q, V> {
  readonly question: Q
  readonly architecture: Architecture
  readonly result: Result<V>
}

/** One end, and how far what was asked of gets there. */
export interface Reached {
  readonly to: Endpoint
  readonly verdict: Verdict
}

/** The ends that the matrix is of, and what was asked of all of them. */
export interface PairsQuestion {
  readonly ends: readonly Endpoint[]
  readonly traffic: TraceQuestion['traffic']
  /** The VPCs whose subnets are among the ends. */
  readonly opened: readonly NodeId[] | null
}

/** Answers of the network, as they were heard last; the page shows those of another architecture as “checking”. */
interface Reachability {
  readonly answer: Heard<TraceQuestion, PostedAnswer> | null
  readonly reached: Heard<TraceQuestion, readonly Reached[]> | null
  readonly pairs: Heard<PairsQuestion, VerdictTable> | null
}

const nothing: Reachability = { answer: null, reached: null, pairs: null }

export const useReachability = create<Reachability>(() => nothing)

let isWatching = false
let isBusy = false
let openId: string | null = null
let said = ''

/** From now on what is asked is answered, and asked again after every edit. Calling it again does nothing. */
export function watchReachability(): void {
  if (isWatching) return
  isWatching = true
  openId = getSession().diagramId
  look()
  useTrace.subscribe(look)
  useSession.subscribe((now, before) => {
    if (now.diagram !== before.diagram || now.review.status !== before.review.status) look()
    else if (now.panels !== before.panels || now.diagramId !== before.diagramId) look()
  })
}

/** Whether an answer is of what is drawn now. */
export function isCurrent(heard: Heard<unknown, unknown> | null, architecture: Architecture): boolean {
  return heard !== null && isSameArchitecture(heard.architecture, architecture)
}

function look(): void {
  const { diagram, diagramId, review } = getSession()
  if (diagramId !== openId) {
    openId = diagramId
    useReachability.setState(nothing)
    said = ''
  }
  dropDeleted(diagram)
  if (isBusy || review.status === 'failed') return
  const ask = nextAsk(diagram)
  if (ask === null) return
  isBusy = true
  void ask().finally(() => {
    isBusy = false
    look()
  })
}

function dropDeleted(diagram: Diagram): void {
  const { from, to } = getTrace()
  const left = { from: endThere(diagram, from), to: endThere(diagram, to) }
  if (left.from !== from || left.to !== to) setTrace({ ...left, picking: null })
}

/** What has to be asked of the worker first; null where everything that is looked at is known. */
function nextAsk(diagram: Diagram): (() => Promise<void>) | null {
  const { question, mode, traffic, opened } = getTrace()
  const { answer, reached, pairs } = useReachability.getState()
  const { panels } = getSession()
  if (mode === 'matrix' && panels.bottom && panels.bottomTab === 'reachability') {
    const isAsked = pairs?.question.traffic === traffic && pairs.question.opened === opened
    return isAsked && isCurrent(pairs, diagram) ? null : () => askPairs(diagram, traffic, opened)
  }
  if (question === null) return null
  const { from, to } = question
  if (to === 'everything') {
    const isKnown = reached?.question === question && isCurrent(reached, diagram)
    return isKnown ? null : () => askReached(diagram, question, from)
  }
  const isKnown = answer?.question === question && isCurrent(answer, diagram)
  return isKnown ? null : () => askAnswer(diagram, question, to)
}

async function askAnswer(architecture: Diagram, question: TraceQuestion, to: Endpoint): Promise<void> {
  const told = await askWorker((upToNow) => ({
    ask: 'answer',
    difference: upToNow(),
    question: { ...question, to },
  }))
  // Of a question that was given up meanwhile nothing is to be seen; a worker that died is asked again when there is one.
  if (told?.tell !== 'answer' || getTrace().question !== question) return
  const { result } = told
  const isNew = useReachability.getState().answer?.question !== question
  useReachability.setState({ answer: { question, architecture, result } })
  if (!result.ok) return
  tell(answerSentence(architecture, question, result.value))
  // Once: who looks elsewhere while drawing on is left there.
  if (isNew && !isResumed(question))
    focusOn([...result.value.hops, ...result.value.blockers].map(({ place }) => place.at))
}

async function askReached(architecture: Diagram, question: TraceQuestion, from: Endpoint): Promise<void> {
  const ends = endsWithAddress(architecture).filter((end) => !isSameEnd(end, from))
  const { traffic, direction } = question
  const told = await askWorker((upToNow) => ({
    ask: 'reaches',
    difference: upToNow(),
    from,
    to: ends,
    traffic,
    direction,
  }))
  if (told?.tell !== 'reaches' || getTrace().question !== question) return
  const verdicts = told.result
  const result = verdicts.ok ? ok(paired(ends, verdicts.value)) : verdicts
  useReachability.setState({ reached: { question, architecture, result } })
  if (verdicts.ok) tell(reachSentence(architecture, from, verdicts.value))
}

async function askPairs(
  architecture: Diagram,
  traffic: TraceQuestion['traffic'],
  opened: PairsQuestion['opened'],
): Promise<void> {
  const ends = networkEnds(architecture, opened)
  const told = await askWorker((upToNow) => ({ ask: 'verdicts', difference: upToNow(), ends, traffic }))
  if (told?.tell !== 'verdicts') return
  useReachability.setState({
    pairs: { question: { ends, traffic, opened }, architecture, result: told.result },
  })
}

/** Once per outcome: an edit elsewhere that changes nothing is not worth a word. */
function tell(sentence: string): void {
  if (sentence !== said) say(sentence)
  said = sentence
}

function paired(ends: readonly Endpoint[], verdicts: readonly Verdict[]): readonly Reached[] {
  return ends.flatMap((to, index) => {
    const verdict = verdicts[index]
    return verdict === undefined ? [] : [{ to, verdict }]
  })
}
