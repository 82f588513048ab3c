// @ts-check

/**
 * Turns of the wheel that lead round about, at this place.
 *
 * @param {import('./subject.mjs').Opened} opened
 * @param {{ x: number, y: number }} place
 */
export function panning({ devTools }, place) {
  return (/** @type {number} */ at) =>
    wheel(devTools, place, { deltaX: Math.sin(at / 20) * 30, deltaY: Math.cos(at / 15) * 20 })
}

/**
 * Turns of the wheel with Ctrl, or two fingers: nearer and back again.
 *
 * @param {import('./subject.mjs').Opened} opened
 * @param {{ x: number, y: number }} place
 */
export function zooming({ devTools }, place) {
  return (/** @type {number} */ at) =>
    wheel(devTools, place, { deltaX: 0, deltaY: -1.5 * Math.cos(at / 8), modifiers: 2 })
}

/**
 * Moves of the mouse in a circle that begins at this place: more than a step of the grid each time, or there would be moves
 * that change nothing and frames that need not be shown.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ x: number, y: number }} place
 */
export function circling(page, { x, y }) {
  return (/** @type {number} */ at) =>
    page.mouse.move(x + 80 * Math.sin(at / 6), y + 80 - 80 * Math.cos(at / 6))
}

/**
 * @param {import('@playwright/test').CDPSession} devTools
 * @param {{ x: number, y: number }} place
 * @param {{ deltaX: number, deltaY: number, modifiers?: number }} turn
 */
function wheel(devTools, place, turn) {
  return devTools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...place, ...turn })
}
