import { expect, test } from '@playwright/test'
import { layOut } from '../src/core/layout/lay-out'
import { place } from '../src/core/layout/place'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import { generatedDrawing } from '../src/core/testing/drawings/generated'
import { nodeEngine } from '../src/core/testing/node-engine'
import { Editor, gripOf } from './editor'
import { exported } from './take-away'

/** Things strewn about, with a title of its own. */
function strewn(): Diagram {
  const drawing = place(generatedDrawing(7, 24))
  const layout = { ...drawing.layout }
  for (const [at, id] of Object.keys(layout).entries()) {
    const before = layout[id as NodeId]
    if (before !== undefined && drawing.nodes[id as NodeId]?.parentId === null)
      layout[id as NodeId] = { ...before, x: before.x + 1600 * (at % 3), y: before.y + 800 * (at % 5) }
  }
  return { ...drawing, title: 'Strewn', layout }
}

test('lays out as in node, byte for byte, tells it, and undoes it in one step', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  const before = strewn()
  const json = Buffer.from(JSON.stringify(before))
  await page
    .getByLabel('Files to import')
    .setInputFiles({ name: 'strewn.lintel.json', mimeType: 'application/json', buffer: json })
  await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Strewn')
  await editor.canvas.focus()
  await page.keyboard.press('Shift+L')
  await expect(page.getByText(/^Laid out \d+ things\.$/)).toBeAttached({ timeout: 30_000 })

  const inNode = await layOut(before, { of: 'everything', pins: 'hold' }, nodeEngine())
  const after = JSON.parse((await exported(editor, 'mouse', 'JSON')).toString()) as Diagram
  expect(after.layout).toEqual(inNode.ok && inNode.value.layout)

  await page.keyboard.press('ControlOrMeta+Z')
  const undone = JSON.parse((await exported(editor, 'mouse', 'JSON')).toString()) as Diagram
  expect(undone.layout).toEqual(before.layout)
})

test('pins by the menu’s word, and lays out around it', async ({ page }) => {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('Internet', { x: 80, y: 60 })
  await editor.drop('Users', { x: 420, y: 420 })
  const users = editor.node('Users')
  const internet = editor.node('Internet')
  const { x, y } = await gripOf(users)
  await page.mouse.click(x, y, { button: 'right' })
  await page.getByRole('menuitem', { name: 'Pin', exact: true }).click()
  await expect(editor.inspector.getByRole('checkbox', { name: /Pinned/ })).toBeChecked()
  await page.keyboard.press('Escape')
  const place = () => users.boundingBox()
  const [was, other] = [await place(), await internet.boundingBox()]
  await page.getByRole('button', { name: 'Lay out', exact: true }).click()
  await expect(page.getByText('Laid out 1 thing.', { exact: true })).toBeAttached({ timeout: 30_000 })
  await expect.poll(place).toEqual(was)
  expect(await internet.boundingBox()).not.toEqual(other)
})

test('remembers after a reload that a layout has been: what is moved by hand is then pinned', async ({
  page,
}) => {
  const editor = new Editor(page)
  await editor.open()
  await editor.drop('Internet', { x: 80, y: 60 })
  await editor.drop('Users', { x: 420, y: 420 })
  await page.getByRole('button', { name: 'Lay out', exact: true }).click()
  await expect(page.getByText(/^Laid out \d things?\.$/)).toBeAttached({ timeout: 30_000 })
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await editor.click(editor.node('Users'))
  await expect(editor.inspector.getByRole('checkbox', { name: /Pinned/ })).not.toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(editor.inspector.getByRole('checkbox', { name: /Pinned/ })).toBeChecked()
})
