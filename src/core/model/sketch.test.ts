import { describe, expect, it } from 'vitest'
import { nodeId } from '../testing/ids'
import { parse } from './parse'
import { sketch } from './sketch'

const pair = { web: { service: 'ec2' }, db: { service: 'rds' } }

describe('a sketch', () => {
  it('is a sound diagram, without a layout', () => {
    const drawing = sketch(
      { ...pair, net: { service: 'vpc' }, app: { service: 'ec2', in: 'net', count: 3 } },
      ['web -> db : data-access'],
      { title: 'Shop' },
    )
    expect(parse(drawing)).toMatchObject({
      ok: true,
      value: { diagram: drawing, report: { repaired: [], dropped: [] } },
    })
    expect(drawing).toMatchObject({ title: 'Shop', layout: {}, paths: {} })
  })

  it('names nodes after their keys', () => {
    expect(sketch({ web: { service: 'ec2' }, db: { service: 'rds', name: 'Orders' } }).nodes).toMatchObject({
      web: { name: 'web' },
      db: { name: 'Orders' },
    })
  })

  it('reads all that a connection may say', () => {
    expect(sketch(pair, ['web -> db : data-access tcp/5432 "reads: a, b" x3']).connections).toEqual({
      'data-access-1': {
        id: 'data-access-1',
        from: 'web',
        to: 'db',
        kind: 'data-access',
        label: 'reads: a, b',
        count: 3,
        config: { protocol: 'tcp', port: 5432 },
      },
    })
    expect(sketch(pair, ['web -> db : traffic icmp']).connections).toMatchObject({
      'traffic-1': { label: '', config: { protocol: 'icmp' } },
    })
  })

  it('numbers connections by kind, in the order they stand', () => {
    const drawing = sketch(pair, ['web -> db : traffic', 'web -> db : data-access', 'db -> web : traffic'])
    expect(Object.keys(drawing.connections)).toEqual(['traffic-1', 'data-access-1', 'traffic-2'])
  })

  it('draws notes and shapes', () => {
    expect(sketch({ remark: { text: 'hello' }, frame: { shape: 'group' } }).nodes).toMatchObject({
      remark: { kind: 'note', text: 'hello' },
      frame: { kind: 'shape', shape: 'group' },
    })
  })

  it.each([
    ['a parent that is not there', () => sketch({ web: { service: 'ec2', in: 'gone' } })],
    [
      'nodes inside each other',
      () => sketch({ a: { service: 'vpc', in: 'b' }, b: { service: 'vpc', in: 'a' } }),
    ],
    ['a node without a service', () => sketch({ web: {} })],
    ['a connection that cannot be read', () => sketch(pair, ['web to db'])],
    ['a connection to nothing', () => sketch(pair, ['web -> gone : traffic'])],
    ['a connection of a node with itself', () => sketch(pair, ['web -> web : traffic'])],
    ['a connection with the id of a node', () => sketch(pair, [{ is: 'web -> db : traffic', id: 'db' }])],
    [
      'two connections with one id',
      () => sketch(pair, ['db -> web : traffic', { is: 'web -> db : traffic', id: 'traffic-1' }]),
    ],
    [
      'a reference to nothing',
      () => sketch({ web: { service: 'ec2', config: { subnets: [{ ref: 'gone' }] } } }),
    ],
    ['a call-out at nothing', () => sketch(pair, [], { steps: [{ at: ['gone'], text: 'first' }] })],
  ])('refuses %s', (_name, build) => {
    expect(build).toThrow(/^sketch: /)
  })

  it('lets references name connections', () => {
    const drawing = sketch(
      {
        a: { service: 'vpc' },
        b: { service: 'vpc' },
        routes: { service: 'route-table', config: { routes: [{ target: { ref: 'way' } }] } },
      },
      [{ is: 'a -> b : vpc-peering', id: 'way' }],
    )
    expect(drawing.nodes[nodeId('routes')]).toHaveProperty('config.routes.0.target.ref', 'way')
  })
})
