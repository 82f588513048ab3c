import { act, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import * as session from '../../session/session'
import { Dialogs } from '../Dialogs'
import { BottomPanel } from '../BottomPanel'
import { openDiagram, reviewed, user } from '../testing/open'
import { spokesThroughHub } from '../testing/sketches'

const ruleId = 'peering-is-not-transitive'
const title = 'VPC peering is not transitive'
const severities = () => session.getSession().diagram.review.severities
const dialog = async () => within(await screen.findByRole('dialog', { name: 'All checks' }))
const page = async (name = title) => within(await (await dialog()).findByRole('article', { name }))

beforeEach(async () => {
  openDiagram(spokesThroughHub())
  render(
    <>
      <BottomPanel />
      <Dialogs shortcuts={[]} />
    </>,
  )
  await act(reviewed)
  await waitFor(() => expect(screen.queryByText('Loading…')).not.toBeInTheDocument())
})

describe('the list of checks', () => {
  beforeEach(() => act(() => session.openDialog({ name: 'rules' })))

  it('has all of them by concern, and shows the page of the chosen one', async () => {
    const inside = await dialog()
    const network = within(inside.getByRole('region', { name: 'Network' }))
    await user.click(network.getByRole('button', { name: title }))
    expect(await page()).toBeDefined()
    expect(network.getByRole('button', { name: title })).toHaveAttribute('aria-current', 'true')
  })

  it('is searched by what checks say, with Enter for the first', async () => {
    const inside = await dialog()
    const search = inside.getByRole('searchbox', { name: 'Search checks' })
    await user.type(search, 'peering proxy balancer')
    expect(inside.queryByRole('region', { name: 'Correctness' })).not.toBeInTheDocument()
    await user.clear(search)
    await user.type(search, 'peering-is-not-transitive{Enter}')
    expect(await page()).toBeDefined()
    await user.clear(search)
    await user.type(search, 'xylophone')
    expect(inside.getByText('No check speaks of “xylophone”.')).toBeVisible()
    await user.keyboard('{Escape}')
    expect(search).toHaveValue('')
  })

  it('says which checks this diagram has changed', async () => {
    act(() => {
      session.apply('Off', (diagram) => ({
        ok: true,
        value: { ...diagram, review: { ...diagram.review, severities: { [ruleId]: 'off' } } },
      }))
    })
    expect((await dialog()).getByRole('button', { name: new RegExp(`^${title} ?off$`) })).toBeVisible()
  })
})

describe('the page of a check', () => {
  beforeEach(async () => {
    const [finding] = await screen.findAllByRole('button', { name: /^Details of/ })
    await user.click(finding ?? document.body)
    await user.click(screen.getByRole('button', { name: `About this check: ${title}` }))
  })

  it('is opened from a finding, and tells all of it', async () => {
    const shown = await page()
    for (const part of ['What it says', 'Why', 'How to fix', 'Example', 'What AWS says', 'Sources'])
      expect(shown.getByRole('region', { name: part })).toBeVisible()
    expect(shown.queryByText(/[{}]/)).not.toBeInTheDocument()
    const [source] = shown.getAllByRole('link')
    expect(source).toHaveTextContent(/as of 20\d\d/)
  })

  it('shows an example with what is found in it, and opens it as a new diagram', async () => {
    const shown = await page()
    const example = within(shown.getByRole('region', { name: 'Example' }))
    expect(example.getByRole('img', { name: `Example: ${title}` })).toBeVisible()
    expect(example.getByText(/“Orders” cannot reach “Billing”|“Orders”.*cannot reach/)).toBeVisible()
    await user.click(example.getByRole('button', { name: /Open this example/ }))
    expect(session.getSession().diagram.title).toBe(title)
    expect(session.getSession().dialog).toBeNull()
    await act(reviewed)
    expect(session.shownFindings(session.getSession()).map((finding) => finding.ruleId)).toContain(ruleId)
    // What is wrong with it is what one sees of it.
    const found = session.shownFindings(session.getSession()).find((finding) => finding.ruleId === ruleId)
    expect(session.getSession().panels.bottom).toBe(true)
    expect([...session.getSession().selection]).toEqual([found?.at[0].at])
    expect(session.getSession().focusRequest?.ids).toEqual(found?.at.map((place) => place.at))
  })

  it('switches the check off in this diagram, and on again, one step each', async () => {
    const shown = await page()
    await user.selectOptions(shown.getByRole('combobox', { name: 'In this diagram' }), 'Off')
    expect(severities()).toEqual({ [ruleId]: 'off' })
    await act(reviewed)
    expect(session.countsBySeverity(session.getSession()).error).toBe(0)
    act(session.undo)
    expect(severities()).toEqual({})
    await user.selectOptions(shown.getByRole('combobox', { name: 'In this diagram' }), 'Off')
    await user.selectOptions(shown.getByRole('combobox', { name: 'In this diagram' }), 'On')
    expect(severities()).toEqual({})
  })

  it('changes the severity of a message in this diagram, and says so', async () => {
    const shown = await page()
    const [select] = shown.getAllByRole('combobox', { name: /^Severity in this diagram: .*cannot reach/ })
    if (select === undefined) throw new Error('the message has no setting')
    await user.selectOptions(select, 'Warning')
    expect(severities()).toEqual({ [`${ruleId}/beyondPeer`]: 'warning' })
    expect(shown.getByText('Changed in this diagram; Lintel has it as error.')).toBeVisible()
    await act(reviewed)
    expect(session.countsBySeverity(session.getSession())).toMatchObject({ error: 0, warning: 1 })
    await user.selectOptions(select, 'As Lintel has it')
    expect(severities()).toEqual({})
  })
})

it('is reachable where nothing is found', async () => {
  openDiagram({ ...spokesThroughHub(), connections: {} })
  await act(reviewed)
  await user.click(await screen.findByRole('button', { name: 'All checks' }))
  await waitFor(() => expect(session.getSession().dialog).toEqual({ name: 'rules' }))
})
