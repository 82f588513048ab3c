import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { Editor } from './editor'

/** What is on the page when axe looks. */
const states: Readonly<Record<string, (editor: Editor) => Promise<void>>> = {
  empty: () => Promise.resolve(),
  filled: async ({ page }) => {
    await page.getByRole('button', { name: /^Peering demo/ }).click()
  },
  'a finding unfolded': async (editor) => {
    await editor.page.getByRole('button', { name: /^Peering demo/ }).click()
    // The demo shows its findings by itself.
    await expect(editor.findings.getByRole('listitem').first()).toBeVisible()
    await editor.unfold(editor.findings.getByRole('listitem').first())
  },
  'a node selected': async (editor) => {
    await editor.page.getByRole('button', { name: /^Three-tier web/ }).click()
    await editor.click(editor.node('Database'))
  },
  'its checks': async (editor) => {
    await editor.page.getByRole('button', { name: /^Peering demo/ }).click()
    await editor.click(editor.node('Shared services'))
    await editor.inspector.getByRole('tab', { name: /^Checks/ }).click()
  },
  'all checks open, at the one of a finding': async (editor) => {
    await editor.page.getByRole('button', { name: /^Peering demo/ }).click()
    await expect(editor.findings.getByRole('listitem').first()).toBeVisible()
    await editor.unfold(editor.findings.getByRole('listitem').first())
    await editor.findings.getByRole('button', { name: /^About this check/ }).click()
    await expect(editor.page.getByRole('article', { name: 'VPC peering is not transitive' })).toBeVisible()
  },
  patterns: async ({ page }) => {
    await page.getByRole('tab', { name: 'Patterns' }).click()
  },
  outline: async ({ page }) => {
    await page.getByRole('button', { name: /^Three-tier web/ }).click()
    await page.getByRole('tab', { name: 'Outline' }).click()
  },
  'export open': async ({ page }) => {
    await page.getByRole('button', { name: /^Three-tier web/ }).click()
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  },
  'VPC with subnets open': async (editor) => {
    await editor.entry('VPC with subnets…').dblclick()
    await expect(editor.page.getByRole('dialog')).toBeVisible()
  },
  'shortcuts open': async ({ page }) => {
    await page.keyboard.press('?')
    await expect(page.getByRole('dialog')).toBeVisible()
  },
}

test.use({ colorScheme: 'light', reducedMotion: 'reduce' })
for (const [name, arrive] of Object.entries(states)) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    const editor = new Editor(page)
    await editor.open()
    await arrive(editor)
    await editor.checked()
    await expectAccessible(page)
  })
}
