import { describe, expect, it } from 'vitest'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import type { ConfigValue, Diagram } from '../model/diagram'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { setField } from './set-field'

const drawing = place(
  sketch(
    {
      net: { service: 'vpc' },
      subnet: { service: 'subnet', in: 'net' },
      web: { service: 'ec2', in: 'subnet', config: { nitro: true, securityGroups: [{ ref: 'guard' }] } },
      guard: { service: 'security-group', in: 'net' },
      balancer: { service: 'alb', in: 'net' },
      remark: { text: 'a note' },
    },
    [{ is: 'balancer -> web : load-balancer-target', id: 'target', config: { port: 80 } }],
  ),
)
const set = (id: string, key: string, value: ConfigValue | undefined) =>
  setField(drawing, nodeId(id), key, value)
const config = (diagram: Diagram, id: string) => {
  const node = diagram.nodes[nodeId(id)]
  return node?.kind === 'resource' ? node.config : diagram.connections[connectionId(id)]?.config
}

describe('stating a field', () => {
  it('states it of a resource or of a connection', () => {
    expect(config(valueOf(set('web', 'instanceType', 't3.micro')), 'web')).toMatchObject({
      instanceType: 't3.micro',
      nitro: true,
    })
    expect(config(valueOf(set('target', 'port', 443)), 'target')).toEqual({ port: 443 })
  })

  it('takes a statement back, so that the key is missing', () => {
    expect(config(valueOf(set('web', 'nitro', undefined)), 'web')).toEqual({
      securityGroups: [{ ref: 'guard' }],
    })
  })

  it('changes nothing where the value is equal', () => {
    expect(valueOf(set('web', 'nitro', true))).toBe(drawing)
    expect(valueOf(set('web', 'securityGroups', [{ ref: nodeId('guard') }]))).toBe(drawing)
    expect(valueOf(set('web', 'iops', undefined))).toBe(drawing)
    expect(
      valueOf(set('web', 'securityGroups', [{ ref: nodeId('guard') }, { ref: nodeId('guard') }])),
    ).not.toBe(drawing)
    expect(valueOf(set('web', 'nitro', 'true'))).not.toBe(drawing)
  })

  it('makes a subnet grow for the stub that it shows now', () => {
    const low = {
      ...drawing,
      layout: {
        ...drawing.layout,
        [nodeId('subnet')]: { x: 24, y: 56, width: 208, height: 152 },
        [nodeId('web')]: { x: 24, y: 56 },
      },
    }
    const stated = valueOf(setField(low, nodeId('balancer'), 'subnets', [{ ref: nodeId('subnet') }]))
    expect(boxesOf(stated).get(nodeId('subnet'))?.height).toBeGreaterThan(152)
  })

  it('takes what AWS would refuse: that is for the rules to say', () => {
    expect(config(valueOf(set('target', 'port', -70_000)), 'target')).toEqual({ port: -70_000 })
  })

  it('refuses what cannot be kept, by the name of the field', () => {
    expect(problemOf(set('balancer', 'subnets', [{ ref: nodeId('gone') }]))).toContain('“Subnets”')
    problemOf(set('target', 'port', NaN))
    problemOf(set('target', 'port', Infinity))
    problemOf(set('web', 'note', 'x'.repeat(30_000)))
    problemOf(set('web', '__proto__', 1))
    problemOf(set('remark', 'port', 1))
    problemOf(set('gone', 'port', 1))
  })
})
