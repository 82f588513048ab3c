import { expect, test, type Page } from '@playwright/test'
import { Editor } from './editor'

test('a link opens as a preview that touches nothing, and is kept as a copy when asked', async ({
  page,
  context,
}) => {
  const editor = new Editor(page)
  await editor.open()
  await page.getByRole('button', { name: /^Peering demo/ }).click()
  await editor.saved()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.getByRole('button', { name: 'Diagrams' }).click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await expect(page.getByText(/^Copied a link to “Peering demo”/)).toBeVisible()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/^http:\/\/127[.]0[.]0[.]1:\d+\/#d=[\w-]{500,4000}$/)
  // The diagram goes nowhere: what was asked for are parts of the program.
  for (const url of requests) expect(new URL(url).pathname).toMatch(/^\/(assets\/.*)?$/)

  // Somebody else with a diagram of their own opens it.
  const other = await context.browser()?.newContext()
  const theirs = await other?.newPage()
  if (theirs === undefined) throw new Error('there is no other browser')
  const reader = new Editor(theirs)
  await reader.open()
  await reader.drop('EC2 instance', { x: 300, y: 200 })
  await reader.saved()
  await theirs.reload()
  await expect(reader.node('EC2 instance')).toBeVisible()
  const before = await everythingStored(theirs)
  await pasteIntoAddress(theirs, link)
  const preview = theirs.getByRole('region', { name: 'Preview of a link' })
  await expect(preview).toBeVisible()
  await expect(reader.node('Orders').first()).toBeVisible()
  await expect(reader.findings.getByText(/[1-9]\d* errors?/)).toBeVisible()

  // It can be looked at, not changed: by mouse, by keys, from the palette.
  await reader.click(reader.node('Orders').first())
  await expect(reader.inspector.getByRole('heading', { name: 'Orders' })).toBeVisible()
  await theirs.keyboard.press('Delete')
  await expect(theirs.getByText('This is the preview of a link. Save a copy to change it.')).toBeVisible()
  await expect(reader.node('Orders').first()).toBeVisible()
  expect(await everythingStored(theirs)).toBe(before)

  // Closing the tab in the middle of it changes nothing; a reload shows the link again, over what was open.
  await theirs.reload()
  await expect(preview).toBeVisible()
  await theirs.keyboard.press('Shift+Tab')
  await theirs.keyboard.press('Enter')
  await expect(preview).toHaveCount(0)
  await expect(reader.node('EC2 instance')).toBeVisible()
  expect(new URL(theirs.url()).hash).toBe('')
  expect(await everythingStored(theirs)).toBe(before)

  await pasteIntoAddress(theirs, link)
  await preview.getByRole('button', { name: 'Save a copy' }).click()
  await expect(preview).toHaveCount(0)
  await reader.saved()
  expect(new URL(theirs.url()).hash).toBe('')
  await theirs.reload()
  await expect(reader.node('Orders').first()).toBeVisible()
  await theirs.getByRole('button', { name: 'Diagrams' }).click()
  await expect(theirs.getByRole('menuitem', { name: /Untitled diagram/ })).toBeVisible()
  await other?.close()
})

test('a damaged link says so, in a new tab and in an open one, and the page goes on', async ({ page }) => {
  const says = page.getByText(/^This link cannot be opened[.]/)
  await page.goto('/#d=eNqdVcFy2jAQ_RWNTm3HTJwQQ')
  await expect(says).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Draw an AWS architecture' })).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
  await page.getByRole('button', { name: 'Close message' }).click()
  await page.evaluate(() => void (location.hash = `#d=${'%'.repeat(50)}`))
  await expect(says).toBeVisible()
  expect(new URL(page.url()).hash).toBe('')
})

/** As somebody does in a tab that is open: nothing is loaded anew. */
async function pasteIntoAddress(page: Page, link: string): Promise<void> {
  await page.evaluate((address) => void (location.href = address), link)
}

/** All databases of this site, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const all: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error(name))
      })
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store)
        for (const request of [rows.getAllKeys(), rows.getAll()]) {
          await new Promise((resolve) => (request.onsuccess = resolve))
          all.push([name, store, request.result])
        }
      }
      database.close()
    }
    return JSON.stringify([all, Object.entries(localStorage).toSorted()])
  })
}
