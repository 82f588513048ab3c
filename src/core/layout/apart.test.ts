import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apart, blocks } from './apart'

describe('apart', () => {
  it('leaves alone what is far enough apart', () => {
    expect(apart([0, 50, 100], 16, { from: 0, to: 100 })).toEqual([0, 50, 100])
  })
  it('moves what is too close about its middle', () => {
    expect(apart([50, 50, 50], 10, { from: 0, to: 100 })).toEqual([40, 50, 60])
  })
  it('stays within the room, and keeps order and distance', () => {
    const wanted = fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(wanted, (places) => {
        const sorted = places.toSorted((a, b) => a - b)
        const found = apart(sorted, 16, { from: 0, to: 200 })
        found
          .slice(1)
          .forEach((place, at) => expect(place - (found[at] ?? 0)).toBeGreaterThanOrEqual(16 - 1e-9))
        expect(found[0]).toBeGreaterThanOrEqual(0)
        expect(found.at(-1)).toBeLessThanOrEqual(200 + 1e-9)
      }),
    )
  })
})

describe('blocks', () => {
  it('lets the heavier decide where a fall has to be evened out', () => {
    expect(blocks([10, 0], [3, 1])).toEqual([7.5, 7.5])
  })
})
