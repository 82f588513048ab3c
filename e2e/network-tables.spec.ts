import { expect, test } from '@playwright/test'
import { expectAccessible } from './axe'
import { boxOf, Editor, type Hand } from './editor'

/** A VPC with a subnet, an instance in it and an internet gateway; beside it a bucket that has no place in the network. */
async function draw(editor: Editor): Promise<void> {
  await editor.open()
  await editor.drop('VPC', { x: 120, y: 90 })
  await editor.dropInto('Subnet', editor.node('VPC'), { x: 120, y: 120 })
  await editor.dropInto('EC2 instance', editor.node('Subnet'))
  await editor.dropInto('Internet gateway', editor.node('VPC'), { x: 60, y: 60 })
  await editor.drop('S3 bucket', { x: 620, y: 420 })
}

const select = (editor: Editor, name: string, hand: Hand) =>
  hand === 'mouse' ? editor.click(editor.node(name)) : editor.walkTo(editor.node(name))

for (const hand of ['mouse', 'keys'] as const) {
  test(`routes and rules are stated by ${hand}`, async ({ page }) => {
    const editor = new Editor(page)
    await draw(editor)
    const { inspector } = editor
    const button = (name: string) => inspector.getByRole('button', { name, exact: true })

    await test.step('a route table for the subnet', async () => {
      await select(editor, 'Subnet', hand)
      await editor.press(hand, button('New route table for this subnet'))
      await expect(inspector.getByRole('region', { name: 'Routes (from Subnet routes)' })).toBeVisible()
      await expect(inspector.getByText('No routes stated: open.')).toBeVisible()
    })

    await test.step('a route to the internet gateway', async () => {
      await editor.press(hand, button('Add row'))
      await expect(inspector.getByLabel('Destination, row 1')).toBeFocused()
      await page.keyboard.type('0.0.0.0/0')
      await page.keyboard.press('Tab')
      await page.keyboard.type('inter')
      const offered = page.getByRole('option', { name: /^Internet gateway/ })
      await expect(offered).toBeVisible()
      if (hand === 'mouse') await offered.click()
      else {
        await page.keyboard.press('ArrowDown')
        await page.keyboard.press('Enter')
      }
      await expect(inspector.getByLabel('Target, row 1')).toHaveValue('Internet gateway')
      await expect(inspector.getByText('Stated: these routes are all.')).toBeVisible()
    })

    await test.step('what is no network is said and not kept', async () => {
      await page.keyboard.press('Enter')
      await expect(inspector.getByLabel('Destination, row 2')).toBeFocused()
      await page.keyboard.type('10.9.0.0/40')
      await expect(
        inspector.getByText('The number after the slash is between 0 and 32, and 40 is not.'),
      ).toBeVisible()
      await page.keyboard.press('Escape')
      await editor.press(hand, button('Remove row 2'))
    })

    await test.step('a security group with a rule', async () => {
      await select(editor, 'EC2 instance', hand)
      await editor.press(hand, button('New security group'))
      await expect(inspector.getByRole('heading', { name: 'EC2 instance group' })).toBeVisible()
      await editor.press(hand, button('Add inbound rule'))
      await page.keyboard.type('https')
      await page.keyboard.press('Tab')
      await page.keyboard.type('10.0.0.0/8')
      await page.keyboard.press('Tab')
      await expect(inspector.getByLabel('Traffic, inbound row 1')).toHaveValue('HTTPS 443')
      await expect(inspector.getByText(/^No outbound rules stated: open/)).toBeVisible()
    })

    await test.step('it is there after a reload, and a chip leads to it', async () => {
      await editor.saved()
      await page.reload()
      const { x, y, width } = await boxOf(editor.node('Subnet'))
      await page.mouse.click(x + width - 40, y + 14)
      await expect(inspector.getByRole('heading', { name: 'Subnet routes' })).toBeVisible()
      await expect(inspector.getByLabel('Target, row 1')).toHaveValue('Internet gateway')
    })
  })

  test(`the network is shown alone, by ${hand}`, async ({ page }) => {
    const editor = new Editor(page)
    await draw(editor)
    const layer = editor.canvas.getByRole('button', { name: 'Network alone' })
    // What is faint is hidden from screen readers, so that it has no role there.
    const bucket = page.locator('.react-flow__node', { has: page.locator('[aria-label^="S3 bucket"]') })
    await page.keyboard.press('Escape')
    await expect(bucket).toHaveCSS('opacity', '1')

    if (hand === 'mouse') await layer.click()
    else {
      await editor.tabTo(editor.canvas)
      await page.keyboard.press('l')
    }
    await expect(layer).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText(/^Network alone: what has no place/)).toBeAttached()
    await expect(bucket).toHaveCSS('opacity', '0.12')

    await test.step('what is faint is left alone', async () => {
      const { x, y, width } = await boxOf(bucket)
      await page.mouse.click(x + width / 2, y + 24)
      await expect(editor.inspector.getByRole('heading', { name: 'S3 bucket' })).toHaveCount(0)
      await editor.tabTo(editor.canvas)
      await page.keyboard.press('End')
      await expect(editor.inspector.getByRole('heading', { name: 'S3 bucket' })).toHaveCount(0)
    })

    await test.step('it is remembered, and goes again', async () => {
      // Views are written after a pause.
      await page.waitForTimeout(400)
      await page.reload()
      await expect(bucket).toHaveCSS('opacity', '0.12')
      if (hand === 'mouse') await layer.click()
      else {
        await editor.tabTo(editor.canvas)
        await page.keyboard.press('l')
      }
      await expect(layer).toHaveAttribute('aria-pressed', 'false')
      await expect(bucket).toHaveCSS('opacity', '1')
    })
  })
}

test('axe finds nothing in tables and the network alone', async ({ page }) => {
  // Axe looks several times, in both themes.
  test.slow()
  const editor = new Editor(page)
  await draw(editor)
  const { inspector } = editor
  await editor.click(editor.node('Subnet'))
  await inspector.getByRole('button', { name: 'New route table for this subnet' }).click()
  await inspector.getByRole('button', { name: 'Add row' }).click()
  await page.keyboard.type('10.9.0.0/40')
  await editor.checked()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await inspector.getByLabel('Target, row 1').click()
  await expect(page.getByRole('listbox', { name: 'Target: suggestions' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await editor.canvas.getByRole('button', { name: 'Network alone' }).click()
  await editor.click(editor.node('EC2 instance'))
  await inspector.getByRole('button', { name: 'New security group' }).click()
  await inspector.getByRole('button', { name: 'Add inbound rule' }).click()
  await editor.checked()
  await expectAccessible(page)
})
