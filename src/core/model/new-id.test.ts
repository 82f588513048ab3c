import { describe, expect, it } from 'vitest'
import { newConnectionId, newIds, newNodeId } from './new-id'
import { sketch } from './sketch'

const drawing = sketch(
  {
    'ec2-2': { service: 'ec2' },
    'ec2-10': { service: 'ec2' },
    'nat-gateway-x': { service: 'nat-gateway' },
    'a-1': { service: 'ec2' },
  },
  [{ is: 'ec2-2 -> ec2-10 : traffic', id: 'ec2-11' }],
)

describe('a new id', () => {
  it('is one above the highest of its stem, among nodes and connections', () => {
    expect(newNodeId(drawing, 'ec2')).toBe('ec2-12')
    expect(newConnectionId(drawing, 'ec2')).toBe('ec2-12')
    expect(newNodeId(drawing, 'nat-gateway')).toBe('nat-gateway-1')
    expect(newNodeId(drawing, 'nat')).toBe('nat-1')
  })

  it('is given out once', () => {
    const ids = newIds(drawing)
    expect([ids.node('ec2'), ids.connection('ec2'), ids.node('s3'), ids.node('s3')]).toEqual([
      'ec2-12',
      'ec2-13',
      's3-1',
      's3-2',
    ])
  })

  it('is free whatever odd ids there are', () => {
    const odd = sketch(
      Object.fromEntries(
        ['s3-', 's3-01', 's3-1e3', 's3-9007199254740993', 's3--4', '-1', 's3-0x10'].map((id) => [
          id,
          { service: 's3' },
        ]),
      ),
    )
    const id = newNodeId(odd, 's3')
    expect(Object.hasOwn(odd.nodes, id)).toBe(false)
  })
})
