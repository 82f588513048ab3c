import { create } from 'zustand'
import type { Endpoint, OneTraffic } from '../../core/model/answers'
import type { Place } from '../../core/model/diagram'

/** What is asked of the network: from one end to another, or to everything. */
export interface TraceQuestion {
  readonly from: Endpoint
  readonly to: Endpoint | 'everything'
  readonly traffic: 'any' | OneTraffic
  readonly direction: 'connection' | 'one-way'
}

/** The trace tool: what is being asked, and what of its answer is looked at. Neither saved nor undone. */
export interface Trace {
  /** matrix: all networks to each other. */
  readonly mode: 'trace' | 'matrix'
  readonly from: Endpoint | null
  readonly to: TraceQuestion['to'] | null
  readonly traffic: TraceQuestion['traffic']
  readonly direction: TraceQuestion['direction']
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
  if (isSame) {
    useTrace.setState(next)
    return
  }
  const question = from === null || to === null ? null : { from, to, traffic, direction }
  // Of another question, another half of the way may be the one to see.
  useTrace.setState({ ...next, question, way: change.way ?? null, pointed: null })
}

export function stopPicking(): void {
  if (getTrace().picking !== null) useTrace.setState({ picking: null })
}

/** Nothing is asked any more, and nothing lit. */
export function clearTrace(): void {
  useTrace.setState({ ...nothing, mode: getTrace().mode })
}
