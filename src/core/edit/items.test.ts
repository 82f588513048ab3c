import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { called, connectionAt, isThere, nodeAt, outermost, withInsides, without, withoutKey } from './items'

const drawing = sketch(
  {
    net: { service: 'vpc' },
    subnet: { service: 'subnet', in: 'net' },
    web: { service: 'ec2', in: 'subnet', name: ' ' },
    free: { text: 'a note', name: '' },
  },
  ['web -> net : traffic'],
)

describe('items of a diagram', () => {
  it('are found by own keys only', () => {
    expect(nodeAt(drawing, nodeId('net'))).toBe(drawing.nodes[nodeId('net')])
    expect(connectionAt(drawing, connectionId('traffic-1'))?.kind).toBe('traffic')
    for (const id of ['constructor', '__proto__', 'toString']) {
      expect([
        nodeAt(drawing, nodeId(id)),
        connectionAt(drawing, connectionId(id)),
        isThere(drawing, id),
      ]).toEqual([undefined, undefined, false])
    }
    expect(isThere(drawing, 'net') && isThere(drawing, 'traffic-1')).toBe(true)
  })

  it('are called by their names, else by what they are', () => {
    const nodes = ['net', 'web', 'free'].flatMap((id) => drawing.nodes[nodeId(id)] ?? [])
    expect(nodes.map(called)).toEqual(['“net”', 'the EC2 instance', 'the note'])
  })

  it('come with all that is inside them', () => {
    expect([...withInsides(drawing, [nodeId('net'), nodeId('gone')])]).toEqual(['net', 'subnet', 'web'])
  })

  it('are told apart by which is in which', () => {
    expect(outermost(drawing, ['web', 'net', 'free', 'gone'].map(nodeId))).toEqual(['net', 'free'])
  })
})

describe('records without some of them', () => {
  it('are the same object where nothing goes', () => {
    const records = { a: 1, b: 2 }
    expect(without(records, new Set(['c']))).toBe(records)
    expect(without(records, new Set(['a']))).toEqual({ b: 2 })
    expect(withoutKey(records, 'a')).toEqual({ b: 2 })
  })
})
