// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { place } from '../../core/layout/place'
import { sketch } from '../../core/model/sketch'
import { breakStorage, freshBrowser, loadPage, recordsOf, settled, stored, until } from './testing/page'

const uploads = place(
  sketch({ work: { service: 'lambda' }, files: { service: 's3' } }, ['work -> files : data-access'], {
    title: 'Uploads',
  }),
)
const shop = place(sketch({ web: { service: 'ec2', config: { nitro: true } } }, [], { title: 'Shop' }))
const rename = (to: string) => (diagram: Diagram) => renameNode(diagram, 'work' as NodeId, to)

beforeEach(freshBrowser)
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function pageWithTwo() {
  const page = await loadPage()
  const shopId = page.newDiagram(shop)
  await page.flush()
  const uploadsId = page.newDiagram(uploads)
  await page.flush()
  const titles = () => page.getSession().library.map(({ title }) => title)
  return { page, shopId, uploadsId, titles }
}

it('opens an empty diagram on the first visit', async () => {
  const page = await loadPage()
  expect(page.getSession()).toMatchObject({ ready: true, library: [], save: { status: 'saved' } })
  expect(page.getSession().diagram.nodes).toEqual({})
})

it('returns to the same diagram, selection apart, and the same view after a reload', async () => {
  const { page, shopId } = await pageWithTwo()
  await page.openDiagram(shopId)
  page.setViewport(shopId, { x: 10, y: -20, zoom: 0.5 })
  page.setPanels({ left: false, leftTab: 'outline' })
  dispatchEvent(new Event('pagehide'))
  const before = page.getSession()

  const again = await loadPage()
  const after = again.getSession()
  expect(after.diagramId).toBe(shopId)
  expect(after.diagram).toEqual(before.diagram)
  expect(after.revision).toBe(before.revision)
  expect(again.viewportOf(shopId)).toEqual({ x: 10, y: -20, zoom: 0.5 })
  expect(after.panels).toEqual(before.panels)
  expect(after).toMatchObject({ toasts: [], importResult: null, save: { status: 'saved' } })
})

it('returns to a new diagram that was not drawn on yet', async () => {
  const { page } = await pageWithTwo()
  page.newDiagram()
  const again = await loadPage()
  expect(again.getSession().diagram.nodes).toEqual({})
  expect(again.getSession().library).toHaveLength(2)
})

it('lists what was changed last first', async () => {
  const { page, shopId, titles } = await pageWithTwo()
  expect(titles()).toEqual(['Uploads', 'Shop'])
  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 5000)
  await page.renameDiagram(shopId, 'Web shop')
  await page.flush()
  expect(titles()).toEqual(['Web shop', 'Uploads'])
})

it('renames the open diagram by an edit, and another one in the store', async () => {
  const { page, shopId, uploadsId } = await pageWithTwo()
  await page.renameDiagram(uploadsId, '  Uploads 2 ')
  expect(page.getSession()).toMatchObject({
    diagram: { title: 'Uploads 2' },
    canUndo: 'Rename diagram to “Uploads 2”',
  })
  await page.renameDiagram(shopId, 'Web shop')
  await page.flush()
  expect(await stored(shopId)).toMatchObject({ title: 'Web shop', revision: 2 })
  await page.openDiagram(shopId)
  expect(page.getSession().diagram).toEqual({ ...shop, title: 'Web shop' })
})

it('keeps the title when the new one is blank', async () => {
  const { page, uploadsId } = await pageWithTwo()
  await page.renameDiagram(uploadsId, '   ')
  expect(page.getSession().diagram.title).toBe('Uploads')
})

it('duplicates the open diagram as it is on the canvas', async () => {
  const { page, uploadsId, titles } = await pageWithTwo()
  page.apply('Rename work', rename('resize'))
  const copyId = await page.duplicateDiagram(uploadsId)
  await page.duplicateDiagram(uploadsId)
  await page.flush()
  expect(titles()).toEqual(expect.arrayContaining(['Uploads', 'Uploads copy', 'Uploads copy 2']))
  expect(page.getSession().diagramId).toBe(uploadsId)
  expect((await stored(copyId ?? '')).records).toEqual(
    recordsOf({ ...page.getSession().diagram, title: 'Uploads copy' }),
  )
})

it('deletes the open diagram, opens another, and brings it back by “Undo”', async () => {
  const { page, shopId, uploadsId, titles } = await pageWithTwo()
  page.apply('Rename work', rename('scale'))
  page.apply('Rename work', rename('resize'))
  const drawn = page.getSession().diagram
  await page.deleteDiagram(uploadsId)
  expect((await stored(uploadsId)).records).toEqual(recordsOf(drawn))
  expect(titles()).toEqual(['Shop'])
  expect(page.getSession()).toMatchObject({
    diagramId: shopId,
    deleted: [{ id: uploadsId, title: 'Uploads' }],
  })

  const undo = page.getSession().toasts.find(({ text }) => text === 'Deleted “Uploads”.')?.action
  undo?.run()
  await until(() => page.getSession().diagramId === uploadsId, 'the deleted diagram')
  expect(page.getSession().diagram).toEqual(drawn)
  expect(page.getSession().deleted).toEqual([])
  expect(titles()).toEqual(['Uploads', 'Shop'])
  expect((await loadPage()).getSession().library).toHaveLength(2)
})

it('leaves the open diagram open when the deletion of another is undone', async () => {
  const { page, shopId, uploadsId, titles } = await pageWithTwo()
  await page.deleteDiagram(shopId)
  await page.restoreDiagram(shopId)
  expect(page.getSession()).toMatchObject({ diagramId: uploadsId, deleted: [] })
  expect(titles()).toContain('Shop')
})

it('takes away what was said about a diagram when it is deleted', async () => {
  const { page, uploadsId } = await pageWithTwo()
  const copyId = await page.duplicateDiagram(uploadsId)
  await page.flush()
  expect(page.getSession().toasts).toHaveLength(1)
  await page.deleteDiagram(copyId ?? '')
  expect(page.getSession().toasts.map(({ text }) => text)).toEqual(['Deleted “Uploads copy”.'])
})

it('brings a deleted diagram back when it is asked to open it', async () => {
  const { page, shopId, titles } = await pageWithTwo()
  await page.deleteDiagram(shopId)
  expect(await page.openDiagram(shopId)).toBe(true)
  expect(page.getSession()).toMatchObject({ diagramId: shopId, deleted: [], toasts: [] })
  expect(titles()).toContain('Shop')
  expect((await loadPage()).getSession().library).toHaveLength(2)
})

it('does not list a deleted diagram after a reload, and forgets it after thirty days', async () => {
  const { page, uploadsId } = await pageWithTwo()
  await page.deleteDiagram(uploadsId)
  const again = await loadPage()
  expect(again.getSession().library.map(({ title }) => title)).toEqual(['Shop'])
  expect((await stored(uploadsId)).records.size).toBeGreaterThan(0)

  vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 24 * 60 * 60 * 1000)
  await loadPage()
  await vi.waitFor(async () => expect((await stored(uploadsId)).records.size).toBe(0))
})

it('opens a new diagram when the last one is deleted', async () => {
  const { page, shopId, uploadsId } = await pageWithTwo()
  await page.deleteDiagram(shopId)
  await page.deleteDiagram(uploadsId)
  expect(page.getSession().diagram.nodes).toEqual({})
  expect([shopId, uploadsId]).not.toContain(page.getSession().diagramId)
})

it('opens what is sound of a damaged diagram, tells the rest, and leaves other diagrams alone', async () => {
  const { uploadsId, shopId } = await pageWithTwo()
  const database = await openDB('lintel')
  await database.put('records', 42, [uploadsId, 'nodes', 'files'])
  await database.put('records', { id: 'x' }, [uploadsId, 'layout', 'work'])
  database.close()

  const page = await loadPage()
  const { diagram, toasts } = page.getSession()
  expect(Object.keys(diagram.nodes)).toEqual(['work'])
  expect(toasts.at(-1)?.text).toContain('damaged')
  toasts.at(-1)?.action?.run()
  const [entry] = page.getSession().importResult ?? []
  expect(entry).toMatchObject({
    report: {
      dropped: expect.arrayContaining([
        expect.objectContaining({ where: expect.stringContaining('files') as string }),
      ]) as unknown[],
    },
  })
  await page.openDiagram(shopId)
  expect(page.getSession().diagram).toEqual(shop)

  // The first edit stores what is sound; nothing damaged stays behind.
  await page.openDiagram(uploadsId)
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect((await stored(uploadsId)).records).toEqual(recordsOf(page.getSession().diagram))
})

it('tells when storage has lost rows', async () => {
  const { uploadsId } = await pageWithTwo()
  const database = await openDB('lintel')
  await database.delete('records', [uploadsId, 'connections', 'data-access-1'])
  database.close()
  const page = await loadPage()
  expect(page.getSession().toasts.at(-1)?.text).toContain('damaged')
  page.getSession().toasts.at(-1)?.action?.run()
  expect(page.getSession().importResult).toMatchObject([
    {
      report: {
        repaired: [],
        dropped: [{ where: 'connections', what: expect.stringContaining('1 of 1') as string }],
      },
    },
  ])
})

const bad = [null, 42, 'x', [], {}, true, { id: 7 }, { nodes: Number.NaN }, new Date(0), { deletedAt: 'x' }]

it.each(['diagrams', 'records', 'views'])('starts with every kind of rubbish in “%s”', async (store) => {
  const { uploadsId, shopId } = await pageWithTwo()
  for (const rubbish of bad) {
    const database = await openDB('lintel')
    if (store === 'diagrams') await database.put(store, { ...Object(rubbish), id: uploadsId })
    else if (store === 'views') await database.put(store, rubbish, uploadsId)
    else
      for (const key of await database.getAllKeys('records')) {
        if (Array.isArray(key) && key[0] === uploadsId) await database.put('records', rubbish, key)
      }
    database.close()
    localStorage.setItem('lintel.open', uploadsId)
    const page = await loadPage()
    expect(page.getSession().ready).toBe(true)
    await page.openDiagram(shopId)
    expect(page.getSession().diagram).toEqual(shop)
  }
})

it('refuses a diagram of a newer Lintel and leaves its records as they are', async () => {
  const { uploadsId, shopId, page } = await pageWithTwo()
  await page.openDiagram(shopId)
  const database = await openDB('lintel')
  const meta: unknown = await database.get('diagrams', uploadsId)
  await database.put('diagrams', { ...Object(meta), formatVersion: 99 })
  database.close()
  const before = await stored(uploadsId)
  const again = await loadPage()
  expect(again.getSession().diagramId).toBe(shopId)
  expect(await again.openDiagram(uploadsId)).toBe(false)
  expect(again.getSession().diagramId).toBe(shopId)
  expect(again.getSession().toasts.at(-1)).toMatchObject({ tone: 'problem', action: { label: 'Download' } })
  expect(await stored(uploadsId)).toEqual(before)
})

it('says which diagrams are gone when the browser has cleared its storage', async () => {
  await pageWithTwo()
  globalThis.indexedDB = new IDBFactory()
  const page = await loadPage()
  expect(page.getSession().toasts.at(-1)?.text).toContain('“Uploads”, “Shop” are gone')
})

it('returns to the last diagram also when the storage answers late', async () => {
  const { shopId } = await pageWithTwo()
  localStorage.setItem('lintel.open', shopId)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const blocked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('busy', 'UnknownError')
  })
  const page = await loadPage()
  expect(page.getSession()).toMatchObject({ ready: true, library: [], save: { status: 'memory' } })
  blocked.mockRestore()
  await vi.advanceTimersByTimeAsync(8000)
  await settled()
  expect(page.getSession()).toMatchObject({ diagramId: shopId, diagram: shop, save: { status: 'saved' } })
  expect(page.getSession().library).toHaveLength(2)
})

it('shows the diagram that was asked for last when two are asked for at once', async () => {
  const { page, shopId, uploadsId } = await pageWithTwo()
  // Not stored, so it comes out of memory, while the other one still has to be read.
  const full = breakStorage('QuotaExceededError')
  page.apply('Rename work', rename('resize'))
  page.newDiagram()
  await Promise.all([page.openDiagram(shopId), page.openDiagram(uploadsId)])
  full.lift()
  expect(page.getSession().diagramId).toBe(uploadsId)
})
