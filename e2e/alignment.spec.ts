import { expect, test, type Locator } from '@playwright/test'
import { boxOf, Editor, gripOf } from './editor'

const middle = async (node: Locator) => Math.round((await gripOf(node)).y)

test('pulls what is dragged into line, unless Ctrl is held', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('Lambda function', { x: 120, y: 200 })
  await editor.drop('S3 bucket', { x: 420, y: 320 })
  const [one, other] = [editor.node('Lambda function'), editor.node('S3 bucket')]
  const [from, to] = [await gripOf(other), await middle(one)]
  const guide = page.locator('.stroke-guide path').first()

  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(from.x + 30, to + 20, { steps: 4 })
  await page.mouse.move(from.x + 30, to + 3, { steps: 2 })
  await expect(guide).toBeAttached()
  expect(await middle(other)).toBe(to)
  await page.keyboard.down('Control')
  await expect(guide).not.toBeAttached()
  expect(await middle(other)).toBe(to + 3)
  await page.keyboard.up('Control')
  await page.mouse.up()
  expect(await middle(other)).toBe(to)
})

test('aligns, spaces and wraps what is selected, and takes each back in one step', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('EC2 instance', { x: 120, y: 160 })
  await editor.drop('EC2 instance', { x: 300, y: 240 })
  await editor.drop('EC2 instance', { x: 620, y: 200 })
  const nodes = ['EC2 instance', 'EC2 instance 2', 'EC2 instance 3'].map((name) => editor.node(name))
  const [first, second, third] = [
    nodes[0] ?? editor.canvas,
    nodes[1] ?? editor.canvas,
    nodes[2] ?? editor.canvas,
  ]
  await editor.click(first)
  await editor.click(second, ['Shift'])
  await editor.click(third, ['Shift'])

  await page.keyboard.press('Alt+W')
  await expect.poll(() => middle(third)).toBe(await middle(first))
  expect(await middle(second)).toBe(await middle(first))

  await editor.inspector.getByRole('button', { name: 'Space evenly horizontally' }).click()
  const left = async (node: Locator) => (await boxOf(node)).x
  await expect
    .poll(async () => Math.round(2 * (await left(second)) - (await left(first)) - (await left(third))))
    .toBe(0)

  await editor.canvas.focus()
  await page.keyboard.press('W')
  await page.getByRole('menuitem', { name: 'VPC' }).click()
  await expect(second).toHaveAccessibleName(/in VPC/)
  await expect(editor.node('VPC')).toHaveAccessibleName(/3 inside/)

  const undo = page.getByRole('banner').getByRole('button', { name: /^Undo/ })
  await undo.click()
  await expect(editor.node('VPC')).toHaveCount(0)
  await undo.click()
  await undo.click()
  expect(await middle(second)).toBeGreaterThan(await middle(first))
})

test('says where AWS would not have what is dragged, and places things exactly', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('VPC', { x: 420, y: 300 })
  await editor.drop('SQS queue', { x: 80, y: 120 })
  const from = await gripOf(editor.node('SQS queue'))
  const vpc = await boxOf(editor.node('VPC'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(vpc.x + 160, vpc.y + 140, { steps: 6 })
  await expect(page.getByText(/“SQS queue” is not inside “VPC”, but in a Region/)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.mouse.up()

  await editor.click(editor.node('VPC'))
  const width = editor.inspector.getByRole('textbox', { name: 'Width' })
  await width.fill('20')
  await expect(editor.inspector.getByText('At least 64.', { exact: true })).toBeVisible()
  await width.fill('480')
  await width.press('Enter')
  await expect.poll(async () => Math.round((await boxOf(editor.node('VPC'))).width)).toBe(480)
})
