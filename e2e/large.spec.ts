import { expect, test, type Page } from '@playwright/test'
import { boxesOf } from '../src/core/layout/boxes'
import type { Diagram, NodeId } from '../src/core/model/diagram'
import { largeAccount } from '../src/core/testing/large-account'
import { boxOf, Editor } from './editor'
import { comparePictures } from './picture-page'

async function opened(page: Page, diagram: Diagram, drawing?: 'elements' | 'painted'): Promise<Editor> {
  const editor = new Editor(page)
  if (drawing !== undefined)
    await page.addInitScript((value) => localStorage.setItem('lintel.drawing', value), drawing)
  await editor.open()
  await page.getByLabel('Files to import').setInputFiles({
    name: 'account.lintel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(diagram)),
  })
  await expect(page.getByText(/^Imported “Account/)).toBeVisible({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Close message' }).first().click()
  await editor.saved()
  await editor.checked()
  return editor
}

const painted = (page: Page) => page.locator('canvas[data-picture]')

test('the painted picture is the picture that the elements make, at every scale', async ({ browser }) => {
  const diagram = largeAccount(60)
  const shots: Buffer[][] = []
  for (const drawing of ['elements', 'painted'] as const) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    const editor = await opened(page, diagram, drawing)
    await expect(painted(page)).toHaveCount(drawing === 'painted' ? 1 : 0)
    await editor.tabTo(editor.canvas)
    const { x, y, width, height } = await boxOf(editor.canvas)
    // Without the controls, which lie below.
    const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 140 }
    const taken: Buffer[] = []
    await page.keyboard.press('Shift+1')
    await page.waitForTimeout(700)
    taken.push(await page.screenshot({ clip }))
    await editor.click(editor.node('Web a').first())
    await page.keyboard.press('Shift+2')
    await page.waitForTimeout(700)
    taken.push(await page.screenshot({ clip }))
    shots.push(taken)
    await context.close()
  }
  const page = await browser.newPage()
  const [elements = [], pictures = []] = shots
  for (const [index, one] of elements.entries()) {
    const other = pictures[index]
    if (other === undefined) throw new Error('there is no such picture')
    const difference = await comparePictures(page, one, other)
    // From afar letters and icons that nobody can read are left away, and lines are kept visible.
    expect(difference.mean).toBeLessThan(index === 0 ? 4 : 1)
    expect(difference.other).toBeLessThan(index === 0 ? 0.03 : 0.01)
  }
})

test('what a drag carries over elements is the picture that they make where they are let go', async ({
  page,
}) => {
  const diagram = largeAccount(60)
  const editor = await opened(page, diagram)
  await editor.tabTo(editor.canvas)
  const files = editor.node('app-0-files')
  const wrapper = page.getByTestId('rf__node-app-0-files')
  await page.keyboard.press('Shift+1')
  await page.waitForTimeout(700)
  const afar = await boxOf(files)
  await page.mouse.click(afar.x + afar.width / 2, afar.y + afar.height / 3)
  await expect(editor.inspector.getByRole('heading', { name: 'app-0-files' })).toBeVisible()
  await page.keyboard.press('Shift+2')
  await page.waitForTimeout(700)
  await page.keyboard.press('Control+0')
  await page.waitForTimeout(700)
  // On whole pixels, where elements are as sharp as what is painted.
  const there = await boxOf(files)
  await page.mouse.move(there.x, there.y)
  await page.mouse.wheel(there.x % 1, there.y % 1)
  await expect.poll(async () => (await boxOf(files)).x % 1).toBeCloseTo(0, 1)
  const was = await boxOf(files)
  const from = { x: was.x + was.width / 2, y: was.y + was.height / 3 }
  const carry = async (by: { x: number; y: number }) => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 3 })
    // Nothing is aligned, so that no guide lies over it.
    await page.keyboard.down('Control')
    await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 3 })
    await expect(painted(page)).toHaveCount(1)
  }
  const by = { x: 0, y: 80 }

  await test.step('its element waits unseen, with its name, and Escape shows it again', async () => {
    await carry(by)
    await expect(wrapper).toHaveCSS('opacity', '0')
    expect(await boxOf(files)).toEqual(was)
    await page.keyboard.up('Control')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(painted(page)).toHaveCount(0)
    await expect(wrapper).toHaveCSS('opacity', '1')
  })

  await test.step('on its way it looks as it does when it is let go', async () => {
    await carry(by)
    await page.mouse.up()
    await page.keyboard.up('Control')
    await expect(painted(page)).toHaveCount(0)
    const is = await boxOf(files)
    expect(is.y).toBeGreaterThan(was.y + by.y / 2)
    // Without the handles and the ends of lines at its sides.
    const clip = { ...is, x: is.x + is.width / 3, width: is.width / 3 }
    await page.mouse.move(from.x, from.y)
    const dropped = await page.screenshot({ clip })
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => boxOf(files)).toEqual(was)
    await carry(by)
    const carried = await page.screenshot({ clip })
    await page.keyboard.up('Control')
    await page.keyboard.press('Escape')
    await page.mouse.up()
    const difference = await comparePictures(await page.context().newPage(), carried, dropped)
    expect(difference.mean).toBeLessThan(1)
    expect(difference.other).toBeLessThan(0.01)
  })
})

test('a large diagram is painted, from afar and near, and is worked on as a small one', async ({ page }) => {
  const diagram = largeAccount(420)
  const editor = await opened(page, diagram)
  await editor.tabTo(editor.canvas)
  await page.keyboard.press('Shift+1')
  await page.waitForTimeout(700)
  await expect(painted(page)).toHaveCount(1)
  const region = editor.node('region-0')
  const { x, y, width } = await boxOf(region)
  const scale = width / (boxesOf(diagram).get('region-0' as NodeId)?.width ?? 1)

  await test.step('a thing is found where it is painted, and moved', async () => {
    const bucket = boxesOf(diagram).get('app-5-files' as NodeId)
    const corner = boxesOf(diagram).get('region-0' as NodeId)
    if (bucket === undefined || corner === undefined) throw new Error('there is no such thing')
    const at = {
      x: x + (bucket.x - corner.x + bucket.width / 2) * scale,
      y: y + (bucket.y - corner.y + 24) * scale,
    }
    await page.mouse.click(at.x, at.y)
    await expect(editor.inspector.getByRole('heading', { name: 'app-5-files' })).toBeVisible()
    await expect(editor.canvas).toHaveAttribute('aria-activedescendant', 'thing-app-5-files')
    await expect(page.locator('#thing-app-5-files')).toBeAttached()
    const before = await boxOf(page.locator('#thing-app-5-files'))
    await editor.drag(at, { x: at.x + 60, y: at.y + 40 })
    await expect
      .poll(async () => (await boxOf(page.locator('#thing-app-5-files'))).x)
      .toBeGreaterThan(before.x + 30)
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => boxOf(page.locator('#thing-app-5-files'))).toEqual(before)
  })

  await test.step('everything is carried in one piece, and Escape puts it back', async () => {
    const before = await boxOf(region)
    await page.keyboard.press('ControlOrMeta+a')
    await page.mouse.move(before.x + 30, before.y + 1)
    await page.mouse.down()
    await page.mouse.move(before.x + 90, before.y + 50, { steps: 4 })
    await expect(painted(page)).toHaveCount(2)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(painted(page)).toHaveCount(1)
    await expect.poll(() => boxOf(region)).toEqual(before)
    await page.keyboard.press('Escape')
  })

  await test.step('near, it is painted as well, with the same thing selected', async () => {
    await page.mouse.click(x + 30, y + 1)
    await expect(editor.inspector.getByRole('heading', { name: 'region-0' })).toBeVisible()
    await page.keyboard.press('Control+0')
    await expect(painted(page)).toHaveCount(1)
    await expect(editor.inspector.getByRole('heading', { name: 'region-0' })).toBeVisible()
    await page.keyboard.press('Shift+1')
    await expect.poll(async () => (await boxOf(region)).x).toBeCloseTo(x, 0)
  })

  await test.step('with few things left it is made of elements, and painted again when they are back', async () => {
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.press('Delete')
    await expect(painted(page)).toHaveCount(0)
    await page.keyboard.press('ControlOrMeta+z')
    await expect(painted(page)).toHaveCount(1)
    await expect(editor.node('region-0')).toBeVisible()
  })
})

test('what was stretched while the scale changed is painted sharp when the view rests', async ({ page }) => {
  const editor = await opened(page, largeAccount(900))
  await editor.tabTo(editor.canvas)
  const { x, y, width, height } = await boxOf(editor.canvas)
  const clip = { x: x + 4, y: y + 4, width: width - 8, height: height - 140 }
  const shot = async () => {
    await page.waitForTimeout(700)
    return page.screenshot({ clip })
  }
  await page.keyboard.press('Shift+1')
  await shot()
  await page.mouse.move(x + width / 2, y + height / 2)
  await page.keyboard.down('Control')
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -8)
  await page.keyboard.up('Control')
  const afterwards = await shot()
  // Outlines of everything, and none: all of it is painted anew.
  await page.keyboard.press('ControlOrMeta+a')
  await shot()
  await page.keyboard.press('Escape')
  const difference = await comparePictures(page, afterwards, await shot())
  expect(difference.mean).toBeLessThan(0.05)
})
