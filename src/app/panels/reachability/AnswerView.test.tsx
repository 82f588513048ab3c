import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { renameNode } from '../../../core/edit/rename-node'
import * as session from '../../session/session'
import { user } from '../testing/open'
import { drawn, id, line, possible, startTracing, trace, worker } from '../testing/tracing'

beforeEach(startTracing)

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
    worker.wanted = possible
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
    worker.wanted = possible
    const answer = await trace()
    expect(answer.getByRole('heading', { name: 'Possible: 2 things to configure' })).toBeVisible()
    await user.click(answer.getByRole('button', { name: /^Write into the diagram/ }))
    await waitFor(() =>
      expect(session.getSession().canUndo).toBe('Configure the way from “Orders” to “Billing”'),
    )
    expect(worker.asked.at(-1)).not.toMatchObject({ ask: 'write-needs' })
  })

  it('is dim while an edit is being looked at, and cannot be applied', async () => {
    const answer = await trace()
    worker.isSilent = true
    act(() => void session.apply('Rename', (diagram) => renameNode(diagram, id('hub'), 'Centre')))
    expect(answer.getByText('Checking…')).toBeVisible()
    expect(screen.getByRole('article', { name: 'Answer' })).toHaveAttribute('aria-busy', 'true')
    expect(answer.getByRole('button', { name: /^Apply/ })).toHaveAttribute('aria-disabled', 'true')
    worker.isSilent = false
    act(() => worker.owed.splice(0).forEach((answerNow) => answerNow()))
    await waitFor(() => expect(screen.getByRole('article')).toHaveAttribute('aria-busy', 'false'))
  })
})

describe('a preview of what an answer needs', () => {
  const consequences = {
    closes: [{ place: { at: id('a') }, text: 'Only the routes of “A” lead out.' }],
    blocks: [{ place: { at: line('vpc-peering-2') }, text: '“Billing” does not reach “Hub” any more.' }],
  }
  const bar = () => screen.getByRole('region', { name: 'Preview of a fix' })

  it('says what it closes and which drawn uses it stops', async () => {
    worker.consequences = consequences
    const answer = await trace()
    await user.click(answer.getByRole('button', { name: /^Preview: / }))
    expect(await screen.findByText(/^“Billing” does not reach/)).toBeVisible()
    expect(bar()).toHaveTextContent('Closes 1 thing that was open until now')
    expect(session.getSession().announcement).toContain('1 drawn use would be blocked.')
  })

  it('is shown before anything is written that stops another use; all uses are then written as one edit', async () => {
    Object.assign(worker, { wanted: possible, consequences })
    const answer = await trace()
    await user.click(answer.getByRole('button', { name: /^Write into the diagram/ }))
    await user.click(await screen.findByRole('button', { name: 'Preview all drawn uses together' }))
    expect(session.getSession().canUndo).toBeNull()
    await waitFor(() => expect(bar()).not.toHaveTextContent('blocked'))
    expect(screen.getByRole('button', { name: 'Apply' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(session.getSession().canUndo).toBe('Configure the ways of all drawn uses')
    expect(worker.asked).toContainEqual(expect.objectContaining({ ask: 'write-needs', way: 'all-uses' }))
  })

  it('gives the cursor back to the button that opened it', async () => {
    const answer = await trace()
    const button = answer.getByRole('button', { name: /^Preview: / })
    await user.click(button)
    expect(await screen.findByRole('button', { name: 'Apply' })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(button).toHaveFocus()
  })

  it('leaves the cursor at the answer where that button has gone with what it did', async () => {
    const answer = await trace()
    await user.click(answer.getByRole('button', { name: /^Preview: / }))
    worker.wanted = { ...possible, verdict: 'reachable', needs: [], passes: 'tcp/443' }
    await user.click(await screen.findByRole('button', { name: 'Apply' }))
    const heading = await screen.findByRole('heading', { name: 'Reachable on tcp/443' })
    await waitFor(() => expect(heading).toHaveFocus())
  })
})
