import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
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

for (const theme of ['light', 'dark'] as const) {
  test.describe(`axe finds nothing, ${theme}`, () => {
    test.use({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const [name, arrive] of Object.entries(states)) {
      test(name, async ({ page }) => {
        const editor = new Editor(page)
        await editor.open()
        await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
        await arrive(editor)
        await editor.checked()
        expect(await violations(page)).toEqual([])
      })
    }
  })
}

async function violations(page: Page): Promise<string[]> {
  const found = await new AxeBuilder({ page }).analyze()
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}
