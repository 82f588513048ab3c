import { act, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { raiseQuota } from '../../../core/edit/raise-quota'
import type { ConnectionId, NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import * as session from '../../session/session'
import { InspectorContent } from './InspectorContent'
import { openDiagram, reviewed, user } from '../testing/open'
import { apiAndFunction, elevenVpns } from '../testing/sketches'

const diagram = () => session.getSession().diagram
const configOf = (id: string) => {
  const node = diagram().nodes[id as NodeId]
  return node?.kind === 'resource' ? node.config : diagram().connections[id as ConnectionId]?.config
}
const select = (...ids: string[]) => act(() => session.select(ids))

describe('the fields of a thing', () => {
  beforeEach(() =>
    openDiagram(
      sketch({
        shop: { service: 'vpc' },
        a: { service: 'availability-zone', in: 'shop' },
        b: { service: 'availability-zone', in: 'shop' },
        one: { service: 'subnet', in: 'a' },
        two: { service: 'subnet', in: 'b' },
        balancer: { service: 'alb', in: 'shop' },
        table: { service: 'route-table', in: 'shop' },
        handler: { service: 'lambda' },
        other: { service: 'vpc' },
        elsewhere: { service: 'subnet', in: 'other' },
      }),
    ),
  )

  it('stores what is typed as one step of undo', async () => {
    render(<InspectorContent />)
    select('handler')
    const steps = session.getSession().history.past.length
    await user.type(screen.getByRole('textbox', { name: 'Timeout' }), '30 s')
    await user.tab()
    expect(configOf('handler')).toEqual({ timeoutSeconds: 30 })
    expect(session.getSession().history.past).toHaveLength(steps + 1)
    act(session.undo)
    expect(configOf('handler')).toEqual({})
    expect(screen.getByRole('textbox', { name: 'Timeout' })).toHaveValue('')
  })

  it('shows a number in the unit one uses', async () => {
    render(<InspectorContent />)
    select('handler')
    const memory = screen.getByRole('textbox', { name: 'Memory' })
    await user.type(memory, '2048 mb')
    await user.tab()
    expect(configOf('handler')).toEqual({ memoryBytes: 2 * 1024 ** 3 })
    expect(memory).toHaveValue('2 GB')
  })

  it('says what is wrong with a number and does not store it', async () => {
    render(<InspectorContent />)
    select('handler')
    const timeout = screen.getByRole('textbox', { name: 'Timeout' })
    await user.type(timeout, '2000')
    await user.tab()
    expect(timeout).toBeInvalid()
    expect(timeout).toHaveAccessibleDescription(/between 1 s and 15 min/)
    expect(configOf('handler')).toEqual({})
    await user.clear(timeout)
    expect(timeout).toBeValid()
  })

  it('says of what form a text has to be', async () => {
    render(<InspectorContent />)
    select('shop')
    const cidr = screen.getByRole('textbox', { name: 'IPv4 CIDR' })
    await user.type(cidr, '10.0.0.0')
    expect(cidr).toHaveAccessibleDescription(/It looks like 10\.0\.0\.0\/16/)
    expect(configOf('shop')).toEqual({})
    await user.type(cidr, '/16')
    expect(cidr).toBeValid()
    expect(configOf('shop')).toEqual({ cidr: '10.0.0.0/16' })
  })

  it('knows yes, no and not stated', async () => {
    render(<InspectorContent />)
    select('handler')
    const url = within(screen.getByRole('radiogroup', { name: 'Function URL' }))
    expect(url.getByRole('radio', { name: 'Not stated' })).toBeChecked()
    await user.click(url.getByRole('radio', { name: 'No' }))
    expect(configOf('handler')).toEqual({ functionUrl: false })
    await user.click(url.getByRole('radio', { name: 'Not stated' }))
    expect(configOf('handler')).toEqual({})
  })

  it('offers the subnets of the same VPC, by zone', async () => {
    render(<InspectorContent />)
    select('balancer')
    const subnets = within(screen.getByRole('group', { name: 'Subnets' }))
    expect(subnets.queryByRole('checkbox', { name: 'elsewhere' })).not.toBeInTheDocument()
    await user.click(within(subnets.getByRole('group', { name: 'a' })).getByRole('checkbox', { name: 'one' }))
    await user.click(subnets.getByRole('checkbox', { name: 'two' }))
    expect(configOf('balancer')).toEqual({ subnets: [{ ref: 'one' }, { ref: 'two' }] })
    await user.click(subnets.getByRole('checkbox', { name: 'one' }))
    expect(configOf('balancer')).toEqual({ subnets: [{ ref: 'two' }] })
  })

  it('adds, fills and removes the rows of a table', async () => {
    render(<InspectorContent />)
    select('table')
    await user.click(
      within(screen.getByRole('region', { name: 'Routes' })).getByRole('button', { name: 'Add row' }),
    )
    await user.type(screen.getByRole('combobox', { name: 'Destination, row 1' }), '0.0.0.0/0')
    expect(configOf('table')).toEqual({ routes: [{ destination: '0.0.0.0/0' }] })
    await user.click(screen.getByRole('button', { name: 'Remove row 1' }))
    expect(configOf('table')).toEqual({ routes: [] })
    await user.click(screen.getByRole('button', { name: 'Leave open' }))
    expect(configOf('table')).toEqual({})
  })

  it('moves a thing into any other container', async () => {
    render(<InspectorContent />)
    select('balancer')
    await user.click(screen.getByRole('button', { name: /^Inside shop/ }))
    await user.click(await screen.findByRole('menuitem', { name: /^other/ }))
    expect(diagram().nodes['balancer' as NodeId]?.parentId).toBe('other')
  })

  it('renames, counts and describes', async () => {
    render(<InspectorContent />)
    select('handler')
    const name = screen.getByRole('textbox', { name: 'Name' })
    await user.clear(name)
    await user.type(name, 'Thumbnailer')
    await user.type(screen.getByRole('textbox', { name: 'Count' }), '3')
    await user.type(screen.getByRole('textbox', { name: 'Description' }), 'Makes them small')
    expect(diagram().nodes['handler' as NodeId]).toMatchObject({
      name: 'Thumbnailer',
      count: 3,
      description: 'Makes them small',
    })
    expect(screen.getByRole('heading', { name: 'Thumbnailer' })).toBeVisible()
  })

  it('shows the diagram and how to start when nothing is selected', async () => {
    render(<InspectorContent />)
    select()
    const title = screen.getByRole('textbox', { name: 'Title' })
    await user.clear(title)
    await user.type(title, 'Shop')
    expect(diagram().title).toBe('Shop')
    expect(screen.getByRole('region', { name: 'How to start' })).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Steps' })).not.toBeInTheDocument()
  })

  it('lists the numbered steps, and leads to where each stands', async () => {
    const places = [{ at: 'balancer' as NodeId }, { at: 'handler' as NodeId }] as const
    openDiagram({
      ...diagram(),
      steps: [
        { places: [{ at: 'shop' as NodeId }], text: 'Comes in' },
        { places, text: 'Is made small' },
      ],
    })
    render(<InspectorContent />)
    select()
    const steps = within(screen.getByRole('list', { name: 'Steps' }))
    expect(steps.getAllByRole('listitem')).toHaveLength(2)
    await user.click(steps.getByRole('button', { name: 'Step 2: Is made small' }))
    expect([...session.getSession().selection]).toEqual(['balancer', 'handler'])
    expect(session.getSession().focusRequest?.ids).toEqual(['balancer', 'handler'])
  })

  it('deletes several things at once', async () => {
    render(<InspectorContent />)
    select('handler', 'table')
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(Object.keys(diagram().nodes)).not.toContain('handler')
    act(session.undo)
    expect(Object.keys(diagram().nodes)).toContain('table')
  })
})

describe('a connection', () => {
  beforeEach(() => openDiagram(apiAndFunction()))

  it('offers what AWS has for the pair before all others, and keeps what was chosen', async () => {
    openDiagram(
      sketch({ images: { service: 's3' }, handler: { service: 'lambda' } }, ['images -> handler : event']),
    )
    render(<InspectorContent />)
    select('event-1')
    const kind = screen.getByRole('combobox', { name: 'Kind' })
    expect(
      within(within(kind).getByRole('group', { name: /What AWS has/ })).getByRole('option', {
        selected: true,
      }),
    ).toHaveValue('event')
    await user.selectOptions(kind, 'traffic')
    expect(diagram().connections['event-1' as ConnectionId]?.kind).toBe('traffic')
  })

  it('shows the limits of a way into Lambda beside the empty size fields', async () => {
    render(<InspectorContent />)
    select('sync-invoke-2')
    await act(reviewed)
    expect(screen.getByRole('textbox', { name: 'Request size' })).toHaveAccessibleDescription(
      /At most 6 MB: /,
    )
    await user.type(screen.getByRole('textbox', { name: 'Request size' }), '2 MB')
    expect(screen.getByRole('textbox', { name: 'Request size' })).not.toHaveAccessibleDescription(
      /At most 6 MB/,
    )
  })

  it('is labelled, counted and reversed', async () => {
    render(<InspectorContent />)
    select('sync-invoke-1')
    await user.type(screen.getByRole('textbox', { name: 'Label' }), 'HTTPS')
    await user.type(screen.getByRole('textbox', { name: 'Count' }), '2')
    await user.click(screen.getByRole('button', { name: 'Reverse' }))
    expect(diagram().connections['sync-invoke-1' as ConnectionId]).toMatchObject({
      label: 'HTTPS',
      count: 2,
      from: 'api',
      to: 'app',
    })
  })
})

describe('the checks of a thing', () => {
  it('tells what failed, and why', async () => {
    openDiagram(elevenVpns())
    render(<InspectorContent />)
    select('gateway')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    const found = within(screen.getByRole('region', { name: 'Found' }))
    expect(found.getByRole('img', { name: 'Error' })).toBeVisible()
    expect(found.getByText('How to fix')).toBeVisible()
    expect(found.getByRole('link', { name: /VPN quotas/ })).toHaveAttribute('rel', 'noopener noreferrer')
  })

  it('has a mark on its tab for what is only not there yet', async () => {
    openDiagram(sketch({ shop: { service: 'vpc' }, web: { service: 'ec2', in: 'shop' } }))
    render(<InspectorContent />)
    select('web')
    await act(reviewed)
    const tab = within(screen.getByRole('tab', { name: /Checks/ }))
    expect(tab.getByRole('img', { name: 'Incomplete' })).toBeVisible()
  })

  it('tells of a connection that AWS has it, with the page that says so', async () => {
    openDiagram(
      sketch({ uploads: { service: 's3' }, orders: { service: 'sqs' } }, ['uploads -> orders : event']),
    )
    render(<InspectorContent />)
    select('uploads')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    const known = within(screen.getByRole('region', { name: 'What AWS has' }))
    expect(known.getByText(/^uploads → orders: AWS has this \(.+\)$/)).toBeVisible()
    expect(known.getByRole('link')).toHaveAttribute('href', expect.stringContaining('aws.amazon.com'))
  })

  it('does not speak of a connection that something was found of', async () => {
    openDiagram(elevenVpns())
    render(<InspectorContent />)
    select('gateway')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    expect(screen.queryByRole('region', { name: 'What AWS has' })).not.toBeInTheDocument()
  })

  it('says that there is nothing to say', async () => {
    openDiagram(sketch({ people: { service: 'users' } }))
    render(<InspectorContent />)
    select('people')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    expect(screen.getByText(/^Nothing to report: no check has a remark/)).toBeVisible()
  })

  it('tells how much is left of what passed', async () => {
    const three = elevenVpns()
    const [connection] = Object.values(three.connections)
    if (connection === undefined) throw new Error('the sketch has no connection')
    openDiagram({ ...three, connections: { [connection.id]: { ...connection, count: 3 } } })
    render(<InspectorContent />)
    select('gateway')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    expect(
      within(screen.getByRole('region', { name: 'Passed' })).getByText('3 of 10 connections'),
    ).toBeVisible()
  })

  it('tells what a quota was raised from and why, and takes it back', async () => {
    openDiagram(elevenVpns())
    await act(reviewed)
    const [finding] = session.shownFindings(session.getSession())
    const factId = finding?.raisable?.factId
    if (factId === undefined) throw new Error('the finding is about no quota')
    act(
      () =>
        void session.apply('Raise', (before) =>
          raiseQuota(before, { factId, at: 'gateway' as NodeId, value: 20, reason: 'agreed in May' }),
        ),
    )
    render(<InspectorContent />)
    select('gateway')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    const passed = within(screen.getByRole('region', { name: 'Passed' }))
    expect(passed.getByText('Raised from 10 connections: agreed in May')).toBeVisible()
    await user.click(passed.getByRole('button', { name: /^Take back/ }))
    expect(diagram().review.raised).toEqual([])
  })

  it('leads from what passed, and from what is needed, to the page of the check', async () => {
    openDiagram(apiAndFunction())
    render(<InspectorContent />)
    select('sync-invoke-2')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    const needed = within(screen.getByRole('region', { name: 'Checked as soon as you state it' }))
    expect(needed.getAllByRole('link').length).toBeGreaterThan(0)
    const [about] = needed.getAllByRole('button', { name: /^About this check: Payload/ })
    await user.click(about ?? document.body)
    expect(session.getSession().dialog).toEqual({ name: 'rules', ruleId: 'payload-too-large' })
    session.closeDialog()
  })

  it('leads from what must be stated first to its field', async () => {
    openDiagram(apiAndFunction())
    render(<InspectorContent />)
    select('sync-invoke-2')
    await act(reviewed)
    await user.click(screen.getByRole('tab', { name: /Checks/ }))
    await user.click(screen.getByRole('button', { name: 'State request size' }))
    expect(await screen.findByRole('textbox', { name: 'Request size' })).toHaveFocus()
  })
})
