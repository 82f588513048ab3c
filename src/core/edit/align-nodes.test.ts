import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { corners, done, functionsAt, ids } from '../testing/four-functions'
import { nodeId } from '../testing/ids'
import { alignNodes } from './align-nodes'

const scattered = functionsAt({ x: 0, y: 0 }, { x: 40, y: 200 }, { x: 400, y: 408 })

describe('alignNodes', () => {
  it('puts left edges on the leftmost, and right ones on the rightmost', () => {
    expect(corners(done(alignNodes(scattered, ids, 'left'))).map(({ x }) => x)).toEqual([0, 0, 0])
    expect(corners(done(alignNodes(scattered, ids, 'right'))).map(({ x }) => x)).toEqual([400, 400, 400])
  })

  it('puts middles on the middle of all', () => {
    expect(corners(done(alignNodes(scattered, ids, 'centre'))).map(({ x }) => x)).toEqual([200, 200, 200])
  })

  it('goes by what is pinned, which stays', () => {
    const pinned = functionsAt({ x: 0, y: 0 }, { x: 40, y: 200, pinned: true }, { x: 400, y: 408 })
    const after = done(alignNodes(pinned, ids, 'right'))
    expect(corners(after).map(({ x }) => x)).toEqual([40, 40, 40])
    expect(after.layout[nodeId('b')]).toBe(pinned.layout[nodeId('b')])
  })

  it('sets things below each other that would come to lie over each other', () => {
    const beside = functionsAt({ x: 0, y: 0 }, { x: 200, y: 8 })
    const [a, b] = corners(done(alignNodes(beside, ids, 'left')))
    expect(a).toMatchObject({ x: 0, y: 0 })
    expect(b?.x).toBe(0)
    expect(b?.y).toBeGreaterThanOrEqual(72)
  })

  it('goes round what is not among them', () => {
    const inTheWay = functionsAt({ x: 0, y: 0 }, { x: 400, y: 200 }, { x: 0, y: 176 })
    const after = done(alignNodes(inTheWay, [nodeId('a'), nodeId('b')], 'left'))
    expect(after.layout[nodeId('b')]?.y).toBeGreaterThanOrEqual(176 + 72)
  })

  it('lets the containers around grow and keeps children inside', () => {
    const nested: Diagram = {
      ...sketch({ vpc: { service: 'vpc' }, a: { service: 'ec2', in: 'vpc' }, b: { service: 'lambda' } }),
      layout: {
        [nodeId('vpc')]: { x: 0, y: 0, width: 400, height: 288 },
        [nodeId('a')]: { x: 24, y: 56 },
        [nodeId('b')]: { x: 504, y: 400 },
      },
    }
    const after = boxesOf(done(alignNodes(nested, ids, 'bottom')))
    expect(after.get(nodeId('a'))?.y).toBe(400)
    expect(after.get(nodeId('vpc'))?.height).toBeGreaterThanOrEqual(400 + 72 + 24)
  })

  it('refuses one thing alone', () => {
    expect(alignNodes(scattered, [nodeId('a')], 'left').ok).toBe(false)
  })
})
