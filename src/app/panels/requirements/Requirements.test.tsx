import { act, render, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { StatedRequirement } from '../../../core/edit/add-requirement'
import { setSeverity } from '../../../core/edit/set-severity'
import { patterns } from '../../../core/patterns'
import { requirementStates } from '../../session/requirements'
import * as session from '../../session/session'
import { PreviewBar } from '../PreviewBar'
import { reviewed, user } from '../testing/open'
import { demanding, node, open, shopLab, shown, stated, vpcs } from '../testing/requirements'
import { Requirements } from './Requirements'

const labShop: StatedRequirement = { ...shopLab, must: 'reach' }
const shopHub: StatedRequirement = { ...shopLab, to: node('hub') }
const hubShop: StatedRequirement = { ...shopHub, must: 'reach' }

describe('the list of requirements', () => {
  it('says of each whether it holds, as the review has it', async () => {
    await open(demanding(vpcs(), shopLab, labShop, shopHub, hubShop))
    render(<Requirements />)
    const [met, violated, notEnsured, notConfigured] = shown()
    expect(met).toMatch(/“Shop” must not reach “Lab”.*Met/)
    expect(violated).toMatch(/“Shop” must reach “Lab”.*Violated.*“Shop” does not reach “Lab”/)
    expect(notEnsured).toMatch(/“Shop” must not reach “Hub”.*Not ensured.*Nothing stated keeps/)
    expect(notConfigured).toMatch(/“Shop” must reach “Hub”.*Not configured yet.*Still needed: /)
    expect(screen.getByRole('status')).toHaveTextContent(
      '4 requirements: 1 violated, 1 not ensured, 1 not configured yet, 1 met.',
    )
  })

  it('says so where it cannot tell, and where the check is off', async () => {
    await open(demanding(vpcs(), shopLab))
    render(<Requirements />)
    act(() => void session.apply('Off', (diagram) => setSeverity(diagram, 'requirement-violated', 'off')))
    await act(reviewed)
    expect(shown()[0]).toContain('Not checked')
    const { diagram, review } = session.getSession()
    const outcomes = review.outcomes.map((outcome) =>
      outcome.ruleId === 'requirement-violated'
        ? { ...outcome, status: 'looked' as const, passes: [] }
        : outcome,
    )
    const statusWhile = (status: typeof review.status) =>
      requirementStates({ diagram, review: { ...review, outcomes, status } })[0]?.status
    expect(statusWhile('current')).toBe('unknown')
    expect(statusWhile('checking')).toBe('checking')
  })

  it('gives the same states for the same review', async () => {
    await open(demanding(vpcs(), shopLab))
    expect(requirementStates(session.getSession())).toBe(requirementStates(session.getSession()))
  })

  it('shows the path: traces the pair that violates it, with nothing selected', async () => {
    await open(demanding(vpcs(), { ...shopHub, protocol: 'tcp', port: 22 }))
    session.setTrace({ mode: 'matrix', picking: 'from' })
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: /^Show the path: “Shop” must not reach “Hub”/ }))
    const { question, ...trace } = session.getTrace()
    expect(trace).toMatchObject({ mode: 'trace', picking: null })
    expect(question).toEqual({
      from: node('shop'),
      to: node('hub'),
      traffic: { protocol: 'tcp', port: 22 },
      direction: 'connection',
    })
    expect(session.getSession().selection.size).toBe(0)
  })

  it('shows what violates it where no single pair does: selects and frames its places', async () => {
    await open(demanding(vpcs(), { ...shopHub, of: { tag: 'gone' } }))
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: /^Show the path/ }))
    const { selection, focusRequest } = session.getSession()
    expect([...selection]).toEqual(['hub'])
    expect(focusRequest?.ids).toEqual(['hub'])
  })

  it('unfolds why, and writes what is missing into the diagram once that is previewed', async () => {
    await open(demanding(vpcs(), hubShop))
    render(
      <>
        <Requirements />
        <PreviewBar />
      </>,
    )
    await user.click(screen.getByRole('button', { name: 'Details of: “Shop” must reach “Hub”' }))
    expect(screen.getByText('How to fix')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Preview: Write it into the diagram' }))
    await user.click(await screen.findByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(shown()[0]).toContain('Met'))
  })

  it('takes a requirement away, which is undone', async () => {
    await open(demanding(vpcs(), shopLab, labShop))
    render(<Requirements />)
    await user.click(screen.getByRole('button', { name: 'Delete: “Shop” must not reach “Lab”' }))
    expect(shown()).toHaveLength(1)
    expect(screen.getByRole('button', { name: 'Add requirement' })).toHaveFocus()
    act(session.undo)
    expect(shown()).toHaveLength(2)
  })
})

describe('the presets', () => {
  const peering = () => {
    const found = patterns.find(({ id }) => id === 'shared-services-by-peering')
    if (found === undefined) throw new Error('the pattern is gone')
    return { ...found.build(), requirements: {} }
  }

  it('explain what an empty list is for, and are added with one click', async () => {
    await open(peering())
    render(<Requirements />)
    expect(screen.getByText(/^Write down what must hold here/)).toBeVisible()
    expect(await screen.findByLabelText('Shared services VPC')).toHaveDisplayValue('Shared services')
    await user.click(screen.getByRole('button', { name: 'Add: Spokes reach shared services only' }))
    await waitFor(() => expect(stated()).toHaveLength(2))
    await act(reviewed)
    const [reach, apart] = shown()
    expect(reach).toMatch(/Spokes reach shared services.*Not configured yet/)
    expect(apart).toMatch(/Spokes do not reach each other.*Met/)
    act(session.undo)
    expect(stated()).toEqual([])
  })

  it('say why they cannot be added, and are within reach of the keyboard all the same', async () => {
    await open(peering())
    render(<Requirements />)
    const add = await screen.findByRole('button', { name: 'Add: Sites must not reach each other' })
    expect(add).toHaveAttribute('aria-disabled', 'true')
    expect(add).toHaveAccessibleDescription('Two on-premises sites are needed.')
    await user.click(add)
    expect(stated()).toEqual([])
  })

  it('fold where there are requirements', async () => {
    await open(demanding(vpcs(), shopLab))
    render(<Requirements />)
    expect(screen.getByRole('button', { name: 'Presets', expanded: false })).toBeVisible()
  })
})
