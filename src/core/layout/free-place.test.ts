import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { NodeId, Placement } from '../model/diagram'
import { sketch, type SketchedNode } from '../model/sketch'
import { grown, overlaps } from './box'
import { boxesOf } from './boxes'
import { freePlace } from './free-place'

const id = (text: string) => text as NodeId
const size = { width: 112, height: 72 }

describe('freePlace', () => {
  it('starts an empty container below its header', () => {
    const diagram = {
      ...sketch({ vpc: { service: 'vpc' } }),
      layout: { vpc: { x: 0, y: 0, width: 400, height: 288 } },
    }
    expect(freePlace(diagram, id('vpc'), size)).toEqual({ x: 24, y: 56 })
  })
  it('goes on beside what is there as long as there is room, then below', () => {
    const nodes = {
      vpc: { service: 'vpc' },
      a: { service: 'lambda', in: 'vpc' },
      b: { service: 'lambda', in: 'vpc' },
    }
    const room = { x: 0, y: 0, width: 328, height: 288 }
    const one = { ...sketch(nodes), layout: { vpc: room, a: { x: 24, y: 56 } } }
    expect(freePlace(one, id('vpc'), size)).toEqual({ x: 168, y: 56 })
    const two = { ...one, layout: { ...one.layout, b: { x: 168, y: 56 } } }
    expect(freePlace(two, id('vpc'), size)).toEqual({ x: 24, y: 160 })
  })
  it('takes the place wished for when it is free, on the grid', () => {
    expect(freePlace(sketch({}), null, size, { x: 131, y: 77 })).toEqual({ x: 128, y: 80 })
  })
  it('keeps off its neighbours also where the size comes with a place of its own', () => {
    const diagram = { ...sketch({ a: { service: 'lambda' } }), layout: { a: { x: 128, y: 80 } } }
    const box = { ...size, x: 800, y: 800 }
    const at = freePlace(diagram, null, box, { x: 128, y: 80 })
    expect(overlaps({ ...size, ...at }, { ...size, x: 128, y: 80 })).toBe(false)
  })
  it('keeps off what stands on a neighbour’s border, but not off what moves with it', () => {
    const diagram = {
      ...sketch({ vpc: { service: 'vpc' }, igw: { service: 'igw', in: 'vpc' } }),
      layout: { vpc: { x: 0, y: 0, width: 400, height: 288 }, igw: { x: -48, y: 120 } },
    }
    const gateway = boxesOf(diagram).get(id('igw'))
    if (gateway === undefined) throw new Error('no gateway')
    const at = freePlace(diagram, null, size, { x: -160, y: 120 })
    expect(overlaps({ ...at, ...size }, grown(gateway, 31))).toBe(false)
    const box = { width: 400, height: 288 }
    expect(freePlace(diagram, null, box, { x: -16, y: 8 }, new Set([id('vpc')]))).toEqual({ x: -16, y: 8 })
  })
  it('is always on the grid, inside, and at least 32 px from every sibling', () => {
    const place = fc.record({ x: fc.integer({ min: 24, max: 700 }), y: fc.integer({ min: 52, max: 500 }) })
    fc.assert(
      fc.property(
        fc.array(place, { maxLength: 12 }),
        fc.option(place, { nil: undefined }),
        (places, near) => {
          const nodes: Record<string, SketchedNode> = { vpc: { service: 'vpc' } }
          const layout: Record<string, Placement> = { vpc: { x: 40, y: 40, width: 600, height: 400 } }
          places.forEach((at, index) => {
            nodes[`n${index}`] = { service: 'lambda', in: 'vpc' }
            layout[`n${index}`] = at
          })
          const diagram = { ...sketch(nodes), layout }
          const at = freePlace(diagram, id('vpc'), size, near)
          expect([at.x % 8, at.y % 8]).toEqual([0, 0])
          expect(at.x).toBeGreaterThanOrEqual(24)
          expect(at.y).toBeGreaterThanOrEqual(52)
          const wanted = grown({ x: at.x + 40, y: at.y + 40, ...size }, 32)
          for (const [key, box] of boxesOf(diagram))
            if (key !== 'vpc') expect(overlaps(wanted, box)).toBe(false)
        },
      ),
    )
  })
})
