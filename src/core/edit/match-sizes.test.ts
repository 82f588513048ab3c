import { describe, expect, it } from 'vitest'
import type { Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { done, ids } from '../testing/four-functions'
import { nodeId } from '../testing/ids'
import { matchSizes } from './match-sizes'

describe('matchSizes', () => {
  const subnets: Diagram = {
    ...sketch({ a: { service: 'subnet' }, b: { service: 'subnet' }, c: { service: 'lambda' } }),
    layout: {
      [nodeId('a')]: { x: 0, y: 0, width: 208, height: 320 },
      [nodeId('b')]: { x: 0, y: 352, width: 400, height: 152 },
      [nodeId('c')]: { x: 240, y: 40 },
    },
  }

  it('makes all as large as the largest', () => {
    const after = done(matchSizes(subnets, ids, 'size'))
    expect(after.layout[nodeId('a')]).toMatchObject({ width: 400, height: 320 })
    expect(after.layout[nodeId('b')]).toMatchObject({ width: 400, height: 320 })
  })

  it('pushes what stands beside aside', () => {
    expect(done(matchSizes(subnets, ids, 'width')).layout[nodeId('c')]?.x).toBe(432)
  })
})
