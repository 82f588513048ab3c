import { act, render, screen, within } from '@testing-library/react'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { patterns } from '../../../core/patterns'
import { sketch } from '../../../core/model/sketch'
import * as session from '../../session/session'
import { Dialogs } from '../Dialogs'
import { openDiagram, user } from '../testing/open'

const dialog = async (name: string | RegExp) => within(await screen.findByRole('dialog', { name }))
const gallery = async () => {
  act(() => session.openDialog({ name: 'patterns' }))
  const inside = await dialog('Pattern templates')
  const reset = inside.queryByRole('button', { name: 'Show all' })
  if (reset !== null) await user.click(reset)
  return inside
}
const page = async (patternId: string) => {
  act(() => session.openDialog({ name: 'pattern', patternId }))
  return dialog(patterns.find(({ id }) => id === patternId)?.title ?? '')
}
const services = () =>
  Object.values(session.getSession().diagram.nodes).map((node) =>
    node.kind === 'resource' ? node.service : node.kind,
  )

// All patterns with their catalogue are much to read for a busy machine.
beforeAll(() => import('./GalleryDialog'), 60_000)

beforeEach(() => {
  openDiagram(sketch({}))
  render(<Dialogs shortcuts={[]} />)
})

describe('the gallery', () => {
  it('tells how many patterns are found, and what to do when none is', async () => {
    const inside = await gallery()
    const count = () => inside.getByRole('status').textContent
    expect(count()).toBe(`${patterns.length} patterns`)
    const field = inside.getByRole('searchbox', { name: 'Search patterns' })
    await user.type(field, 'cloudhub')
    expect(field).toHaveFocus()
    expect(count()).toMatch(new RegExp(`^[1-9] of ${patterns.length} patterns$`))
    await user.type(field, 'zzqq')
    expect(count()).toBe(`0 of ${patterns.length} patterns`)
    expect(inside.getByText('No pattern speaks of “cloudhubzzqq”.')).toBeVisible()
    await user.click(inside.getByRole('button', { name: 'Show all' }))
    expect(count()).toBe(`${patterns.length} patterns`)
  })

  it('shows the nearest where nothing has all words, and Enter opens the first', async () => {
    const inside = await gallery()
    const field = inside.getByRole('searchbox', { name: 'Search patterns' })
    await user.type(field, 'saga zzqq')
    expect(inside.getByText('Nothing has all of these words; nearest:')).toBeVisible()
    expect(inside.getByRole('status')).toHaveTextContent(`0 of ${patterns.length} patterns, 1 nearest`)
    expect(inside.getAllByRole('listitem')).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(session.getSession().dialog).toMatchObject({ name: 'pattern', patternId: 'step-functions-saga' })
  })

  it('filters by category and by service', async () => {
    const inside = await gallery()
    await user.click(inside.getByRole('button', { name: /^Networking/ }))
    const networking = patterns.filter(({ category }) => category === 'networking')
    expect(inside.getAllByRole('listitem')).toHaveLength(networking.length)
    await user.selectOptions(inside.getByRole('combobox', { name: 'Service' }), 'vgw')
    expect(inside.getAllByRole('listitem').length).toBeLessThan(networking.length)
    expect(inside.getByRole('button', { name: /^Many sites, one VPC: VPN connections/ })).toBeVisible()
  })

  it('opens a pattern, and comes back to the same search', async () => {
    const inside = await gallery()
    const field = inside.getByRole('searchbox', { name: 'Search patterns' })
    await user.type(field, 'cloudhub')
    await user.keyboard('{Enter}')
    const opened = await dialog(/CloudHub/)
    await user.click(opened.getByRole('button', { name: 'All patterns' }))
    const again = await dialog('Pattern templates')
    expect(again.getByRole('searchbox', { name: 'Search patterns' })).toHaveValue('cloudhub')
    expect(document.activeElement).toHaveAttribute('data-card', 'vpn-cloudhub')
  })

  it('compares two to four', async () => {
    const inside = await gallery()
    const boxes = inside.getAllByRole('checkbox', { name: /^Compare: / })
    for (const box of boxes.slice(0, 4)) await user.click(box)
    expect(boxes[4]).toBeDisabled()
    await user.click(inside.getByRole('button', { name: 'Compare (4)' }))
    expect(session.getSession().dialog).toMatchObject({
      name: 'comparison',
      patternIds: patterns.slice(0, 4).map(({ id }) => id),
    })
  })
})

describe('the page of a pattern', () => {
  it('lets one watch a limit break, and takes the number along', async () => {
    const inside = await page('sites-on-one-vgw')
    const sites = inside.getByRole('spinbutton', { name: 'Sites' })
    expect(await inside.findByText('No error and no warning')).toBeVisible()
    await user.clear(sites)
    await user.type(sites, '11')
    expect(await inside.findByText('1 error')).toBeVisible()
    const says = within(inside.getByRole('list', { name: 'What the checks say' }))
    expect(says.getByText(/11 VPN connections, and its quota is 10/)).toBeVisible()
    expect(inside.getByRole('button', { name: 'More: Sites' })).toBeDisabled()
    await user.click(inside.getByRole('button', { name: 'Open as new' }))
    expect(services().filter((service) => service === 'site')).toHaveLength(11)
  })

  it('brings a number that it does not take back into its range, and says so', async () => {
    const inside = await page('sites-on-one-vgw')
    const sites = inside.getByRole('spinbutton', { name: 'Sites' })
    await user.clear(sites)
    await user.type(sites, '99{Enter}')
    expect(sites).toHaveValue(11)
    expect(sites).toHaveAccessibleDescription('99 is too many: 11 is the most.')
    expect(session.getSession().announcement).toBe('Sites: 99 is too many: 11 is the most.')
    await user.clear(sites)
    await user.tab()
    expect(sites).toHaveValue(11)
    expect(inside.getByText('Only whole numbers: it stays 11.')).toBeVisible()
  })

  it('asks first, and tells what is wrong on “Reveal”', async () => {
    const inside = await page('sites-on-one-vgw')
    await user.click(inside.getByRole('button', { name: 'Show the drawing' }))
    expect(inside.getByRole('img', { name: /^Picture of the question: Can the Berlin office/ })).toBeVisible()
    expect(inside.queryByRole('list', { name: 'What the checks say' })).not.toBeInTheDocument()
    expect(inside.queryByRole('button', { name: 'Open the broken one' })).not.toBeInTheDocument()
    expect(inside.getByRole('button', { name: 'Reveal' })).toHaveFocus()
    await user.keyboard('{Enter}')
    const verdict = await inside.findByRole('heading', { name: 'It does not work: 1 error' })
    expect(verdict).toHaveFocus()
    expect(inside.getByText(/^Not with static routes/)).toBeVisible()
    expect(inside.getByRole('list', { name: 'What the checks say' })).toBeVisible()
    await user.click(inside.getByRole('button', { name: 'Open the broken one' }))
    expect(session.getSession().diagram.title).toMatch(/^Can the Berlin office/)
    expect(session.getSession().announcement).toMatch(/^Opened as a new diagram: Can the Berlin office/)
  })

  it('goes back from the mistake to what works', async () => {
    const inside = await page('sites-on-one-vgw')
    await user.click(inside.getByRole('button', { name: 'Show the drawing' }))
    await user.click(inside.getByRole('button', { name: 'Show what works' }))
    expect(inside.getByRole('region', { name: 'Steps' })).toBeVisible()
    expect(inside.getByRole('button', { name: 'Show the drawing' })).toHaveFocus()
    await user.click(inside.getByRole('button', { name: 'Insert here' }))
    expect(services()).toContain('vgw')
  })
})
