import { readFile } from 'node:fs/promises'
import { expect, test, type Page } from '@playwright/test'
import { boxOf, Editor, gripOf } from './editor'

async function drawn(page: Page): Promise<Editor> {
  const editor = new Editor(page)
  await editor.open()
  await page.getByRole('button', { name: /Three-tier/ }).click()
  await expect(editor.node('Server A')).toBeVisible()
  return editor
}

test('collapses and expands a VPC with the mouse, and gives the same drawing back', async ({ page }) => {
  const editor = await drawn(page)
  const [vpc, server] = [editor.node('VPC'), editor.node('Server A')]
  const [open, before] = [await boxOf(vpc), await boxOf(server)]

  const { x, y } = await gripOf(vpc)
  await page.mouse.move(x, y)
  await page.mouse.move(x + 2, y)
  await page.locator('[data-fold]').click()
  await expect(vpc).toHaveAccessibleName(/collapsed, 17 inside/)
  await expect(server).not.toBeAttached()
  expect((await boxOf(vpc)).height).toBeLessThan(open.height / 4)
  // What comes from outside ends on the box.
  await expect(editor.connection('Users to VPC')).toBeAttached()

  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(server).toBeVisible()
  await page.getByRole('button', { name: /^Redo/ }).click()
  await expect(server).not.toBeAttached()

  // It is remembered, as part of the drawing.
  await editor.saved()
  await page.reload()
  await expect(vpc).toHaveAccessibleName(/collapsed, 17 inside/)

  const grip = await gripOf(vpc)
  await page.mouse.dblclick(grip.x, grip.y)
  await expect(server).toBeVisible()
  expect((await boxOf(server)).x - (await boxOf(vpc)).x).toBeCloseTo(before.x - open.x, 0)
  expect((await boxOf(vpc)).height).toBeCloseTo(open.height, 0)
})

test('collapses, walks and finds what is hidden with keys', async ({ page }) => {
  const editor = await drawn(page)
  const zone = editor.node('Zone A')
  await editor.canvas.focus()
  await editor.walkTo(zone)
  await page.keyboard.press('E')
  await expect(zone).toHaveAccessibleName(/collapsed, 6 inside/)
  // Neither in nor on does one come to what is hidden.
  await page.keyboard.press('Alt+ArrowDown')
  await expect(editor.canvas).toHaveAttribute('aria-activedescendant', (await zone.getAttribute('id')) ?? '')
  await page.keyboard.press('Alt+ArrowRight')
  const next = await editor.canvas.getAttribute('aria-activedescendant')
  await expect(page.locator(`[id="${next}"]`)).toBeAttached()

  // The outline shows everything, and goes there.
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('treeitem', { name: /Server A/ }).click()
  await expect(editor.node('Server A')).toBeVisible()
  await expect(editor.node('Server A')).toHaveAccessibleName(/selected/)
})

test('collapses and expands everything from the menu', async ({ page }) => {
  const editor = await drawn(page)
  const canvas = await boxOf(editor.canvas)
  const menuAt = () => page.mouse.click(canvas.x + 30, canvas.y + 60, { button: 'right' })
  await menuAt()
  await page.getByRole('menuitem', { name: 'Collapse all' }).click()
  await expect(editor.node('VPC')).toHaveAccessibleName(/collapsed/)
  await menuAt()
  await page.getByRole('menuitem', { name: 'Expand all' }).click()
  await expect(editor.node('Server A')).toBeVisible()
})

test('takes what is dropped on a collapsed container, and is exported as it is drawn', async ({ page }) => {
  const editor = await drawn(page)
  const vpc = editor.node('VPC')
  await editor.click(vpc)
  await page.keyboard.press('E')
  await expect(vpc).toHaveAccessibleName(/collapsed, 17 inside/)
  await editor.dropInto('Subnet', vpc)
  await expect(vpc).toHaveAccessibleName(/collapsed, 18 inside/)

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'SVG', exact: true }).check({ force: true })
  const download = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  const svg = await readFile(await (await download).path(), 'utf8')
  expect(svg).toContain('18 inside')
  expect(svg).not.toContain('Server A')
})
