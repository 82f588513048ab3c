import { describe, expect, it } from 'vitest'
import type { OwnedItem } from './items'
import type { Picture } from './picture'
import { cornerOf, sheetFor } from './sheet'

const view = { x: 40, y: -25.5, zoom: 0.5, width: 800, height: 600 }

function showing(...boxes: readonly (readonly [number, number, number, number])[]): Picture {
  const items = boxes.map(([x, y, width, height]) => ({ box: { x, y, width, height } }) as OwnedItem)
  return { items, outlined: [], focus: '' }
}

/** Where a point of the canvas is on the screen, when the sheet lies where it belongs. */
function onScreen(picture: Picture, at: { readonly x: number; readonly y: number }, by = { x: 0, y: 0 }) {
  const sheet = sheetFor(picture, view)
  if (sheet === null) throw new Error('It does not fit.')
  const corner = cornerOf(sheet, view, by, 1)
  return { x: corner.x + sheet.x + at.x * sheet.zoom, y: corner.y + sheet.y + at.y * sheet.zoom }
}

describe('the sheet of what is carried', () => {
  it('is as large as what it shows and no larger', () => {
    expect(sheetFor(showing([100, 100, 80, 60], [300, 200, 80, 60]), view)).toMatchObject({
      ...{ zoom: 0.5, width: 280 * 0.5 + 24, height: 160 * 0.5 + 24 },
    })
  })

  it('holds what is outlined as well', () => {
    const picture = { ...showing([0, 0, 10, 10]), outlined: [{ x: 0, y: 0, width: 200, height: 10 }] }
    expect(sheetFor(picture, view)?.width).toBe(100 + 24)
  })

  it('has all of it within its edges, and room for outlines', () => {
    const sheet = sheetFor(showing([300, -200, 80, 60]), view)
    expect(sheet).toMatchObject({ x: 12 - 300 * 0.5, y: 12 + 200 * 0.5, width: 64, height: 54 })
  })

  it('is none of what is larger than the view, or nothing', () => {
    expect(sheetFor(showing([0, 0, 1600, 10]), view)).toBeNull()
    expect(sheetFor(showing(), view)).toBeNull()
  })

  it('shows everything where it is in the view, to half a pixel', () => {
    const picture = showing([101, 103, 80, 60])
    const [there, here] = [onScreen(picture, { x: 101, y: 103 }), { x: 40 + 50.5, y: -25.5 + 51.5 }]
    expect(Math.abs(there.x - here.x)).toBeLessThanOrEqual(0.5)
    expect(Math.abs(there.y - here.y)).toBeLessThanOrEqual(0.5)
  })

  it('is moved as far as its things are carried', () => {
    const picture = showing([0, 0, 80, 60])
    const [from, to] = [
      onScreen(picture, { x: 0, y: 0 }),
      onScreen(picture, { x: 0, y: 0 }, { x: 64, y: -32 }),
    ]
    expect({ x: to.x - from.x, y: to.y - from.y }).toEqual({ x: 32, y: -16 })
  })
})
