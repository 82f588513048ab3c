import { describe, expect, it } from 'vitest'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { connect, type NewConnection } from './connect'

const drawing = sketch({
  a: { service: 'vpc' },
  b: { service: 'vpc' },
  subnet: { service: 'subnet', in: 'a' },
  acl: { service: 'network-acl', in: 'a' },
  zone: { service: 'acm' },
  queue: { service: 'sqs' },
  reader: { service: 'lambda' },
  remark: { text: 'a note' },
})
const draw = (from: string, to: string, rest: Partial<NewConnection> = {}) =>
  connect(drawing, { from: nodeId(from), to: nodeId(to), ...rest })
const drawn = (from: string, to: string, rest: Partial<NewConnection> = {}) => {
  const { diagram, id } = valueOf(draw(from, to, rest))
  return diagram.connections[id]
}

describe('connecting', () => {
  it('takes the likeliest kind that AWS has for the pair', () => {
    expect(drawn('a', 'b')).toEqual({
      id: 'vpc-peering-1',
      from: 'a',
      to: 'b',
      kind: 'vpc-peering',
      label: '',
      config: {},
    })
    expect(drawn('queue', 'reader')?.kind).toBe('poll')
  })

  it('draws what AWS has nothing for as plain traffic: a rule says why it cannot work', () => {
    expect(drawn('zone', 'queue')?.kind).toBe('traffic')
    expect(drawn('remark', 'queue')?.kind).toBe('traffic')
  })

  it('takes what is stated', () => {
    expect(
      drawn('a', 'b', {
        kind: 'traffic',
        label: 'calls',
        count: 3,
        config: { port: 443 },
        id: connectionId('calls'),
      }),
    ).toEqual({
      id: 'calls',
      from: 'a',
      to: 'b',
      kind: 'traffic',
      label: 'calls',
      count: 3,
      config: { port: 443 },
    })
    expect(drawn('a', 'b', { count: 1 })).not.toHaveProperty('count')
  })

  it('lets a container be connected with what is inside it', () => {
    expect(drawn('a', 'subnet')).toMatchObject({ from: 'a', to: 'subnet' })
  })

  it('leaves the nodes the same object', () => {
    expect(valueOf(draw('a', 'b')).diagram.nodes).toBe(drawing.nodes)
  })

  it('refuses what has no meaning', () => {
    expect(problemOf(draw('a', 'a'))).toBe('“a” cannot be connected with itself.')
    expect(problemOf(draw('a', 'gone'))).toContain('gone')
    problemOf(draw('constructor', 'a'))
    problemOf(draw('a', 'b', { kind: 'teleport' }))
    problemOf(draw('a', 'b', { count: 0 }))
    problemOf(draw('a', 'b', { id: connectionId('queue') }))
    problemOf(draw('a', 'b', { config: { port: NaN } }))
  })
})
