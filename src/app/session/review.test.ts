// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { moveNodes } from '../../core/edit/move-nodes'
import { renameNode } from '../../core/edit/rename-node'
import { applyDifference, differenceBetween } from '../../core/model/difference'
import type { Diagram, NodeId } from '../../core/model/diagram'
import { emptyDiagram } from '../../core/model/diagram'
import type { Finding, Outcome } from '../../core/model/results'
import { ok, refuse } from '../../core/model/results'
import { sketch } from '../../core/model/sketch'
import { rulePage } from '../../core/rules/page'
import type { FromReview } from '../workers/review-messages'
import { fakeReview, freshBrowser, loadPage, settled } from './testing/page'

const drawn = sketch({ work: { service: 'lambda' }, files: { service: 's3' } }, [
  'work -> files : data-access',
])
const rename = (to: string) => (diagram: Diagram) => renameNode(diagram, 'work' as NodeId, to)

const finding: Finding = {
  key: 'rule/message/work',
  ruleId: 'rule',
  messageId: 'message',
  severity: 'error',
  message: 'work is wrong',
  at: [{ at: 'work' as NodeId }],
  factIds: [],
  fixes: [{ label: 'Mend work' }],
  raisable: null,
  dismissedBecause: null,
}
const looked = (ruleId: string, ...findings: Finding[]): Outcome => ({
  ruleId,
  status: 'looked',
  findings,
  passes: [],
  needs: [],
})

beforeEach(freshBrowser)

async function reviewedPage() {
  const worker = fakeReview()
  const page = await loadPage(worker.open)
  page.newDiagram(drawn)
  // The empty diagram that the page opened first.
  worker.answer(outcomes(1))
  return { page, worker, review: () => page.getSession().review, newest: () => newestSerial(worker) }
}

const sentTo = (worker: ReturnType<typeof fakeReview>) =>
  worker.asked.flatMap((message) => ('difference' in message ? [message.difference] : []))
const newestSerial = (worker: ReturnType<typeof fakeReview>) => sentTo(worker).at(-1)?.to ?? 0
const outcomes = (serial: number, ...changed: Outcome[]): FromReview => ({
  tell: 'outcomes',
  serial,
  changed: changed.map(({ findings, ...told }) => ({
    ...told,
    lists: { findings: [{ put: findings }], passes: [], needs: [] },
  })),
})

/** The diagram that a worker holds which was sent these differences. */
function heldBy(worker: ReturnType<typeof fakeReview>): Diagram {
  return sentTo(worker).reduce(applyDifference, emptyDiagram(''))
}

it('shows an answer as current only when it is of the architecture on the canvas', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  expect(review().status).toBe('checking')
  page.apply('Rename work', rename('a'))
  worker.answer(outcomes(newest(), looked('rule', finding)))
  expect(review()).toMatchObject({ status: 'checking', revision: 1 })
  worker.answer(outcomes(newest()))
  expect(review()).toMatchObject({ status: 'current', revision: 2, outcomes: [looked('rule', finding)] })
})

it('lets only the newest wait while the worker is busy', async () => {
  const { page, worker, newest } = await reviewedPage()
  const before = worker.asked.length
  for (const name of ['a', 'b', 'c', 'd']) page.apply('Rename work', rename(name))
  expect(worker.asked.length).toBe(before)
  worker.answer(outcomes(newest()))
  expect(worker.asked.length).toBe(before + 1)
  expect(heldBy(worker)).toEqual(page.getSession().diagram)
})

it('asks for nothing when only the drawing has changed', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  worker.answer(outcomes(newest()))
  const before = worker.asked.length
  page.apply('Move work', (diagram) => moveNodes(diagram, new Map([['work' as NodeId, { x: 400, y: 80 }]])))
  expect(worker.asked.length).toBe(before)
  expect(review()).toMatchObject({ status: 'current', revision: 2 })
})

it('asks for nothing when undo leads back to what was reviewed last', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  page.apply('Rename work', rename('a'))
  page.undo()
  worker.answer(outcomes(newest()))
  expect(review().status).toBe('current')
  expect(worker.asked).toHaveLength(2)
})

it('keeps outcomes that say the same as before as the same objects', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('one'), looked('two')))
  const [one, two] = review().outcomes
  page.apply('Rename work', rename('a'))
  worker.answer(outcomes(newest(), looked('two', finding)))
  expect(review().outcomes[0]).toBe(one)
  expect(review().outcomes[1]).not.toBe(two)
})

it('never shows the findings of one diagram on another', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  page.newDiagram(sketch({ work: { service: 'ec2' } }))
  expect(review()).toMatchObject({ status: 'checking', outcomes: [] })
  worker.answer(outcomes(newest(), looked('rule', finding)))
  expect(review()).toMatchObject({ status: 'checking', outcomes: [] })
  worker.answer(outcomes(newest(), looked('rule')))
  expect(review()).toMatchObject({ status: 'current', outcomes: [looked('rule')] })
})

it('says that the review has failed when the worker dies, and starts another on demand', async () => {
  const { page, worker, review, newest } = await reviewedPage()
  worker.die()
  expect(review().status).toBe('failed')
  page.apply('Rename work', rename('a'))
  expect(review().status).toBe('failed')
  const before = worker.asked.length
  page.retryReview()
  expect(worker.opened()).toBe(2)
  expect(review().status).toBe('checking')
  // A new worker knows nothing, so it is told everything.
  expect(applyDifference(emptyDiagram(''), sentTo(worker)[before] ?? empty)).toEqual(
    page.getSession().diagram,
  )
  worker.answer(outcomes(newest()))
  expect(review().status).toBe('current')
})

it('previews a fix, and applies it as one edit that can be undone', async () => {
  const { page, worker, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('rule', finding)))
  const before = page.getSession().diagram
  const asking = page.previewFix(finding.key, 0)
  const held = heldBy(worker)
  expect(held).toEqual(before)
  const fixed = renameNode(held, 'work' as NodeId, 'mended')
  if (!fixed.ok) throw new Error(fixed.problem)
  const difference = differenceBetween(held, fixed.value, { from: newest(), to: newest() + 1 })
  worker.answer({ tell: 'resolved', serial: newest(), result: ok(difference) })
  await asking
  expect(page.getSession().diagram).toBe(before)
  expect(page.getSession().preview).toMatchObject({ key: finding.key, label: 'Mend work' })
  expect(page.getSession().focusRequest?.ids).toEqual(['work'])

  expect(page.applyPreview()).toBe(true)
  expect(page.getSession()).toMatchObject({ canUndo: 'Mend work', preview: null })
  expect(page.getSession().diagram.nodes['work' as NodeId]?.name).toBe('mended')
  page.undo()
  expect(page.getSession().diagram).toBe(before)
})

it('sends positions along with a fix, so that what it adds finds a free place', async () => {
  const { page, worker, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('rule', finding)))
  page.apply('Move work', (diagram) => moveNodes(diagram, new Map([['work' as NodeId, { x: 400, y: 80 }]])))
  void page.previewFix(finding.key, 0)
  expect(heldBy(worker).layout).toEqual(page.getSession().diagram.layout)
})

it('drops a preview when the diagram changes', async () => {
  const { page, worker, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('rule', finding)))
  const asking = page.previewFix(finding.key, 0)
  page.apply('Rename work', rename('a'))
  worker.answer({ tell: 'resolved', serial: newest(), result: ok(empty) })
  await asking
  expect(page.getSession().preview).toBeNull()
})

it('says why a fix cannot be had', async () => {
  const { page, worker, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('rule', finding)))
  const asking = page.previewFix(finding.key, 0)
  worker.answer({ tell: 'resolved', serial: newest(), result: refuse('It is gone.') })
  await asking
  expect(page.getSession().toasts.at(-1)).toMatchObject({ tone: 'problem', text: 'It is gone.' })
})

it('answers for fixes that were asked of a worker which dies', async () => {
  const { page, worker, newest } = await reviewedPage()
  worker.answer(outcomes(newest(), looked('rule', finding)))
  const asking = page.previewFix(finding.key, 0)
  worker.die()
  await asking
  await settled()
  expect(page.getSession().toasts.at(-1)?.tone).toBe('problem')
})

it('hands on the pages of rules in the order in which they were asked for', async () => {
  const { page, worker } = await reviewedPage()
  const known = rulePage('outside-a-subnet') ?? null
  const asking = [page.askRulePage('outside-a-subnet'), page.askRulePage('no-such-rule')]
  expect(worker.asked.slice(-2)).toEqual([
    { ask: 'page', ruleId: 'outside-a-subnet' },
    { ask: 'page', ruleId: 'no-such-rule' },
  ])
  worker.answer({ tell: 'page', page: known })
  worker.answer({ tell: 'page', page: null })
  expect(await Promise.all(asking)).toEqual([ok(known), refuse('There is no such check.')])
})

it('says so when the review is not there to tell of a rule, or stops meanwhile', async () => {
  const { page, worker } = await reviewedPage()
  const asking = page.askRulePage('outside-a-subnet')
  worker.die()
  expect(await asking).toMatchObject({ ok: false })
  expect(await page.askRulePage('outside-a-subnet')).toMatchObject({ ok: false })
})

const empty = { from: 0, to: 0, set: {}, removed: {} }
