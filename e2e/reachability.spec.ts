import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Locator } from '@playwright/test'
import { Editor } from './editor'

/** The editor with the trace tool. */
class Tracer extends Editor {
  get panel(): Locator {
    return this.page.getByRole('region', { name: 'Reachability', exact: true })
  }
  get answer(): Locator {
    return this.panel.getByRole('article', { name: 'Answer' })
  }
  verdict(words: string | RegExp): Locator {
    return this.answer.getByRole('heading', { name: words })
  }
  /** What is lit on the canvas, by the id of the thing. */
  lit(verdict: string): Locator {
    return this.canvas.locator(`[data-trace="${verdict}"] [data-lit]`)
  }
  async peeringDemo(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: /^Peering demo/ }).click()
    await expect(this.findings.getByRole('listitem').first()).toBeVisible()
  }
  async threeTier(): Promise<void> {
    await this.open()
    await this.page.getByRole('button', { name: /^Three-tier web/ }).click()
    await expect(this.node('Database')).toBeVisible()
  }
  /** Asks by the fields of the panel. */
  async ask(from: string, to: string): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: 'Trace reachability' }).click()
    await this.panel.getByRole('combobox', { name: 'From' }).fill(from)
    await this.page.keyboard.press('Enter')
    await this.panel.getByRole('combobox', { name: 'To' }).fill(to)
    await this.page.keyboard.press('Enter')
  }
}

test('with the mouse: a blocked way is lit, opened by a previewed change, and blocked again after undo', async ({
  page,
}) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await page.getByRole('banner').getByRole('button', { name: 'Trace reachability' }).click()
  await expect(page.getByText(/^Choose what the traffic comes from/)).toBeVisible()
  await editor.click(editor.node('Orders'))
  await expect(page.getByText(/^Choose what it should reach/)).toBeVisible()
  await editor.click(editor.node('Billing'))

  await expect(editor.verdict('Blocked at peering Spoke A – Shared services')).toBeVisible()
  await expect(editor.lit('blocked').first()).toBeAttached()
  await expect(editor.canvas.locator('[data-verdict="blocked"]').first()).toBeVisible()
  const stops = editor.answer.getByRole('region', { name: /^What stops it/ })
  // The way there stops at the first peering, and the answer would stop at the other.
  await expect(stops.getByText('PCX_REQUIRES_ADDRESS_IN_VPC_CIDR')).toHaveCount(2)
  await expect(stops.getByRole('link').first()).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\//)

  // A hop shows its place while the pointer is on it.
  await editor.answer.getByRole('region', { name: 'Way there' }).getByRole('button').first().hover()
  await expect(editor.canvas.locator('[data-pointed]')).toBeAttached()

  const way = editor.answer.getByRole('region', { name: /to open it$/ })
  await way
    .getByRole('button', { name: /^Preview/ })
    .first()
    .click()
  await page.getByRole('region', { name: 'Preview of a fix' }).getByRole('button', { name: 'Apply' }).click()
  await expect(editor.verdict(/^(Reachable|Possible)/)).toBeVisible()
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(editor.verdict(/^Blocked/)).toBeVisible()

  await page.getByRole('button', { name: 'Leave the trace' }).click()
  await expect(editor.canvas.locator('[data-trace]')).toHaveCount(0)
})

test('with keys: from where one is to where one walks, and what it needs is written into the diagram', async ({
  page,
}) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.walkTo(editor.node('Orders'))
  await page.keyboard.press('t')
  await editor.walkTo(editor.node('Directory'))
  await page.keyboard.press('Enter')
  await expect(editor.verdict(/^Possible: \d+ things to configure/)).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: /“Orders” can reach “Directory”/ })).toHaveCount(1)

  await editor.press('keys', editor.answer.getByRole('button', { name: /^Write into the diagram/ }))
  await expect(editor.verdict('Reachable')).toBeVisible()
  await editor.press('keys', editor.answer.getByRole('button', { name: 'Way back' }))
  await expect(editor.canvas.locator('[data-way="return"]')).toBeAttached()
  await editor.tabTo(editor.canvas)
  await page.keyboard.press('ControlOrMeta+Z')
  await expect(editor.verdict(/^Possible/)).toBeVisible()

  // Escape gives up the selection first, then the trace.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(editor.canvas.locator('[data-trace]')).toHaveCount(0)
})

test('the internet reaches the load balancer, by the menu of the right button', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.threeTier()
  await editor.click(editor.node('Load balancer'))
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Can the internet reach it?' }).click()
  await expect(editor.verdict(/^(Reachable|Possible)/)).toBeVisible()
  await expect(editor.lit('possible').or(editor.lit('reachable')).first()).toBeAttached()
})

test('everything that is reached is lit and listed, and each leads to its trace', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await editor.ask('orders', 'everything')
  const all = editor.panel.getByRole('article', { name: 'Everything it reaches' })
  const blocked = all.getByRole('region', { name: /^Blocked/ })
  await expect(editor.lit('everything').first()).toBeAttached()
  await blocked.getByRole('button', { name: 'Billing' }).click()
  await expect(editor.verdict(/^Blocked/)).toBeVisible()
  await editor.panel.getByRole('button', { name: 'Everything it reaches' }).click()
  await expect(all).toBeVisible()
})

test('the matrix is walked by arrows, and a cell opens its trace', async ({ page }) => {
  const editor = new Tracer(page)
  await editor.peeringDemo()
  await page.getByRole('button', { name: 'Reachability', exact: true }).click()
  await editor.panel.getByRole('button', { name: 'Matrix' }).click()
  const grid = editor.panel.getByRole('grid')
  await expect(grid.getByRole('gridcell', { name: 'Spoke A to Spoke B: Blocked' })).toBeVisible()
  await editor.tabTo(grid)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(editor.verdict(/^Blocked/)).toBeVisible()
  await expect(editor.panel.getByText('Spoke A → Spoke B')).toBeVisible()
})

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
