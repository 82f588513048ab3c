// @ts-check
/* global performance, requestAnimationFrame, window, document, PerformanceObserver */

/**
 * In the page, before its own scripts: notes the times of its frames, its long tasks and what its saves took, and when the
 * checks of what was opened are over. It reads what anybody can: the performance timeline, and the word on the screen.
 */
export function watch() {
  /** @type {number[]} */
  const frames = []
  /** @type {number[]} */
  const tasks = []
  /** @type {number[]} */
  const saves = []
  /** @type {{ frames: number[], tasks: number[], saves: number[], checked: number | null }} */
  const seen = { frames, tasks, saves, checked: null }
  // Without them Ctrl+S gives a download, as in most browsers, and asks nothing.
  Object.assign(window, { seen_: seen, showSaveFilePicker: undefined })

  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration)
  }).observe({ type: 'longtask' })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntriesByName('save')) saves.push(duration)
  }).observe({ type: 'measure' })

  const look = () => {
    frames.push(performance.now())
    if (seen.checked === null && performance.getEntriesByName('drawing-painted').length > 0) {
      const panel = document.querySelector('section[aria-label="Findings"] header')
      if (panel?.textContent.includes('Checking…') === false) seen.checked = performance.now()
    }
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/**
 * What was seen since the last time.
 *
 * @param {import('@playwright/test').Page} page
 * @returns {Promise<{ frames: number[], tasks: number[], saves: number[] }>}
 */
export function taken(page) {
  return page.evaluate(() => {
    const { frames, tasks, saves } =
      /** @type {{ seen_: { frames: number[], tasks: number[], saves: number[] } }} */ (
        /** @type {unknown} */ (window)
      ).seen_
    return { frames: frames.splice(0), tasks: tasks.splice(0), saves: saves.splice(0) }
  })
}
