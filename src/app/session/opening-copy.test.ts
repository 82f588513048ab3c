// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { NodeId } from '../../core/model/diagram'
import { renameNode } from '../../core/edit/rename-node'
import { largeAccount } from '../../core/testing/large-account'
import { sketch } from '../../core/model/sketch'
import { fakeReview, freshBrowser, loadPage, recordsOf, stored } from './testing/page'

const account = largeAccount(280)

beforeEach(freshBrowser)
afterEach(() => vi.restoreAllMocks())
// Other tests share these modules, and must not get what was mocked.
afterAll(() => void vi.resetModules())

/** The page with what it knows of routes: modules are new with every page. */
async function pageWithCopy(open = fakeReview().open) {
  const page = await loadPage(open)
  const [{ knownRoutes, routesOf }, { keepCopyNow }] = await Promise.all([
    import('../../core/layout/route'),
    import('./keep-copy'),
  ])
  const known = () => knownRoutes(page.getSession().diagram)
  return { page, known, routesOf, keepCopyNow }
}

async function keptIn(store: string): Promise<readonly unknown[]> {
  const database = await openDB('lintel')
  const kept = (await database.getAllKeys(store)).filter((key) => JSON.stringify(key).includes(' copy'))
  database.close()
  return kept
}

it('opens a large diagram, and its routes, from the copy that was stored', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  const routes = routesOf(page.getSession().diagram)
  await keepCopyNow()

  const again = await pageWithCopy()
  expect(again.page.getSession().diagramId).toBe(id)
  expect(again.page.getSession().diagram).toEqual(account)
  expect(again.known()).not.toBeNull()
  expect([...(again.known() ?? [])]).toEqual([...routes])
})

it('stores a copy again only once something has changed, or another build has written it', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')

  const again = await pageWithCopy()
  await again.keepCopyNow()
  expect(put).not.toHaveBeenCalled()

  const database = await openDB('lintel')
  const copy: unknown = await database.get('views', `${id} copy`)
  await database.put('views', { ...Object(copy), build: 'another' }, `${id} copy`)
  put.mockClear()
  const updated = await pageWithCopy()
  updated.routesOf(updated.page.getSession().diagram)
  await updated.keepCopyNow()
  expect(put).toHaveBeenCalledTimes(1)
  expect(await database.get('views', `${id} copy`)).toEqual(copy)
  database.close()
})

it('opens from its rows what has changed since', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  page.apply('Rename', (diagram) => renameNode(diagram, 'app-0-table' as NodeId, 'A name of another length'))
  await page.flush()

  const again = await pageWithCopy()
  expect(again.known()).toBeNull()
  expect(again.page.getSession().diagram.nodes['app-0-table' as NodeId]?.name).toBe(
    'A name of another length',
  )
})

it('stores none of what is not in the store, and none of small diagrams', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  page.newDiagram(account)
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  expect(await keptIn('views')).toEqual([])
  page.newDiagram(
    sketch({ api: { service: 'api-gateway' }, work: { service: 'lambda' } }, ['api -> work : sync-invoke']),
  )
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  expect(await keptIn('views')).toEqual([])
})

it('forgets them with the diagram', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  expect(await keptIn('views')).toHaveLength(1)
  const { purge } = await import('./storage')
  await purge(id)
  expect(await keptIn('views')).toEqual([])
})

it('reads no rows where there is a copy, and all where the copy is rubbish', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  const getAll = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys')
  await pageWithCopy()
  expect(getAll).not.toHaveBeenCalled()

  const database = await openDB('lintel')
  const other = JSON.stringify({ ...account, nodes: { 'app-0-files': { id: 'another' } } })
  for (const rubbish of ['{', '', 7, '7', other]) {
    const copy: unknown = await database.get('views', `${id} copy`)
    await database.put('views', { ...Object(copy), json: rubbish }, `${id} copy`)
    expect((await pageWithCopy()).page.getSession().diagram).toEqual(account)
  }
  database.close()
  expect(getAll).toHaveBeenCalledTimes(5)
})

it('takes what it has written itself as it stands, and reads every other text as a file', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  const read = vi.fn()
  vi.doMock('../../core/model/parse', async (original) => {
    const actual = await original<typeof import('../../core/model/parse')>()
    read.mockImplementation(actual.parse)
    return { ...actual, parse: read }
  })
  expect((await pageWithCopy()).page.getSession().diagram).toEqual(account)
  expect(read).not.toHaveBeenCalled()

  const database = await openDB('lintel')
  const copy: unknown = await database.get('views', `${id} copy`)
  const text = JSON.stringify({ ...account, title: 'Written by somebody else' })
  for (const other of [{ json: text }, { build: 'another' }]) {
    await database.put('views', { ...Object(copy), ...other }, `${id} copy`)
    await pageWithCopy()
  }
  database.close()
  vi.doUnmock('../../core/model/parse')
  expect(read).toHaveBeenCalledTimes(2)
})

it('posts the review the text that it has read, and from there on what changes', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()

  const worker = fakeReview()
  const again = await pageWithCopy(worker.open)
  expect(worker.asked).toEqual([{ ask: 'read', json: JSON.stringify(account), from: 0, to: 1 }])
  worker.answer({ tell: 'outcomes', serial: 1, changed: [] })
  again.page.apply('Rename', (diagram) => renameNode(diagram, 'app-0-table' as NodeId, 'Orders'))
  const last = worker.asked.at(-1)
  if (last?.ask !== 'update') throw new Error('The review was not asked.')
  expect(last.difference).toMatchObject({ from: 1, to: 2 })
  expect(Object.keys(last.difference.set.nodes ?? {})).toEqual(['app-0-table'])
})

it('stores a diagram whole again of which rows were lost', async () => {
  const { page, routesOf, keepCopyNow } = await pageWithCopy()
  const id = page.newDiagram(account)
  await page.flush()
  routesOf(page.getSession().diagram)
  await keepCopyNow()
  const database = await openDB('lintel')
  await database.delete('records', [id, 'nodes', 'app-0-files'])
  database.close()

  const counts = vi.spyOn(IDBObjectStore.prototype, 'count')
  const again = await pageWithCopy()
  const works = await import('./works')
  // Not before the drawing is on the screen.
  expect(counts).not.toHaveBeenCalled()
  again.page.endOpening()
  await vi.waitUntil(() => works.workOf(id)?.stored === null)
  again.page.apply('Rename', (diagram) => renameNode(diagram, 'app-0-table' as NodeId, 'Orders'))
  await again.page.flush()
  expect((await stored(id)).records).toEqual(recordsOf(again.page.getSession().diagram))
})
