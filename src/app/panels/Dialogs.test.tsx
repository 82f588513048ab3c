import { act, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { shortcuts } from '../session/keys'
import { useReadingPort } from '../session/reading'
import * as session from '../session/session'
import { answerReading } from '../workers/answer-reading'
import { Dialogs } from './Dialogs'
import { openDiagram, reviewed, user } from './testing/open'
import { elevenVpns } from './testing/sketches'

const diagram = () => session.getSession().diagram
const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }))
const open = (wanted: session.Dialog) => act(() => session.openDialog(wanted))
const firstKey = () => session.shownFindings(session.getSession())[0]?.key ?? ''

describe('reasons', () => {
  beforeEach(async () => {
    openDiagram(elevenVpns())
    render(<Dialogs shortcuts={shortcuts} />)
    await act(reviewed)
  })

  it('are required to dismiss a finding', async () => {
    const key = firstKey()
    open({ name: 'dismiss', key })
    const inside = await dialog('Dismiss this finding')
    await user.click(inside.getByRole('button', { name: 'Dismiss' }))
    expect(inside.getByRole('textbox', { name: 'Reason' })).toHaveAccessibleDescription(/A reason is needed/)
    expect(diagram().review.dismissed).toEqual({})
    await user.type(inside.getByRole('textbox', { name: 'Reason' }), 'A drill')
    await user.click(inside.getByRole('button', { name: 'Dismiss' }))
    expect(diagram().review.dismissed).toEqual({ [key]: { reason: 'A drill' } })
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument())
  })

  it('are required to raise a quota, with a number that is enough', async () => {
    open({ name: 'raise-quota', key: firstKey() })
    const inside = await dialog(/Raise the quota of “gateway”/)
    const value = inside.getByRole('textbox', { name: 'Raised to' })
    expect(value).toHaveValue('11')
    await user.clear(value)
    await user.type(value, '10')
    await user.click(inside.getByRole('button', { name: 'Raise quota' }))
    expect(value).toBeInvalid()
    expect(value).toHaveAccessibleDescription(/At least 11\./)
    expect(inside.getByRole('textbox', { name: 'Reason' })).toBeInvalid()
    await user.clear(value)
    await user.type(value, '20')
    await user.type(inside.getByRole('textbox', { name: 'Reason' }), 'Granted in May')
    await user.click(inside.getByRole('button', { name: 'Raise quota' }))
    expect(diagram().review.raised).toEqual([
      { factId: 'vpn.per-vgw', at: 'gateway', value: 20, reason: 'Granted in May' },
    ])
    await act(reviewed)
    expect(session.countsBySeverity(session.getSession()).error).toBe(0)
  })

  it('change nothing when Escape closes the dialog', async () => {
    open({ name: 'dismiss', key: firstKey() })
    await dialog('Dismiss this finding')
    await user.keyboard('draft{Escape}')
    expect(session.getSession().dialog).toBe(null)
    expect(diagram().review.dismissed).toEqual({})
  })
})

describe('the VPC block', () => {
  beforeEach(() => {
    openDiagram(sketch({ region: { service: 'region' } }))
    render(<Dialogs shortcuts={shortcuts} />)
    open({ name: 'vpc-block', drop: { parentId: 'region' as NodeId, at: { x: 0, y: 0 } } })
  })

  it('draws zones times tiers under the given name, in one step', async () => {
    const inside = await dialog('VPC with subnets')
    await user.type(inside.getByRole('textbox', { name: 'Name' }), 'Shop')
    await user.click(
      within(inside.getByRole('group', { name: 'Availability Zones' })).getByRole('radio', { name: '3' }),
    )
    await user.click(inside.getByRole('radio', { name: 'One per zone' }))
    await user.click(inside.getByRole('button', { name: 'Add VPC' }))
    const services = Object.values(diagram().nodes).flatMap((node) =>
      node.kind === 'resource' ? [node.service] : [],
    )
    expect(services.filter((service) => service === 'subnet')).toHaveLength(6)
    expect(services.filter((service) => service === 'nat-gateway')).toHaveLength(3)
    expect(Object.values(diagram().nodes).find(({ name }) => name === 'Shop')).toMatchObject({
      service: 'vpc',
      parentId: 'region',
    })
    act(session.undo)
    expect(Object.keys(diagram().nodes)).toEqual(['region'])
  })

  it('draws an application tier and a data tier', async () => {
    const inside = await dialog('VPC with subnets')
    const tiers = within(inside.getByRole('group', { name: /^Private tiers/ }))
    await user.click(tiers.getByRole('radio', { name: '2' }))
    await user.click(inside.getByRole('button', { name: 'Add VPC' }))
    const subnets = Object.values(diagram().nodes).filter(
      (node) => node.kind === 'resource' && node.service === 'subnet',
    )
    expect(subnets).toHaveLength(6)
  })

  it('says what is wrong with the range, and stays', async () => {
    const inside = await dialog('VPC with subnets')
    const cidr = inside.getByRole('textbox', { name: 'IPv4 CIDR' })
    await user.clear(cidr)
    await user.type(cidr, '10.0.0.0/40')
    await user.click(inside.getByRole('button', { name: 'Add VPC' }))
    expect(cidr).toBeInvalid()
    expect(Object.keys(diagram().nodes)).toEqual(['region'])
  })

  it('asks for at least one tier', async () => {
    const inside = await dialog('VPC with subnets')
    const tiers = within(inside.getByRole('group', { name: /^Private tiers/ }))
    await user.click(tiers.getByRole('radio', { name: '0' }))
    await user.click(inside.getByRole('checkbox', { name: /^Public/ }))
    await user.click(inside.getByRole('button', { name: 'Add VPC' }))
    expect(inside.getByText(/Choose public or private/)).toBeVisible()
  })
})

describe('the other dialogs', () => {
  beforeEach(() => {
    openDiagram(sketch({ images: { service: 's3' } }))
    render(<Dialogs shortcuts={shortcuts} />)
  })

  it('show every shortcut of the one table', async () => {
    open({ name: 'shortcuts' })
    const inside = await dialog('Keyboard shortcuts')
    for (const { label } of shortcuts) expect(inside.getByText(label, { selector: 'dt' })).toBeVisible()
  })

  it('say whose the icons are', async () => {
    open({ name: 'about' })
    const inside = await dialog('About Lintel')
    expect(inside.getByText(/not affiliated with/)).toBeVisible()
    expect(inside.getByRole('link', { name: 'React Flow' })).toBeVisible()
  })

  it('tell all of a pattern, and open it', async () => {
    open({ name: 'pattern', patternId: 'serverless-thumbnail' })
    const inside = await dialog(/Serverless thumbnail/)
    for (const part of ['When to use it', 'Trade-offs', 'Steps', 'Facts'])
      expect(inside.getByRole('region', { name: part })).toBeVisible()
    await user.click(inside.getByRole('button', { name: 'Open as new' }))
    expect(
      Object.values(diagram().nodes).some((node) => node.kind === 'resource' && node.service === 'dynamodb'),
    ).toBe(true)
  })

  it('report what an import repaired and dropped, and leave the open diagram alone', async () => {
    useReadingPort({ ask: answerReading })
    const before = diagram()
    await act(() => session.importText('{ not json', 'broken.lintel.json'))
    const failed = await dialog('The file could not be imported')
    expect(failed.getByText('broken.lintel.json')).toBeVisible()
    expect(failed.getByText('The diagram that was open is as it was.')).toBeVisible()
    expect(diagram()).toBe(before)
    await user.click(failed.getAllByRole('button', { name: 'Close' })[0] ?? document.body)

    const damaged = {
      ...before,
      nodes: {
        ...before.nodes,
        lost: { id: 'lost', kind: 'resource', service: 's3', name: 'lost', parentId: 'nowhere', config: {} },
      },
    }
    await act(() => session.importText(JSON.stringify(damaged), 'damaged.lintel.json'))
    const report = await dialog('What was imported')
    expect(report.getByText(/nodes\.lost/)).toBeVisible()
    act(session.closeImportResult)
  })

  it('list the stored diagrams, to open, rename, duplicate and delete', async () => {
    const entry = { id: 'd-1', title: 'Old shop', changedAt: Date.now() - 3_600_000, revision: 3, nodes: 12 }
    act(() => session.useSession.setState({ library: [entry] }))
    open({ name: 'diagrams' })
    const inside = await dialog('Diagrams')
    expect(inside.getByRole('button', { name: /Old shop.*12 nodes.*1 h ago/ })).toBeVisible()
    await user.click(inside.getByRole('button', { name: 'Rename: Old shop' }))
    expect(inside.getByRole('textbox', { name: 'New title for: Old shop' })).toHaveFocus()
    await user.keyboard('{Escape}')
    expect(inside.getByRole('button', { name: 'Duplicate: Old shop' })).toBeVisible()
    await user.click(inside.getByRole('button', { name: 'Delete: Old shop' }))
    expect(await inside.findByRole('button', { name: 'Restore: Old shop' })).toBeVisible()
    act(() => session.useSession.setState({ library: [], deleted: [] }))
  })
})
