import { expect, test } from '@playwright/test'
import { largeAccount } from '../src/core/testing/large-account'
import { Editor } from './editor'

test('the first picture of a drawing is whole, and nothing that is not in it comes before it', async ({
  page,
}) => {
  const editor = new Editor(page)
  await editor.open()
  await page.getByLabel('Files to import').setInputFiles({
    name: 'account.lintel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(largeAccount(60))),
  })
  await expect(page.getByText(/^Imported “Account/)).toBeVisible()
  await editor.saved()

  await page.addInitScript(() => {
    const mark = performance.mark.bind(performance)
    performance.mark = (name, options) => {
      const icons = document.querySelectorAll('.react-flow__node image').length
      if (name === 'drawing-painted') document.documentElement.dataset['icons'] = String(icons)
      return mark(name, options)
    }
  })
  await page.reload()
  await page.waitForFunction(() => performance.getEntriesByName('drawing-painted').length > 0)
  const icons = Number(await page.locator('html').getAttribute('data-icons'))
  expect(icons).toBeGreaterThan(0)
  // Marks come when the drawing is on the screen, and with them all else that is not in the first picture.
  await editor.checked()
  await expect(page.locator('.react-flow__node image')).toHaveCount(icons)
  const early = await page.evaluate(() => {
    const painted = performance.getEntriesByName('drawing-painted')[0]?.startTime ?? 0
    const late = performance
      .getEntriesByType('resource')
      .filter(({ name }) => /NodeMarksLayer|Overview|KindChooser|in-words/u.test(name))
    return { fetched: late.length, early: late.filter(({ startTime }) => startTime < painted).length }
  })
  expect(early.fetched).toBeGreaterThan(0)
  expect(early.early).toBe(0)
})
