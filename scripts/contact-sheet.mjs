// @ts-check
/* global document, requestAnimationFrame */
import { mkdirSync, statSync } from 'node:fs'
import { withBuiltPage } from './built-page.mjs'

/*
 * Renders the thumbnails of the whole gallery, as it shows them, into one picture for each theme, in reports/: to be looked at.
 */
/** The dialog as wide as the whole window, its cards without what one does with them. */
const sheet = `
  [role=dialog] { width: 2560px !important; max-width: none !important; }
  [data-in-card] > :not([data-card]) { display: none !important; }
`

mkdirSync('reports', { recursive: true })
await withBuiltPage(async (browser, url) => {
  for (const theme of /** @type {const} */ (['light', 'dark'])) {
    const context = await browser.newContext({
      viewport: { width: 2592, height: 4000 },
      colorScheme: theme,
    })
    const page = await context.newPage()
    await page.goto(url)
    await page.addStyleTag({ content: sheet })
    await page.getByRole('button', { name: 'All pattern templates' }).click()
    const list = page.getByRole('list', { name: 'Patterns' })
    await list.waitFor()
    await page.evaluate(allPainted)
    const path = `reports/contact-sheet-${theme}.png`
    // The pointer stands on no card, so that none shows its buttons.
    await page.mouse.move(0, 0)
    await list.screenshot({ path })
    console.log(`${path}: ${(statSync(path).size / 1e6).toFixed(1)} MB`)
    await context.close()
  }
})

/** Resolves when no card’s canvas has the size any more that a canvas is born with. */
function allPainted() {
  return new Promise((resolve) => {
    const look = () => {
      const cards = [...document.querySelectorAll('canvas')].filter((canvas) => canvas.closest('[data-card]'))
      if (cards.length > 0 && cards.every(({ width }) => width !== 300)) requestAnimationFrame(resolve)
      else requestAnimationFrame(look)
    }
    look()
  })
}
