import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { corners, done, functionsAt, ids } from '../testing/four-functions'
import { nodeId } from '../testing/ids'
import { arrangeable, rearranged } from './arranging'

describe('arrangeable', () => {
  it('leaves out what lies in another selected thing, and says what stays', () => {
    const nested: Diagram = {
      ...sketch({ vpc: { service: 'vpc' }, a: { service: 'ec2', in: 'vpc' }, b: { service: 'lambda' } }),
      layout: {
        [nodeId('vpc')]: { x: 0, y: 0, width: 400, height: 288, pinned: true },
        [nodeId('a')]: { x: 24, y: 56 },
        [nodeId('b')]: { x: 504, y: 400 },
      },
    }
    const found = arrangeable(nested, [nodeId('vpc'), nodeId('a'), nodeId('b')])
    expect(found.map(({ node, stays }) => [node.id, stays])).toEqual([
      ['vpc', true],
      ['b', false],
    ])
  })
})

describe('rearranged', () => {
  it('moves each thing by its way, and further along the axis where something stands', () => {
    const drawing = functionsAt({ x: 0, y: 0 }, { x: 400, y: 0 }, { x: 800, y: 0 })
    const [a, , c] = arrangeable(drawing, ids)
    if (a === undefined || c === undefined) throw new Error('things are missing')
    const after = done(rearranged(drawing, [a, c], { by: () => ({ x: 400, y: 0 }), axis: 'x' }))
    const [movedA, b, movedC] = corners(after)
    expect(b).toEqual({ x: 400, y: 0 })
    expect(movedA?.x).toBeGreaterThanOrEqual(400 + 112)
    expect(movedC).toMatchObject({ x: 1200, y: 0 })
  })
})
