import { describe, expect, it } from 'vitest'
import { nodeId } from '../testing/ids'
import { graphOf } from './graph'
import { sketch } from './sketch'

const drawing = sketch(
  {
    net: { service: 'vpc' },
    zone: { service: 'availability-zone', in: 'net' },
    subnet: { service: 'subnet', in: 'zone' },
    web: { service: 'ec2', in: 'subnet', config: { securityGroups: [{ ref: 'guard' }, { ref: 'guard' }] } },
    app: { service: 'ec2', in: 'subnet' },
    guard: { service: 'security-group', in: 'net' },
    routes: {
      service: 'route-table',
      in: 'net',
      config: {
        subnets: [{ ref: 'subnet' }],
        routes: [{ destination: '10.1.0.0/16', target: { ref: 'peering' } }],
      },
    },
    other: { service: 'vpc' },
    remark: { text: 'a note' },
  },
  [
    { is: 'net -> other : vpc-peering', id: 'peering' },
    'web -> app : traffic',
    { is: 'app -> web : event', config: { topic: { ref: 'guard' } } },
  ],
)
const graph = graphOf(drawing)
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('the graph of an architecture', () => {
  it('finds nodes, resources and connections by id, and nothing by a name of the prototype', () => {
    expect(graph.node(nodeId('remark'))).toBe(drawing.nodes[nodeId('remark')])
    expect(graph.resource(nodeId('remark'))).toBeUndefined()
    expect(graph.resource(nodeId('web'))?.service).toBe('ec2')
    expect(graph.connection(nodeId('peering'))?.kind).toBe('vpc-peering')
    for (const id of ['gone', 'constructor', '__proto__', 'toString']) {
      expect([graph.node(nodeId(id)), graph.connection(nodeId(id))]).toEqual([undefined, undefined])
    }
  })

  it('lists resources by service, in the order of their ids, each once', () => {
    expect(ids(graph.resources('ec2'))).toEqual(['app', 'web'])
    expect(ids(graph.resources('vpc', 'ec2'))).toEqual(['app', 'net', 'other', 'web'])
    expect(ids(graph.resources('vpc', 'vpc'))).toEqual(['net', 'other'])
    expect(ids(graph.resources())).toHaveLength(8)
    expect(graph.resources('lambda')).toEqual([])
  })

  it('lists connections by kind and by end', () => {
    expect(ids(graph.connections())).toEqual(['event-1', 'peering', 'traffic-1'])
    expect(ids(graph.connections('traffic', 'event', 'event'))).toEqual(['event-1', 'traffic-1'])
    expect(ids(graph.outgoing(nodeId('web')))).toEqual(['traffic-1'])
    expect(ids(graph.incoming(nodeId('web')))).toEqual(['event-1'])
    expect(graph.incoming(nodeId('web'), 'traffic')).toEqual([])
  })

  it('knows who is in whom', () => {
    expect(ids(graph.children(null))).toEqual(['net', 'other', 'remark'])
    expect(ids(graph.children(nodeId('subnet')))).toEqual(['app', 'web'])
    expect(graph.enclosing(nodeId('web'), 'vpc')?.id).toBe('net')
    expect(graph.enclosing(nodeId('net'), 'vpc')).toBeUndefined()
    expect(graph.isWithin(nodeId('web'), nodeId('net'))).toBe(true)
    expect(graph.isWithin(nodeId('net'), nodeId('net'))).toBe(true)
    expect(graph.isWithin(nodeId('net'), nodeId('web'))).toBe(false)
  })

  it('knows who refers to whom, in fields and rows, each once', () => {
    expect(ids(graph.referring(nodeId('guard')))).toEqual(['web', 'event-1'])
    expect(ids(graph.referring(nodeId('peering')))).toEqual(['routes'])
    expect(ids(graph.referring(nodeId('subnet')))).toEqual(['routes'])
  })

  it('lists what must hold, in the order of the ids', () => {
    const must = (id: string) => ({ id, text: '', must: 'reach', of: 'internet', to: { tag: 'a' } }) as const
    const requirements = { b: must('b'), a: must('a') }
    expect(ids(graphOf({ ...drawing, nodes: { ...drawing.nodes }, requirements }).requirements())).toEqual([
      'a',
      'b',
    ])
    expect(graph.requirements()).toEqual([])
  })

  it('is built once for the same tables, whatever the drawing', () => {
    expect(graphOf({ ...drawing })).toBe(graph)
    expect(graphOf({ ...drawing, layout: {} } as typeof drawing)).toBe(graph)
    expect(graphOf({ ...drawing, review: { ...drawing.review } })).not.toBe(graph)
  })

  it('gives the very same list of several services as before where none of them has changed', () => {
    const app = drawing.nodes[nodeId('app')]
    if (app === undefined) throw new Error('no app')
    const lists = () => [graph.resources('vpc', 'subnet', 'lambda'), graph.resources('ec2', 'vpc')]
    const [networks, hosts] = lists()
    const next = graphOf({ ...drawing, nodes: { ...drawing.nodes, [app.id]: { ...app, name: 'Other' } } })
    expect(next.resources('vpc', 'subnet', 'lambda')).toBe(networks)
    expect(next.resources('ec2', 'vpc')).not.toBe(hosts)
    expect(ids(next.resources('ec2', 'vpc'))).toEqual(ids(hosts ?? []))
  })
})
