// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { largeAccount } from '../../../core/testing/large-account'
import type { Place } from './on-device'
import { easelOn, type Easel } from './easel'

const paintItems = vi.hoisted(() => vi.fn(() => 0))
vi.mock('../../paint/paint-items', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../paint/paint-items')>()),
  paintItems,
}))
vi.mock('../../paint/icon-atlas', () => ({
  growingAtlas: () => ({ ensure: () => undefined, has: () => true }),
}))

const diagram = largeAccount(400)
const none: ReadonlySet<string> = new Set()
const look = {
  ...{ theme: 'light' as const, focus: '#000', marks: new Map<string, never>() },
  ...{ selection: none, moving: none, faded: none },
}
const near: Place = { x: -300, y: -300, zoom: 1, width: 800, height: 600 }
const afar: Place = { x: 40, y: 30, zoom: 0.02, width: 800, height: 600 }

let easel: Easel
let element: HTMLCanvasElement

function shown(place: Place): void {
  easel.show({ diagram, look, part: undefined, outlined: none }, place)
  paintItems.mockClear()
}

beforeEach(() => {
  vi.useFakeTimers()
  element = document.createElement('canvas')
  const context: unknown = new Proxy({}, { get: () => () => undefined, set: () => true })
  element.getContext = (() => context) as never
  const made = easelOn(element)
  if (made === null) throw new Error('There is no canvas.')
  easel = made
})

afterEach(() => {
  easel.end()
  vi.useRealTimers()
})

describe('an easel', () => {
  it('paints nothing while all of it is moved about', () => {
    shown(afar)
    for (let at = 1; at <= 100; at += 1) {
      easel.moveTo({ ...afar, x: afar.x + 9 * at })
      vi.advanceTimersByTime(16)
    }
    expect(paintItems).not.toHaveBeenCalled()
    expect(element.style.transform).toContain('translate(9')
  })

  it('paints strips every few frames while the view is moved over more than it shows', () => {
    shown(near)
    for (let at = 1; at <= 100; at += 1) {
      easel.moveTo({ ...near, x: near.x - 9 * at })
      vi.advanceTimersByTime(16)
    }
    expect(paintItems.mock.calls.length).toBeGreaterThan(0)
    expect(paintItems.mock.calls.length).toBeLessThanOrEqual(4)
  })

  it('paints each scale of few things in its own place', () => {
    shown(near)
    for (const zoom of [1.1, 1.2, 1.3]) {
      easel.moveTo({ ...near, zoom })
      vi.advanceTimersByTime(16)
    }
    expect(paintItems).toHaveBeenCalledTimes(3)
    expect(element.style.transform).not.toContain('scale')
  })

  it('paints all of very much once on the way out to it, and once more when the view rests', () => {
    const grown = largeAccount(1200)
    easel.show({ diagram: grown, look, part: undefined, outlined: none }, { ...afar, zoom: 0.06 })
    paintItems.mockClear()
    for (const zoom of [0.045, 0.04, 0.035, 0.03, 0.0275]) {
      easel.moveTo({ ...afar, zoom })
      vi.advanceTimersByTime(16)
    }
    expect(paintItems).toHaveBeenCalledTimes(1)
    expect(element.style.transform).toContain('scale')
    vi.advanceTimersByTime(200)
    expect(paintItems).toHaveBeenCalledTimes(2)
    expect(element.style.transform).not.toContain('scale')
  })

  it('paints everything once more when the view rests between two pixels', () => {
    shown(near)
    easel.moveTo({ ...near, x: near.x + 5.4 })
    vi.advanceTimersByTime(100)
    expect(paintItems).not.toHaveBeenCalled()
    vi.advanceTimersByTime(100)
    expect(paintItems).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1000)
    expect(paintItems).toHaveBeenCalledTimes(1)
  })
})
