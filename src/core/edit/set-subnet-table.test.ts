import { describe, expect, it } from 'vitest'
import { graphOf } from '../model/graph'
import { sketch } from '../model/sketch'
import { nodeId } from '../testing/ids'
import { setSubnetTable } from './set-subnet-table'

const start = () =>
  sketch({
    vpc: { service: 'vpc' },
    a: { service: 'subnet', in: 'vpc', config: { routeTable: { ref: 'one' } } },
    b: { service: 'subnet', in: 'vpc' },
    one: { service: 'route-table', in: 'vpc', config: { subnets: [{ ref: 'b' }] } },
    two: { service: 'route-table', in: 'vpc' },
    acl: { service: 'network-acl', in: 'vpc', config: { subnets: [{ ref: 'a' }] } },
  })
function after(subnet: string, table: string, isOn: boolean) {
  const result = setSubnetTable(start(), nodeId(subnet), nodeId(table), isOn)
  if (!result.ok) throw new Error(result.problem)
  const graph = graphOf(result.value)
  return (id: string) => graph.resource(nodeId(id))?.config
}

describe('the table of a subnet', () => {
  it('replaces the one that named the subnet', () => {
    const config = after('b', 'two', true)
    expect([config('b'), config('one'), config('two')]).toEqual([{ routeTable: { ref: 'two' } }, {}, {}])
  })

  it('replaces the one that the subnet named', () => {
    expect(after('a', 'two', true)('a')).toEqual({ routeTable: { ref: 'two' } })
  })

  it('is taken away, whoever said it', () => {
    expect(after('a', 'one', false)('a')).toEqual({})
    expect(after('b', 'one', false)('one')).toEqual({})
    expect(after('a', 'acl', false)('acl')).toEqual({})
  })

  it('leaves the table of the other sort', () => {
    expect(after('a', 'acl', true)('a')).toEqual({ routeTable: { ref: 'one' }, networkAcl: { ref: 'acl' } })
  })

  it('is a route table or a network ACL, and of a subnet', () => {
    expect(setSubnetTable(start(), nodeId('a'), nodeId('b'), true)).toMatchObject({ ok: false })
    expect(setSubnetTable(start(), nodeId('vpc'), nodeId('one'), true)).toMatchObject({ ok: false })
  })
})
