import { describe, expect, it } from 'vitest'
import { edgeOf } from './geometry'
import { coveredBy, framing } from './stage'

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

  it('stays above what stands over the lower edge', () => {
    const bounds = { x: 0, y: 0, width: 400, height: 2000 }
    const { y, zoom } = framing(bounds, screen, 128)
    expect(bounds.height * zoom + y).toBeLessThanOrEqual(screen.height - 128)
  })
})

describe('what is covered at the lower edge', () => {
  it('is the highest of what stands there', () => {
    expect(coveredBy([], 700)).toBe(0)
    expect(coveredBy([48, 127, 690], 700)).toBe(127)
  })

  it('is not given up where half of the canvas would be lost', () => {
    expect(coveredBy([48, 127], 200)).toBe(48)
  })
})

describe('edgeOf', () => {
  it('is where the line to a point leaves the box', () => {
    const box = { x: 0, y: 0, width: 40, height: 20 }
    expect(edgeOf(box, { x: 100, y: 10 })).toEqual({ x: 40, y: 10 })
    expect(edgeOf(box, { x: 20, y: -50 })).toEqual({ x: 20, y: 0 })
  })
})
