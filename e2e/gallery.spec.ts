import { expect, test, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './axe'
import { Editor } from './editor'

/** What somebody does in the gallery, in their words. */
class Gallery {
  readonly page: Page
  readonly editor: Editor
  readonly dialog: Locator
  readonly search: Locator
  readonly cards: Locator

  constructor(page: Page) {
    this.page = page
    this.editor = new Editor(page)
    this.dialog = page.getByRole('dialog')
    this.search = this.dialog.getByRole('searchbox', { name: 'Search patterns' })
    this.cards = this.dialog.getByRole('list', { name: 'Patterns' }).getByRole('listitem')
  }

  async open(): Promise<void> {
    await this.editor.open()
    await this.page.getByRole('button', { name: 'All pattern templates' }).click()
    await expect(this.search).toBeFocused()
  }

  async find(words: string): Promise<void> {
    await this.search.fill(words)
    await expect(this.dialog.getByRole('status')).toHaveText(/^\d+ of \d+ patterns(, \d+ nearest)?$/)
  }
}

/** Words that find the patterns whose question has the longest answer. */
const patternsWithMuchToSay = ['gateway load balancer inspection', 'many sites VPN']

test('one finds a pattern, watches a limit break, judges a mistake, and takes what works', async ({
  page,
}) => {
  const gallery = new Gallery(page)
  await gallery.open()
  const { dialog, cards, search } = gallery
  const all = await cards.count()
  expect(all).toBeGreaterThan(40)
  await expect(dialog.getByRole('status')).toHaveText(`${all} patterns`)

  // Every thumbnail is painted, and none is blank: its corner’s ground is not all there is.
  await expect.poll(() => blanks(page)).toEqual([])

  await dialog.getByRole('button', { name: /^Networking/ }).click()
  await dialog.getByRole('combobox', { name: 'Service' }).selectOption('vgw')
  expect(await cards.count()).toBeLessThan(all)
  await dialog.getByRole('button', { name: 'Show all' }).click()
  await gallery.find('many sites VPN')

  // The arrow leads from the field to the cards, and along them; Enter opens.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  const first = cards.first().getByRole('button').first()
  await expect(first).toBeFocused()
  await cards.getByRole('button', { name: /^Many sites, one VPC: VPN connections/ }).focus()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: /^Many sites, one VPC: VPN/ })).toBeFocused()

  const sites = dialog.getByRole('spinbutton', { name: 'Sites' })
  await sites.fill('10')
  await expect(dialog.getByText('No error and no warning')).toBeVisible()
  await dialog.getByRole('button', { name: 'More: Sites' }).click()
  await expect(sites).toHaveValue('11')
  await expect(dialog.getByRole('list', { name: 'What the checks say' })).toContainText('its quota is 10')

  await sites.fill('99')
  await page.keyboard.press('Enter')
  await expect(sites).toHaveValue('11')
  await expect(dialog.getByText('99 is too many: 11 is the most.')).toBeVisible()

  await dialog.getByRole('button', { name: 'Show the drawing' }).click()
  await expect(dialog.getByText(/its quota is 10/)).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Open the broken one' })).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Reveal' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: /^It does not work/ })).toBeFocused()
  await dialog.getByRole('button', { name: 'Show what works' }).click()
  await expect(dialog.getByRole('button', { name: 'Show the drawing' })).toBeFocused()

  // One level back, as the button “All patterns” does.
  await page.keyboard.press('Escape')
  await expect(search).toHaveValue('many sites VPN')
  await expect(cards.getByRole('button', { name: /^Many sites, one VPC: VPN connections/ })).toBeFocused()

  await page.keyboard.press('Enter')
  await dialog.getByRole('spinbutton', { name: 'Sites' }).fill('4')
  await dialog.getByRole('button', { name: 'Insert here' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(gallery.editor.node('Virtual private gateway')).toHaveCount(1)
  await expect(gallery.editor.canvas).toBeFocused()

  await page.keyboard.press('g')
  await gallery.find('serverless cron')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Open as new' }).click()
  await expect(page.getByRole('banner').getByText('Serverless cron job')).toBeVisible()
  await expect(gallery.editor.canvas).toBeFocused()
  await expect(page.getByText(/^Opened as a new diagram: Serverless cron job/)).toBeAttached()
})

test('after the answer the mistake is opened with the buttons in sight, and one stands on the canvas', async ({
  page,
}) => {
  const gallery = new Gallery(page)
  const { dialog, editor } = gallery
  await page.setViewportSize({ width: 1440, height: 900 })
  await gallery.open()
  for (const name of patternsWithMuchToSay) {
    await gallery.find(name)
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Show the drawing' }).click()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('list', { name: 'What the checks say' })).toBeAttached()
    await expect(dialog.getByRole('button', { name: 'Show what works' })).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('button', { name: 'Open the broken one' })).toBeInViewport({ ratio: 1 })
    await page.keyboard.press('Escape')
    await expect(gallery.search).toBeVisible()
  }
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Show the drawing' }).click()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Open the broken one' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(editor.canvas).toBeFocused()
  await expect(page.getByText(/^Opened as a new diagram: /)).toBeAttached()
})

test('axe finds nothing in cards, a pattern, a question and its answer', async ({ page }) => {
  // Axe looks several times, in both themes.
  test.slow()
  const gallery = new Gallery(page)
  await gallery.open()
  await expectAccessible(page)
  await gallery.find('no such pattern')
  await expectAccessible(page)
  await gallery.find('cloudhub')
  await page.keyboard.press('Enter')
  await expect(gallery.dialog.getByText('No error and no warning')).toBeVisible()
  await expectAccessible(page)
  await gallery.dialog.getByRole('button', { name: 'Show the drawing' }).click()
  await gallery.dialog.getByRole('button', { name: 'Reveal' }).click()
  await expect(gallery.dialog.getByRole('list', { name: 'What the checks say' })).toBeVisible()
  await expectAccessible(page)
})

/** The cards whose picture has one colour alone, or is not painted yet. */
function blanks(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('[data-card]')].flatMap((card) => {
      const canvas = card.querySelector('canvas')
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data
      if (pixels === undefined) return []
      const dots = new Uint32Array(pixels.buffer)
      return new Set(dots).size > 8 ? [] : [card.getAttribute('data-card') ?? '']
    }),
  )
}
