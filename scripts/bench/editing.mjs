// @ts-check
/* global addEventListener, performance */
import { delay } from './gesture.mjs'
import { saved } from './kept.mjs'
import { median } from './median.mjs'
import { taken } from './watch.mjs'

/**
 * What an edit costs, by renaming things one after the other: the review in its worker, and the page’s part of the save.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('./subject.mjs').Step} step
 * @param {readonly { x: number, y: number }[]} things
 */
export async function renaming(page, step, things) {
  const reviewer = page.workers().find((worker) => worker.url().includes('review'))
  if (reviewer === undefined) throw new Error('There is no review worker.')
  // After the worker’s own listener, which answers before it returns.
  await reviewer.evaluate(() => {
    /** @type {number[]} */
    const times = []
    Object.assign(globalThis, { times_: times })
    addEventListener('message', ({ timeStamp }) => times.push(performance.now() - timeStamp))
  })
  /** @type {number[]} */
  const saves = []
  await taken(page)
  for (const [index, { x, y }] of things.entries()) {
    await page.mouse.click(x, y)
    await page.keyboard.press('Enter')
    await page.keyboard.type(`Renamed ${index}`)
    await page.keyboard.press('Enter')
    await delay(1000)
    saves.push((await taken(page)).saves.reduce((sum, time) => sum + time, 0))
    await page.keyboard.press('Escape')
  }
  const reviews = /** @type {number[]} */ (await reviewer.evaluate('times_'))
  await stored(page)
  const names = Object.values((await saved(page)).nodes).filter(({ name }) => name?.startsWith('Renamed'))
  expect(names.length === things.length, `${names.length} of ${things.length} things were renamed`)
  expect(reviews.length >= things.length, `${reviews.length} of ${things.length} edits were reviewed`)
  await step('review of an edit', () => Promise.resolve(median(reviews)))
  await step('save of an edit', () => Promise.resolve(median(saves)))
}

/**
 * Waits until everything is stored.
 *
 * @param {import('@playwright/test').Page} page
 */
export async function stored(page) {
  await page.getByText('Saved', { exact: true }).waitFor({ timeout: 60_000 })
}

/**
 * Throws where a gesture did not do what it is meant to do: then its figures say nothing.
 *
 * @param {boolean} isSo
 * @param {string} otherwise
 */
export function expect(isSo, otherwise) {
  if (!isSo) throw new Error(otherwise)
}
