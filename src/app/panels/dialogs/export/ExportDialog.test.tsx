import { act, render, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { sketch } from '../../../../core/model/sketch'
import { plainPng } from '../../../../core/testing/plain-png'
import { useExportPort } from '../../../session/exporting'
import * as session from '../../../session/session'
import { exportPortHere } from '../../../session/testing/export-port'
import type { ExportPort } from '../../../workers/export-port'
import { openDiagram, reviewed, user } from '../../testing/open'
import { elevenVpns } from '../../testing/sketches'
import { ExportDialog } from './ExportDialog'

const shop = sketch({ vpc: { service: 'vpc', name: 'Shop' }, web: { service: 'ec2', in: 'vpc' } })
const written = vi.fn<ExportPort['write']>()

beforeEach(() => {
  localStorage.clear()
  const here = exportPortHere({ rasterise: () => Promise.resolve(plainPng()) })
  written.mockReset().mockImplementation(here.write)
  useExportPort({ ...here, write: written })
  URL.createObjectURL = () => 'blob:x'
  URL.revokeObjectURL = () => undefined
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
})

let close: () => void = () => undefined
function open(diagram = shop) {
  openDiagram(diagram)
  act(() => session.openDialog({ name: 'export' }))
  close = render(<ExportDialog />).unmount
  return within(screen.getByRole('dialog', { name: 'Export' }))
}
const choose = (inside: ReturnType<typeof open>, name: string | RegExp) =>
  user.click(inside.getByRole('radio', { name }))
async function submit(inside: ReturnType<typeof open>) {
  await user.click(inside.getByRole('button', { name: 'Export' }))
  await waitFor(() => expect(session.getSession().dialog).toBeNull())
  const [, asked] = written.mock.lastCall ?? []
  return asked
}
const pixels = (inside: ReturnType<typeof open>) => inside.findByText(/^[\d,]+ × [\d,]+ px$/)

it('begins at the format, so that Enter exports rather than closes', async () => {
  const inside = open()
  await waitFor(() => expect(inside.getByRole('radio', { name: 'PNG' })).toHaveFocus())
})

describe('the size of the picture', () => {
  it('is told before the picture is made', async () => {
    const inside = open()
    const width = async () => Number((await pixels(inside)).textContent.split(' ')[0]?.replace(',', ''))
    await choose(inside, '1×')
    const once = await width()
    await choose(inside, '4×')
    await waitFor(async () => expect(await width()).toBe(once * 4))
    await choose(inside, 'SVG')
    expect(inside.queryByRole('group', { name: 'Size' })).not.toBeInTheDocument()
    await waitFor(async () => expect(await width()).toBe(once))
  })

  it('is asked for in pixels of width or in dots per inch', async () => {
    const inside = open()
    await choose(inside, 'Width')
    await user.clear(inside.getByRole('textbox', { name: 'Width in pixels' }))
    await user.type(inside.getByRole('textbox', { name: 'Width in pixels' }), '2,400')
    expect(await inside.findByText(/^2,400 × /)).toBeVisible()
    await choose(inside, 'DPI')
    expect(inside.getByRole('textbox', { name: 'Dots per inch' })).toHaveValue('300')
    expect(await submit(inside)).toMatchObject({ options: { size: { by: 'dpi', dpi: 300 } } })
  })

  it('is not taken where no picture has it, and the field says so', async () => {
    const inside = open()
    await choose(inside, 'Width')
    const field = inside.getByRole('textbox', { name: 'Width in pixels' })
    await user.clear(field)
    expect(field).toBeInvalid()
    expect(field).toHaveAccessibleDescription(/from 16 to 65,535/)
    expect(inside.getByRole('button', { name: 'Export' })).toBeDisabled()
  })

  it('of a slide goes with a warning where its text would be too small to read', async () => {
    const vpcs = Array.from({ length: 60 }, (_, index) => [`vpc-${index}`, { service: 'vpc' }] as const)
    const inside = open(sketch(Object.fromEntries(vpcs)))
    await choose(inside, 'Slide 16:9')
    expect(await inside.findByText('1,920 × 1,080 px')).toBeVisible()
    expect(await inside.findByText(/^Its smallest text would be \d px high; below 14 px/)).toBeVisible()
  })

  it('that nobody could open is refused with its pixels', async () => {
    const far = Object.fromEntries(
      ['a', 'b'].map((id, index) => [id, { x: index * 30_000, y: index * 30_000 }]),
    )
    const inside = open({ ...sketch({ a: { service: 's3' }, b: { service: 's3' } }), layout: far })
    expect(await inside.findByText(/would be 60,\d{3} × 60,\d{3} pixels/)).toBeVisible()
    expect(inside.getByRole('button', { name: 'Export' })).toBeDisabled()
  })
})

describe('what is in the picture', () => {
  it('is the whole diagram, or what is selected, or one container', async () => {
    const inside = open()
    expect(inside.getByRole('radio', { name: 'Selection' })).toBeDisabled()
    expect(inside.getByRole('radio', { name: 'Selection' })).toHaveAccessibleDescription(
      /Nothing is selected/,
    )
    await choose(inside, 'Container')
    expect(inside.getByRole('combobox', { name: 'Container' })).toHaveDisplayValue('VPC: Shop')
    expect(await submit(inside)).toMatchObject({ options: { part: ['vpc'] } })
  })

  it('is one of many containers, found by its name', async () => {
    const names = Array.from({ length: 80 }, (_, at) => `Shop ${at}`)
    const vpcs = Object.fromEntries(names.map((name, at) => [`vpc${at}`, { service: 'vpc', name }]))
    const inside = open(sketch(vpcs))
    await choose(inside, 'Container')
    await user.type(inside.getByRole('combobox', { name: 'Container' }), 'shop 42')
    await user.click(screen.getByRole('option', { name: /Shop 42/ }))
    expect(inside.getByRole('combobox', { name: 'Container' })).toHaveValue('VPC: Shop 42')
    expect(await submit(inside)).toMatchObject({ options: { part: ['vpc42'] } })
  })

  it('is the selection where somebody asks for it', async () => {
    openDiagram(shop)
    act(() => session.select(['web']))
    render(<ExportDialog />)
    const inside = within(screen.getByRole('dialog', { name: 'Export' }))
    await choose(inside, 'Selection')
    await user.click(inside.getByRole('button', { name: 'Export' }))
    await waitFor(() => expect(written.mock.lastCall?.[1]).toMatchObject({ options: { part: ['web'] } }))
  })

  it('has findings only where there are some', async () => {
    const inside = open(sketch({ note: { text: 'Words' } }))
    await act(reviewed)
    expect(inside.getByRole('checkbox', { name: 'Show findings' })).toBeDisabled()
    expect(inside.getByRole('checkbox', { name: 'Show findings' })).toHaveAccessibleDescription(
      /found nothing/,
    )
  })

  it('has them where somebody wants them', async () => {
    const inside = open(elevenVpns())
    await act(reviewed)
    await user.click(inside.getByRole('checkbox', { name: 'Show findings' }))
    expect(await submit(inside)).toMatchObject({ options: { showFindings: true } })
  })

  it('is not to be had of an empty diagram, whose JSON is', async () => {
    const inside = open(sketch({}))
    expect(inside.getByRole('button', { name: 'Export' })).toBeDisabled()
    expect(inside.getByText(/nothing here to make a picture of/)).toBeVisible()
    await choose(inside, 'JSON')
    expect(inside.getByRole('button', { name: 'Export' })).toBeEnabled()
  })
})

describe('the dialog', () => {
  it('remembers how, but not of what', async () => {
    const inside = open()
    await choose(inside, 'SVG')
    await choose(inside, 'Print')
    await choose(inside, 'Container')
    await user.click(inside.getByRole('checkbox', { name: 'Transparent ground' }))
    await user.click(inside.getByRole('checkbox', { name: 'Diagram inside' }))
    const asked = await submit(inside)
    expect(asked).toMatchObject({
      formatId: 'svg',
      options: { theme: 'print', background: 'none', embedDiagram: false },
    })
    close()
    const again = open()
    expect(again.getByRole('radio', { name: 'SVG' })).toBeChecked()
    expect(again.getByRole('radio', { name: 'Print' })).toBeChecked()
    expect(again.getByRole('radio', { name: 'Whole diagram' })).toBeChecked()
    expect(again.getByRole('checkbox', { name: 'Transparent ground' })).toBeChecked()
    expect(again.getByRole('checkbox', { name: 'Diagram inside' })).not.toBeChecked()
  })

  it('forgets what cannot be read', () => {
    localStorage.setItem('lintel.export', '{"scale": 77, "theme": 5, "formatId": "visio", "width": {}}')
    const inside = open()
    expect(inside.getByRole('radio', { name: 'PNG' })).toBeChecked()
    expect(inside.getByRole('radio', { name: '2×' })).toBeChecked()
  })

  it('stays when Escape gives up the export', async () => {
    useExportPort(exportPortHere({ rasterise: () => new Promise(() => undefined) }))
    const inside = open()
    await user.click(inside.getByRole('button', { name: 'Export' }))
    expect(inside.getByRole('button', { name: 'Exporting…' })).toBeDisabled()
    await user.keyboard('{Escape}')
    expect(await inside.findByRole('button', { name: 'Export' })).toBeEnabled()
    expect(session.getSession().dialog).toEqual({ name: 'export' })
    await user.keyboard('{Escape}')
    expect(session.getSession().dialog).toBeNull()
  })
})
