import { expect, test, type Locator, type Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import type { ShownPlace } from '../scripts/notes-index'
import { Editor } from './editor'

/** Where each line of the study notes is shown; `npm run docs:notes` makes it. */
const places = JSON.parse(
  readFileSync(new URL('../docs/notes/index.json', import.meta.url), 'utf8'),
) as readonly ShownPlace[]
const patterns = places.filter(({ kind }) => kind === 'pattern')
const families = places.filter(({ kind }) => kind === 'family')
const half = Math.ceil(patterns.length / 2)

/** What is told of a place, word for word, and what is said there of today. */
async function showsAll(dialog: Locator, { title, lines, today }: ShownPlace): Promise<void> {
  const text = ((await dialog.textContent()) ?? '').replace(/\s+/g, ' ')
  for (const { text: line } of lines) expect(text, title).toContain(`“${line}”`)
  if (today !== null) expect(text, title).toContain(today)
}

async function openList(page: Page): Promise<Locator> {
  await new Editor(page).open()
  await page.getByRole('tab', { name: 'Patterns' }).click()
  return page.getByRole('list', { name: 'Pattern templates' })
}

test('the index knows every line of the notes', () => {
  expect(places.flatMap(({ lines }) => lines).length).toBe(191)
})

for (const [part, some] of [
  ['first', patterns.slice(0, half)],
  ['second', patterns.slice(half)],
] as const)
  test(`lines of the study notes stand on the pages of patterns: the ${part} half`, async ({ page }) => {
    test.setTimeout(180_000)
    const list = await openList(page)
    for (const place of some) {
      await list.getByRole('button', { name: place.title, exact: true }).click()
      const dialog = page.getByRole('dialog', { name: place.title })
      await expect(dialog.getByRole('heading', { name: 'What the study notes say' })).toBeAttached()
      await showsAll(dialog, place)
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
    }
  })

test('lines of the study notes stand at comparisons of patterns', async ({ page }) => {
  await openList(page)
  await page.getByRole('button', { name: /^Compare/ }).click()
  await page.getByRole('menuitem').first().click()
  for (const place of families) {
    await page.getByRole('combobox', { name: 'Family' }).selectOption({ label: place.title })
    const dialog = page.getByRole('dialog', { name: place.title })
    await expect(dialog).toBeVisible()
    await showsAll(dialog, place)
  }
})
