import { describe, expect, it } from 'vitest'
import { boundsOf, coordinate, moved, type Shape } from './shapes'

const box: Shape = {
  kind: 'rect',
  x: 10,
  y: 20,
  width: 30,
  height: 40,
  fill: null,
  stroke: '#000000',
  strokeWidth: 2,
}
const line: Shape = {
  kind: 'path',
  d: 'M0 -5L10 0Q20 0 20 30',
  fill: null,
  stroke: '#000000',
  strokeWidth: 2,
}

describe('boundsOf', () => {
  it('is null for nothing', () => expect(boundsOf([])).toBeNull())
  it('counts strokes', () => expect(boundsOf([box])).toEqual({ x: 9, y: 19, width: 32, height: 42 }))
  it('holds every point of a path', () =>
    expect(boundsOf([line])).toEqual({ x: -1, y: -6, width: 22, height: 37 }))
  it('counts text from its anchor', () => {
    const text = { kind: 'text', text: 'orders', x: 0, y: 0, size: 12, weight: 400, fill: '#000000' } as const
    const right = boundsOf([{ ...text, anchor: 'start' }])
    const left = boundsOf([{ ...text, anchor: 'end' }])
    expect(right?.x).toBe(0)
    expect(left?.x).toBeCloseTo(-(right?.width ?? 0))
  })
})

describe('moved', () => {
  it('moves every point of a path', () => {
    expect(moved(line, 5, -10)).toMatchObject({ d: 'M5 -15L15 -10Q25 -10 25 20' })
  })
  it('moves what has a corner or a centre', () => expect(moved(box, 1, 2)).toMatchObject({ x: 11, y: 22 }))
})

describe('coordinate', () => {
  it('has two decimals at most, and no negative nought', () => {
    expect([1 / 3, -0.001, 12, 1e-9].map(coordinate)).toEqual(['0.33', '0', '12', '0'])
  })
})
