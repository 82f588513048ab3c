import { act, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renameNode } from '../../../core/edit/rename-node'
import { place } from '../../../core/layout/place'
import type { PostedAnswer, Verdict } from '../../../core/model/answers'
import { applyDifference, differenceBetween } from '../../../core/model/difference'
import type { ConnectionId, Diagram, NodeId } from '../../../core/model/diagram'
import { emptyDiagram } from '../../../core/model/diagram'
import { ok } from '../../../core/model/results'
import { sketch } from '../../../core/model/sketch'
import { knowledge } from '../../workers/reviewer'
import type { FromReview, ToReview } from '../../workers/review-messages'
import { startReview } from '../../session/review'
import * as session from '../../session/session'
import { startTrace } from '../../session/trace-tool'
import { BottomPanel } from '../BottomPanel'
import { PreviewBar } from '../PreviewBar'
import { user } from '../testing/open'
import { TraceBar } from './TraceBar'

const drawn = place(
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
const id = (text: string) => text as NodeId
const line = (text: string) => text as ConnectionId

const blocked: PostedAnswer = {
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
const possible: PostedAnswer = {
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
let wanted: PostedAnswer = blocked
let isSilent = false
/** Answers that a silent worker owes. */
const owed: (() => void)[] = []
let isStarted = false
const asked: ToReview[] = []
let held: Diagram = emptyDiagram('')

function answerTo(message: ToReview): FromReview {
  if ('difference' in message) held = applyDifference(held, message.difference)
  switch (message.ask) {
    case 'answer':
      return { tell: 'answer', serial: 0, result: ok(wanted) }
    case 'reaches':
      return { tell: 'reaches', serial: 0, result: ok(message.to.map((_, at) => verdictOf(at))) }
    case 'verdicts': {
      const row = (from: number) => message.ends.map((_, to) => (from === to ? null : verdictOf(from + to)))
      return { tell: 'verdicts', serial: 0, result: ok(message.ends.map((_, at) => row(at))) }
    }
    case 'write-needs': {
      const written = renameNode(held, id('hub'), 'Written')
      const result = written.ok ? ok(differenceBetween(held, written.value, { from: 0, to: 1 })) : written
      return { tell: 'resolved', serial: 0, result }
    }
    case 'update':
    case 'resolve':
    case 'page':
      return { tell: 'outcomes', serial: 0, changed: [] }
  }
}
const verdictOf = (at: number): Verdict => (at % 2 === 0 ? 'reachable' : 'blocked')

beforeEach(() => {
  wanted = blocked
  isSilent = false
  asked.length = 0
  if (!isStarted)
    startReview(({ heard }) => {
      isStarted = true
      queueMicrotask(() => heard(knowledge()))
      return {
        post: (message) => {
          asked.push(message)
          const answer = () => heard(answerTo(message))
          if (isSilent && message.ask !== 'update') owed.push(answer)
          else queueMicrotask(answer)
        },
        close: () => undefined,
      }
    })
  session.newDiagram(drawn)
  session.clearTrace()
  session.setTrace({ mode: 'trace' })
  session.setPanels({ bottom: true, bottomTab: 'reachability' })
})

const show = async () => {
  render(
    <>
      <BottomPanel />
      <TraceBar />
      <PreviewBar />
    </>,
  )
  await screen.findByRole('combobox', { name: 'From' })
}
const trace = async () => {
  await show()
  act(() => startTrace({ from: { node: id('orders') }, to: { node: id('billing') } }))
  return within(await screen.findByRole('article', { name: 'Answer' }))
}

describe('the question', () => {
  it('is chosen by keys: a name, Enter, another name, Tab', async () => {
    await show()
    await user.click(screen.getByRole('combobox', { name: 'From' }))
    await user.keyboard('ord')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(screen.getByRole('combobox', { name: 'From' })).toHaveValue('Orders')
    await user.click(screen.getByRole('combobox', { name: 'To' }))
    await user.keyboard('bill{Tab}')
    expect(screen.getByRole('combobox', { name: 'To' })).toHaveValue('Billing')
    expect(await screen.findByRole('article', { name: 'Answer' })).toBeVisible()
  })

  it('is left as it was by Escape, and by what is nothing', async () => {
    await trace()
    const from = screen.getByRole('combobox', { name: 'From' })
    await user.click(from)
    await user.keyboard('spoke{Escape}')
    expect(from).toHaveValue('Orders')
    await user.keyboard('{Control>}a{/Control}10.0.0.256')
    expect(screen.queryByRole('option')).not.toBeInTheDocument()
    await user.tab()
    expect(from).toHaveValue('Orders')
  })

  it('takes an IP address', async () => {
    await show()
    await user.click(screen.getByRole('combobox', { name: 'To' }))
    await user.keyboard('10.9.8.7{Enter}')
    expect(session.getTrace().to).toEqual({ address: '10.9.8.7' })
  })

  it('is about the traffic that is typed, and says what cannot be', async () => {
    await trace()
    await user.click(screen.getByRole('combobox', { name: 'Traffic' }))
    await user.keyboard('{Control>}a{/Control}icmp/8')
    expect(screen.getByText('There are no ports with icmp.', { selector: 'p' })).toBeVisible()
    await user.keyboard('{Control>}a{/Control}udp/53{Enter}')
    expect(session.getTrace().traffic).toEqual({ protocol: 'udp', port: 53 })
  })

  it('is turned round, and asked one way', async () => {
    await trace()
    await user.click(screen.getByRole('button', { name: 'Swap From and To' }))
    await user.click(screen.getByRole('checkbox', { name: /^One way/ }))
    expect(session.getTrace().question).toMatchObject({
      from: { node: 'billing' },
      to: { node: 'orders' },
      direction: 'one-way',
    })
  })
})

describe('the answer', () => {
  it('says where it is blocked, by what, why, and where AWS says so', async () => {
    const answer = await trace()
    expect(answer.getByRole('heading', { name: 'Blocked at peering Spoke A – Hub' })).toBeVisible()
    const stops = within(answer.getByRole('region', { name: 'What stops it' }))
    expect(stops.getByText('Billing is not in the Hub.')).toBeVisible()
    expect(stops.getByText('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR')).toBeVisible()
  })

  it('lists the hops in order; one shows its place while it is looked at, and leads there', async () => {
    const answer = await trace()
    const hops = within(answer.getByRole('region', { name: 'Way there' }))
    const items = within(hops.getByRole('list')).getAllByRole('listitem')
    expect(hops.getByRole('list').tagName).toBe('OL')
    expect(items.map((item) => item.textContent)).toEqual([
      '1Orders sendsIt sends the packet.',
      '2Peering Spoke A – Hub deniesIt stops.',
    ])
    const second = hops.getByRole('button', { name: /Peering/ })
    act(() => second.focus())
    expect(session.getTrace().pointed).toBe('vpc-peering-1')
    act(() => second.blur())
    expect(session.getTrace().pointed).toBeNull()
    await user.click(second)
    expect([...session.getSession().selection]).toEqual(['vpc-peering-1'])
    expect(session.getSession().focusRequest?.ids).toEqual(['vpc-peering-1'])
  })

  it('shows the way back when asked', async () => {
    wanted = possible
    const answer = await trace()
    await user.click(answer.getByRole('button', { name: 'Way back' }))
    expect(answer.getByRole('region', { name: 'Way back' })).toHaveTextContent('It sends the reply.')
    expect(answer.queryByRole('region', { name: 'Way there' })).not.toBeInTheDocument()
  })

  it('opens a blocked way: previewed, applied as one edit', async () => {
    const answer = await trace()
    await user.click(answer.getByRole('button', { name: 'Preview: Peer Spoke A with Spoke B.' }))
    await user.click(await screen.findByRole('button', { name: 'Apply' }))
    expect(session.getSession().diagram.nodes[id('hub')]?.name).toBe('Written')
    act(session.undo)
    expect(session.getSession().diagram).toBe(drawn)
  })

  it('writes all that is needed at once', async () => {
    wanted = possible
    const answer = await trace()
    expect(answer.getByRole('heading', { name: 'Possible: 2 things to configure' })).toBeVisible()
    await user.click(answer.getByRole('button', { name: /^Write into the diagram/ }))
    await waitFor(() =>
      expect(session.getSession().canUndo).toBe('Configure the way from “Orders” to “Billing”'),
    )
    expect(asked.at(-1)).not.toMatchObject({ ask: 'write-needs' })
  })

  it('is dim while an edit is being looked at, and cannot be applied', async () => {
    const answer = await trace()
    isSilent = true
    act(() => void session.apply('Rename', (diagram) => renameNode(diagram, id('hub'), 'Centre')))
    expect(answer.getByText('Checking…')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Answer' })).toHaveAttribute('aria-busy', 'true')
    expect(answer.getByRole('button', { name: /^Apply/ })).toBeDisabled()
    isSilent = false
    act(() => owed.splice(0).forEach((answerNow) => answerNow()))
    await waitFor(() => expect(screen.getByRole('article')).toHaveAttribute('aria-busy', 'false'))
  })
})

describe('everything that is reached', () => {
  it('is grouped by verdict, and each opens its trace', async () => {
    await show()
    act(() => startTrace({ from: { node: id('orders') }, to: 'everything' }))
    const all = within(await screen.findByRole('article', { name: 'Everything it reaches' }))
    const reached = within(all.getByRole('region', { name: 'Reachable (3)' }))
    await user.click(reached.getByRole('button', { name: 'Spoke B' }))
    expect(session.getTrace()).toMatchObject({ to: { node: 'b' }, cameFrom: 'everything' })
    await user.click(await screen.findByRole('button', { name: 'Everything it reaches' }))
    expect(session.getTrace().to).toBe('everything')
  })
})

describe('the matrix', () => {
  it('is walked by arrows, and Enter opens a trace that leads back', async () => {
    await show()
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    const grid = await screen.findByRole('grid')
    const at = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    expect(
      within(grid)
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent),
    ).toEqual(['From ↓ to →', 'Hub', 'Spoke A', 'Spoke B', 'The internet'])
    act(() => grid.focus())
    expect(at()).toHaveAccessibleName('Hub to Spoke A: Blocked')
    await user.keyboard('{ArrowDown}{ArrowRight}')
    expect(at()).toHaveAccessibleName('Spoke A to Spoke B: Blocked')
    await user.keyboard('{Enter}')
    expect(session.getTrace()).toMatchObject({ mode: 'trace', from: { node: 'a' }, to: { node: 'b' } })
    await user.click(await screen.findByRole('button', { name: 'Matrix', pressed: false }))
    expect(await screen.findByRole('grid')).toBeVisible()
  })

  it('says what to draw where there is nothing to reach', async () => {
    session.newDiagram(sketch({ images: { service: 's3' } }))
    session.setPanels({ bottom: true, bottomTab: 'reachability' })
    await show()
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    expect(await screen.findByText(/Draw two VPCs/)).toBeVisible()
  })

  it('keeps only what is in view on the page', async () => {
    const many = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`v${at}`, { service: 'vpc' }]))
    session.newDiagram(sketch(many))
    session.setPanels({ bottom: true, bottomTab: 'reachability' })
    await show()
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    const grid = await screen.findByRole('grid')
    expect(grid).toHaveAttribute('aria-rowcount', '202')
    expect(within(grid).getAllByRole('gridcell').length).toBeLessThan(1500)
    act(() => grid.focus())
    await user.keyboard('{Control>}{End}{/Control}')
    const last = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    expect(last).toHaveAccessibleName('The internet to The internet: itself')
  })
})

describe('the bar over the canvas', () => {
  it('says what to choose, then the verdict, and leaves the trace', async () => {
    await show()
    act(() => startTrace())
    expect(screen.getByText(/^Choose what the traffic comes from/)).toBeVisible()
    act(() => startTrace({ from: { node: id('orders') }, to: { node: id('billing') } }))
    const bar = await screen.findByRole('region', { name: 'Trace' })
    await waitFor(() => expect(bar).toHaveTextContent('Blocked at peering Spoke A – HubOrders → Billing'))
    await user.click(within(bar).getByRole('button', { name: 'Leave the trace' }))
    expect(session.getTrace().question).toBeNull()
  })
})
