import { expect, type Locator, type Page } from '@playwright/test'

/** How somebody works the editor: each has to get everything done without the other. */
export type Hand = 'mouse' | 'keys'

/** A point in the window, in CSS px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** What a person does with the editor, in a person's words: by role and name, with a real mouse and real keys. */
export class Editor {
  readonly page: Page
  readonly canvas: Locator
  readonly inspector: Locator
  readonly findings: Locator

  constructor(page: Page) {
    this.page = page
    this.canvas = page.getByRole('application', { name: 'Canvas' })
    this.inspector = page.getByRole('complementary', { name: 'Inspector' })
    this.findings = page.getByRole('region', { name: 'Findings' })
  }

  /** A browser that has never been here. */
  async open(): Promise<void> {
    await this.page.goto('/')
    await expect(this.page.getByRole('heading', { name: 'Draw an AWS architecture' })).toBeVisible()
    // The palette’s icons come with a chunk of their own, and a drag shows them.
    await expect(this.entry('Users').locator('img')).toBeVisible()
  }

  entry(name: string): Locator {
    return this.page.getByRole('tabpanel', { name: 'Services' }).getByRole('button', { name, exact: true })
  }

  /** The thing on the canvas with this name; what is read out begins with its sort, unless the name says it. */
  node(name: string): Locator {
    return this.canvas.getByRole('group', {
      name: new RegExp(`^(?!Connection )([^,]* )?${escaped(name)}(,|$)`),
    })
  }

  connection(words: string): Locator {
    return this.canvas.getByRole('group', { name: new RegExp(`^Connection .*${escaped(words)}`) })
  }

  /** Drags an entry of the palette to a point of the canvas, relative to its upper left corner. */
  async drop(service: string, at: Point): Promise<void> {
    await this.entry(service).dragTo(this.canvas, { targetPosition: at })
  }

  /** Drags an entry of the palette into a container, to a point relative to its upper left corner, or its middle. */
  async dropInto(service: string, container: Locator, at?: Point): Promise<void> {
    const box = await boxOf(container)
    const canvas = await boxOf(this.canvas)
    const inside = at ?? { x: box.width / 2, y: box.height / 2 }
    await this.drop(service, { x: box.x - canvas.x + inside.x, y: box.y - canvas.y + inside.y })
  }

  /** Drags from the middle of one thing’s edge to the other. */
  async connect(from: Locator, to: Locator): Promise<void> {
    await this.pull(from, () => gripOf(to))
  }

  /** Drags a connection out of a thing and lets it go over a point of the canvas, relative to its upper left corner. */
  async pullTo(from: Locator, at: Point): Promise<void> {
    const canvas = await boxOf(this.canvas)
    await this.pull(from, () => Promise.resolve({ x: canvas.x + at.x, y: canvas.y + at.y }))
  }

  private async pull(from: Locator, to: () => Promise<Point>): Promise<void> {
    await this.click(from)
    // The thing under the pointer shows handles too: the one that is meant is named.
    const id = (await from.getAttribute('id'))?.replace(/^thing-/, '') ?? ''
    const handle = this.page.locator(`[data-handle="${id}"][data-side=right]`)
    await expect(handle).toBeVisible()
    await this.drag(await middleOf(handle), await to())
  }

  /** What asks for the service that comes after or before a thing. */
  get next(): Locator {
    return this.page.getByRole('dialog', { name: /^What comes/ })
  }

  /** Clicks a thing where it can be grabbed: the icon of a resource, the header of a container. */
  async click(node: Locator, keys: readonly 'Shift'[] = []): Promise<void> {
    const { x, y } = await gripOf(node)
    for (const key of keys) await this.page.keyboard.down(key)
    await this.page.mouse.click(x, y)
    for (const key of keys) await this.page.keyboard.up(key)
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 4 })
    await this.page.mouse.up()
  }

  /** Adds a service with keys alone: the search, the arrow to its first hit, Enter. */
  async addByKeys(service: string): Promise<void> {
    const search = this.page.getByRole('searchbox', { name: 'Search services' })
    await this.page.keyboard.press('/')
    await expect(search).toBeFocused()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(service)
    await this.page.keyboard.press('ArrowDown')
    await expect(this.entry(service)).toBeFocused()
    await this.page.keyboard.press('Enter')
  }

  /** A button, by the hand that is used. */
  async press(hand: Hand, button: Locator): Promise<void> {
    if (hand === 'mouse') return button.click()
    await this.tabTo(button)
    await this.page.keyboard.press('Enter')
  }

  /** One of several: by keys, the arrows lead to it. */
  async choose(hand: Hand, radio: Locator): Promise<void> {
    // The label is what is seen of it; the input itself is for the keyboard and for screen readers.
    if (hand === 'mouse') return radio.locator('xpath=..').click()
    const group = radio.locator('xpath=ancestor::*[@role="radiogroup" or self::fieldset][1]')
    await this.tabTo(group.getByRole('radio', { checked: true }))
    for (let steps = 0; steps < 6 && !(await radio.isChecked()); steps += 1)
      await this.page.keyboard.press('ArrowRight')
    await expect(radio).toBeChecked()
  }

  /** Undoes or redoes until there is nothing left of it. */
  async repeat(hand: Hand, name: RegExp, keys: string): Promise<void> {
    const button = this.page.getByRole('banner').getByRole('button', { name })
    if (hand === 'keys') await this.tabTo(this.canvas)
    for (let steps = 0; steps < 60 && (await isOn(button)); steps += 1) {
      if (hand === 'mouse') await button.click()
      else await this.page.keyboard.press(keys)
    }
    expect(await isOn(button)).toBe(false)
  }

  /** Closes what an import says it did, if it says anything. */
  async closeReport(hand: Hand): Promise<void> {
    const report = this.page.getByRole('dialog')
    await report.waitFor({ timeout: 3000 }).catch(() => undefined)
    if (!(await report.isVisible())) return
    if (hand === 'keys') await this.page.keyboard.press('Escape')
    else
      await report
        .getByRole('button', { name: /Close|Done|OK/ })
        .first()
        .click()
    await expect(report).toHaveCount(0)
  }

  /** Goes down a list until it stands on this one. */
  async pick(list: Locator, value: string): Promise<void> {
    await this.tabTo(list)
    for (let steps = 0; steps < 20 && (await list.inputValue()) !== value; steps += 1) {
      await this.page.keyboard.press('ArrowDown')
    }
    await expect(list).toHaveValue(value)
  }

  async tabTo(target: Locator): Promise<void> {
    for (let stops = 0; stops < 80; stops += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await this.page.keyboard.press('Tab')
    }
    throw new Error(`Tab does not lead to ${target.toString()}`)
  }

  /** Walks over the canvas, in reading order, until it stands on this thing. */
  async walkTo(thing: Locator): Promise<void> {
    await this.tabTo(this.canvas)
    const id = await thing.getAttribute('id')
    await this.page.keyboard.press('Home')
    for (let steps = 0; steps < 40; steps += 1) {
      if ((await this.canvas.getAttribute('aria-activedescendant')) === id) return
      await this.page.keyboard.press('Alt+ArrowRight')
    }
    throw new Error(`Walking does not lead to ${thing.toString()}`)
  }

  async connectByKeys(from: Locator, to: Locator): Promise<void> {
    await this.walkTo(from)
    await this.page.keyboard.press('c')
    await this.walkTo(to)
    await this.page.keyboard.press('Enter')
  }

  field(label: string): Locator {
    return this.inspector.getByLabel(label, { exact: true })
  }

  /** Waits until the rules have looked at what is on the canvas now. */
  async checked(): Promise<void> {
    await expect(this.findings.getByText('Checking…')).toHaveCount(0)
  }

  async zoomTo(percent: number): Promise<void> {
    const shown = this.canvas.getByRole('button', { name: /^Zoom is/ })
    for (let now = 100; now > percent;) {
      await this.canvas.getByRole('button', { name: 'Zoom out' }).click()
      await expect(shown).not.toHaveText(`${now} %`)
      now = Number((await shown.textContent())?.replace(/\D/g, ''))
    }
  }

  async showFindings(hand: Hand = 'mouse'): Promise<void> {
    const fold = this.findings.getByRole('button', { name: 'Findings', exact: true })
    if ((await fold.getAttribute('aria-expanded')) === 'false') await this.press(hand, fold)
  }

  async unfold(finding: Locator, hand: Hand = 'mouse'): Promise<void> {
    const details = finding.getByRole('button', { name: /^Details of/ })
    if ((await details.getAttribute('aria-expanded')) !== 'true') await this.press(hand, details)
  }

  /** Previews a fix of the finding and takes it. */
  async fix(hand: Hand, finding: Locator, name: RegExp): Promise<void> {
    await this.unfold(finding, hand)
    await this.press(hand, finding.getByRole('button', { name }))
    await this.press(hand, this.page.getByRole('button', { name: 'Apply' }))
  }

  /** Types into a field in place of what is there, and Enter. */
  async type(field: Locator, text: string): Promise<void> {
    await this.tabTo(field)
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  finding(words: string | RegExp): Locator {
    return this.findings.getByRole('listitem').filter({ hasText: words })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText('Saved', { exact: true })).toBeVisible()
  }
}

/** Buttons stay reachable when they are off, so that one hears why. */
async function isOn(button: Locator): Promise<boolean> {
  return (await button.isEnabled()) && (await button.getAttribute('aria-disabled')) !== 'true'
}

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (box === null) throw new Error(`${locator.toString()} is not on the page`)
  return box
}

export async function middleOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** A resource is grabbed at its icon, a container at the header that it shows at its upper left. */
export async function gripOf(locator: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(locator)
  const zoom = await locator.evaluate((element) => {
    const unscaled = element instanceof HTMLElement ? element.offsetWidth : 0
    return unscaled === 0 ? 1 : element.getBoundingClientRect().width / unscaled
  })
  const isContainer = width > 130 * zoom || height > 130 * zoom
  return isContainer ? { x: x + 40 * zoom, y: y + 10 * zoom } : { x: x + width / 2, y: y + 24 * zoom }
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
