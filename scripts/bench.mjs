// @ts-check
/* global performance, requestAnimationFrame, window, document, PerformanceObserver */
import { Buffer } from 'node:buffer'
import process from 'node:process'
import { setTimeout } from 'node:timers'
import { withBuiltPage } from './built-page.mjs'
import { bundled } from './bundled.mjs'

/*
 * How quick the built page is with large diagrams: a grown account of 100, 1,000, 5,000 and 10,000 things (or the counts
 * named on the command line), imported as a file as anybody would and opened again from storage.
 *
 * A gesture’s figure is the frames a second that reached the screen (compositor trace) while real input events were sent;
 * beside it the median and the 95th percentile of the page’s own frames, and its longest task, in ms.
 */
const { largeAccount } =
  /** @type {{ largeAccount: typeof import('../src/core/testing/large-account.ts').largeAccount }} */ (
    await bundled('src/core/testing/large-account.ts')
  )
const named = process.argv.slice(2).map(Number)
const counts = named.length > 0 ? named : [100, 1000, 5000, 10_000]

await withBuiltPage(async (browser, url) => {
  for (const count of counts) {
    const context = await browser.newContext({ viewport: { width: 1600, height: 1000 } })
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await page.addInitScript(watch)
    const drawing = largeAccount(count)
    /** @type {[string, string][]} */
    const rows = []

    await page.goto(url)
    await page.getByLabel('Files to import').setInputFiles({
      name: 'account.lintel.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(drawing)),
    })
    await page.getByText(`Account of ${count}`).first().waitFor({ timeout: 120_000 })
    await page.waitForTimeout(4000)

    await page.reload()
    await page.waitForFunction('window.drawn_ !== undefined', undefined, { timeout: 120_000 })
    rows.push(['first paint from storage', `${Math.round(await page.evaluate('window.drawn_'))} ms`])
    await page.waitForTimeout(3000)
    await devTools.send('HeapProfiler.collectGarbage')
    const { usedSize } = await devTools.send('Runtime.getHeapUsage')
    rows.push(['JS heap after load', `${Math.round(usedSize / 1024 ** 2)} MB`])

    const canvas = page.getByLabel('Canvas', { exact: true })
    const box = await canvas.boundingBox()
    if (box === null) throw new Error('there is no canvas')
    const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    /** @param {string} keys */
    const press = async (keys) => {
      await canvas.focus()
      await page.keyboard.press(keys)
      await page.waitForTimeout(1500)
    }
    /**
     * @param {string} name
     * @param {(at: number) => Promise<unknown>} step sent once a frame
     * @param {number} lasting ms
     */
    const gesture = async (name, step, lasting) => {
      rows.push([name, await measured(page, devTools, step, lasting)])
    }
    /** @param {number} at */
    const wheel = (at) =>
      devTools.send('Input.dispatchMouseEvent', {
        ...{ type: 'mouseWheel', ...centre, deltaX: Math.sin(at / 20) * 30, deltaY: Math.cos(at / 15) * 20 },
      })
    await page.mouse.move(centre.x, centre.y)
    await press('Shift+1')
    await gesture('pan at fit', wheel, 3000)
    await press('Control+0')
    await gesture('pan at 100 %', wheel, 3000)

    await press('Shift+1')
    await press('Control+0')
    const thing = await inView(page, box)
    await page.mouse.move(thing.x, thing.y)
    await page.mouse.down()
    await gesture('drag one', around(page, thing), 1500)
    await page.mouse.up()
    await press('Control+z')

    await press('Shift+1')
    await page.mouse.move(box.x + 4, box.y + 60)
    await page.mouse.down()
    await page.mouse.move(centre.x, box.y + box.height - 60, { steps: 4 })
    await page.mouse.up()
    const held = await inView(page, { ...box, width: box.width / 2 })
    await page.mouse.move(held.x, held.y)
    await page.mouse.down()
    await gesture('drag half', around(page, held), 1500)
    await page.mouse.up()
    await page.waitForTimeout(1500)

    await press('Control+a')
    await press('Shift+ArrowRight')
    const before = await page.evaluate(() => performance.now())
    await page.keyboard.press('Control+z')
    // Two frames later what was undone is on the screen.
    const after = await page.evaluate(
      () =>
        /** @type {Promise<number>} */ (
          new Promise((done) => {
            requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
          })
        ),
    )
    rows.push(['undo of moving all', `${Math.round(after - before)} ms`])

    for (const [name, value] of rows) console.log(`${String(count).padStart(6)}  ${name.padEnd(26)} ${value}`)
    await context.close()
  }
})

/**
 * The middle of a thing that holds nothing and is well in view.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ x: number, y: number, width: number, height: number }} box
 */
async function inView(page, box) {
  const boxes = await page.locator('.react-flow__node').evaluateAll((nodes) =>
    nodes.map((node) => {
      const { x, y, width, height } = node.getBoundingClientRect()
      return { x: x + width / 2, y: y + height / 2, area: width * height }
    }),
  )
  const [first] = boxes
    .filter(({ x }) => x > box.x + 40 && x < box.x + box.width - 40)
    .filter(({ y }) => y > box.y + 40 && y < box.y + box.height - 40)
    .toSorted((a, b) => a.area - b.area)
  if (first === undefined) throw new Error('nothing is in view')
  return first
}

/**
 * Moves of the mouse in a circle round a place.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ x: number, y: number }} place
 */
function around(page, { x, y }) {
  return (/** @type {number} */ at) =>
    page.mouse.move(x + 60 * Math.sin(at / 10), y + 60 - 60 * Math.cos(at / 10))
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {import('@playwright/test').CDPSession} devTools
 * @param {(at: number) => Promise<unknown>} step
 * @param {number} lasting
 */
async function measured(page, devTools, step, lasting) {
  let displayed = 0
  /** @param {{ value: { name?: string }[] }} events */
  const collect = ({ value }) => {
    displayed += value.filter(({ name }) => name === 'Display::FrameDisplayed').length
  }
  devTools.on('Tracing.dataCollected', /** @type {never} */ (collect))
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['viz'] },
  })
  await page.evaluate('window.frames_.length = 0, window.tasks_.length = 0')
  const start = Date.now()
  for (let at = 0; Date.now() - start < lasting; at += 1) {
    await Promise.all([step(at), new Promise((done) => setTimeout(done, 16))])
  }
  const seconds = (Date.now() - start) / 1000
  const frames = /** @type {number[]} */ (await page.evaluate('window.frames_'))
  const tasks = /** @type {number[]} */ (await page.evaluate('window.tasks_'))
  const ended = new Promise((done) => devTools.once('Tracing.tracingComplete', done))
  await devTools.send('Tracing.end')
  await ended
  devTools.off('Tracing.dataCollected', /** @type {never} */ (collect))
  const gaps = frames.slice(1).map((time, index) => time - (frames[index] ?? time))
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0)
  const longest = Math.round(Math.max(0, ...tasks))
  return `${Math.round(displayed / seconds)} frames/s (page ${at(0.5)} / ${at(0.95)} ms, longest task ${longest} ms)`
}

/** In the page, before its own scripts: when something of the drawing was painted, its frames and its long tasks. */
function watch() {
  /** @type {number[]} */
  const frames = []
  /** @type {number[]} */
  const tasks = []
  Object.assign(window, { frames_: frames, tasks_: tasks })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  let isDrawn = false
  const look = () => {
    frames.push(performance.now())
    if (!isDrawn && document.querySelector('.react-flow__node') !== null) {
      isDrawn = true
      requestAnimationFrame(() => Object.assign(window, { drawn_: performance.now() }))
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
