import { describe, expect, it } from 'vitest'
import { place } from '../layout/place'
import type { Diagram } from '../model/diagram'
import { findingKey } from '../model/finding-key'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { valueOf } from '../testing/value-of'
import { removeItems } from './remove-items'

const about = (...ids: string[]) =>
  findingKey({ ruleId: 'r', messageId: 'm', at: ids.map((id) => ({ at: nodeId(id) })) })
const drawing: Diagram = {
  ...place(
    sketch(
      {
        net: { service: 'vpc' },
        subnet: { service: 'subnet', in: 'net' },
        web: {
          service: 'ec2',
          in: 'subnet',
          config: { instanceType: 't3.micro', securityGroups: [{ ref: 'guard' }] },
        },
        guard: { service: 'security-group', in: 'net' },
        balancer: {
          service: 'alb',
          config: { subnets: [{ ref: 'subnet' }], securityGroups: [{ ref: 'guard' }] },
        },
        routes: {
          service: 'route-table',
          config: {
            routes: [
              { destination: '10.1.0.0/16', target: { ref: 'peering' } },
              { destination: '10.2.0.0/16', target: { ref: 'other' } },
            ],
          },
        },
        other: { service: 'vpc' },
      },
      [
        { is: 'net -> other : vpc-peering', id: 'peering' },
        'balancer -> web : load-balancer-target',
        'balancer -> other : traffic',
      ],
      {
        steps: [
          { at: ['web'], text: 'one' },
          { at: ['web', 'balancer'], text: 'two' },
          { at: [], text: 'three' },
        ],
      },
    ),
  ),
  paths: { [connectionId('load-balancer-target-1')]: { style: 'straight' } },
  requirements: {
    r1: { id: 'r1', text: '', must: 'reach', of: { node: nodeId('web') }, to: 'internet' },
    r2: { id: 'r2', text: '', must: 'reach', of: { node: nodeId('balancer') }, to: { tag: 'web' } },
  },
  review: {
    severities: { r: 'off' },
    dismissed: { [about('web', 'balancer')]: { reason: 'x' }, [about('balancer')]: { reason: 'y' } },
    raised: [
      { factId: 'f', at: nodeId('web'), value: 1, reason: 'r' },
      { factId: 'f', value: 1, reason: 'r' },
    ],
  },
}
const without = (...ids: string[]) => valueOf(removeItems(drawing, ids.map(nodeId)))
const config = (diagram: Diagram, id: string) => {
  const node = diagram.nodes[nodeId(id)]
  return node?.kind === 'resource' ? node.config : undefined
}

describe('removing', () => {
  it('takes what is inside along, and the connections of all of it', () => {
    const left = without('net')
    expect(Object.keys(left.nodes)).toEqual(['balancer', 'routes', 'other'])
    expect(Object.keys(left.connections)).toEqual(['traffic-1'])
  })

  it('takes placements, paths, call-outs, dismissals, raised quotas and requirements along', () => {
    const left = without('web')
    expect(Object.keys(left.layout)).not.toContain('web')
    expect(left.paths).toEqual({})
    expect(left.steps).toEqual([
      { places: [{ at: 'balancer' }], text: 'two' },
      { places: [], text: 'three' },
    ])
    expect(Object.keys(left.review.dismissed)).toEqual([about('balancer')])
    expect(left.review.raised).toEqual([{ factId: 'f', value: 1, reason: 'r' }])
    expect(Object.keys(left.requirements)).toEqual(['r2'])
  })

  it('takes references back, and the field with the last of them', () => {
    expect(config(without('guard'), 'web')).toEqual({ instanceType: 't3.micro' })
    expect(config(without('subnet'), 'balancer')).toEqual({ securityGroups: [{ ref: 'guard' }] })
  })

  it('leaves a route that led to what has gone without a target', () => {
    expect(config(without('peering'), 'routes')).toEqual({
      routes: [{ destination: '10.1.0.0/16' }, { destination: '10.2.0.0/16', target: { ref: 'other' } }],
    })
  })

  it('removes a connection alone', () => {
    const left = without('load-balancer-target-1')
    expect(Object.keys(left.connections)).toEqual(['peering', 'traffic-1'])
    expect(left.nodes).toBe(drawing.nodes)
    expect(left.paths).toEqual({})
  })

  it('leaves every record the same object that did not speak of it', () => {
    const left = without('guard')
    expect(left.nodes[nodeId('other')]).toBe(drawing.nodes[nodeId('other')])
    expect(left.connections).toBe(drawing.connections)
    expect(left.review).toBe(drawing.review)
    expect(left.steps).toBe(drawing.steps)
  })

  it('draws in the containers that hugged what has gone, all the way out', () => {
    const row = place(
      sketch({
        net: { service: 'vpc' },
        subnet: { service: 'subnet', in: 'net' },
        one: { service: 'ec2', in: 'subnet' },
        two: { service: 'ec2', in: 'subnet' },
        three: { service: 'ec2', in: 'subnet' },
      }),
    )
    const widths = (diagram: Diagram) => ['subnet', 'net'].map((id) => diagram.layout[nodeId(id)]?.width ?? 0)
    const gone = Object.entries(row.layout).toSorted(([, a], [, b]) => b.x + b.y - a.x - a.y)
    const last = gone.find(([id]) => ['one', 'two', 'three'].includes(id))?.[0] ?? ''
    const left = valueOf(removeItems(row, [nodeId(last)]))
    const [before, after] = [widths(row), widths(left)]
    expect((after[0] ?? 0) < (before[0] ?? 0) || (after[1] ?? 0) < (before[1] ?? 0)).toBe(true)
    expect(left.layout[nodeId('net')]).not.toEqual(row.layout[nodeId('net')])
  })

  it('changes nothing where nothing of it is there', () => {
    expect(without('gone', 'constructor')).toBe(drawing)
    expect(without()).toBe(drawing)
  })
})
