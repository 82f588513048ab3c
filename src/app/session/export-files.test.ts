// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { fileNameFor } from './download'
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

async function pageWithShop() {
  const page = await loadPage()
  page.newDiagram(shop)
  page.provideDrawing({
    loadIcons: () => Promise.resolve(new Map()),
    loadFonts: () => Promise.resolve(null),
    rasterise: () => Promise.resolve(new Uint8Array([1, 2, 3])),
  })
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

it('says so when a picture cannot be painted', async () => {
  const { page, links } = await pageWithShop()
  page.provideDrawing({
    loadIcons: () => Promise.resolve(new Map()),
    loadFonts: () => Promise.resolve(null),
    rasterise: () => Promise.reject(new Error('canvas too large')),
  })
  expect(await page.exportAs('png', { scale: 4 })).toBe(false)
  expect(page.getSession().toasts.at(-1)).toMatchObject({ tone: 'problem' })
  expect(page.getSession().toasts.at(-1)?.text).toContain('canvas too large')
  expect(links).toEqual([])
})

it('refuses a format that it does not have', async () => {
  const { page } = await pageWithShop()
  expect(await page.exportAs('visio')).toBe(false)
})

it('copies a picture, handing it to the clipboard at once', async () => {
  const { page } = await pageWithShop()
  const items: Record<string, Promise<Blob>>[] = []
  vi.stubGlobal(
    'ClipboardItem',
    vi.fn(function (item: Record<string, Promise<Blob>>) {
      items.push(item)
    }),
  )
  const write = vi.fn(async () => {
    await items[0]?.['image/png']
  })
  Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true })
  const copying = page.copyAsPng()
  expect(write).toHaveBeenCalledTimes(1)
  expect(await copying).toBe(true)
  expect((await items[0]?.['image/png'])?.type).toBe('image/png')
})

it('says what else to do when the browser refuses the clipboard', async () => {
  const { page } = await pageWithShop()
  expect(await page.copyAsPng()).toBe(false)
  expect(page.getSession().toasts.at(-1)?.text).toContain('Export the picture')
})

it('says what it is doing once it takes longer than a moment', async () => {
  const { page } = await pageWithShop()
  let finish: (bytes: Uint8Array) => void = () => undefined
  page.provideDrawing({
    loadIcons: () => Promise.resolve(new Map()),
    loadFonts: () => Promise.resolve(null),
    rasterise: () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  })
  const exporting = page.exportAs('png')
  expect(page.getSession().busy).toBeNull()
  await vi.waitFor(() => expect(page.getSession().busy).toEqual({ label: 'Exporting' }), 2000)
  finish(new Uint8Array())
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
