// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import { canonicalJson } from '../../core/formats/packed/canonical-json'
import { place } from '../../core/layout/place'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { freshBrowser, loadPage } from './testing/page'

const shop = place(sketch({ web: { service: 'ec2' } }, [], { title: 'Shop' }))

/** A file on disk, as the browser hands it out; what the tests cannot have is IndexedDB keeping it. */
class FakeHandle {
  readonly kind = 'file'
  readonly name = 'shop.lintel.json'
  content: string
  state: PermissionState = 'granted'
  answer: PermissionState = 'granted'
  fails: string | null = null
  writes = 0
  constructor(content: string) {
    this.content = content
  }
  queryPermission = () => Promise.resolve(this.state)
  requestPermission = () => {
    this.state = this.answer
    return Promise.resolve(this.state)
  }
  getFile = () =>
    this.content === 'gone'
      ? Promise.reject(new DOMException('', 'NotFoundError'))
      : Promise.resolve(new File([this.content], this.name))
  createWritable = () => {
    let written = ''
    return Promise.resolve({
      write: (bytes: Uint8Array) => {
        if (this.fails !== null) return Promise.reject(new DOMException('', this.fails))
        written = new TextDecoder().decode(bytes)
        return Promise.resolve()
      },
      close: () => {
        this.content = written
        this.writes += 1
        return Promise.resolve()
      },
      abort: () => Promise.resolve(),
    })
  }
}

const downloads: string[] = []
beforeEach(() => {
  freshBrowser()
  downloads.length = 0
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  URL.createObjectURL = () => 'blob:none'
  URL.revokeObjectURL = () => undefined
})
afterEach(() => vi.restoreAllMocks())

async function pageWithFile() {
  const page = await loadPage()
  const handle = new FakeHandle(canonicalJson(shop))
  const { importChosen } = await import('./pick-files')
  await importChosen([{ file: await handle.getFile(), handle: handle as unknown as FileSystemFileHandle }])
  page.apply('Rename', (diagram) => renameNode(diagram, 'web' as NodeId, 'front'))
  const words = () => page.getSession().toasts.at(-1)?.text
  return { page, handle, words, file: await import('./save-to-file') }
}

it('writes the diagram back to the file that it was opened from', async () => {
  const { page, handle, words, file } = await pageWithFile()
  await file.saveToFile()
  expect(JSON.parse(handle.content)).toEqual(page.getSession().diagram)
  expect(words()).toBe('Saved to shop.lintel.json')
  expect(downloads).toEqual([])
  // What it has written itself is no change by somebody else.
  page.undo()
  await file.saveToFile()
  expect(JSON.parse(handle.content)).toEqual(shop)
  expect(handle.writes).toBe(2)
})

it('asks before it writes over what somebody else has changed', async () => {
  const { page, handle, file } = await pageWithFile()
  handle.content = canonicalJson({ ...shop, title: 'Changed elsewhere' })
  await file.saveToFile()
  expect(page.getSession().dialog).toEqual({ name: 'file-changed', fileName: 'shop.lintel.json' })
  expect(handle.writes).toBe(0)
  await file.overwriteFile()
  expect(page.getSession().dialog).toBeNull()
  expect(JSON.parse(handle.content)).toEqual(page.getSession().diagram)
})

it('opens the file’s version beside the own one', async () => {
  const { page, handle, file } = await pageWithFile()
  handle.content = canonicalJson({ ...shop, title: 'Changed elsewhere' })
  await file.saveToFile()
  await file.openFileVersion()
  expect(page.getSession().diagram.title).toBe('Changed elsewhere')
  await page.flush()
  expect(page.getSession().library.map(({ title }) => title)).toContain('Shop')
})

it.each([
  [
    'the permission is refused',
    (handle: FakeHandle) => Object.assign(handle, { state: 'prompt', answer: 'denied' }),
    /may not write to/,
  ],
  [
    'the file is gone',
    (handle: FakeHandle) => Object.assign(handle, { content: 'gone' }),
    /no longer where it was/,
  ],
  [
    'the disk is full',
    (handle: FakeHandle) => Object.assign(handle, { fails: 'QuotaExceededError' }),
    /no room left/,
  ],
  [
    'it is locked',
    (handle: FakeHandle) => Object.assign(handle, { fails: 'NoModificationAllowedError' }),
    /in use/,
  ],
])('tells when %s, and nothing is lost', async (_, spoil, says) => {
  const { page, handle, words, file } = await pageWithFile()
  const { diagram } = page.getSession()
  spoil(handle)
  const { content } = handle
  await file.saveToFile()
  expect(words()).toMatch(says)
  expect(handle.content).toBe(content)
  expect(page.getSession().diagram).toBe(diagram)
  page.getSession().toasts.at(-1)?.action?.run()
  expect(downloads).toEqual(['Shop.lintel.json'])
})

it('downloads what came from no file, or from one of which a part was left out', async () => {
  const page = await loadPage()
  page.newDiagram(shop)
  const { saveToFile } = await import('./save-to-file')
  await saveToFile()
  expect(downloads).toEqual(['Shop.lintel.json'])
  const { importChosen } = await import('./pick-files')
  const handle = new FakeHandle(JSON.stringify({ ...shop, nodes: { ...shop.nodes, odd: 42 } }))
  await importChosen([{ file: await handle.getFile(), handle: handle as unknown as FileSystemFileHandle }])
  await saveToFile()
  expect(downloads).toHaveLength(2)
  expect(handle.writes).toBe(0)
})

it('gives a copy of the diagram no right to its file', async () => {
  const { page, handle, file } = await pageWithFile()
  const copyId = await page.duplicateDiagram(page.getSession().diagramId ?? '')
  await page.openDiagram(copyId ?? '')
  await file.saveToFile()
  expect(handle.writes).toBe(0)
  expect(downloads).toEqual(['Shop-copy.lintel.json'])
})

it('gives the file that is chosen to the diagram that was downloaded, whatever is open by then', async () => {
  const page = await loadPage()
  const shopId = page.newDiagram(shop)
  const handle = new FakeHandle('')
  vi.stubGlobal('showSaveFilePicker', () => Promise.resolve(handle))
  const { saveToFile } = await import('./save-to-file')
  await saveToFile()
  const offer = page.getSession().toasts.find(({ action }) => action?.label.startsWith('Save to one file'))
  expect(offer?.about).toBe(shopId)
  const otherId = page.newDiagram({ ...shop, title: 'Other' })
  offer?.action?.run()
  await vi.waitFor(() => expect(handle.writes).toBe(1))
  expect(JSON.parse(handle.content)).toHaveProperty('title', 'Shop')
  const { openedFile } = await import('./opened-files')
  await vi.waitFor(async () => expect(await openedFile(shopId)).toBeDefined())
  expect(await openedFile(otherId)).toBeUndefined()
  vi.unstubAllGlobals()
})

it('saves again after a save that broke down', async () => {
  const page = await loadPage()
  page.newDiagram(shop)
  const { saveToFile } = await import('./save-to-file')
  URL.createObjectURL = () => {
    throw new Error('no memory')
  }
  await expect(saveToFile()).rejects.toThrow('no memory')
  URL.createObjectURL = () => 'blob:none'
  await saveToFile()
  expect(downloads).toEqual(['Shop.lintel.json'])
})
