import { describe, expect, it } from 'vitest'
import { stepInGrid } from './use-grid-walk'

// Three columns, two whole rows, and one card in the last.
const spots = [0, 1, 2, 3, 4, 5, 6].map((index) => ({
  left: (index % 3) * 100,
  top: Math.floor(index / 3) * 80,
}))
const step = (from: number, key: string) => stepInGrid(spots, from, key)

describe('walking over the cards', () => {
  it('goes along the row, and on to the next one', () => {
    expect(step(0, 'ArrowRight')).toBe(1)
    expect(step(2, 'ArrowRight')).toBe(3)
    expect(step(3, 'ArrowLeft')).toBe(2)
  })

  it('goes up and down in the column, or to the nearest card', () => {
    expect(step(1, 'ArrowDown')).toBe(4)
    expect(step(5, 'ArrowDown')).toBe(6)
    expect(step(6, 'ArrowUp')).toBe(3)
  })

  it('stays at the ends', () => {
    expect(step(0, 'ArrowLeft')).toBeUndefined()
    expect(step(1, 'ArrowUp')).toBeUndefined()
    expect(step(6, 'ArrowDown')).toBeUndefined()
    expect(step(6, 'ArrowRight')).toBeUndefined()
  })

  it('knows the first and the last, and no other key', () => {
    expect(step(4, 'Home')).toBe(0)
    expect(step(4, 'End')).toBe(6)
    expect(step(4, 'a')).toBeUndefined()
  })
})
