// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, expect, it } from 'vitest'
import { linkText } from '../../core/formats/packed/link-text'
import { renameNode } from '../../core/edit/rename-node'
import { place } from '../../core/layout/place'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { fakeClipboard, type FakeClipboard } from './testing/clipboard'
import { breakStorage, freshBrowser, loadPage, until } from './testing/page'

const shop = place(sketch({ web: { service: 'ec2' } }, [], { title: 'Shop' }))
const sent = place(sketch({ work: { service: 'lambda' } }, [], { title: 'Sent' }))
const web = 'web' as NodeId

let clipboard: FakeClipboard
const copied = () => clipboard.forms.get('text/plain') ?? ''
beforeEach(() => {
  freshBrowser()
  history.replaceState(null, '', '/app/')
  clipboard = fakeClipboard()
})

async function pageWithShop() {
  const page = await loadPage()
  const id = page.newDiagram(shop)
  page.apply('Rename', (diagram) => renameNode(diagram, web, 'front'))
  await page.flush()
  return { page, id, link: await import('./share-link') }
}

async function everythingStored(): Promise<string> {
  const database = await openDB('lintel')
  const all = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [
      name,
      await database.getAllKeys(name),
      await database.getAll(name),
    ]),
  )
  database.close()
  return JSON.stringify(all)
}

async function pageWithLink() {
  const { page, id, link } = await pageWithShop()
  const before = { session: page.getSession(), stored: await everythingStored() }
  location.hash = `#d=${linkText(sent)}`
  await until(() => page.getSession().link !== null, 'the preview')
  return { page, id, link, before }
}

it('opens a link as a preview that stores nothing and cannot be changed', async () => {
  const { page, before } = await pageWithLink()
  expect(page.getSession()).toMatchObject({
    diagramId: null,
    diagram: sent,
    link: { diagram: sent, lost: 0 },
  })
  expect(page.apply('Rename', (diagram) => renameNode(diagram, 'work' as NodeId, 'x'))).toBe(false)
  expect(page.getSession().diagram).toEqual(sent)
  expect(page.getSession().toasts.at(-1)?.text).toContain('Save a copy')
  await page.flush()
  expect(await everythingStored()).toBe(before.stored)
})

it('goes back to what was open, with its undo, and stores nothing', async () => {
  const { page, id, link, before } = await pageWithLink()
  await link.closeLink()
  expect(location.hash).toBe('')
  const { diagramId, diagram, canUndo, revision } = page.getSession()
  expect({ diagramId, diagram, canUndo, revision }).toEqual({
    diagramId: id,
    diagram: before.session.diagram,
    canUndo: 'Rename',
    revision: before.session.revision,
  })
  await page.flush()
  expect(await everythingStored()).toBe(before.stored)
  // And one draws on: the next edit is stored on top of what was there.
  page.undo()
  await page.flush()
  expect(page.getSession().save.status).toBe('saved')
  expect(page.getSession().diagramId).toBe(id)
  expect((await loadPage()).getSession().diagram.nodes[web]?.name).toBe(shop.nodes[web]?.name)
})

it('saves a copy as a new diagram beside one’s own', async () => {
  const { page, id, link } = await pageWithLink()
  link.saveLinked()
  expect(location.hash).toBe('')
  expect(page.getSession()).toMatchObject({ diagram: sent, link: null })
  expect(page.getSession().diagramId).not.toBe(id)
  await page.flush()
  expect(
    page
      .getSession()
      .library.map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Sent', 'Shop'])
})

it('leaves the preview when another diagram is opened, and when the link leaves the address', async () => {
  const { page, id } = await pageWithLink()
  await page.openDiagram(id)
  expect(page.getSession()).toMatchObject({ diagramId: id, link: null })
  expect(location.hash).toBe('')
  location.hash = `#d=${linkText(sent)}`
  await until(() => page.getSession().link !== null, 'the preview')
  location.hash = ''
  await until(() => page.getSession().link === null, 'the end of the preview')
  expect(page.getSession().diagramId).toBe(id)
})

it('loses nothing of one’s own where storage is full, neither what was unsaved nor the copy', async () => {
  const { page, id, link } = await pageWithShop()
  const storage = breakStorage('QuotaExceededError')
  page.apply('Rename again', (diagram) => renameNode(diagram, web, 'unsaved'))
  await until(() => page.getSession().save.status === 'failed', 'the failure')
  location.hash = `#d=${linkText(sent)}`
  await until(() => page.getSession().link !== null, 'the preview')
  link.saveLinked()
  expect(page.getSession()).toMatchObject({ diagram: sent, link: null })
  storage.lift()
  await until(() => page.getSession().save.status === 'saved', 'everything stored')
  const again = await loadPage()
  expect(
    again
      .getSession()
      .library.map(({ title }) => title)
      .toSorted(),
  ).toEqual(['Sent', 'Shop'])
  await again.openDiagram(id)
  expect(again.getSession().diagram.nodes[web]?.name).toBe('unsaved')
})

it('does not bring back what was deleted while the link was shown', async () => {
  const { page, id, link } = await pageWithLink()
  await page.deleteDiagram(id)
  await link.closeLink()
  expect(page.getSession().diagramId).not.toBe(id)
  expect(page.getSession().link).toBeNull()
})

it.each([
  ['cut off', (text: string) => text.slice(0, -10)],
  ['changed', (text: string) => `${text.slice(0, 30)}${text[30] === 'a' ? 'b' : 'a'}${text.slice(31)}`],
  ['empty', () => ''],
  ['nonsense', () => '%%%'],
])('tells of a link that is %s, and leaves everything as it was', async (_, damaged) => {
  const { page, id } = await pageWithShop()
  const { diagram } = page.getSession()
  location.hash = `#d=${damaged(linkText(sent))}`
  await until(() => page.getSession().toasts.length > 0, 'the words')
  expect(page.getSession().toasts.at(-1)).toMatchObject({
    tone: 'problem',
    text: expect.stringContaining('cannot be opened') as string,
  })
  expect(page.getSession()).toMatchObject({ diagramId: id, diagram, link: null })
  expect(location.hash).toBe('')
})

it('copies a link that opens as the same diagram, and tells when some programs would cut it', async () => {
  const { page, link } = await pageWithShop()
  await link.copyLink()
  expect(copied()).toMatch(/^http:\/\/localhost(:\d+)?\/app\/#d=[\w-]+$/)
  expect(page.getSession().toasts.at(-1)?.text).toContain('Copied a link to “Shop”')
  const many = Object.fromEntries(
    Array.from({ length: 200 }, (_, at) => [`n${(at * 7919).toString(36)}`, { service: 'ec2' }]),
  )
  page.newDiagram(place(sketch(many)))
  await link.copyLink()
  expect(copied().length).toBeGreaterThan(4000)
  expect(page.getSession().toasts.at(-1)?.text).toMatch(/cut links longer than 4,000/)
})

it('offers the file instead of a link that is too long, and leaves the clipboard alone', async () => {
  const { page, link } = await pageWithShop()
  const noise = Array.from({ length: 1500 }, (_, at) => [
    `n${(((at + 1) * 2654435761) % 4294967296).toString(36)}`,
    { service: 'ec2' },
  ])
  page.newDiagram(place(sketch(Object.fromEntries(noise) as Parameters<typeof sketch>[0])))
  await link.copyLink()
  expect(copied()).toBe('')
  const told = page.getSession().toasts.at(-1)
  expect(told?.text).toContain('too large for a link')
  told?.action?.run()
  expect(page.getSession().dialog).toEqual({ name: 'export' })
})
