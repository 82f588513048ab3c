import { describe, expect, it } from 'vitest'
import { edgeOf } from './geometry'
import { framing } from './stage'

const screen = { width: 1000, height: 700 }

describe('framing', () => {
  it('never magnifies', () => {
    expect(framing({ x: 0, y: 0, width: 80, height: 80 }, screen).zoom).toBe(1)
  })

  it('shows all of a large drawing', () => {
    const bounds = { x: -500, y: 100, width: 4000, height: 3000 }
    const { x, y, zoom } = framing(bounds, screen)
    expect(bounds.x * zoom + x).toBeGreaterThanOrEqual(0)
    expect((bounds.x + bounds.width) * zoom + x).toBeLessThanOrEqual(screen.width)
    expect((bounds.y + bounds.height) * zoom + y).toBeLessThanOrEqual(screen.height)
  })
})

describe('edgeOf', () => {
  it('is where the line to a point leaves the box', () => {
    const box = { x: 0, y: 0, width: 40, height: 20 }
    expect(edgeOf(box, { x: 100, y: 10 })).toEqual({ x: 40, y: 10 })
    expect(edgeOf(box, { x: 20, y: -50 })).toEqual({ x: 20, y: 0 })
  })
})
