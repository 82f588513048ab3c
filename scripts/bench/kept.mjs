// @ts-check
/* global indexedDB, localStorage */
import { readFile } from 'node:fs/promises'
import { delay } from './gesture.mjs'

/**
 * The diagram as it is now, as a file: Ctrl+S.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<import('../../src/core/model/diagram.ts').Diagram>}
 */
export async function saved(page) {
  const coming = page.waitForEvent('download', { timeout: 60_000 })
  await page.keyboard.press('Control+s')
  return JSON.parse(await readFile(await (await coming).path(), 'utf8'))
}

/**
 * Where the view stands, as the page remembers it for the next visit.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ x: number, y: number, zoom: number }>}
 */
export function viewOf(page) {
  return page.evaluate(
    () =>
      new Promise((done, failed) => {
        const opening = indexedDB.open('lintel')
        opening.onerror = failed
        opening.onsuccess = () => {
          const views = opening.result.transaction('views').objectStore('views')
          const reading = views.get(localStorage.getItem('lintel.open') ?? '')
          reading.onerror = failed
          reading.onsuccess = () => {
            opening.result.close()
            done(reading.result.viewport)
          }
        }
      }),
  )
}

/**
 * Waits until the open diagram is stored as a copy, too. (`waitForFunction` does not wait for what a promise comes to.)
 *
 * @param {import('@playwright/test').Page} page
 */
export async function copied(page) {
  const end = Date.now() + 120_000
  while (!(await page.evaluate(hasCopy))) {
    if (Date.now() > end) throw new Error('No copy of the diagram was stored.')
    await delay(500)
  }
}

/** In the page: whether the open diagram is stored as a copy, too, which takes until its routes are found and nothing changes. */
function hasCopy() {
  return new Promise((done, failed) => {
    const opening = indexedDB.open('lintel')
    opening.onerror = failed
    opening.onsuccess = () => {
      const views = opening.result.transaction('views').objectStore('views')
      const counting = views.count(`${localStorage.getItem('lintel.open')} copy`)
      counting.onerror = failed
      counting.onsuccess = () => {
        opening.result.close()
        done(counting.result > 0)
      }
    }
  })
}
