// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { removeItems } from '../../core/edit/remove-items'
import type { NodeId } from '../../core/model/diagram'
import { freshBrowser, loadPage, settled } from './testing/page'
import { traceFrom } from './stored-trace'
import { db, drawn, tracingPage, web } from './testing/tracing-page'

beforeEach(freshBrowser)

const asked = { from: web, to: db, traffic: { protocol: 'tcp', port: 443 }, direction: 'one-way' } as const

/** Everything is written, and the page loaded again. */
async function reloaded(page: Awaited<ReturnType<typeof loadPage>>) {
  await page.flush()
  dispatchEvent(new Event('pagehide'))
  await settled()
  return loadPage()
}

it('asks after a reload what was asked before, in the same view', async () => {
  const { page } = await tracingPage()
  page.setTrace({ ...asked, mode: 'matrix', opened: ['a' as NodeId], picking: 'to' })
  const again = await reloaded(page)
  expect(again.getTrace()).toMatchObject({ mode: 'matrix', opened: ['a'], question: asked, picking: null })
})

it('leaves the view where it was when the answer comes after a reload', async () => {
  const { page } = await tracingPage()
  page.setTrace(asked)
  await reloaded(page)
  const { isResumed, getTrace, setTrace } = await import('./trace')
  const { question } = getTrace()
  expect(question !== null && isResumed(question)).toBe(true)
  setTrace({ direction: 'connection' })
  const next = getTrace().question
  expect(next !== null && isResumed(next)).toBe(false)
})

it('asks nothing of another diagram, and nothing once it was left', async () => {
  const { page } = await tracingPage()
  const first = page.getSession().diagramId ?? ''
  page.setTrace(asked)
  await page.flush()
  page.newDiagram(drawn)
  expect(page.getTrace().question).toBeNull()
  await page.openDiagram(first)
  expect(page.getTrace().question).toEqual(asked)
  page.clearTrace()
  expect((await reloaded(page)).getTrace().question).toBeNull()
})

it('forgets what has gone meanwhile', async () => {
  const { page } = await tracingPage()
  page.setTrace(asked)
  page.apply('Delete', (diagram) => removeItems(diagram, ['db' as NodeId]))
  await settled()
  expect((await reloaded(page)).getTrace()).toMatchObject({ from: web, to: null, question: null })
})

it('turns the question round, but not one about everything', async () => {
  const { page } = await tracingPage()
  page.setTrace({ from: web })
  page.swapEnds()
  expect(page.getTrace()).toMatchObject({ from: null, to: web })
  page.setTrace({ from: db, to: 'everything' })
  page.swapEnds()
  expect(page.getTrace()).toMatchObject({ from: db, to: 'everything' })
})

it.each([
  [{}, { mode: 'trace', from: null, to: null, traffic: 'any', direction: 'connection', opened: null }],
  [
    {
      mode: 7,
      from: { node: 3 },
      to: { address: '10.0.0.1', behind: 4 },
      traffic: { protocol: 'sctp' },
      opened: [1, 'a'],
    },
    {
      mode: 'trace',
      from: null,
      to: { address: '10.0.0.1' },
      traffic: 'any',
      direction: 'connection',
      opened: ['a'],
    },
  ],
])('takes of what is stored only what can be used (%#)', (stored, kept) => {
  expect(traceFrom(stored)).toEqual(kept)
})
