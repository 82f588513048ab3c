import { act, render, screen, waitFor, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { dismissFinding } from '../../core/edit/dismiss-finding'
import { setSeverity } from '../../core/edit/set-severity'
import { sketch } from '../../core/model/sketch'
import * as session from '../session/session'
import { BottomPanel } from './BottomPanel'
import { PreviewBar } from './PreviewBar'
import { openDiagram, reviewed, user } from './testing/open'
import { elevenVpns, spokesThroughHub } from './testing/sketches'

/** What is in the panel is loaded when it is unfolded. */
async function show(page: ReactNode) {
  render(page)
  await waitFor(() => expect(screen.queryByText('Loading…')).not.toBeInTheDocument())
}
const list = () => within(screen.getByRole('list', { name: 'Findings' }))
const first = () => {
  const [finding] = session.shownFindings(session.getSession())
  if (finding === undefined) throw new Error('the review found nothing')
  return finding
}

describe('the findings', () => {
  beforeEach(async () => {
    openDiagram(spokesThroughHub())
    await reviewed()
  })

  it('are counted by severity, in words', async () => {
    await show(<BottomPanel />)
    expect(screen.getByRole('button', { name: '1 error' })).toBeVisible()
    expect(screen.getByRole('button', { name: '0 warnings' })).toBeVisible()
  })

  it('have their buttons right under the message', async () => {
    await show(<BottomPanel />)
    await user.click(list().getByRole('button', { name: /^Details of/ }))
    const [why] = list().getAllByText('Why')
    if (why === undefined) throw new Error('the finding has no reason')
    for (const button of [...list().getAllByRole('button', { name: /^(Preview: |Dismiss…)/ })])
      expect(button.compareDocumentPosition(why) & Node.DOCUMENT_POSITION_FOLLOWING).not.toBe(0)
  })

  it('lead to all checks, and say how many are off', async () => {
    await show(<BottomPanel />)
    expect(screen.queryByText(/in this diagram\.$/)).not.toBeInTheDocument()
    act(
      () => void session.apply('Off', (diagram) => setSeverity(diagram, 'peering-is-not-transitive', 'off')),
    )
    await act(reviewed)
    expect(screen.getByText(/^1 check is off in this diagram\./)).toBeVisible()
    act(session.undo)
    await act(reviewed)
    await user.click(screen.getByRole('button', { name: 'All checks' }))
    expect(session.getSession().dialog).toEqual({ name: 'rules' })
    session.closeDialog()
  })

  it('say what, why, how to fix it, and where AWS says so', async () => {
    await show(<BottomPanel />)
    await user.click(list().getByRole('button', { name: /^Details of/ }))
    expect(list().getByRole('img', { name: 'Error' })).toBeVisible()
    for (const term of ['Why', 'How to fix', 'AWS says']) expect(list().getByText(term)).toBeVisible()
    const [source] = list().getAllByRole('link')
    expect(source).toHaveAttribute('target', '_blank')
    expect(source).toHaveAttribute('href', expect.stringContaining('https://docs.aws.amazon.com/'))
    expect(source).toHaveTextContent(/as of 20\d\d/)
  })

  it('come into view when they unfold', async () => {
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    await show(<BottomPanel />)
    expect(scrolled).not.toHaveBeenCalled()
    await user.click(list().getByRole('button', { name: /^Details of/ }))
    expect(scrolled.mock.contexts).toEqual([list().getAllByRole('listitem')[0]])
    scrolled.mockRestore()
  })

  it('take no more height than they need', async () => {
    await show(<BottomPanel />)
    const body = screen.getByRole('list', { name: 'Findings' }).parentElement?.parentElement
    expect(body?.style.height).toBe('')
    expect(body).toHaveStyle({ maxHeight: '240px' })
  })

  it('select and frame what they are about', async () => {
    await show(<BottomPanel />)
    const { at } = first()
    await user.click(list().getByRole('button', { name: /^Error/ }))
    expect([...session.getSession().selection]).toEqual([at[0].at])
    expect(session.getSession().focusRequest?.ids).toEqual(at.map((place) => place.at))
  })

  it('show what a fix would do, and do it when told', async () => {
    await show(
      <>
        <BottomPanel />
        <PreviewBar />
      </>,
    )
    const before = session.getSession().diagram
    await user.click(list().getByRole('button', { name: /^Details of/ }))
    const [fix] = list().getAllByRole('button', { name: /^Preview: / })
    if (fix === undefined) throw new Error('the finding has no fix')
    await user.click(fix)
    const bar = within(await screen.findByRole('region', { name: 'Preview of a fix' }))
    expect(session.getSession().diagram).toBe(before)
    await user.click(bar.getByRole('button', { name: 'Cancel' }))
    expect(session.getSession().diagram).toBe(before)
    await user.click(fix)
    await user.click(await screen.findByRole('button', { name: 'Apply' }))
    await waitFor(() => expect(screen.getByText(/No open findings|Nothing open/)).toBeVisible())
    expect(session.getSession().canUndo).not.toBe(null)
    // The finding is gone, and the button with it: the cursor stays in the panel.
    expect(screen.getByRole('region', { name: 'Findings' })).toContainElement(
      document.activeElement instanceof HTMLElement ? document.activeElement : null,
    )
  })

  it('can be limited to one severity', async () => {
    await show(<BottomPanel />)
    await user.click(screen.getByRole('button', { name: '0 warnings' }))
    expect(screen.getByText('No warnings.')).toBeVisible()
    await user.click(screen.getByRole('button', { name: '0 warnings' }))
    expect(list().getAllByRole('listitem').length).toBeGreaterThan(0)
  })

  it('come back when a dismissal is taken back', async () => {
    await show(<BottomPanel />)
    const { key, message } = first()
    act(
      () =>
        void session.apply('Dismiss', (diagram) => dismissFinding(diagram, key, 'the spokes use a proxy')),
    )
    await act(reviewed)
    expect(screen.getByText(/^Nothing open;.* 1 dismissed below\.$/).querySelector('svg')).toBe(null)
    await user.click(screen.getByRole('button', { name: 'Dismissed (1)' }))
    const dismissed = within(screen.getByRole('list', { name: 'Dismissed (1)' }))
    expect(dismissed.getByText(/the spokes use a proxy/)).toBeVisible()
    await user.click(dismissed.getByRole('button', { name: `Restore: ${message}` }))
    await act(reviewed)
    expect(screen.getByRole('button', { name: '1 error' })).toBeVisible()
  })

  it('ask why before they go, and for how much before a quota is raised', async () => {
    openDiagram(elevenVpns())
    await show(<BottomPanel />)
    await act(reviewed)
    await user.click(list().getByRole('button', { name: `Details of: ${first().message}` }))
    await user.click(list().getByRole('button', { name: 'Dismiss…' }))
    expect(session.getSession().dialog).toEqual({ name: 'dismiss', key: first().key })
    await user.click(list().getByRole('button', { name: 'Raise quota…' }))
    expect(session.getSession().dialog).toEqual({ name: 'raise-quota', key: first().key })
  })
})

describe('a quiet diagram', () => {
  it('is said to have no open findings, with a tick', async () => {
    openDiagram(sketch({ images: { service: 's3' } }))
    await show(<BottomPanel />)
    await act(reviewed)
    expect(screen.getByText('No open findings.').querySelector('svg')).toBeVisible()
  })

  it('is called nothing yet while it is empty', async () => {
    openDiagram(sketch({}))
    await show(<BottomPanel />)
    await act(reviewed)
    expect(screen.getByText(/appears here while you draw/)).toBeVisible()
  })

  it('counts what is only not there yet, and unfolds it where nothing else is listed', async () => {
    openDiagram(sketch({ shop: { service: 'vpc' }, web: { service: 'ec2', in: 'shop' } }))
    await show(<BottomPanel />)
    await act(reviewed)
    expect(screen.getByText('Nothing open; 1 to do below.').querySelector('svg')).toBe(null)
    const line = screen.getByRole('button', { name: 'Before this can work (1)', expanded: true })
    const list = within(screen.getByRole('list', { name: 'Before this can work (1)' }))
    expect(list.getByRole('img', { name: 'Incomplete' })).toBeVisible()
    await user.click(line)
    expect(line).toHaveAttribute('aria-expanded', 'false')
    await user.click(screen.getByRole('button', { name: '1 to do' }))
    expect(line).not.toBeInTheDocument()
    const only = within(screen.getByRole('list', { name: 'Findings' }))
    expect(only.getByRole('img', { name: 'Incomplete' })).toBeVisible()
  })

  it('makes one row of many findings that say the same', async () => {
    const web = { service: 'ec2', in: 'shop' } as const
    openDiagram(sketch({ shop: { service: 'vpc' }, a: web, b: web, c: web }))
    await show(<BottomPanel />)
    await act(reviewed)
    const group = screen.getByRole('button', { name: /3 × / })
    expect(screen.queryByRole('button', { name: /^Details of/ })).not.toBeInTheDocument()
    await user.click(group)
    const rows = within(screen.getByRole('list', { name: /^3 × / }))
    expect(rows.getAllByRole('button', { name: /^Details of/ })).toHaveLength(3)
  })

  it('names a check that could not finish', async () => {
    openDiagram(sketch({ images: { service: 's3' } }))
    await show(<BottomPanel />)
    await act(reviewed)
    const { review } = session.getSession()
    const crashed = {
      ruleId: 'some-rule',
      status: 'crashed',
      findings: [],
      passes: [],
      needs: [],
      error: 'boom',
    } as const
    act(() => session.useSession.setState({ review: { ...review, outcomes: [...review.outcomes, crashed] } }))
    expect(screen.getByText(/“some-rule” could not finish/)).toBeVisible()
    expect(screen.getByText('Nothing open; 1 not finished below.').querySelector('svg')).toBe(null)
  })

  it('can be folded away, and still counts', async () => {
    openDiagram(elevenVpns())
    await show(<BottomPanel />)
    await act(reviewed)
    await user.click(screen.getByRole('button', { name: 'Findings', expanded: true }))
    expect(screen.queryByRole('list', { name: 'Findings' })).not.toBeInTheDocument()
    expect(screen.getByRole('button', { name: '1 error' })).toBeVisible()
  })
})

describe('the bottom panel', () => {
  beforeEach(() => openDiagram(elevenVpns()))

  it('folds what is shown, and unfolds what is asked for', async () => {
    await show(<BottomPanel />)
    const findings = screen.getByRole('button', { name: 'Findings' })
    expect(findings).toHaveAttribute('aria-expanded', 'true')
    await user.click(screen.getByRole('button', { name: 'Reachability' }))
    expect(findings).toHaveAttribute('aria-expanded', 'false')
    expect(await screen.findByRole('combobox', { name: 'From' })).toBeVisible()
    expect(screen.getByRole('region', { name: 'Reachability' })).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Reachability' }))
    expect(session.getSession().panels.bottom).toBe(false)
    await user.click(findings)
    expect(await screen.findByRole('list', { name: 'Findings' })).toBeVisible()
  })

  it('is made higher and lower by keys, within the window', async () => {
    await show(<BottomPanel />)
    const before = session.getSession().panels.bottomHeight
    const edge = await screen.findByRole('separator', { name: 'Height of the bottom panel' })
    act(() => edge.focus())
    await user.keyboard('{ArrowUp}')
    expect(session.getSession().panels.bottomHeight).toBe(before + 24)
    await user.keyboard('{ArrowDown>20/}')
    expect(session.getSession().panels.bottomHeight).toBe(160)
  })
})
