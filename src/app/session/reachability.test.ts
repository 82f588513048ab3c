// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import { moveNodes } from '../../core/edit/move-nodes'
import { removeItems } from '../../core/edit/remove-items'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { ok, refuse } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import { freshBrowser, settled } from './testing/page'
import { db, drawn, tracingPage, web } from './testing/tracing-page'

beforeEach(freshBrowser)

const rename = (to: string) => (diagram: Diagram) => renameNode(diagram, 'web' as NodeId, to)

it('asks as soon as both ends are known, and says the answer in a sentence', async () => {
  const { page, tool, questions, tell, isNow, held } = await tracingPage()
  tool.startTrace({ from: web })
  expect(page.getTrace().picking).toBe('to')
  expect(questions()).toEqual([])
  tool.pickEnd('db')
  expect(questions()).toMatchObject([
    { ask: 'answer', question: { from: web, to: db, traffic: 'any', direction: 'connection' } },
  ])
  expect(held()).toEqual(page.getSession().diagram)
  await tell('reachable')
  expect(isNow()).toBe(true)
  expect(page.getSession().announcement).toBe('“Web” reaches “Db”.')
  expect(page.getSession().focusRequest?.ids).toEqual(['web'])
})

it('never shows an answer about an older architecture as current, and asks again by itself', async () => {
  const { page, tool, questions, tell, isNow, state } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  page.apply('Rename', rename('w'))
  await tell('reachable')
  expect(state().answer?.result).toMatchObject({ value: { verdict: 'reachable' } })
  expect(isNow()).toBe(false)
  expect(questions()).toHaveLength(2)
  await tell('blocked')
  expect(isNow()).toBe(true)
  page.apply('Rename', rename('x'))
  expect(isNow()).toBe(false)
  expect(questions()).toHaveLength(3)
})

it('lets only the newest question wait', async () => {
  const { page, tool, questions, tell, state } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  page.setTrace({ traffic: { protocol: 'tcp', port: 22 } })
  page.setTrace({ traffic: { protocol: 'tcp', port: 443 } })
  expect(questions()).toHaveLength(1)
  await tell('reachable')
  expect(state().answer).toBeNull()
  expect(questions()).toMatchObject([{}, { question: { traffic: { port: 443 } } }])
})

it('asks nothing when only the drawing has changed, or nothing has', async () => {
  const { page, tool, questions, tell, isNow } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  await tell('reachable')
  page.apply('Move', (diagram) => moveNodes(diagram, new Map([['web' as NodeId, { x: 400, y: 80 }]])))
  page.setTrace({ pointed: 'web' as NodeId, way: 'return' })
  expect(questions()).toHaveLength(1)
  expect(isNow()).toBe(true)
})

it('says an unchanged answer once', async () => {
  const { page, tool, tell } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  await tell('unknown')
  page.apply('Rename db', (diagram) => renameNode(diagram, 'a' as NodeId, 'Other'))
  const said = page.getSession().announcement
  await tell('unknown')
  expect(page.getSession().announcement).toBe(said)
})

it('asks for everything that has an address', async () => {
  const { page, tool, worker, questions, state } = await tracingPage()
  tool.startTrace({ from: web, to: 'everything' })
  const to = [{ node: 'a' }, { node: 'b' }, db, 'internet']
  expect(questions()).toMatchObject([{ ask: 'reaches', from: web, to }])
  worker.answer({ tell: 'reaches', serial: 0, result: ok(['reachable', 'blocked', 'blocked', 'possible']) })
  await settled()
  expect(state().reached?.result).toMatchObject({
    value: to.map((end, index) => ({
      to: end,
      verdict: ['reachable', 'blocked', 'blocked', 'possible'][index],
    })),
  })
  expect(page.getSession().announcement).toBe('From “Web”: 1 reachable, 1 possible, 2 blocked.')
})

it('asks for the matrix only while it is looked at', async () => {
  const { page, questions } = await tracingPage()
  page.setTrace({ mode: 'matrix' })
  expect(questions()).toEqual([])
  page.setPanels({ bottom: true, bottomTab: 'reachability' })
  expect(questions()).toMatchObject([{ ask: 'verdicts', ends: [{ node: 'a' }, { node: 'b' }, 'internet'] }])
})

it('forgets an end that is deleted', async () => {
  const { page, tool, tell } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  await tell('reachable')
  page.apply('Delete', (diagram) => removeItems(diagram, ['db' as NodeId]))
  expect(page.getTrace()).toMatchObject({ from: web, to: null, question: null })
})

it('starts afresh in another diagram', async () => {
  const { page, tool, tell, state } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  await tell('reachable')
  page.newDiagram(drawn)
  expect(page.getTrace().question).toBeNull()
  expect(state().answer).toBeNull()
})

it('asks again when the worker has died and is started again', async () => {
  const { page, worker, tool, questions, tell, isNow } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  worker.die()
  await settled()
  expect(isNow()).toBe(false)
  page.retryReview()
  await settled()
  expect(questions()).toHaveLength(2)
  await tell('reachable')
  expect(isNow()).toBe(true)
})

it('keeps a refusal to be shown', async () => {
  const { tool, worker, state } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  worker.answer({ tell: 'answer', serial: 0, result: refuse('It broke.') })
  await settled()
  expect(state().answer?.result).toEqual(refuse('It broke.'))
})

it('picks nothing that neither sends nor receives', async () => {
  const { page, tool } = await tracingPage()
  page.apply('Add', () =>
    ok(sketch({ web: { service: 'ec2' }, table: { service: 'route-table', name: 'Main' } })),
  )
  tool.startTrace()
  tool.pickEnd('table')
  expect(page.getTrace()).toMatchObject({ picking: 'from', from: null })
  expect(page.getSession().announcement).toContain('“Main”')
})
