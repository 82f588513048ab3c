// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { packed } from '../../core/formats/packed/packed'
import { withExtras } from '../../core/formats/png/extras'
import { place } from '../../core/layout/place'
import { ok, refuse, type Result } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import { plainPng } from '../../core/testing/plain-png'
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

// Other tests share these modules, and must not get what was mocked.
afterAll(() => void vi.resetModules())

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

describe('in a browser that keeps no form of ours beside a picture', () => {
  /** As large as the other, in other bytes. */
  const paintedAnew = () => Uint8Array.from(plainPng(), (byte, at) => (at > 40 && at < 50 ? byte ^ 1 : byte))
  const file = (bytes: Uint8Array<ArrayBuffer>, name = 'image.png') => new File([bytes], name)
  beforeEach(() => {
    clipboard.keepsOwnForm = false
    made = ok({ content: new Uint8Array(plainPng()), extension: '.png', mediaType: 'image/png' })
  })

  it('pastes the things of a PNG that this tab has copied, whatever the browser calls it', async () => {
    const page = await pageWithDrawn()
    page.select(['work'])
    await page.copyPicture('png', 'selection')
    expect([...clipboard.forms.keys()]).toEqual(['image/png'])
    await page.pastePictures([file(paintedAnew())])
    await page.pastePictures([file(paintedAnew(), 'Image 1.png')])
    expect(namesIn(page)).toEqual(['files', 'web', 'work', 'work', 'work'])
  })
  it('pastes the things of an SVG by its text', async () => {
    made = written()
    const page = await pageWithDrawn()
    page.select(['work'])
    await page.copyPicture('svg', 'selection')
    await page.pasteText(svg)
    expect(namesIn(page)).toEqual(['files', 'web', 'work', 'work'])
  })
  it('says why not of another picture, without asking the person for the clipboard', async () => {
    const page = await pageWithDrawn()
    await page.copyPicture('png', 'whole')
    const read = vi.spyOn(navigator.clipboard, 'read')
    const larger = paintedAnew()
    larger[19] = 9
    await page.pastePictures([file(larger)])
    expect(page.getSession().toasts.at(-1)?.text).toContain('browsers take it out of pictures')
    expect(page.getSession().diagram).toEqual(drawn)
    expect(read).not.toHaveBeenCalled()
  })
  it('opens a PNG whose diagram the clipboard has kept', async () => {
    const page = await pageWithDrawn()
    const kept = withExtras(plainPng(), { dpi: null, diagram: packed({ ...drawn, title: 'From elsewhere' }) })
    await page.pastePictures([file(new Uint8Array(kept))])
    expect(page.getSession().diagram.title).toBe('From elsewhere')
  })
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
