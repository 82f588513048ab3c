// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { moveNodes } from '../../core/edit/move-nodes'
import { place } from '../../core/layout/place'
import { overlaps } from '../../core/layout/box'
import { boxesOf } from '../../core/layout/boxes'
import type { NodeId } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { freshBrowser, loadPage } from './testing/page'

const drawn = place(
  sketch(
    {
      vpc: { service: 'vpc' },
      subnet: { service: 'subnet', in: 'vpc' },
      web: { service: 'ec2', in: 'subnet' },
      data: { service: 'ebs', in: 'subnet' },
      files: { service: 's3' },
    },
    ['web -> data : volume-attachment', 'web -> files : data-access'],
    { title: 'Drawn' },
  ),
)

let system = ''
let isAllowed = true
beforeEach(() => {
  freshBrowser()
  system = ''
  isAllowed = true
  const clipboard = {
    writeText: (text: string) => {
      if (!isAllowed) return Promise.reject(new DOMException('', 'NotAllowedError'))
      system = text
      return Promise.resolve()
    },
    readText: () =>
      isAllowed ? Promise.resolve(system) : Promise.reject(new DOMException('', 'NotAllowedError')),
  }
  Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true })
})
afterEach(() => Reflect.deleteProperty(navigator, 'clipboard'))

async function pageWithDrawn() {
  const page = await loadPage()
  page.newDiagram(drawn)
  const diagram = () => page.getSession().diagram
  const selected = () => [...page.getSession().selection]
  return { page, diagram, selected }
}

it('pastes a copy with the connections among it, in the same container and clear of the originals, selected', async () => {
  const { page, diagram, selected } = await pageWithDrawn()
  page.select(['web', 'data'])
  await page.copy()
  expect(page.getSession().announcement).toBe('Copied 2 items')
  await page.paste()
  const copy = () => selected().find((id) => id.startsWith('ec2')) as NodeId
  expect(selected()).toHaveLength(2)
  expect(diagram().nodes[copy()]).toMatchObject({ parentId: 'subnet', service: 'ec2' })
  expect(Object.keys(diagram().connections)).toHaveLength(3)
  await page.paste()
  const boxes = boxesOf(diagram())
  const icons = Object.values(diagram().nodes).flatMap(({ id, parentId }) =>
    parentId === 'subnet' ? (boxes.get(id) ?? []) : [],
  )
  expect(icons).toHaveLength(6)
  for (const [at, icon] of icons.entries())
    expect(icons.slice(at + 1).some((other) => overlaps(icon, other))).toBe(false)
  page.undo()
  page.undo()
  expect(diagram()).toBe(drawn)
})

it('pastes beside the original also when its container has been moved', async () => {
  const { page, diagram, selected } = await pageWithDrawn()
  page.select(['web'])
  await page.copy()
  page.apply('Move VPC', (now) => moveNodes(now, new Map([['vpc' as NodeId, { x: 800, y: 400 }]])))
  await page.paste()
  const boxes = boxesOf(diagram())
  const [original, copy] = [boxes.get('web' as NodeId), boxes.get(selected()[0] as NodeId)]
  expect(Math.abs((copy?.x ?? 0) - (original?.x ?? 0))).toBeLessThan(200)
  expect(Math.abs((copy?.y ?? 0) - (original?.y ?? 0))).toBeLessThan(200)
})

it('pastes a container beside itself, not into itself', async () => {
  const { page, diagram, selected } = await pageWithDrawn()
  page.select(['vpc'])
  await page.copy()
  await page.paste()
  expect(diagram().nodes[selected()[0] as NodeId]).toMatchObject({ service: 'vpc', parentId: null })
  expect(Object.keys(diagram().nodes)).toHaveLength(9)
})

it('pastes at a place, into the container there', async () => {
  const { page, diagram, selected } = await pageWithDrawn()
  page.select(['files'])
  await page.copy()
  const corner = boxesOf(diagram()).get('vpc' as NodeId)
  const at = { x: (corner?.x ?? 0) + 64, y: (corner?.y ?? 0) + 64 }
  await page.paste({ ...at, parentId: 'vpc' as NodeId })
  expect(diagram().nodes[selected()[0] as NodeId]?.parentId).toBe('vpc')
  const copy = boxesOf(diagram()).get(selected()[0] as NodeId)
  expect(copy).toMatchObject(at)
})

it('pastes into another diagram, and into another tab by the system’s clipboard', async () => {
  const { page } = await pageWithDrawn()
  page.select(['web', 'data'])
  await page.copy()
  const other = await loadPage()
  other.newDiagram(sketch({ queue: { service: 'sqs' } }))
  await other.paste()
  expect(Object.values(other.getSession().diagram.nodes).map(({ name }) => name)).toEqual(
    expect.arrayContaining(['queue', 'web', 'data']),
  )
})

it('falls back on its own copy where the browser refuses the clipboard', async () => {
  const { page, selected } = await pageWithDrawn()
  isAllowed = false
  page.select(['web'])
  await page.copy()
  await page.paste()
  expect(selected()).not.toEqual(['web'])
  expect(selected()).toHaveLength(1)
})

it('cuts: the selection goes, and can be pasted', async () => {
  const { page, diagram } = await pageWithDrawn()
  page.select(['web', 'data'])
  await page.cut()
  expect(page.getSession()).toMatchObject({ canUndo: 'Cut 2 items', announcement: 'Cut 2 items' })
  expect(Object.keys(diagram().nodes)).toEqual(['vpc', 'subnet', 'files'])
  await page.paste()
  expect(Object.keys(diagram().nodes)).toHaveLength(5)
})

it('copies no connection without its ends, and then cuts nothing', async () => {
  const { page, diagram } = await pageWithDrawn()
  page.select(['data-access-1'])
  await page.cut()
  expect(diagram()).toBe(drawn)
  expect(page.getSession().toasts.at(-1)?.text).toContain('select those as well')
})

it('duplicates and deletes the selection', async () => {
  const { page, diagram, selected } = await pageWithDrawn()
  page.select(['web'])
  await page.duplicate()
  expect(page.getSession().canUndo).toBe('Duplicate “web”')
  expect(diagram().nodes[selected()[0] as NodeId]?.parentId).toBe('subnet')
  page.removeSelected()
  expect(selected()).toEqual([])
  expect(Object.keys(diagram().nodes)).toHaveLength(5)
})

it('deletes a connection, named by its ends', async () => {
  const { page, diagram } = await pageWithDrawn()
  page.select(['data-access-1'])
  page.removeSelected()
  expect(page.getSession().canUndo).toMatch(/from web to files$/)
  expect(Object.keys(diagram().connections)).toEqual(['volume-attachment-1'])
})

it('makes a new diagram of a whole one that is pasted', async () => {
  const { page, diagram } = await pageWithDrawn()
  await page.pasteText(JSON.stringify(sketch({ a: { service: 's3' } }, [], { title: 'Other' })))
  expect(diagram().title).toBe('Other')
})

it.each(['', 'hello', '{"lintel":1,broken', '{"lintel":1,"nodes":5}', '{}'])(
  'does no harm with “%s”',
  async (text) => {
    const { page, diagram } = await pageWithDrawn()
    await page.pasteText(text)
    expect(diagram()).toBe(drawn)
    expect(page.getSession().toasts.length + (page.getSession().importResult?.length ?? 0)).toBeGreaterThan(0)
  },
)

it('does nothing without a selection', async () => {
  const { page, diagram } = await pageWithDrawn()
  await page.copy()
  await page.cut()
  await page.duplicate()
  page.removeSelected()
  expect(diagram()).toBe(drawn)
  expect(system).toBe('')
})
