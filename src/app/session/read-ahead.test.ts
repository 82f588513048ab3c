// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { emptyDiagram } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { fakeReview, freshBrowser, loadPage } from './testing/page'

const drawing = sketch({ api: { service: 'api-gateway' }, work: { service: 'lambda' } })

beforeEach(freshBrowser)
afterEach(() => {
  vi.restoreAllMocks()
  location.hash = ''
})

/** What this browser finds when it comes back: the page is new, and reads before its program is there. */
async function comeBack() {
  vi.resetModules()
  const reads = vi.spyOn(IDBObjectStore.prototype, 'getAllKeys')
  const lists = vi.spyOn(IDBObjectStore.prototype, 'getAll')
  const listed = () =>
    lists.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'diagrams').length
  const [{ readAhead }, session] = await Promise.all([import('./read-ahead'), import('./session')])
  const things = await readAhead()
  const ahead = reads.mock.calls.length
  const listedAhead = listed()
  await session.startSession(fakeReview().open)
  return { session, things, ahead, all: () => reads.mock.calls.length, listedAhead, listed }
}

it('reads what was open last before the session starts, and only once', async () => {
  const page = await loadPage()
  page.newDiagram(drawing)
  await page.flush()

  const { session, things, ahead, all, listedAhead, listed } = await comeBack()
  expect([listedAhead, listed()]).toEqual([1, 1])
  expect(things).toBe(2)
  expect(ahead).toBe(1)
  expect(all()).toBe(1)
  expect(session.getSession().diagram).toEqual(drawing)
})

it('reads again what is opened again', async () => {
  const page = await loadPage()
  const id = page.newDiagram(drawing)
  await page.flush()

  const { session, all } = await comeBack()
  const other = session.newDiagram()
  const { forgetWork } = await import('./works')
  forgetWork(id)
  expect(await session.openDiagram(id)).toBe(true)
  expect(session.getSession().diagramId).not.toBe(other)
  expect(all()).toBe(2)
})

it('reads nothing for somebody new, and nothing behind a link', async () => {
  expect((await comeBack()).ahead).toBe(0)
  const page = await loadPage()
  page.newDiagram(drawing)
  await page.flush()
  location.hash = '#d=rubbish'
  expect(await comeBack()).toMatchObject({ things: 0, ahead: 0 })
})

it('lets what stands beside the drawing wait for it, and for nothing else', async () => {
  const first = await loadPage()
  expect(first.getSession().isOpening).toBe(false)
  first.newDiagram(drawing)
  await first.flush()

  const { session } = await comeBack()
  expect(session.getSession().isOpening).toBe(true)
  session.endOpening()
  expect(session.getSession().isOpening).toBe(false)

  const id = session.newDiagram({ ...drawing, nodes: {}, layout: {} })
  session.apply('Rename', () => ({ ok: true, value: emptyDiagram('Nothing in it') }))
  await session.flush()
  const again = await comeBack()
  expect(again.session.getSession()).toMatchObject({ diagramId: id, isOpening: false })
})
