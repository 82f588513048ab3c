// @ts-check
import { setTimeout } from 'node:timers'
import { taken } from './watch.mjs'

/**
 * The median and 95th percentile of the gaps between the page’s own frames in ms, the frames a second that reached the
 * screen, and the longest task in ms (0: none over 50).
 *
 * @typedef {{ median: number, p95: number, shown: number, task: number }} Gesture
 */

/** Between two input events, in ms: a mouse reports about as often. */
const pace = 16
/** A glide has ended where nothing new was shown for so long, in s. */
const rest = 0.1

/**
 * A gesture of real input events, one every 16 ms and at most two under way.
 *
 * @param {import('./subject.mjs').Opened} opened
 * @param {(at: number) => Promise<unknown>} step
 * @param {number} lasting ms
 * @returns {Promise<Gesture>}
 */
export async function gesture({ page, devTools }, step, lasting) {
  const times = await traced(devTools)
  await taken(page)
  const start = Date.now()
  /** @type {Set<Promise<unknown>>} */
  const under = new Set()
  for (let at = 0; Date.now() - start < lasting; at += 1) {
    const sent = step(at).finally(() => under.delete(sent))
    under.add(sent)
    await delay(pace)
    if (under.size > 1) await Promise.race(under)
  }
  await Promise.all(under)
  const seconds = (Date.now() - start) / 1000
  return figures((await times()).length / seconds, await taken(page))
}

/**
 * A motion that the page makes by itself, such as gliding to fit: from the first frame of it to the last.
 *
 * @param {import('./subject.mjs').Opened} opened
 * @param {() => Promise<unknown>} begin
 * @param {number} lasting ms that the motion is meant to take
 * @returns {Promise<Gesture>}
 */
export async function glide({ page, devTools }, begin, lasting) {
  const times = await traced(devTools)
  await taken(page)
  const start = Date.now()
  await begin()
  await delay(lasting + 600)
  // Answers when the page can.
  const seen = await taken(page)
  const seconds = (Date.now() - start) / 1000
  const shown = (await times()).toSorted((a, b) => a - b)
  const first = shown[0] ?? 0
  const end = shown.findIndex(
    (time, at) => time - first > lasting / 1000 && (shown[at + 1] ?? Infinity) - time > rest,
  )
  const last = shown[end] ?? shown.at(-1) ?? 0
  const frames = shown.filter((time) => time <= last).length
  return figures(frames > 1 ? (frames - 1) / (last - first) : frames / seconds, seen)
}

/**
 * Traces the compositor.
 *
 * @param {import('@playwright/test').CDPSession} devTools
 * @returns {Promise<() => Promise<number[]>>} ends it, and gives the times at which frames reached the screen, in s
 */
async function traced(devTools) {
  /** @type {number[]} */
  const times = []
  /** @param {{ value: { name?: string, ts?: number }[] }} events */
  const collect = ({ value }) => {
    for (const { name, ts = 0 } of value) if (name === 'Display::FrameDisplayed') times.push(ts / 1e6)
  }
  devTools.on('Tracing.dataCollected', /** @type {never} */ (collect))
  await devTools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['viz'] },
  })
  return async () => {
    const ended = new Promise((done) => devTools.once('Tracing.tracingComplete', done))
    await devTools.send('Tracing.end')
    await ended
    devTools.off('Tracing.dataCollected', /** @type {never} */ (collect))
    return times
  }
}

/**
 * @param {number} shown a second
 * @param {{ frames: number[], tasks: number[] }} seen
 * @returns {Gesture}
 */
function figures(shown, { frames, tasks }) {
  const gaps = frames.slice(1).map((time, index) => time - (frames[index] ?? time))
  const sorted = gaps.toSorted((a, b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.floor(sorted.length * share)] ?? 0
  return { median: at(0.5), p95: at(0.95), shown, task: Math.max(0, ...tasks) }
}

/** @param {number} ms */
export function delay(ms) {
  return new Promise((done) => setTimeout(done, ms))
}
