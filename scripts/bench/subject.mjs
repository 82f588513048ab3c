// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchedWith } from '../built-page.mjs'
import { delay } from './gesture.mjs'
import { watch } from './watch.mjs'

/**
 * A page in a browser of its own.
 *
 * @typedef {{ page: import('@playwright/test').Page, devTools: import('@playwright/test').CDPSession }} Opened
 *
 * What a step gave: a gesture’s figures, a number (ms or MB), or why there is none.
 *
 * @typedef {import('./gesture.mjs').Gesture | number | string} Cell
 *
 * Does a step and notes what it gave under its row’s name; throws where it takes too long, which ends the run.
 *
 * @typedef {(row: string, act: () => Promise<Cell>) => Promise<void>} Step
 *
 * A program with a drawing of so many things: one run through all the steps that it has, in a fresh browser.
 *
 * `patience`: as long as a step is waited for, in ms.
 *
 * @typedef {{ name: string, patience: number, run: (count: number, step: Step) => Promise<void> }} Subject
 */

/** As long as anybody waits for a drawing to open, in ms. */
const opening = 60_000

/**
 * Runs a subject once: what each of its steps came to, and why it did not come to its end.
 *
 * @param {Subject} subject
 * @param {number} count
 */
export async function once(subject, count) {
  /** @type {Record<string, Cell>} */
  const cells = {}
  /** @type {string | null} */
  let stopped = null
  /** @type {Step} */
  const step = async (row, act) => {
    const limit = row === 'first paint' ? opening : subject.patience
    const doing = act()
    // When it is not waited for any more, its browser is closed under it.
    doing.catch(() => undefined)
    const cell = await Promise.race([doing, delay(limit)])
    cells[row] = cell ?? `over ${limit / 1000} s`
    if (cell === undefined) throw new Error(`${row} took over ${limit / 1000} s`)
  }
  try {
    await subject.run(count, step)
  } catch (error) {
    stopped = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
  }
  return { cells, stopped }
}

/**
 * Opens a page in a fresh browser, with a copy of this profile where one is given, for as long as `work` takes.
 *
 * @param {string | null} profile
 * @param {(opened: Opened) => Promise<void>} work
 */
export async function inFreshBrowser(profile, work) {
  const folder = mkdtempSync(join(tmpdir(), 'lintel-bench-'))
  if (profile !== null) cpSync(profile, folder, { recursive: true })
  const context = await launchedWith(folder, { viewport: { width: 1600, height: 1000 } })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    await page.addInitScript(watch)
    await work({ page, devTools: await context.newCDPSession(page) })
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/**
 * When the drawing was on the screen, in ms since the page was called up.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function painted(page) {
  const when = `performance.getEntriesByName('drawing-painted')[0]?.startTime`
  const found = await page.waitForFunction(when, undefined, { timeout: 2 * opening })
  return Number(await found.jsonValue())
}

/**
 * MB that the page’s objects take, after all that is not needed has been thrown away.
 *
 * @param {Opened['devTools']} devTools
 */
export async function heap(devTools) {
  await devTools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devTools.send('Runtime.getHeapUsage')
  return usedSize / 1024 ** 2
}

/**
 * From now until two frames later, when what `act` began is on the screen; in ms.
 *
 * @param {import('@playwright/test').Page} page
 * @param {() => Promise<unknown>} act
 */
export async function untilShown(page, act) {
  const before = await page.evaluate('performance.now()')
  await act()
  const after = await page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))',
  )
  return Number(after) - Number(before)
}
