import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '../../../core/layout/box'
import { around, boxOnCanvas, boxOnDevice, onDevice, type OnDevice } from './on-device'

const view: OnDevice = onDevice({ x: 30, y: -10, zoom: 0.5, width: 400, height: 300 }, 2)

const area = ({ width, height }: Box) => width * height

describe('around', () => {
  it('leaves nothing of the view out and covers nothing twice', () => {
    const side = fc.integer({ min: -900, max: 900 })
    const box = fc.record({
      ...{ x: side, y: side },
      width: fc.integer({ min: 1, max: 1500 }),
      height: fc.integer({ min: 1, max: 1500 }),
    })
    fc.assert(
      fc.property(box, (covered) => {
        const strips = around(view, covered)
        const right = Math.min(view.width, covered.x + covered.width)
        const bottom = Math.min(view.height, covered.y + covered.height)
        const inside =
          Math.max(0, right - Math.max(0, covered.x)) * Math.max(0, bottom - Math.max(0, covered.y))
        const sum = strips.reduce((total, strip) => total + area(strip), inside)
        expect(sum).toBe(view.width * view.height)
        for (const strip of strips) expect(overlaps(strip, covered)).toBe(false)
      }),
    )
  })

  it('is nothing where all is covered', () => {
    expect(around(view, { x: -5, y: -5, width: 900, height: 700 })).toEqual([])
  })
})

describe('boxOnDevice', () => {
  it('holds what the box is on the canvas, and no more than the view', () => {
    const box = { x: 10, y: 20, width: 50, height: 40 }
    const back = boxOnCanvas(view, boxOnDevice(view, box))
    expect(back.x).toBeLessThan(box.x)
    expect(back.x + back.width).toBeGreaterThan(box.x + box.width)
    expect(boxOnDevice(view, { x: -900, y: -900, width: 9000, height: 9000 })).toEqual({
      ...{ x: 0, y: 0 },
      width: 800,
      height: 600,
    })
  })
})
