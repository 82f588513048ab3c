import { expect, test, type Locator, type Page } from '@playwright/test'
import { boxOf, Editor, middleOf, type Point } from './editor'

/** What a selected line is taken hold of by. */
const grip = (page: Page, part: 'bend' | 'part' | 'from' | 'to', number = 0): Locator =>
  page.locator(`[data-grip=${part}][data-number="${number}"]`)

const bends = (page: Page): Locator => page.locator('[data-grip=bend]')

async function dragBy(editor: Editor, locator: Locator, by: Point): Promise<void> {
  const from = await middleOf(locator)
  await editor.drag(from, { x: from.x + by.x, y: from.y + by.y })
}

/** Along the only connection of the first thing. */
async function choose(editor: Editor): Promise<void> {
  await editor.page.keyboard.press('Escape')
  await editor.walkTo(editor.node('Lambda function'))
  await editor.page.keyboard.press(']')
}

/** Two things beside each other, with the line between them selected. */
async function line(page: Page): Promise<{ editor: Editor; connection: Locator }> {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('Lambda function', { x: 120, y: 240 })
  await editor.drop('S3 bucket', { x: 480, y: 240 })
  await editor.connect(editor.node('Lambda function'), editor.node('S3 bucket'))
  const connection = editor.connection('Lambda function to S3 bucket')
  await expect(connection).toBeVisible()
  await choose(editor)
  await expect(grip(page, 'part')).toBeVisible()
  return { editor, connection }
}

test('a line is bent with the mouse, straightened again, and each is one step', async ({ page }) => {
  const { editor, connection } = await line(page)
  const flat = (await boxOf(connection)).height
  await expect(grip(page, 'part')).toHaveCSS('cursor', 'ns-resize')
  const target = await boxOf(grip(page, 'part'))
  expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(24)

  await dragBy(editor, grip(page, 'part'), { x: 0, y: -120 })
  await expect(bends(page)).not.toHaveCount(0)
  const bent = (await boxOf(connection)).height
  expect(bent).toBeGreaterThan(flat + 80)
  await expect(page.getByRole('status').first()).toHaveText(/^Bent the line from .* to /)

  // A bend goes where it is dragged, Escape puts it back.
  const before = await middleOf(bends(page).first())
  await page.mouse.move(before.x, before.y)
  await page.mouse.down()
  await page.mouse.move(before.x + 24, before.y - 48, { steps: 4 })
  await expect.poll(async () => (await boxOf(connection)).height).toBeGreaterThan(bent + 30)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect.poll(async () => (await boxOf(connection)).height).toBe(bent)
  await dragBy(editor, bends(page).first(), { x: 0, y: -48 })
  await expect.poll(async () => (await boxOf(connection)).height).toBeGreaterThan(bent + 30)

  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await undo.click()
  await expect.poll(async () => (await boxOf(connection)).height).toBe(bent)
  await undo.click()
  await expect(bends(page)).toHaveCount(0)
  expect((await boxOf(connection)).height).toBe(flat)
  await page.getByRole('banner').getByRole('button', { name: /^Redo/ }).click()
  await expect.poll(async () => (await boxOf(connection)).height).toBe(bent)

  // Back into line, nothing is left of it.
  await dragBy(editor, grip(page, 'part', 1), { x: 0, y: 118 })
  await expect(bends(page)).toHaveCount(0)
  expect((await boxOf(connection)).height).toBe(flat)
})

test('a bend goes with a double click, or with Delete where it was clicked', async ({ page }) => {
  const { editor, connection } = await line(page)
  await editor.field('Style').selectOption('Straight')
  await dragBy(editor, grip(page, 'part'), { x: 0, y: 80 })
  await expect(bends(page)).toHaveCount(1)
  const { x, y } = await middleOf(bends(page))
  await page.mouse.dblclick(x, y)
  await expect(bends(page)).toHaveCount(0)

  await dragBy(editor, grip(page, 'part'), { x: 0, y: 80 })
  await bends(page).click()
  await page.keyboard.press('Delete')
  await expect(bends(page)).toHaveCount(0)
  await expect(connection).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(connection).toHaveCount(0)
})

test('an end is pinned to the side where it is dragged, and the shape survives a reload', async ({
  page,
}) => {
  const { editor, connection } = await line(page)
  await dragBy(editor, grip(page, 'to'), { x: 30, y: -60 })
  await expect(editor.field('Arrives at')).toHaveValue('top')
  await dragBy(editor, grip(page, 'part', 1), { x: 0, y: -48 })
  // A selected line has a glow, which is wider.
  await page.keyboard.press('Escape')
  const { width, height } = await boxOf(connection)
  await editor.saved()
  await page.reload()
  await expect(connection).toBeVisible()
  const again = await boxOf(connection)
  expect([again.width, again.height]).toEqual([width, height])

  await choose(editor)
  await expect(editor.field('Arrives at')).toHaveValue('top')
  const tip = await middleOf(grip(page, 'to'))
  await page.mouse.dblclick(tip.x, tip.y)
  await expect(editor.field('Arrives at')).toHaveValue('automatic')
})

test('the menu changes style and sides, bends a line where it was opened, and clears bends', async ({
  page,
}) => {
  const { editor, connection } = await line(page)
  const { x, y, width, height } = await boxOf(connection)
  const menu = async () => page.mouse.click(x + width * 0.25, y + height / 2, { button: 'right' })
  await menu()
  await page.getByRole('menuitem', { name: 'Leaves from' }).click()
  await page.getByRole('menuitemradio', { name: 'Top' }).click()
  await expect(editor.field('Leaves from')).toHaveValue('top')
  await editor.field('Leaves from').selectOption('Automatic')

  await menu()
  await page.getByRole('menuitem', { name: 'Bend here' }).click()
  await expect(bends(page)).toHaveCount(1)
  await menu()
  await page.getByRole('menuitem', { name: 'Line', exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Curved' }).click()
  await expect(editor.field('Style')).toHaveValue('curved')
  await menu()
  await page.getByRole('menuitem', { name: /^Clear bends/ }).click()
  await expect(bends(page)).toHaveCount(0)
})

test('without a mouse a line is bent on the canvas and in the inspector', async ({ page }) => {
  const { editor, connection } = await line(page)
  const says = page.getByRole('status').first()
  await page.keyboard.press('b')
  await expect(says).toHaveText(/no bends/)
  await page.keyboard.press('Shift+B')
  await expect(says).toHaveText(/^Bend 1 of 1, at -?\d+, -?\d+/)
  const flat = (await boxOf(connection)).height
  for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press('Shift+ArrowUp')
  await expect.poll(async () => (await boxOf(connection)).height).toBeGreaterThan(flat + 80)
  await page.keyboard.press('Delete')
  await expect(bends(page)).toHaveCount(0)

  await editor.tabTo(editor.inspector.getByRole('button', { name: 'Add a bend' }))
  await page.keyboard.press('Enter')
  await editor.type(editor.inspector.getByRole('textbox', { name: 'Bend 1, Y' }), '480')
  await expect(bends(page)).toHaveCount(1)
  await editor.pick(editor.field('Arrives at'), 'bottom')
  await expect(says).toHaveText(/^Pinned the end of the line from .* to the bottom$/)
  await editor.tabTo(editor.inspector.getByRole('button', { name: 'Remove bend 1' }))
  await page.keyboard.press('Enter')
  await expect(bends(page)).toHaveCount(0)
})
