import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { Editor } from './editor'

/** Opens the family from the left panel, by keys alone, and waits until the network engine has answered. */
async function compareFamily(page: Page, name: string): Promise<void> {
  const editor = new Editor(page)
  await editor.open()
  await page.getByRole('tab', { name: 'Patterns' }).click()
  const button = page.getByRole('button', { name: 'Compare…' })
  await button.focus()
  await page.keyboard.press('ArrowDown')
  const item = page.getByRole('menuitem', { name })
  await expect(item).toBeVisible()
  await page.keyboard.type(name.slice(0, 6))
  await expect(item).toBeFocused()
  await page.keyboard.press('Enter')
  await answered(page)
}

async function answered(page: Page): Promise<void> {
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByText('asking …')).toHaveCount(0)
}

const columns = (page: Page) => page.getByRole('columnheader')

test('a family is compared, its members changed, and only the differences shown and copied', async ({
  page,
}) => {
  await compareFamily(page, 'Many VPCs, one site')
  const dialog = page.getByRole('dialog', { name: 'Many VPCs, one site' })
  await expect(columns(page)).toHaveCount(4)
  const row = page.getByRole('row', { name: /^VPC ↔ VPC/ })
  await expect(row.getByText('Spoke ↔ spoke: blocked (peering is not transitive)')).toBeVisible()

  await dialog.getByRole('button', { name: /^Take away: .*PrivateLink/ }).click()
  await expect(dialog.getByRole('button', { name: /^Take away: .*peering hub/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(columns(page)).toHaveCount(2)
  await expect(dialog.getByRole('button', { name: /^Take away/ }).first()).toBeDisabled()
  await dialog
    .getByRole('combobox', { name: 'Add a pattern' })
    .selectOption({ label: 'Direct Connect gateway with transit gateway, and a VPN as backup' })
  await expect(columns(page)).toHaveCount(3)
  await answered(page)

  await expect(dialog.getByRole('rowheader', { name: 'VPC ↔ site' })).toBeVisible()
  await dialog.getByRole('checkbox', { name: /^Show only what differs/ }).check()
  await expect(dialog.getByRole('rowheader', { name: 'VPC ↔ site' })).toHaveCount(0)
  await expect(dialog.getByRole('rowheader', { name: 'Limit that binds first' })).toBeVisible()

  await dialog.getByRole('button', { name: 'Copy as Markdown' }).click()
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^## Many VPCs, one site\n/)
  expect(copied).toContain('VPC ↔ VPC: blocked (no route leads there)')
  // The whole table is taken along, also what is the same.
  expect(copied).toContain('**VPC ↔ site**')

  await dialog.getByRole('combobox', { name: 'Family' }).selectOption({ label: 'Many sites, one VPC' })
  await answered(page)
  await expect(page.getByRole('dialog', { name: 'Many sites, one VPC' })).toBeVisible()
  await expect(page.getByText('Site ↔ site: reachable')).toBeVisible()

  await page.getByRole('button', { name: /^Open as new: VPN CloudHub/ }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(new Editor(page).node('Berlin office')).toBeVisible()
  await expect(new Editor(page).canvas).toBeFocused()
})

test('a pattern’s page leads to its family, and the comparison back to the page', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  await page.getByRole('tab', { name: 'Patterns' }).click()
  await page
    .getByRole('button', { name: 'S3, SNS and Lambda: an event pushed to several functions', exact: true })
    .click()
  await page.getByRole('button', { name: /^Compare with its family: Events of a bucket/ }).click()
  await answered(page)
  await expect(columns(page).first()).toContainText('S3, SNS and Lambda')
  await expect(page.getByRole('row', { name: /^Who absorbs a peak/ })).toContainText(
    'The queue: messages wait',
  )
  await page.getByRole('button', { name: /^Details: S3, SNS, SQS/ }).click()
  await expect(page.getByRole('dialog', { name: /^S3, SNS, SQS and Lambda/ })).toBeVisible()
  // Level by level back to the page that was opened from the list, and out of it.
  await page.keyboard.press('Escape')
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Details: S3, SNS, SQS/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'S3, SNS and Lambda: an event' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Compare with its family: Events/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('from a comparison one comes back to what led there', async ({ page }) => {
  await new Editor(page).open()
  await page.getByRole('button', { name: 'All pattern templates' }).click()
  await page.getByRole('button', { name: 'Compare…' }).click()
  await page.getByRole('menuitem', { name: 'Many sites, one VPC' }).click()
  await answered(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Compare…' })).toBeFocused()

  for (const name of ['Three-tier web application over several zones', 'Session store in ElastiCache'])
    await page.getByRole('checkbox', { name: `Compare: ${name}` }).check()
  await page.getByRole('button', { name: 'Compare (2)' }).click()
  await answered(page)
  await page.getByRole('button', { name: 'All patterns' }).click()
  await expect(page.getByRole('button', { name: 'Compare (2)' })).toBeFocused()
})

test('in a small window all of it is reached by scrolling, its heads staying in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 700 })
  await compareFamily(page, 'Many VPCs, one site')
  const region = page.getByRole('region', { name: /^Comparison/ })
  await region.focus()
  await page.keyboard.press('End')
  await expect(page.getByText('What the study notes say of this family')).toBeInViewport()
  await expect(columns(page).first()).toBeInViewport()
  await expect(page.getByRole('rowheader', { name: 'When to use it' })).toBeInViewport()
  for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('ArrowRight')
  await expect(columns(page).last().getByRole('button')).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('rowheader', { name: 'When to use it' })).toBeInViewport()
})

test('axe finds nothing', async ({ page }) => {
  await compareFamily(page, 'Events of a bucket')
  await expectAccessible(page)
})
