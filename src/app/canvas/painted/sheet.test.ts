import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box, Point } from '../../../core/layout/box'
import type { Place } from './on-device'
import { cornerOf, covers, sheetFor } from './sheet'

const view = { x: 40, y: -25.5, zoom: 0.5, width: 800, height: 600 }
const small: Box = { x: 101, y: 103, width: 80, height: 60 }
const huge: Box = { x: -9000, y: -9000, width: 30_000, height: 30_000 }

/** Where a point of the canvas is on the screen, when the sheet lies where it belongs. */
function onScreen(sheet: Place, seen: Place, at: Point): Point {
  const corner = cornerOf(sheet, seen, 1)
  const by = seen.zoom / sheet.zoom
  return {
    x: corner.x + (sheet.x + at.x * sheet.zoom) * by,
    y: corner.y + (sheet.y + at.y * sheet.zoom) * by,
  }
}

describe('the sheet of a picture', () => {
  it('is as large as what it shows and has room for outlines', () => {
    const { width, height } = sheetFor(view, { x: 100, y: 100, width: 280, height: 160 }, 1, null)
    expect({ width, height }).toEqual({ width: 140 + 26, height: 80 + 26 })
  })

  it('is a little larger than the view where it shows more', () => {
    const { width, height } = sheetFor(view, huge, 1, null)
    expect({ width, height }).toEqual({ width: 800 + 512, height: 600 + 512 })
  })

  it('shows everything in its very place at first, whatever the view and the density', () => {
    const side = fc.double({ min: -3000, max: 3000, noNaN: true })
    fc.assert(
      fc.property(
        side,
        side,
        fc.constantFrom(1, 1.25, 2),
        fc.constantFrom(small, huge),
        (x, y, density, extent) => {
          const seen = { ...view, x, y }
          const sheet = sheetFor(seen, extent, density, null)
          expect(cornerOf(sheet, seen, density).off).toBeCloseTo(0)
          expect(covers(sheet, seen, extent)).toBe(true)
        },
      ),
    )
  })

  it('serves a view that is moved, until the view shows what it does not have', () => {
    const [whole, part] = [sheetFor(view, small, 1, null), sheetFor(view, huge, 1, null)]
    expect(covers(whole, { ...view, x: 600, y: -300 }, small)).toBe(true)
    expect(covers(part, { ...view, x: view.x + 250 }, huge)).toBe(true)
    expect(covers(part, { ...view, x: view.x + 260 }, huge)).toBe(false)
    expect(covers(whole, view, { ...small, width: 200 })).toBe(false)
    expect(covers(whole, view, null)).toBe(true)
  })

  it('lies on whole pixels in a moved view, half a pixel off at most', () => {
    const sheet = sheetFor(view, small, 1, null)
    const seen = { ...view, x: 57.3, y: -11.8 }
    const at = onScreen(sheet, seen, { x: 101, y: 103 })
    expect(Math.abs(at.x - (57.3 + 50.5))).toBeLessThanOrEqual(0.5)
    expect(Math.abs(at.y - (-11.8 + 51.5))).toBeLessThanOrEqual(0.5)
    const { x, y } = cornerOf(sheet, seen, 1)
    expect([x, y]).toEqual([Math.round(x), Math.round(y)])
  })

  it('is stretched to where its things are at another scale', () => {
    const sheet = sheetFor(view, small, 1, null)
    const at = onScreen(sheet, { ...view, x: 13.4, zoom: 0.6 }, { x: 101, y: 103 })
    expect(at.x).toBeCloseTo(13.4 + 101 * 0.6)
    expect(at.y).toBeCloseTo(-25.5 + 103 * 0.6)
  })

  it('is whole pixels from the one before it, so that what is painted can be shifted', () => {
    const before = sheetFor(view, huge, 2, null)
    const after = sheetFor({ ...view, x: 400.3, y: 99.9 }, huge, 2, before)
    expect(((after.x - before.x) * 2) % 1).toBeCloseTo(0)
    expect(((after.y - before.y) * 2) % 1).toBeCloseTo(0)
  })
})
