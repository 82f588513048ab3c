// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { place } from '../../core/layout/place'
import { ok, refuse, type Result } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import type { Written } from '../workers/export-messages'
import { fakeClipboard, type FakeClipboard } from './testing/clipboard'
import { freshBrowser, loadPage } from './testing/page'

const drawn = place(
  sketch(
    { web: { service: 'ec2' }, files: { service: 's3' }, work: { service: 'lambda' } },
    ['web -> files : data-access'],
    { title: 'Drawn' },
  ),
)
const own = 'web application/vnd.lintel+json'
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>'

/** Painting is tested where it is done; here it matters what is asked for and where it goes. */
let made: Result<Written> | null
const asked: unknown[] = []
vi.mock('./exporting', () => ({
  makeToCopy: (formatId: string, options: object) => {
    asked.push([formatId, options])
    return Promise.resolve(made)
  },
}))
const written = (): Result<Written> =>
  ok({ content: new TextEncoder().encode(svg), extension: '.svg', mediaType: 'image/svg+xml' })

let clipboard: FakeClipboard
beforeEach(() => {
  freshBrowser()
  clipboard = fakeClipboard()
  asked.length = 0
  made = written()
})

async function pageWithDrawn() {
  const page = await loadPage()
  page.newDiagram(drawn)
  return page
}
const namesIn = (page: Awaited<ReturnType<typeof pageWithDrawn>>) =>
  Object.values(page.getSession().diagram.nodes)
    .map(({ name }) => name)
    .toSorted()

it('copies the selection as PNG with its own form beside it, which pasting takes', async () => {
  const page = await pageWithDrawn()
  page.select(['web', 'files', 'data-access-1'])
  await page.copyPicture('png', 'selection')
  expect(asked).toEqual([['png', { part: ['web', 'files'] }]])
  expect([...clipboard.forms.keys()].toSorted()).toEqual(['image/png', own])
  // What a paste event brings of it: a picture without the diagram.
  await page.pastePictures([new File(['only pixels'], 'image.png', { type: 'image/png' })])
  expect(namesIn(page)).toEqual(['files', 'files', 'web', 'web', 'work'])
  expect(Object.keys(page.getSession().diagram.connections)).toHaveLength(2)
})

it('asks for the clipboard within the click itself, as some browsers want', async () => {
  await pageWithDrawn()
  const { copyPicture } = await import('./clipboard')
  const write = vi.spyOn(navigator.clipboard, 'write')
  const copying = copyPicture('png', 'whole')
  expect(write).toHaveBeenCalledTimes(1)
  await copying
})

it('copies everything where nothing is selected, which pastes as a diagram of its own', async () => {
  const page = await pageWithDrawn()
  const before = page.getSession().diagramId
  await page.copyPicture('png', 'selection')
  expect(asked).toEqual([['png', { part: 'whole' }]])
  await page.pastePictures([new File(['only pixels'], 'image.png')])
  expect(page.getSession().diagram).toEqual(drawn)
  expect(page.getSession().diagramId).not.toBe(before)
})

it('copies as SVG for programs that take pictures and for those that take text', async () => {
  const page = await pageWithDrawn()
  page.select(['work'])
  await page.copyPicture('svg', 'selection')
  expect(clipboard.forms.get('image/svg+xml')).toBe(svg)
  expect(clipboard.forms.get('text/plain')).toBe(svg)
  await page.pasteText(svg)
  expect(namesIn(page)).toEqual(['files', 'web', 'work', 'work'])
})

it('says so when a pasted picture holds no diagram', async () => {
  const page = await pageWithDrawn()
  await page.pastePictures([new File(['only pixels'], 'image.png')])
  expect(page.getSession().toasts.at(-1)?.text).toContain('holds no diagram')
  expect(page.getSession().diagram).toEqual(drawn)
})

it('tells why there is no picture, and leaves the clipboard as it was', async () => {
  const page = await pageWithDrawn()
  clipboard.forms.set('text/plain', 'mine')
  made = refuse('It would have 900 megapixels.')
  await page.copyPicture('png', 'selection')
  expect(page.getSession().toasts.at(-1)?.text).toBe('It would have 900 megapixels.')
  made = null
  await page.copyPicture('png', 'whole')
  expect(page.getSession().toasts.at(-1)?.text).toContain('given up')
  made = written()
  clipboard.isAllowed = false
  await page.copyPicture('png', 'selection')
  expect(page.getSession().toasts.at(-1)?.text).toContain('Export the picture as a file')
  page.select(['data-access-1'])
  await page.copyPicture('svg', 'selection')
  expect(page.getSession().toasts.at(-1)?.text).toContain('the things at its ends')
  expect([...clipboard.forms]).toEqual([['text/plain', 'mine']])
})

it('opens a link that is pasted on the canvas', async () => {
  const page = await pageWithDrawn()
  await page.pasteText('https://lintel.example/app/#d=abc-_1 ')
  expect(location.hash).toBe('#d=abc-_1')
})
