// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { openReadingPort as Open } from './reading-port'

/** A worker that answers when the test says so. */
class FakeWorker extends EventTarget {
  static readonly started: FakeWorker[] = []
  readonly asked: unknown[] = []
  isEnded = false
  constructor() {
    super()
    FakeWorker.started.push(this)
  }
  postMessage(message: unknown): void {
    this.asked.push(message)
  }
  terminate(): void {
    this.isEnded = true
  }
  say(data: unknown): void {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

let openReadingPort: typeof Open
beforeEach(async () => {
  vi.useFakeTimers()
  vi.resetModules()
  FakeWorker.started.length = 0
  vi.stubGlobal('Worker', FakeWorker)
  openReadingPort = (await import('./reading-port')).openReadingPort
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const asked = { ask: 'clip', given: '{}' } as const
const limits = { mostMs: 5000, moved: [] }
const refusal = { ok: false, problem: 'No.' } as const
const [first, second] = [() => FakeWorker.started[0], () => FakeWorker.started[1]]

it('gives what the worker answers, and keeps it for the next', async () => {
  const port = openReadingPort()
  const told = port.ask(asked, limits)
  first()?.say('ready')
  await vi.waitFor(() => expect(first()?.asked).toEqual([asked]))
  first()?.say(refusal)
  expect(await told).toEqual(refusal)
  void port.ask(asked, limits)
  await vi.waitFor(() => expect(first()?.asked).toHaveLength(2))
  expect(FakeWorker.started).toHaveLength(1)
})

it('ends a worker that takes too long, and starts another for the next', async () => {
  const port = openReadingPort()
  const told = port.ask(asked, limits)
  // Loading it does not count.
  await vi.advanceTimersByTimeAsync(60_000)
  first()?.say('ready')
  await vi.advanceTimersByTimeAsync(4999)
  expect(first()?.isEnded).toBe(false)
  await vi.advanceTimersByTimeAsync(1)
  expect(await told).toBeNull()
  expect(first()?.isEnded).toBe(true)
  const next = port.ask(asked, limits)
  second()?.say('ready')
  await vi.advanceTimersByTimeAsync(0)
  second()?.say(refusal)
  expect(await next).toEqual(refusal)
  // The time of the first is not held against the second.
  await vi.advanceTimersByTimeAsync(60_000)
  expect(second()?.isEnded).toBe(false)
})

it('says so when the worker dies', async () => {
  const port = openReadingPort()
  const told = port.ask(asked, limits)
  first()?.dispatchEvent(new Event('error'))
  expect(await told).toHaveProperty('problem', expect.stringContaining('stopped'))
})
