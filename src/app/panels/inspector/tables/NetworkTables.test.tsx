import { act, render, screen, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Config, ConnectionId, Diagram, NodeId } from '../../../../core/model/diagram'
import { sketch } from '../../../../core/model/sketch'
import * as session from '../../../session/session'
import { openDiagram, user } from '../../testing/open'
import { InspectorContent } from '../InspectorContent'

const network = (table: Config = {}) =>
  sketch(
    {
      app: { service: 'vpc', name: 'App', config: { cidr: '10.0.0.0/16' } },
      private: { service: 'subnet', in: 'app', name: 'Private' },
      public: { service: 'subnet', in: 'app', name: 'Public', config: { routeTable: { ref: 'table' } } },
      gate: { service: 'igw', in: 'app', name: 'Gate' },
      web: { service: 'ec2', in: 'public', name: 'Web' },
      table: { service: 'route-table', in: 'app', name: 'Public routes', config: table },
      group: { service: 'security-group', in: 'app', name: 'Web group' },
      acl: { service: 'network-acl', in: 'app', name: 'Guard' },
      hub: { service: 'transit-gateway', name: 'Hub' },
      spokes: {
        service: 'transit-gateway-route-table',
        name: 'Spoke routes',
        config: { transitGateway: { ref: 'hub' } },
      },
      shared: { service: 'vpc', name: 'Shared', config: { cidr: '10.9.0.0/16' } },
    },
    [
      { is: 'app -> hub : transit-gateway-attachment', id: 'att' },
      { is: 'shared -> hub : transit-gateway-attachment', id: 'att2' },
    ],
  )
const diagram = () => session.getSession().diagram
const configOf = (id: string): Config | undefined => {
  const node = diagram().nodes[id as NodeId]
  return node?.kind === 'resource' ? node.config : diagram().connections[id as ConnectionId]?.config
}
function show(id: string, drawing: Diagram = network()) {
  openDiagram(drawing)
  render(<InspectorContent />)
  act(() => session.select([id]))
}
const cell = (name: string) => screen.getByRole('combobox', { name })
const press = (name: string) => user.click(screen.getByRole('button', { name }))

describe('the routes of a route table', () => {
  it('are open until stated, none when stated so, and open again', async () => {
    show('table')
    expect(screen.getByText(/No routes stated: open/)).toBeVisible()
    await press('State routes')
    expect(configOf('table')).toEqual({ routes: [] })
    expect(screen.getByText(/Stated: None besides these/)).toBeVisible()
    await press('Leave open')
    expect(configOf('table')).toEqual({})
  })

  it('have the local route above them, which cannot be edited', () => {
    show('table')
    const table = within(screen.getByRole('table', { name: 'Routes' }))
    expect(table.getByRole('row', { name: /10\.0\.0\.0\/16 local Every route table has it/ })).toBeVisible()
    expect(table.queryByRole('combobox')).not.toBeInTheDocument()
  })

  it('are written with the keyboard alone', async () => {
    show('table')
    await press('Add row')
    await act(() => new Promise(requestAnimationFrame))
    expect(cell('Destination, row 1')).toHaveFocus()
    await user.keyboard('0.0.0.0/0{Tab}gate{Enter}')
    await act(() => new Promise(requestAnimationFrame))
    expect(cell('Destination, row 2')).toHaveFocus()
    await user.keyboard('10.9.0.0/16{ArrowUp}')
    expect(cell('Destination, row 1')).toHaveFocus()
    await user.keyboard('{ArrowRight}')
    expect(cell('Target, row 1')).toHaveFocus()
    expect(cell('Target, row 1')).toHaveValue('Gate')
    expect(configOf('table')).toEqual({
      routes: [{ destination: '0.0.0.0/0', target: { ref: 'gate' } }, { destination: '10.9.0.0/16' }],
    })
  })

  it('take what is offered', async () => {
    show('table', network({ routes: [{ destination: '0.0.0.0/0' }] }))
    await user.click(cell('Target, row 1'))
    await user.click(await screen.findByRole('option', { name: /^Gate ?internet gateway/ }))
    expect(configOf('table')).toEqual({ routes: [{ destination: '0.0.0.0/0', target: { ref: 'gate' } }] })
    expect(cell('Target, row 1')).toHaveValue('Gate')
  })

  it('say under the cell what is wrong, and keep what was stated', async () => {
    show('table', network({ routes: [{ destination: '10.9.0.0/16' }] }))
    const destination = cell('Destination, row 1')
    await user.clear(destination)
    await user.type(destination, '10.900.0.0/16')
    expect(destination).toBeInvalid()
    expect(destination).toHaveAccessibleDescription(/900 is not/)
    expect(configOf('table')).toEqual({ routes: [{ destination: '10.9.0.0/16' }] })
    await user.keyboard('{Escape}{Escape}')
    expect(destination).toHaveValue('10.9.0.0/16')
    expect(session.getSession().selection.has('table')).toBe(true)
  })

  it('are blackholes at a press', async () => {
    show('table', network({ routes: [{ destination: '10.9.0.0/16' }] }))
    await press('Blackhole, row 1')
    expect(configOf('table')).toEqual({ routes: [{ destination: '10.9.0.0/16', state: 'blackhole' }] })
    expect(screen.getByRole('button', { name: 'Blackhole, row 1' })).toHaveAttribute('aria-pressed', 'true')
    await press('Blackhole, row 1')
    expect(configOf('table')).toEqual({ routes: [{ destination: '10.9.0.0/16' }] })
  })

  it('are pasted from a sheet, as one step of undo', async () => {
    show('table', network({ routes: [{}] }))
    const steps = session.getSession().history.past.length
    await user.click(cell('Destination, row 1'))
    await user.paste('0.0.0.0/0\tGate\n10.9.0.0/16\tHub\n10.8.0.0/16\tigw-0abc')
    expect(configOf('table')).toEqual({
      routes: [
        { destination: '0.0.0.0/0', target: { ref: 'gate' } },
        { destination: '10.9.0.0/16', target: { ref: 'hub' } },
        { destination: '10.8.0.0/16' },
      ],
    })
    expect(session.getSession().history.past).toHaveLength(steps + 1)
    expect(session.getSession().toasts.at(-1)?.text).toMatch(/Not understood, and left out: “igw-0abc”/)
  })
})

describe('rules', () => {
  it('of a security group are added by direction, with presets', async () => {
    show('group')
    await press('Add inbound rule')
    await act(() => new Promise(requestAnimationFrame))
    await user.keyboard('https{Tab}web group')
    expect(configOf('group')).toEqual({
      rules: [{ direction: 'inbound', protocol: 'tcp', fromPort: 443, toPort: 443, group: { ref: 'group' } }],
    })
    await user.tab()
    expect(cell('Traffic, inbound row 1')).toHaveValue('HTTPS 443')
    expect(screen.getByText(/No outbound rules stated: open/)).toBeVisible()
    await user.click(screen.getByRole('checkbox', { name: /^Rules are complete/ }))
    expect(screen.getByText(/Stated: none. Nothing is let out/)).toBeVisible()
  })

  it('of an ACL get their numbers, and are shown in that order once one has left', async () => {
    show('acl')
    const number = () => screen.getByRole('textbox', { name: 'No., outbound row 1' })
    await press('Add outbound rule')
    await press('Add outbound rule')
    expect(configOf('acl')).toMatchObject({ rules: [{ number: 100 }, { number: 110 }] })
    const first = number()
    await user.clear(first)
    await user.type(first, '200')
    expect(number()).toHaveValue('200')
    await user.click(screen.getByRole('checkbox', { name: /^Rules are complete/ }))
    expect(number()).toHaveValue('110')
    expect(configOf('acl')).toMatchObject({ rules: [{ number: 200 }, { number: 110 }] })
  })
})

describe('a subnet', () => {
  it('shows the routes of its table, and writes them there', async () => {
    show('public')
    const routes = within(screen.getByRole('region', { name: 'Routes (from Public routes)' }))
    expect(routes.getByText('Its own route table.')).toBeVisible()
    await user.click(routes.getByRole('button', { name: 'State routes' }))
    expect(configOf('table')).toEqual({ routes: [] })
  })

  it('gets a route table of its own at one press, and shows it', async () => {
    show('private')
    await press('New route table for this subnet')
    const { ref } = (configOf('private') ?? {})['routeTable'] as { ref: NodeId }
    expect(diagram().nodes[ref]).toMatchObject({ name: 'Private routes', parentId: 'app' })
    expect(screen.getByRole('region', { name: 'Routes (from Private routes)' })).toBeVisible()
    expect([...session.getSession().selection]).toEqual(['private'])
  })

  it('names a table whichever of the two says so', async () => {
    show('acl')
    const subnets = within(screen.getByRole('group', { name: 'Subnets' }))
    await user.click(subnets.getByRole('checkbox', { name: 'Private' }))
    expect(configOf('private')).toEqual({ networkAcl: { ref: 'acl' } })
    act(() => session.select(['private']))
    expect(screen.getByRole('combobox', { name: 'Network ACL' })).toHaveValue('acl')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Network ACL' }), 'Not stated')
    expect(configOf('private')).toEqual({})
  })
})

describe('other things without a table', () => {
  it.each([
    ['web', 'New security group', 'security-group'],
    ['app', 'New main route table', 'route-table'],
    ['hub', 'New transit gateway route table', 'transit-gateway-route-table'],
    ['att', 'New transit gateway route table', 'transit-gateway-route-table'],
    ['private', 'New network ACL', 'network-acl'],
  ])('%s: %s', async (id, button, service) => {
    show(id)
    const [first] = screen.getAllByRole('button', { name: button })
    await user.click(first ?? document.body)
    const [made] = [...session.getSession().selection].map((one) => diagram().nodes[one as NodeId])
    expect(made).toMatchObject({ service })
  })
})

describe('a transit-gateway route table', () => {
  beforeEach(() => show('spokes'))
  const region = (name: string) => within(screen.getByRole('region', { name }))

  it('has associations that are open, none, or those of named attachments', async () => {
    await user.click(region('Associations').getByRole('button', { name: 'State associations' }))
    expect(configOf('spokes')).toMatchObject({ associations: [] })
    await user.click(region('Associations').getByRole('checkbox', { name: 'Attachment of App' }))
    expect(configOf('spokes')).toMatchObject({ associations: [{ ref: 'att' }] })
    await user.click(region('Associations').getByRole('checkbox', { name: 'Attachment of App' }))
    await user.click(region('Associations').getByRole('button', { name: 'Leave open' }))
    expect(configOf('spokes')).toEqual({ transitGateway: { ref: 'hub' } })
  })

  it('shows what it learns, and the attachment shows where it propagates to', async () => {
    await user.click(region('Propagations').getByRole('checkbox', { name: 'Attachment of Shared' }))
    expect(
      region('Static routes').getByRole('row', { name: /10\.9\.0\.0\/16 Shared Propagated/ }),
    ).toBeVisible()
    act(() => session.select(['att2']))
    const tables = within(screen.getByRole('group', { name: 'Propagates to' }))
    expect(tables.getByRole('checkbox', { name: 'Spoke routes' })).toBeChecked()
    await user.click(tables.getByRole('checkbox', { name: 'Spoke routes' }))
    expect(configOf('spokes')).toMatchObject({ propagations: [] })
  })
})
