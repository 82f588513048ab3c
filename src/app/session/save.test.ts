// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import { removeItems } from '../../core/edit/remove-items'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import {
  breakStorage,
  freshBrowser,
  loadPage,
  recordsOf,
  microtasks,
  settled,
  stored,
  until,
} from './testing/page'

const drawn = sketch(
  { api: { service: 'api-gateway' }, work: { service: 'lambda' }, files: { service: 's3' } },
  ['api -> work : sync-invoke', 'work -> files : data-access'],
  { title: 'Uploads' },
)
const rename = (to: string) => (diagram: Diagram) => renameNode(diagram, 'work' as NodeId, to)

beforeEach(freshBrowser)
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

async function pageWith(diagram: Diagram) {
  const page = await loadPage()
  const id = page.newDiagram(diagram)
  await page.flush()
  return { page, id, state: page.getSession }
}

it('stores every finished edit at once, by record', async () => {
  const { page, id, state } = await pageWith(drawn)
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect(await stored(id)).toMatchObject({
    revision: 2,
    title: 'Uploads',
    records: recordsOf(state().diagram),
  })
  page.apply('Delete work', (diagram) => removeItems(diagram, ['work' as NodeId]))
  await page.flush()
  expect((await stored(id)).records).toEqual(recordsOf(state().diagram))
  page.undo()
  await page.flush()
  expect(await stored(id)).toMatchObject({ revision: 4, records: recordsOf(state().diagram) })
})

it('writes what an edit changed and nothing else', async () => {
  const { page } = await pageWith(drawn)
  const put = vi.spyOn(IDBObjectStore.prototype, 'put')
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect(put.mock.calls.map(([, key]) => key).filter(Array.isArray)).toEqual([
    [page.getSession().diagramId, 'nodes', 'work'],
  ])
})

it('has one transaction under way, and takes what is edited meanwhile together', async () => {
  const { page, id, state } = await pageWith(drawn)
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction')
  for (let number = 1; number <= 50; number += 1) page.apply('Rename work', rename(`work ${number}`))
  await page.flush()
  expect(opened).toHaveBeenCalledTimes(2)
  expect(await stored(id)).toMatchObject({ revision: 51, records: recordsOf(state().diagram) })
})

it('says “saved” only when the newest revision is stored', async () => {
  const { page, id, state } = await pageWith(drawn)
  const lies: string[] = []
  const checks: Promise<void>[] = []
  const stop = page.useSession.subscribe(({ save, revision }) => {
    if (save.status !== 'saved') return
    checks.push(
      stored(id).then((found) => {
        if (found.revision < revision) lies.push(`saved ${revision}, but ${found.revision} is stored`)
      }),
    )
  })
  for (let number = 1; number <= 20; number += 1) {
    page.apply('Rename work', rename(`work ${number}`))
    expect(state().save.status).toBe('saving')
    if (number % 3 === 0) await page.flush()
  }
  await page.flush()
  stop()
  await Promise.all(checks)
  expect(checks.length).toBeGreaterThan(5)
  expect(lies).toEqual([])
})

it('keeps everything when the disk is full, says so, and stores it once there is room', async () => {
  const { page, id, state } = await pageWith(drawn)
  const full = breakStorage('QuotaExceededError')
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect(state().save).toMatchObject({
    status: 'failed',
    problem: expect.stringContaining('storage is full') as string,
  })
  expect((await stored(id)).revision).toBe(1)
  full.lift()
  await until(() => state().save.status === 'saved', 'the retry')
  expect((await stored(id)).records).toEqual(recordsOf(state().diagram))
})

it('tries again after half a second, then after twice as long each time, up to eight', async () => {
  const { page } = await pageWith(drawn)
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const full = breakStorage('QuotaExceededError')
  page.apply('Rename work', rename('resize'))
  await page.flush()
  const tries: number[] = []
  for (let quarters = 1; quarters <= 96; quarters += 1) {
    const before = full.tried()
    await vi.advanceTimersByTimeAsync(250)
    await settled()
    if (full.tried() > before) tries.push(quarters / 4)
  }
  expect(tries).toEqual([0.5, 1.5, 3.5, 7.5, 15.5, 23.5])
})

it('tries again as soon as the person edits', async () => {
  const { page, state } = await pageWith(drawn)
  const full = breakStorage('QuotaExceededError')
  page.apply('Rename work', rename('a'))
  await page.flush()
  full.lift()
  page.apply('Rename work', rename('b'))
  expect(await page.flush()).toBe(true)
  expect(state().save.status).toBe('saved')
})

it('goes on in memory where nothing can be stored', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'SecurityError')
  })
  const page = await loadPage()
  expect(page.getSession().save.status).toBe('memory')
  const first = page.newDiagram(drawn)
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect(page.getSession().save.status).toBe('memory')
  const edited = page.getSession().diagram
  page.newDiagram()
  await page.openDiagram(first)
  expect(page.getSession().diagram).toBe(edited)
})

it('stores what waits in memory as soon as the storage can be reached', async () => {
  const blocked = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('blocked', 'UnknownError')
  })
  const page = await loadPage()
  const id = page.newDiagram(drawn)
  await page.flush()
  blocked.mockRestore()
  await until(() => page.getSession().save.status === 'saved', 'reconnecting')
  expect((await stored(id)).records).toEqual(recordsOf(drawn))
})

it('never overwrites what another tab has written: it keeps a copy', async () => {
  const { page: first, id } = await pageWith(drawn)
  const second = await loadPage()
  second.apply('Rename work', rename('written by the second'))
  await second.flush()
  first.apply('Rename work', rename('written by the first'))
  await first.flush()

  const kept = await stored(id)
  expect(kept.records).toEqual(recordsOf(second.getSession().diagram))
  const { diagramId, diagram, toasts, save } = first.getSession()
  expect(diagramId).not.toBe(id)
  expect(diagram.title).toBe('Uploads (copy of this tab)')
  expect(diagram.nodes['work' as NodeId]?.name).toBe('written by the first')
  expect((await stored(diagramId ?? '')).records).toEqual(recordsOf(diagram))
  expect(toasts.at(-1)?.text).toContain('changed in another tab')
  expect(save.status).toBe('saved')
})

it('never overwrites even when the page is closed before an answer is there', async () => {
  const { page: first, id } = await pageWith(drawn)
  const second = await loadPage()
  second.apply('Rename work', rename('written by the second'))
  await second.flush()
  first.apply('Rename work', rename('written by the first'))
  dispatchEvent(new Event('pagehide'))
  await first.flush()
  expect((await stored(id)).records).toEqual(recordsOf(second.getSession().diagram))
})

it('commits all of it when the page is closed, edits that were waiting too, without waiting for an answer', async () => {
  const { page, id, state } = await pageWith(drawn)
  const commit = vi.spyOn(IDBTransaction.prototype, 'commit')
  for (let number = 1; number <= 3; number += 1) page.apply('Rename work', rename(`work ${number}`))
  dispatchEvent(new Event('pagehide'))
  document.dispatchEvent(new Event('visibilitychange'))
  await microtasks()
  expect(commit).toHaveBeenCalledTimes(2)
  await page.flush()
  expect(await stored(id)).toMatchObject({ revision: 4, records: recordsOf(state().diagram) })
  // The second was built upon the first, whose answer it did not wait for, and claims that step as well.
  expect((await stored(id)).claimed).toEqual([0, 1, 2])
  expect(state().diagramId).toBe(id)
})

it('writes the whole diagram again when the browser has lost it', async () => {
  const { page, id, state } = await pageWith(drawn)
  await deleteDB('lintel')
  page.apply('Rename work', rename('resize'))
  await page.flush()
  expect((await stored(id)).records).toEqual(recordsOf(state().diagram))
})

it('stores all of an edit or nothing of it, also when a record cannot be stored at all', async () => {
  const { page, id, state } = await pageWith(drawn)
  page.apply('Rename work', rename('resize'))
  await page.flush()
  const before = await stored(id)
  page.apply('Add nonsense', (diagram) => {
    const { api, files } = diagram.nodes as unknown as Record<string, object>
    const nodes = {
      ...diagram.nodes,
      api: { ...api, name: 'new' },
      files: { ...files, name: () => 'no JSON' },
    }
    return ok({ ...diagram, nodes: nodes })
  })
  expect(await page.flush()).toBe(false)
  expect(state().save.status).toBe('failed')
  expect(await stored(id)).toEqual(before)
  page.undo()
  expect(await page.flush()).toBe(true)
  expect(await stored(id)).toMatchObject({ revision: 4, records: recordsOf(state().diagram) })
})

it('loses nothing of a diagram that is left before it is stored', async () => {
  const { page, id, state } = await pageWith(drawn)
  const full = breakStorage('QuotaExceededError')
  page.apply('Rename work', rename('resize'))
  const edited = state().diagram
  page.newDiagram(sketch({ a: { service: 's3' } }))
  await page.flush()
  full.lift()
  await page.openDiagram(id)
  expect(state().diagram).toBe(edited)
  await until(() => state().save.status === 'saved', 'the retry')
  expect((await stored(id)).records).toEqual(recordsOf(edited))
})

it('does not touch the store for an empty diagram that nobody has edited', async () => {
  const page = await loadPage()
  await page.flush()
  const again = await loadPage()
  expect(again.getSession().library).toEqual([])
  again.apply('Rename diagram', (diagram) => ok({ ...diagram, title: 'Mine' }))
  await again.flush()
  expect(again.getSession().library.map(({ title }) => title)).toEqual(['Mine'])
})
