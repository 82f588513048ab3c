import { describe, expect, it } from 'vitest'
import { contrastOf, mixed, readable } from './contrast'

describe('contrastOf', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrastOf('#8c4fff', '#8c4fff')).toBe(1)
  })
  it('agrees with a published value', () => {
    // WebAIM's contrast checker gives 4.54 for this grey.
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })
})

describe('mixed', () => {
  it('is the ground at 0 and the colour at 1', () => {
    expect(mixed('#ff0000', '#0000ff', 0)).toBe('#0000ff')
    expect(mixed('#ff0000', '#0000ff', 1)).toBe('#ff0000')
  })
})

describe('readable', () => {
  it('leaves alone what is readable', () => {
    expect(readable('#232f3e', '#ffffff', 4.5)).toBe('#232f3e')
  })
  it('darkens on a light ground and lightens on a dark one until the ratio holds', () => {
    expect(contrastOf(readable('#7aa116', '#f2f6e8', 4.5), '#f2f6e8')).toBeGreaterThanOrEqual(4.5)
    expect(contrastOf(readable('#232f3e', '#161d26', 3), '#161d26')).toBeGreaterThanOrEqual(3)
  })
  it('moves no further than it has to', () => {
    expect(contrastOf(readable('#7aa116', '#ffffff', 4.5), '#ffffff')).toBeLessThan(4.8)
  })
})
