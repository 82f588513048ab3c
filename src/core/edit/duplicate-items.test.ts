import { describe, expect, it } from 'vitest'
import { overlaps } from '../layout/box'
import { boxesOf } from '../layout/boxes'
import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { connectionId, nodeId } from '../testing/ids'
import { problemOf, valueOf } from '../testing/value-of'
import { duplicateItems } from './duplicate-items'

const drawing = place(
  sketch(
    {
      net: { service: 'vpc' },
      one: { service: 'subnet', in: 'net' },
      two: { service: 'subnet', in: 'net' },
      web: { service: 'ec2', in: 'one', name: 'web server' },
      app: { service: 'ec2', in: 'two' },
      balancer: { service: 'alb', in: 'net', config: { subnets: [{ ref: 'one' }, { ref: 'two' }] } },
      igw: { service: 'igw', in: 'net' },
      routes: { service: 'route-table', in: 'net', config: { subnets: [{ ref: 'one' }] } },
    },
    ['web -> app : traffic', 'balancer -> web : load-balancer-target'],
  ),
)
const double = (...ids: string[]) => duplicateItems(drawing, ids.map(nodeId))

describe('doubling', () => {
  it('puts the double beside the original, in the same container', () => {
    const { diagram, ids } = valueOf(double('web'))
    const [id = nodeId('')] = ids
    expect(diagram.nodes[id]).toMatchObject({ parentId: 'one', name: 'web server' })
    const [a, b] = [boxesOf(diagram).get(id), boxesOf(diagram).get(nodeId('web'))]
    expect(a && b && overlaps(a, b)).toBe(false)
  })

  it('doubles connections among what is doubled, wherever it stands, and no others', () => {
    const { diagram, ids } = valueOf(double('web', 'app'))
    expect(Object.values(diagram.connections).slice(2)).toMatchObject([
      { from: ids[0], to: ids[1], kind: 'traffic' },
    ])
    expect(ids.map((id) => diagram.nodes[id]?.parentId)).toEqual(['one', 'two'])
  })

  it('keeps references to what is not doubled', () => {
    const { diagram, ids } = valueOf(double('balancer'))
    expect(diagram.nodes[ids[0] ?? nodeId('')]).toHaveProperty('config.subnets', [
      { ref: 'one' },
      { ref: 'two' },
    ])
  })

  it('leads references among what is doubled to the doubles', () => {
    const { diagram } = valueOf(double('one', 'routes'))
    expect(diagram.nodes[nodeId('route-table-1')]).toHaveProperty('config.subnets', [{ ref: 'subnet-1' }])
  })

  it('keeps the arrangement of what is doubled together', () => {
    const { diagram, ids } = valueOf(double('one', 'two'))
    const [before, after] = [boxesOf(drawing), boxesOf(diagram)]
    const [a, b] = [before.get(nodeId('one')), before.get(nodeId('two'))]
    const [c, d] = ids.map((id) => after.get(id))
    expect([(d?.x ?? NaN) - (c?.x ?? NaN), (d?.y ?? NaN) - (c?.y ?? NaN)]).toEqual([
      (b?.x ?? NaN) - (a?.x ?? NaN),
      (b?.y ?? NaN) - (a?.y ?? NaN),
    ])
  })

  it('puts the double of a gateway on the same border, apart from it', () => {
    const { diagram, ids } = valueOf(double('igw'))
    const [a, b] = [boxesOf(diagram).get(ids[0] ?? nodeId('')), boxesOf(diagram).get(nodeId('igw'))]
    expect(a && b && (a.x === b.x || a.y === b.y) && !overlaps(a, b)).toBe(true)
  })

  it('refuses a selection without a node', () => {
    problemOf(double())
    problemOf(duplicateItems(drawing, [connectionId('traffic-1')]))
  })
})
