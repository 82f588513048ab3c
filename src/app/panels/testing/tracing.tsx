import { act, render, screen, within } from '@testing-library/react'
import { renameNode } from '../../../core/edit/rename-node'
import { place } from '../../../core/layout/place'
import type { PostedAnswer, Verdict } from '../../../core/model/answers'
import { applyDifference, differenceBetween } from '../../../core/model/difference'
import type { ConnectionId, Diagram, NodeId } from '../../../core/model/diagram'
import { emptyDiagram } from '../../../core/model/diagram'
import { ok } from '../../../core/model/results'
import { sketch } from '../../../core/model/sketch'
import type { Consequences } from '../../../core/network/consequences'
import { knowledge } from '../../workers/reviewer'
import type { FromReview, ToReview } from '../../workers/review-messages'
import { startReview } from '../../session/review'
import * as session from '../../session/session'
import { startTrace } from '../../session/trace-tool'
import { BottomPanel } from '../BottomPanel'
import { PreviewBar } from '../PreviewBar'
import { TraceBar } from '../reachability/TraceBar'

/** Two spokes and a hub, peered; an instance in each spoke. */
export const drawn = place(
  sketch(
    {
      a: { service: 'vpc', name: 'Spoke A' },
      orders: { service: 'ec2', in: 'a', name: 'Orders' },
      hub: { service: 'vpc', name: 'Hub' },
      b: { service: 'vpc', name: 'Spoke B' },
      billing: { service: 'ec2', in: 'b', name: 'Billing' },
    },
    ['a -> hub : vpc-peering', 'hub -> b : vpc-peering'],
  ),
)
export const id = (text: string) => text as NodeId
export const line = (text: string) => text as ConnectionId

const none: Consequences = { closes: [], blocks: [] }

export const blocked: PostedAnswer = {
  verdict: 'blocked',
  hops: [
    { place: { at: id('orders') }, direction: 'forward', does: 'send', reason: 'It sends the packet.' },
    { place: { at: line('vpc-peering-1') }, direction: 'forward', does: 'deny', reason: 'It stops.' },
  ],
  blockers: [
    {
      place: { at: line('vpc-peering-1') },
      direction: 'forward',
      code: 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR',
      nature: 'law',
      reason: 'Billing is not in the Hub.',
      factId: 'vpc.peering-not-transitive',
    },
  ],
  needs: [],
  notModelled: [],
  waysToOpen: [[{ place: { at: id('a') }, text: 'Peer Spoke A with Spoke B.' }]],
}
export const possible: PostedAnswer = {
  verdict: 'possible',
  hops: [
    { place: { at: id('orders') }, direction: 'forward', does: 'send', reason: 'It sends the packet.' },
    { place: { at: id('billing') }, direction: 'return', does: 'send', reason: 'It sends the reply.' },
  ],
  blockers: [],
  needs: [
    { place: { at: id('a') }, text: 'A route to Spoke B.' },
    { place: { at: id('b') }, text: 'A route to Spoke A.' },
  ],
  notModelled: [],
  waysToOpen: [],
}

/** A worker that answers what the test wants, and renames the Hub where something is to be written. */
export const worker: {
  wanted: PostedAnswer
  consequences: Consequences
  /** While it is, it owes its answers. */
  isSilent: boolean
  readonly owed: (() => void)[]
  readonly asked: ToReview[]
} = { wanted: blocked, consequences: none, isSilent: false, owed: [], asked: [] }
let isStarted = false
let held: Diagram = emptyDiagram('')

function answerTo(message: ToReview): FromReview {
  if ('difference' in message) held = applyDifference(held, message.difference)
  switch (message.ask) {
    case 'answer':
      return { tell: 'answer', serial: 0, result: ok(worker.wanted) }
    case 'reaches':
      return { tell: 'reaches', serial: 0, result: ok(message.to.map((_, at) => verdictOf(at))) }
    case 'verdicts': {
      const row = (from: number) => message.ends.map((_, to) => (from === to ? null : verdictOf(from + to)))
      return { tell: 'verdicts', serial: 0, result: ok(message.ends.map((_, at) => row(at))) }
    }
    case 'write-needs': {
      const written = renameNode(held, id('hub'), 'Written')
      const result = written.ok ? ok(differenceBetween(held, written.value, { from: 0, to: 1 })) : written
      return {
        tell: 'resolved',
        serial: 0,
        result,
        consequences: message.way === 'all-uses' ? none : worker.consequences,
      }
    }
    case 'update':
    case 'read':
    case 'resolve':
    case 'page':
    case 'review-apart':
      return { tell: 'outcomes', serial: 0, changed: [] }
  }
}
const verdictOf = (at: number): Verdict => (at % 2 === 0 ? 'reachable' : 'blocked')

/** Opens the drawing in the real session, with nothing asked yet. */
export function startTracing(): void {
  Object.assign(worker, { wanted: blocked, consequences: none, isSilent: false })
  worker.asked.length = 0
  if (!isStarted)
    startReview(({ heard }) => {
      isStarted = true
      queueMicrotask(() => heard(knowledge()))
      return {
        post: (message) => {
          worker.asked.push(message)
          const answer = () => heard(answerTo(message))
          if (worker.isSilent && message.ask !== 'update') worker.owed.push(answer)
          else queueMicrotask(answer)
        },
        close: () => undefined,
      }
    })
  session.newDiagram(drawn)
  session.clearTrace()
  session.setTrace({ mode: 'trace' })
  session.setPanels({ bottom: true, bottomTab: 'reachability' })
}

export const show = async () => {
  render(
    <>
      <BottomPanel />
      <button type="button" data-tool="trace">
        Trace reachability
      </button>
      <TraceBar />
      <PreviewBar />
    </>,
  )
  await screen.findByRole('combobox', { name: 'From' })
}
export const trace = async () => {
  await show()
  act(() => startTrace({ from: { node: id('orders') }, to: { node: id('billing') } }))
  return within(await screen.findByRole('article', { name: 'Answer' }))
}
