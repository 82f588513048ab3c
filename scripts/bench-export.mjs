// @ts-check
/* global performance, PerformanceObserver, window */
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { loadavg } from 'node:os'
import { withBuiltPage } from './built-page.mjs'
import { bundled } from './bundled.mjs'

/*
 * How long it takes from the click on “Export” until the file is there, of a drawing of 5,000 resources, and the longest task
 * of the page meanwhile. Goals: SVG under 1 s, PNG of 100 megapixels under 6 s, no task over 100 ms.
 */
const { shopsInRows } = /** @type {{ shopsInRows: typeof import('./page-drawings.ts').shopsInRows }} */ (
  await bundled('scripts/page-drawings.ts')
)
const drawing = shopsInRows(417)
const rounds = 3

await withBuiltPage(async (browser, url) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.goto(url)
  await page.getByLabel('Files to import').setInputFiles({
    name: 'shops.lintel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(drawing)),
  })
  await page.getByText(drawing.title).first().waitFor({ timeout: 120_000 })
  // Until it is checked and stored, the page has other things to do.
  await page.getByText('Checking…').waitFor({ state: 'hidden', timeout: 120_000 })
  await page.waitForTimeout(5000)
  await page.evaluate(watchTasks)
  console.log(`${Object.keys(drawing.nodes).length} resources   file after ms   longest task ms   size`)

  const dialog = page.getByRole('dialog', { name: 'Export' })
  /** @param {string} what @param {() => Promise<unknown>} choose */
  const exported = async (what, choose) => {
    for (let round = 0; round < rounds; round += 1) {
      await tasks(page)
      await page.getByRole('button', { name: 'Export', exact: true }).click()
      await choose()
      await dialog.getByText(/ px$/).first().waitFor()
      await page.waitForTimeout(2000)
      const opening = await tasks(page)
      const coming = page.waitForEvent('download', { timeout: 120_000 })
      const start = performance.now()
      await dialog.getByRole('button', { name: 'Export', exact: true }).click()
      const file = await coming
      const after = performance.now() - start
      await dialog.waitFor({ state: 'hidden' })
      const bytes = await readFile(await file.path())
      const size = bytes.subarray(1, 4).toString() === 'PNG' ? pixelsOf(bytes) : ''
      console.log(
        `${what.padEnd(14)} ${after.toFixed(0).padStart(15)} ${String(await tasks(page)).padStart(17)}   ` +
          `${size}${(bytes.length / 1e6).toFixed(1)} MB; opening the dialog: ${opening} ms; load ${loadavg()[0]?.toFixed(1)}`,
      )
    }
  }
  /** @param {string} name */
  const choose = (name) => dialog.getByRole('radio', { name, exact: true }).check({ force: true })
  await exported('SVG', () => choose('SVG'))
  for (const [what, width] of [
    ['PNG 100 MP', 10_350],
    ['PNG 200 MP', 14_600],
  ])
    await exported(String(what), async () => {
      await choose('PNG')
      await choose('Width')
      await dialog.getByLabel('Width in pixels').fill(String(width))
    })
})

/** @param {Buffer} png */
function pixelsOf(png) {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  return `${width} × ${height} = ${((width * height) / 1e6).toFixed(0)} MP, `
}

/**
 * The longest task since the last time, in ms; 0 where none was over 50 ms.
 *
 * @param {import('@playwright/test').Page} page
 */
async function tasks(page) {
  const told = /** @type {number[]} */ (await page.evaluate('window.tasks_.splice(0)'))
  return Math.round(Math.max(0, ...told))
}

function watchTasks() {
  /** @type {number[]} */
  const durations = []
  Object.assign(window, { tasks_: durations })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration)
  }).observe({ entryTypes: ['longtask'] })
}
