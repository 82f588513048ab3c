import { create } from 'zustand'
import type { Endpoint, OneTraffic } from '../../core/model/answers'
import type { Place } from '../../core/model/diagram'
import { keptTrace, type KeptTrace } from './stored-trace'
import { keepTrace } from './views'

/** What is asked of the network: from one end to another, or to everything. */
export interface TraceQuestion {
  readonly from: Endpoint
  readonly to: Endpoint | 'everything'
  readonly traffic: 'any' | OneTraffic
  readonly direction: 'connection' | 'one-way'
}

/** The trace tool: what is being asked, kept beside the diagram, and what of its answer is looked at. Nothing of it is undone. */
export interface Trace extends KeptTrace {
  /** The end that the next thing chosen on the canvas becomes. */
  readonly picking: 'from' | 'to' | null
  /** Whole when both ends are known; the same object until something else is asked. */
  readonly question: TraceQuestion | null
  /** The half of the way that is lit and listed; null as the answer has it. */
  readonly way: 'forward' | 'return' | null
  /** What the list is at, to be found on the canvas. */
  readonly pointed: Place['at'] | null
  /** Where a trace was opened from, and one can go back to. */
  readonly cameFrom: 'everything' | 'matrix' | null
}

const nothing: Trace = {
  mode: 'trace',
  from: null,
  to: null,
  traffic: 'any',
  direction: 'connection',
  picking: null,
  question: null,
  way: null,
  pointed: null,
  cameFrom: null,
  opened: null,
}

export const useTrace = create<Trace>(() => nothing)
export const getTrace: () => Trace = useTrace.getState

/** Changes what is asked or looked at. */
export function setTrace(change: Partial<Omit<Trace, 'question'>>): void {
  const before = getTrace()
  const next = { ...before, ...change }
  const { from, to, traffic, direction } = next
  const isSame =
    from === before.from && to === before.to && traffic === before.traffic && direction === before.direction
  // Of another question, another half of the way may be the one to see.
  useTrace.setState(
    isSame ? next : { ...next, question: questionOf(next), way: change.way ?? null, pointed: null },
  )
  if (!isSame || next.mode !== before.mode || next.opened !== before.opened) keepTrace(keptTrace(next))
}

function questionOf({ from, to, traffic, direction }: KeptTrace): TraceQuestion | null {
  return from === null || to === null ? null : { from, to, traffic, direction }
}

let resumed: TraceQuestion | null = null

/** Asks what was asked of a diagram when it was last seen; nothing of one that was not seen yet. */
export function resumeTrace(kept: KeptTrace | undefined): void {
  resumed = kept === undefined ? null : questionOf(kept)
  useTrace.setState({ ...nothing, ...kept, question: resumed })
}

/** Whether this was asked already when the diagram was opened: then the view is where it was left, too. */
export function isResumed(question: TraceQuestion): boolean {
  return question === resumed
}

/** Asks the other way round. */
export function swapEnds(): void {
  const { from, to } = getTrace()
  if (canSwap(getTrace()))
    setTrace({ from: to === 'everything' ? null : to, to: from, picking: null, cameFrom: null })
}

export function canSwap({ from, to }: Trace): boolean {
  return to !== 'everything' && (from !== null || to !== null)
}

export function stopPicking(): void {
  if (getTrace().picking !== null) useTrace.setState({ picking: null })
}

/** Nothing is asked any more, and nothing lit. */
export function clearTrace(): void {
  const { mode, opened } = getTrace()
  useTrace.setState({ ...nothing, mode, opened })
  keepTrace(keptTrace(getTrace()))
}
