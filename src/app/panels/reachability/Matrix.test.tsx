import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it } from 'vitest'
import { sketch } from '../../../core/model/sketch'
import * as session from '../../session/session'
import { user } from '../testing/open'
import { id, show, startTracing } from '../testing/tracing'

beforeEach(startTracing)

describe('the matrix', () => {
  it('is walked by arrows, and Enter opens a trace that leads back', async () => {
    await show()
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    const grid = await screen.findByRole('treegrid')
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
    const heading = await screen.findByRole('heading', { name: /^Blocked/ })
    await waitFor(() => expect(heading).toHaveFocus())
    await user.click(await screen.findByRole('button', { name: 'Matrix', pressed: false }))
    expect(await screen.findByRole('treegrid')).toBeVisible()
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
    const grid = await screen.findByRole('treegrid')
    expect(grid).toHaveAttribute('aria-rowcount', '202')
    expect(within(grid).getAllByRole('gridcell').length).toBeLessThan(1500)
    act(() => grid.focus())
    await user.keyboard('{Control>}{End}{/Control}')
    const last = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    expect(last).toHaveAccessibleName('The internet to The internet: itself')
  })
})

describe('a VPC in the matrix', () => {
  const subnets = {
    shop: { service: 'vpc', name: 'Shop' },
    front: { service: 'subnet', in: 'shop', name: 'Front' },
    inner: { service: 'subnet', in: 'shop', name: 'Inner' },
  }
  const open = async (nodes: Parameters<typeof sketch>[0]) => {
    session.newDiagram(sketch(nodes))
    session.setPanels({ bottom: true, bottomTab: 'reachability' })
    await show()
    await user.click(screen.getByRole('button', { name: 'Matrix' }))
    return screen.findByRole('treegrid')
  }
  const heads = () => screen.getAllByRole('rowheader').map(({ textContent }) => textContent)

  it('shows its subnets at once where it is the only one', async () => {
    await open(subnets)
    expect(heads()).toEqual(['Shop', 'Front', 'Inner', 'The internet'])
    expect(screen.getByRole('rowheader', { name: 'Shop' })).toHaveAttribute('aria-expanded', 'true')
    expect(screen.getAllByRole('row').map((row) => row.getAttribute('aria-level'))).toEqual([
      null,
      '1',
      '2',
      '2',
      '1',
    ])
  })

  it('is opened and closed by keys and by a click, and the keyboard stays at its head', async () => {
    const grid = await open({ ...subnets, lab: { service: 'vpc', name: 'Lab' } })
    const at = () => document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')
    expect(heads()).toEqual(['Lab', 'Shop', 'The internet'])
    act(() => grid.focus())
    await user.keyboard('{ArrowDown}{Home}')
    expect(at()).toHaveAccessibleName('Shop')
    expect(at()).toHaveAttribute('aria-expanded', 'false')
    await user.keyboard('{Enter}')
    // A page without a height draws the first rows only.
    await waitFor(() => expect(heads().slice(0, 4)).toEqual(['Lab', 'Shop', 'Front', 'Inner']))
    expect(at()).toHaveAttribute('aria-expanded', 'true')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowLeft}')
    expect(at()).toHaveAccessibleName('Shop')
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(heads()).toHaveLength(3))
    await user.click(screen.getByRole('rowheader', { name: 'Shop' }))
    await waitFor(() => expect(heads()).toContain('Inner'))
    expect(session.getTrace().opened).toEqual([id('shop')])
  })

  it('has nothing to open without subnets', async () => {
    const grid = await open({ ...subnets, lab: { service: 'vpc', name: 'Lab' } })
    expect(screen.getByRole('rowheader', { name: 'Lab' })).not.toHaveAttribute('aria-expanded')
    act(() => grid.focus())
    await user.keyboard('{Home}{Enter}')
    expect(session.getTrace()).toMatchObject({ mode: 'matrix', opened: null })
  })
})
