// @vitest-environment jsdom
import 'fake-indexeddb/auto'
import { beforeEach, expect, it } from 'vitest'
import { renameNode } from '../../core/edit/rename-node'
import { differenceBetween } from '../../core/model/difference'
import type { NodeId } from '../../core/model/diagram'
import { ok } from '../../core/model/results'
import { freshBrowser, settled } from './testing/page'
import { db, tracingPage, web } from './testing/tracing-page'

beforeEach(freshBrowser)

it('previews what a way needs, and writes it as one edit that can be undone', async () => {
  const { page, worker, tool, tell, previewWay, writeWay, questions, held } = await tracingPage()
  tool.startTrace({ from: web, to: db })
  await tell('blocked')
  const before = page.getSession().diagram
  const written = renameNode(before, 'b' as NodeId, 'Opened')
  if (!written.ok) throw new Error(written.problem)
  const answered = async () => {
    const difference = differenceBetween(held(), written.value, { from: 0, to: 1 })
    worker.answer({ tell: 'resolved', serial: 0, result: ok(difference) })
    await settled()
  }
  const asking = previewWay(0)
  expect(questions().at(-1)).toMatchObject({ ask: 'write-needs', way: 0, question: { from: web, to: db } })
  await answered()
  expect(await asking).toBe(true)
  expect(page.getSession().diagram).toBe(before)
  expect(page.getSession().preview).toMatchObject({
    key: 'trace/0',
    label: 'Open the way from “Web” to “Db”',
  })
  // What is previewed already is not asked for once more.
  await writeWay(0)
  expect(page.getSession()).toMatchObject({ preview: null, canUndo: 'Open the way from “Web” to “Db”' })
  expect(page.getSession().announcement).toBe('Opened the way from “Web” to “Db”')
  page.undo()
  expect(page.getSession().diagram).toBe(before)
})
