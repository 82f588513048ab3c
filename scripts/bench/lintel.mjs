// @ts-check
import { Buffer } from 'node:buffer'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundled } from '../bundled.mjs'
import { launchedWith } from '../built-page.mjs'
import { expect, renaming, stored } from './editing.mjs'
import { exporting } from './exporting.mjs'
import { delay, gesture, glide } from './gesture.mjs'
import { circling, panning, zooming } from './input.mjs'
import { copied, saved, viewOf } from './kept.mjs'
import { heap, inFreshBrowser, painted, untilShown } from './subject.mjs'
import { taken } from './watch.mjs'

const { accountOf, grips, placesOf } =
  /** @type {{ accountOf: typeof import('./account.ts').accountOf, grips: typeof import('./account.ts').grips, placesOf: typeof import('./account.ts').placesOf }} */
  (await bundled('scripts/bench/account.ts'))

/** Ours, served at this address: opened from storage, and worked by mouse and keys. */
export class Lintel {
  name = 'Lintel'
  /** Waited for longer than the others: where it misses its goals, one wants to know by how much. */
  patience = 60_000
  /** @type {Map<number, string>} profiles by the number of things in the drawing that is stored in them */
  #profiles = new Map()
  #url

  /** @param {string} url */
  constructor(url) {
    this.#url = url
  }

  /**
   * @param {number} count
   * @param {import('./subject.mjs').Step} step
   */
  async run(count, step) {
    const diagram = accountOf(count)
    const profile = this.#profiles.get(count) ?? (await this.#stored(count, diagram))
    await inFreshBrowser(profile, async (opened) => {
      await opened.page.goto(this.#url)
      await step('first paint', () => painted(opened.page))
      await step('all findings', () => checked(opened.page))
      await delay(3000)
      await step('heap', () => heap(opened.devTools))
      await work(opened, step, diagram)
    })
  }

  close() {
    for (const folder of this.#profiles.values()) rmSync(folder, { recursive: true, force: true })
  }

  /**
   * A profile in which the drawing is stored, imported as a file as anybody would.
   *
   * @param {number} count
   * @param {import('../../src/core/model/diagram.ts').Diagram} diagram
   */
  async #stored(count, diagram) {
    const folder = mkdtempSync(join(tmpdir(), 'lintel-profile-'))
    this.#profiles.set(count, folder)
    const context = await launchedWith(folder, { viewport: { width: 1600, height: 1000 } })
    const page = context.pages()[0] ?? (await context.newPage())
    await page.goto(this.#url)
    await page.getByLabel('Files to import').setInputFiles({
      name: 'account.lintel.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(diagram)),
    })
    await page.getByText(diagram.title).first().waitFor({ timeout: 120_000 })
    await page.getByText('Saved', { exact: true }).waitFor({ timeout: 120_000 })
    // As it is left by somebody who has looked at it: with the copy that opens quickly.
    await copied(page)
    await delay(1000)
    await context.close()
    // Programs come over the network, as at a first visit.
    for (const name of ['Cache', 'Code Cache'])
      rmSync(join(folder, 'Default', name), { recursive: true, force: true })
    return folder
  }
}

/**
 * @param {import('./subject.mjs').Opened} opened
 * @param {import('./subject.mjs').Step} step
 * @param {import('../../src/core/model/diagram.ts').Diagram} diagram
 */
async function work(opened, step, diagram) {
  const { page } = opened
  const canvas = page.getByLabel('Canvas', { exact: true })
  const box = await canvas.boundingBox()
  if (box === null) throw new Error('There is no canvas.')
  const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const before = placesOf(diagram)

  /** @param {string} keys */
  const press = async (keys) => {
    await canvas.focus()
    await page.keyboard.press(keys)
    await delay(1500)
    // Answers when the page can.
    await taken(page)
  }
  const placed = async () => {
    const { x, y, zoom: by } = await viewOf(page)
    return grips(diagram)
      .map((grip) => ({ id: grip.id, x: box.x + x + grip.x * by, y: box.y + y + grip.y * by }))
      .toSorted((a, b) => away(a, centre) - away(b, centre))
  }
  /** Things well within the view, the one next to its middle first. */
  const inView = async () =>
    (await placed())
      .filter((at) => Math.abs(at.x - centre.x) < box.width / 2 - 60)
      .filter((at) => Math.abs(at.y - centre.y) < box.height / 2 - 90)
  /** Puts the thing that is next to the middle into it: near an edge the view would move along with what is dragged. */
  const centred = async () => {
    const [nearest] = await placed()
    if (nearest === undefined) throw new Error('There is nothing.')
    await page.mouse.move(centre.x, centre.y)
    await page.mouse.wheel(nearest.x - centre.x, nearest.y - centre.y)
    await delay(1500)
  }
  const moved = async () => {
    await stored(page)
    const places = placesOf(await saved(page))
    return Object.keys(before).filter((id) => before[id] !== places[id])
  }
  /** @param {{ x: number, y: number }} from */
  const drag = async ({ x, y }) => {
    await page.mouse.move(x, y)
    await page.mouse.down()
    const figures = await gesture(opened, circling(page, { x, y }), 1500)
    await page.mouse.move(x + 48, y + 48)
    await page.mouse.up()
    await delay(1500)
    return figures
  }

  await page.mouse.move(centre.x, centre.y)
  await press('Shift+1')
  await step('pan at fit', () => gesture(opened, panning(opened, centre), 3000))
  await press('Shift+1')
  await step('zoom at fit', () => gesture(opened, zooming(opened, centre), 2000))
  await press('Shift+1')
  await press('Control+0')
  await step('pan at 100 %', () => gesture(opened, panning(opened, centre), 3000))
  await step('zoom to fit', () => glide(opened, () => page.keyboard.press('Shift+1'), 120))
  await press('Control+0')

  // From here on things are changed: each edit by itself, so that what it costs can be told apart.
  await centred()
  const [first, ...others] = await inView()
  if (first === undefined) throw new Error('Nothing is in view.')
  await step('drag one', () => drag(first))
  expect((await moved()).includes(first.id), `${first.id} did not move when it was dragged`)
  await press('Control+z')
  await renaming(page, step, [first, ...others].slice(0, 5))

  await press('Shift+1')
  await page.mouse.move(box.x + 4, box.y + 4)
  await page.mouse.down()
  await page.mouse.move(centre.x, box.y + box.height - 4, { steps: 4 })
  await page.mouse.up()
  await press('Shift+1')
  const caught = (await inView()).filter((at) => at.x < centre.x - 40)
  const held = caught[0]
  if (held === undefined) throw new Error('Nothing has been caught.')
  await step('drag half', () => drag(held))
  const total = Object.keys(before).length
  const some = (await moved()).length
  expect(some > total / 4, `dragging half moved ${some} of ${total} things`)
  await press('Control+z')

  await canvas.focus()
  await step('select all', () => untilShown(page, () => page.keyboard.press('Control+a')))
  await delay(1500)
  await press('Shift+ArrowRight')
  await step('undo of moving all', () => untilShown(page, () => page.keyboard.press('Control+z')))
  await delay(1500)
  expect((await moved()).length === 0, 'not everything is where it was after undoing all of it')
  await press('Escape')
  await exporting(page, step)
}

/** @param {import('@playwright/test').Page} page */
async function checked(page) {
  const found = await page.waitForFunction('window.seen_.checked', undefined, { timeout: 60_000 })
  return Number(await found.jsonValue())
}

/** @param {{ x: number, y: number }} at @param {{ x: number, y: number }} from */
function away(at, from) {
  return Math.hypot(at.x - from.x, at.y - from.y)
}
