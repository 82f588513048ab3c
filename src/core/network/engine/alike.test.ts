import { describe, expect, it } from 'vitest'
import type { Diagram } from '../../model/diagram'
import { graphOf } from '../../model/graph'
import { nodeId } from '../../testing/ids'
import { draw, link, node, refs, subnet, table, type Nodes } from '../../testing/network-parts'
import { kindOfSubnet } from './alike'

/** Two subnets of `V` in two zones, and `X` with an attachment in a subnet of each zone, whose table says the same of both. */
const answered = (more: readonly Nodes[] = [], lines: NonNullable<Parameters<typeof draw>[1]> = []) =>
  draw(
    [
      node('V', 'vpc', { cidr: '10.0.0.0/16' }),
      subnet('a', 'V', '10.0.1.0/24', 'us-east-1a'),
      subnet('b', 'V', '10.0.2.0/24', 'us-east-1b'),
      node('X', 'vpc', { cidr: '10.9.0.0/16' }),
      subnet('xa', 'X', '10.9.1.0/24', 'us-east-1a'),
      subnet('xb', 'X', '10.9.2.0/24', 'us-east-1b'),
      table('rx', 'xa xb', '0.0.0.0/0 T'),
      node('T', 'transit-gateway'),
      node('U', 'transit-gateway'),
      ...more,
    ],
    [
      'V -> T : transit-gateway-attachment',
      link('att', 'X -> T : transit-gateway-attachment', { subnets: refs('xa xb') }),
      ...lines,
    ],
  )

const areAlike = (diagram: Diagram) => {
  const graph = graphOf(diagram)
  return kindOfSubnet(graph, nodeId('a')) === kindOfSubnet(graph, nodeId('b'))
}

describe('subnets of different zones, which answers come back to by the zone', () => {
  it('are alike where the subnets of each attachment send on alike', () => {
    expect(areAlike(answered())).toBe(true)
  })
  it('are told apart where one of them has a network ACL', () => {
    expect(areAlike(answered([node('n', 'network-acl', { subnets: refs('xb') })]))).toBe(false)
  })
  it('are told apart where both have the same, which sees only what leaves its subnet', () => {
    expect(areAlike(answered([node('n', 'network-acl', { subnets: refs('xa xb') })]))).toBe(false)
  })
  it('are told apart where the VPC has a second attachment', () => {
    expect(areAlike(answered([], ['X -> U : transit-gateway-attachment']))).toBe(false)
  })
})
