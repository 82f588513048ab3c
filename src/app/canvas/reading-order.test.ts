import { describe, expect, it } from 'vitest'
import { boxesOf } from '../../core/layout/boxes'
import type { Diagram } from '../../core/model/diagram'
import { sketch } from '../../core/model/sketch'
import { readingOrder } from './reading-order'
import { walk } from './walk'

const diagram = {
  ...sketch(
    {
      users: { service: 'users' },
      vpc: { service: 'vpc' },
      right: { service: 'ec2', in: 'vpc' },
      left: { service: 'ec2', in: 'vpc' },
      below: { service: 'ec2', in: 'vpc' },
      bucket: { service: 's3' },
    },
    ['users -> left : sync-invoke', 'left -> bucket : data-access', 'left -> below : traffic'],
  ),
  layout: {
    users: { x: 0, y: 20 },
    vpc: { x: 200, y: 0, width: 500, height: 400 },
    left: { x: 30, y: 50 },
    right: { x: 300, y: 40 },
    below: { x: 30, y: 250 },
    bucket: { x: 800, y: 30 },
  },
} as unknown as Diagram

describe('readingOrder', () => {
  it('goes line by line, and into a container before going on', () => {
    expect(readingOrder(diagram, boxesOf(diagram))).toEqual([
      'users',
      'vpc',
      'left',
      'right',
      'below',
      'bucket',
    ])
  })
})

describe('walk', () => {
  const from = (id: string | null, step: Parameters<typeof walk>[2]) => walk(diagram, id as never, step)

  it('begins with the first thing, and stops at the last', () => {
    expect(from(null, 'next')).toBe('users')
    expect(from('vpc', 'next')).toBe('left')
    expect(from('bucket', 'next')).toBeNull()
    expect(from('users', 'previous')).toBeNull()
    expect(from('left', 'last')).toBe('bucket')
  })

  it('goes into containers and out of them', () => {
    expect(from('vpc', 'into')).toBe('left')
    expect(from('right', 'out')).toBe('vpc')
    expect(from('users', 'into')).toBeNull()
  })

  it('goes along a connection to its other end', () => {
    expect(from('users', 'along')).toBe('sync-invoke-1')
    expect(from('sync-invoke-1', 'along')).toBe('left')
    expect(from('left', 'against')).toBe('sync-invoke-1')
    expect(from('sync-invoke-1', 'against')).toBe('users')
  })

  it('turns to the other connections of the same thing', () => {
    expect(from('data-access-1', 'other-way')).toBe('traffic-1')
  })
})
