import { describe, expect, it } from 'vitest'
import type { NodeId, Placement } from '../model/diagram'
import { sketch } from '../model/sketch'
import { placeBeside } from './beside'

const id = (text: string) => text as NodeId
const size = { width: 112, height: 72 }
const row = (...names: string[]) => ({
  ...sketch(Object.fromEntries(names.map((name) => [name, { service: 'lambda' }]))),
  layout: Object.fromEntries(names.map((name, index) => [name, { x: 144 * index, y: 40 }])) as Record<
    NodeId,
    Placement
  >,
})

describe('placeBeside', () => {
  it('is one gap to the right, on the same line', () => {
    expect(placeBeside(row('a'), null, id('a'), size)).toEqual({ x: 144, y: 40 })
    expect(placeBeside(row('a'), null, id('a'), size, { gap: 72 })).toEqual({ x: 184, y: 40 })
  })

  it('is to the left for what comes before', () => {
    expect(placeBeside(row('a'), null, id('a'), size, { side: 'left' })).toEqual({ x: -144, y: 40 })
  })

  it('is below that place where it is taken', () => {
    const at = placeBeside(row('a', 'b'), null, id('a'), size)
    expect(at?.x).toBe(144)
    expect(at?.y).toBeGreaterThan(100)
  })

  it('begins a new row below a full one', () => {
    const at = placeBeside(row('a', 'b', 'c'), null, id('c'), size, { mostInRow: 3 })
    expect(at?.x).toBe(0)
    expect(at?.y).toBeGreaterThan(100)
  })

  it('is beside the container around, at the height of what is in it', () => {
    const diagram = {
      ...sketch({ vpc: { service: 'vpc' }, a: { service: 'lambda', in: 'vpc' } }),
      layout: { vpc: { x: 0, y: 0, width: 400, height: 288 }, a: { x: 24, y: 120 } },
    }
    expect(placeBeside(diagram, null, id('a'), size)).toEqual({ x: 432, y: 120 })
    expect(placeBeside(diagram, id('vpc'), id('a'), size)).toEqual({ x: 168, y: 120 })
    expect(placeBeside(diagram, null, id('vpc'), size)).toEqual({ x: 432, y: 112 })
  })

  it('is nowhere beside what is not in the container', () => {
    const diagram = row('a')
    expect(placeBeside(diagram, id('a'), id('a'), size)).toBeNull()
    expect(placeBeside(diagram, null, id('gone'), size)).toBeNull()
  })
})
