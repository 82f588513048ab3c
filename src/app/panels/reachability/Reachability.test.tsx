import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import * as session from '../../session/session'
import { startTrace } from '../../session/trace-tool'
import { user } from '../testing/open'
import { id, show, startTracing, trace } from '../testing/tracing'

beforeEach(startTracing)

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
    expect(screen.getByRole('button', { name: 'Trace reachability' })).toHaveFocus()
  })
})
