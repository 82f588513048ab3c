import { act, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NodeId } from '../../../core/model/diagram'
import { sketch } from '../../../core/model/sketch'
import * as session from '../../session/session'
import { openDiagram, user } from '../testing/open'
import { InspectorContent } from './InspectorContent'

const rowHeight = 29
/** There is no layout here: a frame of ten rows, and rows of one height. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(10 * rowHeight)
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(rowHeight)
})
afterEach(() => vi.restoreAllMocks())

const many = 200
const named = <T,>(name: string, of: (at: number) => T): Record<string, T> =>
  Object.fromEntries(Array.from({ length: many }, (_, at) => [`${name}${at}`, of(at)]))
const vpcs = named('vpc', (at) => ({ service: 'vpc', name: `VPC ${at}` }))
const configOf = (id: string) => {
  const node = session.getSession().diagram.nodes[id as NodeId]
  return node?.kind === 'resource' ? node.config : undefined
}

function show(id: string, drawing: ReturnType<typeof sketch>) {
  openDiagram(drawing)
  render(
    <div style={{ overflowY: 'auto' }}>
      <InspectorContent />
    </div>,
  )
  act(() => session.select([id]))
}

it('draws the rows of a long table that are in view, and the one that was added, which gets the cursor', async () => {
  const routes = Array.from({ length: many }, (_, at) => ({ destination: `10.${at}.0.0/16` }))
  show(
    'table',
    sketch({
      app: { service: 'vpc', name: 'App' },
      table: { service: 'route-table', in: 'app', config: { routes } },
    }),
  )
  const table = within(screen.getByRole('table', { name: 'Routes' }))
  const cells = () => table.getAllByRole('combobox', { name: /^Destination/ })
  expect(cells().length).toBeLessThan(40)
  expect(screen.getByRole('table', { name: 'Routes' })).toHaveAttribute('aria-rowcount', `${many + 1}`)
  await user.click(screen.getByRole('button', { name: 'Add row' }))
  await vi.waitFor(() =>
    expect(screen.getByRole('combobox', { name: `Destination, row ${many + 1}` })).toHaveFocus(),
  )
  expect(cells().length).toBeLessThan(40)
  expect(configOf('table')?.['routes']).toHaveLength(many + 1)
})

it('goes from row to row of a long table by the keyboard', async () => {
  const routes = Array.from({ length: many }, (_, at) => ({ destination: `10.${at}.0.0/16` }))
  show(
    'table',
    sketch({
      app: { service: 'vpc', name: 'App' },
      table: { service: 'route-table', in: 'app', config: { routes } },
    }),
  )
  act(() => screen.getByRole('combobox', { name: 'Destination, row 1' }).focus())
  await user.keyboard('{Enter>40/}')
  expect(screen.getByRole('combobox', { name: 'Destination, row 41' })).toHaveFocus()
})

it('finds one of many containers to move into', async () => {
  show('web', sketch({ ...vpcs, web: { service: 'ec2', name: 'Web' } }))
  const field = screen.getByRole('combobox', { name: 'Inside The canvas. Move into…' })
  await user.type(field, 'vpc 142{Enter}')
  expect(session.getSession().diagram.nodes['web' as NodeId]?.parentId).toBe('vpc142')
})

it('ticks one of many things, found by its name', async () => {
  const subnets = named('subnet', (at) => ({ service: 'subnet', in: 'app', name: `Subnet ${at}` }))
  show(
    'balancer',
    sketch({
      app: { service: 'vpc', name: 'App' },
      ...subnets,
      balancer: { service: 'alb', in: 'app', name: 'Balancer' },
    }),
  )
  const field = within(screen.getByRole('group', { name: 'Subnets' }))
  expect(field.getAllByRole('checkbox', { name: /^Subnet/ }).length).toBeLessThan(60)
  await user.type(field.getByRole('searchbox', { name: 'Find in the list' }), 'subnet 142')
  await user.click(field.getByRole('checkbox', { name: 'Subnet 142' }))
  expect(configOf('balancer')?.['subnets']).toEqual([{ ref: 'subnet142' }])
  await user.clear(field.getByRole('searchbox', { name: 'Find in the list' }))
  await user.click(field.getByRole('checkbox', { name: /^Only what is ticked/ }))
  expect(field.getAllByRole('checkbox', { name: /^Subnet/ })).toHaveLength(1)
})

it('lists the tables of a VPC as far as they are in view', () => {
  const groups = named('group', (at) => ({ service: 'security-group', in: 'app', name: `Group ${at}` }))
  show('app', sketch({ app: { service: 'vpc', name: 'App' }, ...groups }))
  expect(screen.getAllByRole('button', { name: /^Group \d+/ }).length).toBeLessThan(40)
})

it('lists the attachments of a table as far as they are in view', () => {
  show(
    'table',
    sketch(
      {
        ...vpcs,
        hub: { service: 'transit-gateway', name: 'Hub' },
        table: { service: 'transit-gateway-route-table', config: { transitGateway: { ref: 'hub' } } },
      },
      Object.keys(vpcs).map((id) => ({ is: `${id} -> hub : transit-gateway-attachment`, id: `to-${id}` })),
    ),
  )
  expect(screen.getAllByRole('checkbox', { name: /^Attachment of VPC/ }).length).toBeLessThan(80)
})
