import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { Tracer } from './tracer'

const states: Readonly<Record<string, (editor: Tracer) => Promise<void>>> = {
  'no question': async (editor) => {
    await editor.open()
    await editor.page.getByRole('button', { name: 'Reachability', exact: true }).click()
    await expect(editor.panel.getByRole('combobox', { name: 'From' })).toBeVisible()
  },
  'a blocked way': async (editor) => {
    await editor.peeringDemo()
    await editor.ask('orders', 'billing')
    await expect(editor.verdict(/^Blocked/)).toBeVisible()
  },
  'a possible way, with a list open': async (editor) => {
    await editor.peeringDemo()
    await editor.ask('orders', 'directory')
    await expect(editor.verdict(/^Possible/)).toBeVisible()
    await editor.panel.getByRole('combobox', { name: 'To' }).click()
    await expect(editor.page.getByRole('option').first()).toBeVisible()
  },
  everything: async (editor) => {
    await editor.peeringDemo()
    await editor.ask('orders', 'everything')
    await expect(editor.panel.getByRole('article')).toBeVisible()
  },
  'the matrix': async (editor) => {
    await editor.peeringDemo()
    await editor.page.getByRole('button', { name: 'Reachability', exact: true }).click()
    await editor.panel.getByRole('button', { name: 'Matrix' }).click()
    await expect(editor.panel.getByRole('gridcell').first()).toBeVisible()
  },
}

for (const [name, arrive] of Object.entries(states)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing: ${name}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const editor = new Tracer(page)
      await arrive(editor)
      await editor.checked()
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`)),
      ).toEqual([])
    })
  }
}
