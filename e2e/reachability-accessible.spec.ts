import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
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

test.use({ reducedMotion: 'reduce' })
for (const [name, arrive] of Object.entries(states)) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    const editor = new Tracer(page)
    await arrive(editor)
    await editor.checked()
    await expectAccessible(page)
  })
}
