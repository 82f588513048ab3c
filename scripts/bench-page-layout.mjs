// @ts-check
/* global performance, requestAnimationFrame, window */
import { Buffer } from 'node:buffer'
import { withBuiltPage } from './built-page.mjs'
import { bundled } from './bundled.mjs'

/*
 * How long “Lay out” takes in the page, from the key to the picture, and how long the page does not answer meanwhile: the
 * longest gap between two of its frames while the worker is at it, and the one in which the result is drawn.
 * Goals: 100 things under 2 s, 300 under 6 s, and a page that answers.
 */
const { strewnDrawing } =
  /** @type {{ strewnDrawing: typeof import('./page-drawings.ts').strewnDrawing }} */ (
    await bundled('scripts/page-drawings.ts')
  )

await withBuiltPage(async (browser, url) => {
  console.log(
    'things in the page     laid out after ms     longest gap before it ms     gap of drawing it ms',
  )
  for (const nodes of [100, 300]) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url)
    const drawing = strewnDrawing(nodes)
    await page.getByLabel('Files to import').setInputFiles({
      name: 'strewn.lintel.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(drawing)),
    })
    await page.getByText(`Strewn ${nodes}`).first().waitFor()
    await page.waitForTimeout(3000)
    await page.getByLabel('Canvas', { exact: true }).focus()
    await page.evaluate(watchFrames)
    const start = await page.evaluate(() => performance.now())
    await page.keyboard.press('Shift+L')
    await page.getByText(/^Laid out \d+ things?\.$/).waitFor({ state: 'attached', timeout: 60_000 })
    await page.waitForTimeout(500)
    const frames = /** @type {number[]} */ (await page.evaluate('window.frames_'))
    const gaps = frames.slice(1).map((at, index) => ({ at, gap: at - (frames[index] ?? at) }))
    const after = gaps.filter(({ at }) => at > start)
    const last = after.reduce((a, b) => (b.gap >= a.gap ? b : a), { at: 0, gap: 0 })
    const before = after.filter(({ at }) => at < last.at - last.gap)
    const longest = Math.max(0, ...before.map(({ gap }) => gap))
    const cells = [last.at - start, longest, last.gap].map((value) => value.toFixed(0).padStart(20))
    console.log(String(Object.keys(drawing.nodes).length).padEnd(18) + cells.join('    '))
    await page.close()
  }
})

function watchFrames() {
  const frames = [performance.now()]
  Object.assign(window, { frames_: frames })
  const look = () => {
    frames.push(performance.now())
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}
