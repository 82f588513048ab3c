// @ts-check
import { expect } from './editing.mjs'
import { pngWidth } from './exporting.mjs'
import { delay, gesture, glide } from './gesture.mjs'
import { gripOf, gripsIn, onScreen } from './grips.mjs'
import { circling, panning, zooming } from './input.mjs'
import { heap, inFreshBrowser, painted, untilShown } from './subject.mjs'

/** Another program, by its page: worked by the same mouse and keys as ours wherever it has them. */
export class Peer {
  patience = 12_000
  #url
  #graphs

  /**
   * @param {string} name
   * @param {string} url
   * @param {ReadonlyMap<number, import('./account.ts').PlainGraph>} graphs
   */
  constructor(name, url, graphs) {
    this.name = name
    this.#url = url
    this.#graphs = graphs
  }

  /**
   * @param {number} count
   * @param {import('./subject.mjs').Step} step
   */
  async run(count, step) {
    const graph = this.#graphs.get(count)
    if (graph === undefined) throw new Error(`There is no drawing of ${count}.`)
    await inFreshBrowser(null, async (opened) => {
      await opened.page.goto(`${this.#url}&things=${count}`)
      await step('first paint', () => painted(opened.page))
      await delay(3000)
      await step('heap', () => heap(opened.devTools))
      await work(opened, step, graph)
    })
  }
}

/**
 * @param {import('./subject.mjs').Opened} opened
 * @param {import('./subject.mjs').Step} step
 * @param {import('./account.ts').PlainGraph} graph
 */
async function work(opened, step, graph) {
  const { page } = opened
  const { boxes } = graph
  const centre = { x: 800, y: 500 }
  /** @param {string} words of the page’s own peer */
  const told = (words) => page.evaluate(`window.peer_.${words}`)
  /** @param {string} words */
  const ask = async (words) => {
    await told(`${words}, 0`)
    await delay(1500)
    // Answers when the page can.
    await page.evaluate('0')
  }
  const leaves = boxes.filter(({ holds }) => !holds)
  const viewOf = async () => /** @type {{ x: number, y: number, zoom: number }} */ (await told('view()'))
  const byId = new Map(boxes.map((box) => [box.id, box]))
  /** Where one of these can be taken hold of, as the view and the boxes stand now. @param {ReadonlySet<string>} [among] */
  const gripAmong = async (among) => {
    const view = await viewOf()
    const found = gripsIn(graph, view).find(({ id }) => among?.has(id) ?? true)
    const box = byId.get(found?.id ?? '')
    if (box === undefined) return undefined
    const place = /** @type {{ x: number, y: number }} */ (await told(placed(box.id)))
    return { id: box.id, ...onScreen(gripOf({ ...box, x: place.x, y: place.y }), view) }
  }
  /** @param {{ id: string, x: number, y: number } | undefined} from */
  const drag = async (from) => {
    if (from === undefined) throw new Error('Nothing is in view.')
    const before = /** @type {{ x: number, y: number }} */ (await told(placed(from.id)))
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    const figures = await gesture(opened, circling(page, from), 1500)
    await page.mouse.move(from.x + 48, from.y + 48)
    await page.mouse.up()
    await delay(1500)
    const after = /** @type {{ x: number, y: number }} */ (await told(placed(from.id)))
    expect(
      Math.hypot(after.x - before.x, after.y - before.y) > 1,
      `${from.id} did not move when it was dragged`,
    )
    return figures
  }
  const hasUndo = await told('undo')

  await page.mouse.move(centre.x, centre.y)
  await ask('fit(0)')
  await step('pan at fit', () => gesture(opened, panning(opened, centre), 3000))
  await ask('fit(0)')
  await step('zoom at fit', () => gesture(opened, zooming(opened, centre), 2000))
  await ask('full()')
  await step('pan at 100 %', () => gesture(opened, panning(opened, centre), 3000))
  await step('zoom to fit', () => glide(opened, async () => void (await told('fit(600), 0')), 600))
  await ask('full()')
  const one = await gripAmong()
  await step('drag one', () => drag(one))

  await ask('fit(0)')
  const [middle = 0] = [leaves.map(({ x }) => x).toSorted((a, b) => a - b)[Math.floor(leaves.length / 2)]]
  const half = new Set(leaves.filter(({ x }) => x < middle).map(({ id }) => id))
  await ask(`select(${JSON.stringify([...half])})`)
  const held = await gripAmong(half)
  await step('drag half', () => drag(held))

  const all = JSON.stringify(boxes.map(({ id }) => id))
  await step('select all', () =>
    untilShown(page, () => (hasUndo === true ? page.keyboard.press('Control+a') : told(`select(${all}), 0`))),
  )
  await delay(1500)
  // By mouse: in some programs a move by the arrow keys is no step of its own.
  if (hasUndo === true && held !== undefined) {
    const place = `placeOf(${JSON.stringify(held.id)}).x`
    const before = await told(place)
    const grip = (await gripAmong()) ?? held
    await page.mouse.move(grip.x, grip.y)
    await page.mouse.down()
    await page.mouse.move(grip.x + 40, grip.y + 40, { steps: 3 })
    await page.mouse.up()
    await delay(1500)
    expect((await told(place)) !== before, 'nothing was moved')
    await step('undo of moving all', async () => {
      const ms = await untilShown(page, () => page.keyboard.press('Control+z'))
      return (await told(place)) === before ? ms : 'not undone'
    })
  }
  for (const [row, call] of [
    ['SVG', 'svg'],
    ['PNG', 'png'],
  ]) {
    if (row === undefined || (await told(`${call} !== undefined`)) !== true) continue
    await step(row, async () => {
      const ms = `performance.now()`
      return Number(
        await page.evaluate(
          `(async () => { const start = ${ms}; await window.peer_.${call}(${pngWidth}); return ${ms} - start })()`,
        ),
      )
    })
  }
}

/** Where a box is now, in words for the page. @param {string} id */
function placed(id) {
  return `placeOf(${JSON.stringify(id)})`
}
