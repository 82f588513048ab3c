// @ts-check
import { performance } from 'node:perf_hooks'

/** As wide as a large screen shows, whatever is drawn. */
export const pngWidth = 4000

/**
 * From the click on “Export” until the file is there.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('./subject.mjs').Step} step
 */
export async function exporting(page, step) {
  const dialog = page.getByRole('dialog', { name: 'Export' })
  /** @param {string} format */
  const exported = async (format) => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true })
    if (format === 'PNG') {
      await dialog.getByRole('radio', { name: 'Width', exact: true }).check({ force: true })
      await dialog.getByLabel('Width in pixels').fill(String(pngWidth))
    }
    await dialog.getByText(/ px$/).first().waitFor()
    await page.waitForTimeout(2000)
    await step(format, async () => {
      const coming = page.waitForEvent('download', { timeout: 60_000 })
      const start = performance.now()
      await dialog.getByRole('button', { name: 'Export', exact: true }).click()
      await (await coming).path()
      return performance.now() - start
    })
    await dialog.waitFor({ state: 'hidden' })
  }
  await exported('SVG')
  await exported('PNG')
}
