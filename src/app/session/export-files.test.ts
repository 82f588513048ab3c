// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { place } from '../../core/layout/place'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { plainPng } from '../../core/testing/plain-png'
import type { ExportTools } from '../workers/exporter'
import { fileNameFor } from './download'
import { exportPortHere } from './testing/export-port'
import { freshBrowser, loadPage } from './testing/page'

const shop = place(sketch({ web: { service: 'ec2', name: 'Web server' } }, [], { title: 'Shop: v1/2' }))

const addressed = vi.fn<(blob: Blob | MediaSource) => string>()
beforeEach(() => {
  freshBrowser()
  addressed.mockReset().mockReturnValue('blob:x')
  URL.createObjectURL = addressed
  URL.revokeObjectURL = vi.fn()
})
afterEach(() => {
  vi.restoreAllMocks()
  Reflect.deleteProperty(navigator, 'clipboard')
})

/** Exporting is done here, by somebody who paints like this. */
async function painting(rasterise: ExportTools['rasterise']): Promise<void> {
  const { useExportPort } = await import('./exporting')
  useExportPort(exportPortHere({ rasterise }))
}

async function pageWithShop() {
  const page = await loadPage()
  page.newDiagram(shop)
  await painting(() => Promise.resolve(plainPng()))
  const links: HTMLAnchorElement[] = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    links.push(this)
  })
  const content = async () => {
    const [blob] = addressed.mock.calls.at(-1) ?? []
    return blob instanceof Blob ? blob.text() : ''
  }
  return { page, links, content }
}

it('downloads the diagram as JSON that reads back as the same diagram', async () => {
  const { page, links, content } = await pageWithShop()
  expect(await page.exportAs('json')).toBe(true)
  expect(links.map(({ download }) => download)).toEqual(['Shop-v1-2.lintel.json'])
  const text = await content()
  page.newDiagram()
  await page.importText(text)
  expect(page.getSession().diagram).toEqual(shop)
})

it('downloads the diagram as SVG', async () => {
  const { page, links, content } = await pageWithShop()
  expect(await page.exportAs('svg', { theme: 'dark' })).toBe(true)
  expect(links.map(({ download }) => download)).toEqual(['Shop-v1-2.svg'])
  expect(await content()).toContain('Web server')
})

it('downloads a report with its picture, of the name that the report tells', async () => {
  const { page, links } = await pageWithShop()
  const { setSession } = await import('./store')
  setSession({ review: { ...page.getSession().review, status: 'current' } })
  expect(await page.exportAs('report')).toBe(true)
  expect(links.map(({ download }) => download)).toEqual(['Shop-v1-2.md', 'Shop-v1-2.svg'])
  const [report, picture] = await Promise.all(addressed.mock.calls.map(([blob]) => (blob as Blob).text()))
  expect(report).toContain('](Shop-v1-2.svg)')
  expect(picture).toMatch(/^<svg /u)
})

it('says so when a picture cannot be painted', async () => {
  const { page, links } = await pageWithShop()
  await painting(() => Promise.reject(new Error('canvas too large')))
  expect(await page.exportAs('png', { size: { by: 'scale', scale: 4 } })).toBe(false)
  expect(page.getSession().toasts.at(-1)).toMatchObject({ tone: 'problem' })
  expect(page.getSession().toasts.at(-1)?.text).toContain('canvas too large')
  expect(links).toEqual([])
})

it('refuses a format that it does not have', async () => {
  const { page } = await pageWithShop()
  expect(await page.exportAs('visio')).toBe(false)
})

it('says what it is doing once it takes longer than a moment', async () => {
  const { page } = await pageWithShop()
  let finish: (bytes: Uint8Array) => void = () => undefined
  await painting(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  const exporting = page.exportAs('png')
  expect(page.getSession().busy).toBeNull()
  await vi.waitFor(() => expect(page.getSession().busy).toMatchObject({ label: 'Exporting' }), 2000)
  finish(plainPng())
  await exporting
  expect(page.getSession().busy).toBeNull()
})

it.each([
  ['Shop: v1/2', 'Shop-v1-2.svg'],
  ['  ', 'diagram.svg'],
  ['../../etc', 'etc.svg'],
  ['Überblick – Köln', 'Überblick-Köln.svg'],
  ['注文', '注文.svg'],
])('names the file of “%s” so that every system takes it', (title, name) => {
  expect(fileNameFor(title, '.svg')).toBe(name)
})

it('gives up what takes too long: the page says so, and nothing is downloaded', async () => {
  const { page, links } = await pageWithShop()
  await painting(() => new Promise(() => undefined))
  const exporting = page.exportAs('png')
  await vi.waitFor(() => expect(page.getSession().busy?.cancel).toBeDefined(), 2000)
  page.cancelExport()
  expect(await exporting).toBe(false)
  expect(page.getSession().busy).toBeNull()
  expect(page.getSession().toasts).toEqual([])
  expect(links).toEqual([])
})

it('makes a picture of a part for whoever wants to copy it', async () => {
  await pageWithShop()
  const { makeToCopy } = await import('./exporting')
  const made = await makeToCopy('svg', { part: Object.keys(shop.nodes) as NodeId[], theme: 'print' })
  if (made?.ok !== true) throw new Error(made?.problem)
  expect(made.value.mediaType).toBe('image/svg+xml')
  expect(new TextDecoder().decode(made.value.content)).toContain('data-node="web"')
})

it('tells what a picture will be before it is made', async () => {
  const { page } = await pageWithShop()
  const look = { theme: 'light', background: 'theme', part: 'whole', showFindings: false } as const
  const within = { width: 100, height: 100 }
  const preview = await page.previewOf({ ...look, size: { by: 'width', width: 640 } }, within)
  expect(preview).toMatchObject({
    isEmpty: false,
    frame: { ok: true, value: { width: 640 } },
    smallestText: 12,
  })
  const nothing = await page.previewOf({ ...look, part: [], size: null }, within)
  expect(nothing).toMatchObject({ isEmpty: true, bitmap: null })
})
