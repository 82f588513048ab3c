import { expect, test, type Page } from '@playwright/test'
import { boxOf } from './editor'
import { Tracer } from './tracer'

test('with the mouse: a blocked way is lit, opened by a previewed change, and blocked again after undo', async ({
  page,
}) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await page.getByRole('banner').getByRole('button', { name: 'Trace reachability' }).click()
  await expect(page.getByText(/^Choose what the traffic comes from/)).toBeVisible()
  await editor.click(editor.node('Orders'))
  await expect(page.getByText(/^Choose what it should reach/)).toBeVisible()
  await editor.click(editor.node('Billing'))

  await expect(editor.verdict('Blocked at peering Spoke A – Shared services')).toBeVisible()
  await expect(editor.lit('blocked').first()).toBeAttached()
  await expect(editor.canvas.locator('[data-verdict="blocked"]').first()).toBeVisible()
  const stops = editor.answer.getByRole('region', { name: /^What stops it/ })
  // The way there stops at the first peering, and the answer would stop at the other.
  await expect(stops.getByText('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR')).toHaveCount(2)
  await expect(stops.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\//)

  // A hop shows its place while the pointer is on it.
  await editor.answer.getByRole('region', { name: 'Way there' }).getByRole('button').first().hover()
  await expect(editor.canvas.locator('[data-pointed]')).toBeAttached()

  const way = editor.answer.getByRole('region', { name: /to open it$/ })
  await way
    .getByRole('button', { name: /^Preview/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Preview of a fix' }).getByRole('button', { name: 'Apply' }).click()
  await expect(editor.verdict(/^(Reachable|Possible)/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(editor.verdict(/^Blocked/)).toBeVisible()

  await page.getByRole('button', { name: 'Leave the trace' }).click()
  await expect(editor.canvas.locator('[data-trace]')).toHaveCount(0)
})

test('with keys: from where one is to where one walks, and what it needs is written into the diagram', async ({
  page,
}) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.walkTo(editor.node('Orders'))
  await page.keyboard.press('t')
  await editor.walkTo(editor.node('Directory'))
  await page.keyboard.press('Enter')
  await expect(editor.verdict(/^Possible on tcp\/636: \d+ things to configure/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /“Orders” can reach “Directory”/ })).toHaveCount(1)

  // It would stop what Billing uses: that is shown first, and all drawn uses are written together.
  await editor.press('keys', editor.answer.getByRole('button', { name: /^Write into the diagram/ }))
  const preview = page.getByRole('region', { name: 'Preview of a fix' })
  await expect(preview.getByText(/^“Billing” does not reach “Directory” any more/)).toBeVisible()
  const together = preview.getByRole('button', { name: 'Preview all drawn uses together' })
  await editor.press('keys', together)
  await expect(together).toHaveCount(0)
  await expect(preview.getByRole('button', { name: 'Apply' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(editor.verdict(/^Reachable/)).toBeVisible()
  await expect(page.locator('body')).not.toBeFocused()
  await editor.press('keys', editor.answer.getByRole('button', { name: 'Way back' }))
  await expect(editor.canvas.locator('[data-way="return"]')).toBeAttached()
  await editor.tabTo(editor.canvas)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(editor.verdict(/^Possible/)).toBeVisible()

  // Escape gives up the selection first, then the trace.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(editor.canvas.locator('[data-trace]')).toHaveCount(0)
})

test('the internet reaches the load balancer, by the menu of the right button', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.threeTier()
  await editor.click(editor.node('Load balancer'))
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Can the internet reach it?' }).click()
  await expect(editor.verdict(/^(Reachable|Possible)/)).toBeVisible()
  await expect(editor.lit('possible').or(editor.lit('reachable')).first()).toBeAttached()
})

test('everything that is reached is lit and listed, and each leads to its trace', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'everything')
  const all = editor.panel.getByRole('article', { name: 'Everything it reaches' })
  const blocked = all.getByRole('region', { name: /^Blocked/ })
  await expect(editor.lit('everything').first()).toBeAttached()
  await blocked.getByRole('button', { name: 'Billing' }).click()
  await expect(editor.verdict(/^Blocked/)).toBeVisible()
  await editor.panel.getByRole('button', { name: 'Everything it reaches' }).click()
  await expect(all).toBeVisible()
})

test('the matrix is walked by arrows, and a cell opens its trace', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await page.getByRole('button', { name: 'Reachability', exact: true }).click()
  await editor.panel.getByRole('button', { name: 'Matrix' }).click()
  const grid = editor.panel.getByRole('treegrid')
  await expect(grid.getByRole('gridcell', { name: 'Spoke A to Spoke B: Blocked' })).toBeVisible()
  await editor.tabTo(grid)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(editor.verdict(/^Blocked/)).toBeVisible()
  await expect(editor.panel.getByText('Spoke A → Spoke B')).toBeVisible()
  await expect(editor.verdict(/^Blocked/)).toBeFocused()
})

test('no lit segment goes beyond the stop of a blocked way', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'billing')
  await expect(editor.verdict('Blocked at peering Spoke A – Shared services')).toBeVisible()
  const lit = editor.canvas.locator('[data-trace="blocked"] path[data-segment], path[data-lit]')
  await expect(lit.first()).toBeAttached()
  const spans = await lit.evaluateAll((paths) =>
    paths.map((path) => path.getBoundingClientRect()).map(({ left, right }) => ({ left, right })),
  )
  // The way leads from left to right: nothing of it reaches what stands behind the stop, nor the edge of the VPC there.
  for (const name of ['Directory', 'Billing', 'Spoke B']) {
    const { x } = await boxOf(editor.node(name))
    expect(spans.filter(({ right }) => right > x)).toEqual([])
  }
})

test('what is asked survives a reload, with the view where it was', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'directory')
  await expect(editor.verdict(/^Possible/)).toBeVisible()
  await editor.saved()
  const zoomed = editor.canvas.getByRole('button', { name: /^Zoom is/ })
  const before = [await zoomed.textContent(), (await boxOf(editor.node('Orders'))).x]
  await page.reload()
  await expect(editor.verdict(/^Possible/)).toBeVisible()
  await expect(editor.lit('possible').first()).toBeAttached()
  expect([await zoomed.textContent(), (await boxOf(editor.node('Orders'))).x]).toEqual(before)

  await editor.panel.getByRole('button', { name: 'Matrix' }).click()
  await expect(editor.panel.getByRole('treegrid')).toBeVisible()
  await expect.poll(() => storedMode(page)).toBe('matrix')
  await page.reload()
  await expect(editor.panel.getByRole('treegrid')).toBeVisible()
})

/** What is kept of the trace beside the diagram; it is written after a pause. */
function storedMode(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('lintel')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(new Error('no database'))
    })
    const views = await new Promise<readonly { trace?: { mode?: string } }[]>((resolve) => {
      const request = database.transaction('views').objectStore('views').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    return views[0]?.trace?.mode
  })
}

test('an answer leaves the view alone where its way is in view already', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'directory')
  await expect(editor.verdict(/^Possible/)).toBeVisible()
  const before = await boxOf(editor.node('Orders'))
  await editor.panel.getByRole('button', { name: 'Swap From and To' }).click()
  await expect(editor.panel.getByText('Directory → Orders')).toBeVisible()
  await expect(editor.verdict(/^(Possible|Blocked|Reachable)/)).toBeVisible()
  expect(await boxOf(editor.node('Orders'))).toEqual(before)
})

test('leaving a trace by keys gives the cursor to the tool', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'directory')
  await editor.press('keys', page.getByRole('button', { name: 'Leave the trace' }))
  await expect(page.getByRole('button', { name: 'Trace reachability' })).toBeFocused()
})
