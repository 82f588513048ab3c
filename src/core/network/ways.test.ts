import { describe, expect, it } from 'vitest'
import type { NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { waysOf } from './ways'

const vpc: SketchedNode = { service: 'vpc' }
const waysIn = (nodes: Readonly<Record<string, SketchedNode>>, connections: readonly SketchedConnection[]) =>
  waysOf(graphOf(sketch(nodes, connections)))
const id = (text: string) => text as NodeId

const everything = waysIn(
  {
    A: vpc,
    B: vpc,
    C: vpc,
    D: vpc,
    subnet: { service: 'subnet', in: 'D' },
    tgw: { service: 'transit-gateway' },
    vgw: { service: 'vgw', in: 'C' },
    site: { service: 'site' },
    cgw: { service: 'customer-gateway', in: 'site' },
    bucket: { service: 's3' },
    igw: { service: 'igw', in: 'A' },
    beside: { service: 'igw' },
    endpoint: { service: 'interface-endpoint', config: { subnets: [{ ref: 'subnet' }] } },
  },
  [
    'A -> B : vpc-peering',
    'B -> C : vpc-peering',
    'subnet -> tgw : transit-gateway-attachment',
    'tgw -> cgw : site-to-site-vpn',
    'cgw -> vgw : site-to-site-vpn',
    'A -> bucket : data-access',
    'B -> beside : gateway-association',
    'A -> C : traffic',
  ],
)

describe('waysOf', () => {
  it('knows peers from either end', () => {
    expect(everything.peersOf(id('B')).map(({ vpc: peer }) => peer)).toEqual(['A', 'C'])
    expect(everything.peersOf(id('D'))).toEqual([])
  })
  it('lets attachments, VPNs, borders and things inside join networks, but no peering and no use', () => {
    expect([...everything.networkOf(id('C'))].toSorted()).toEqual(['C', 'D', 'cgw', 'site', 'tgw', 'vgw'])
    expect([...everything.networkOf(id('A'))]).toEqual(['A'])
  })
  it('reaches one peering further than the network', () => {
    expect([...everything.withinReach(id('D'))].toSorted()).toEqual([
      'B',
      'C',
      'D',
      'cgw',
      'site',
      'tgw',
      'vgw',
    ])
    expect([...everything.withinReach(id('A'))]).toEqual(['A', 'B'])
  })
  it('follows rows of peerings, the nearest first', () => {
    expect([...everything.rowsFrom(id('A'))]).toEqual(['B', 'C'])
    expect([...everything.rowsFrom(id('D'))]).toEqual([])
  })
  it('knows all that rows of peerings join', () => {
    expect(everything.peeredWith(id('C'))).toEqual(['A', 'B', 'C'])
    expect(everything.peeredWith(id('D'))).toEqual(['D'])
  })
  it('finds the shortest drawn way', () => {
    expect(everything.way(id('A'), id('D'))).toEqual(['A', 'B', 'C', 'vgw', 'cgw', 'tgw', 'D'])
    expect(everything.way(id('A'), id('bucket'))).toBeUndefined()
  })
  it('finds the way to a site without peerings', () => {
    expect(everything.wayInNetwork(id('C'), (node) => node === 'site')).toEqual(['C', 'vgw', 'cgw', 'site'])
    expect(everything.wayInNetwork(id('A'), (node) => node === 'site')).toBeUndefined()
  })
  it('knows whose gateways are whose: inside, in its subnets, or connected with the VPC', () => {
    expect(everything.gatewaysOf(id('A'), 'igw', 'vgw').map((gateway) => gateway.id)).toEqual(['igw'])
    expect(everything.gatewaysOf(id('B'), 'igw').map((gateway) => gateway.id)).toEqual(['beside'])
    expect(everything.gatewaysOf(id('D'), 'interface-endpoint').map((gateway) => gateway.id)).toEqual([
      'endpoint',
    ])
  })
  it('takes a connection of a newer build for a way', () => {
    const ways = waysIn({ A: vpc, B: vpc }, ['A -> B : cloud-wan-attachment'])
    expect([...ways.networkOf(id('A'))]).toEqual(['A', 'B'])
  })
  it('does not mind VPCs peered with themselves, or twice', () => {
    const ways = waysIn({ A: vpc, a: { service: 'subnet', in: 'A' }, B: vpc }, [
      'A -> a : vpc-peering',
      'A -> B : vpc-peering',
      'B -> A : vpc-peering',
    ])
    expect(ways.peersOf(id('A')).map(({ vpc: peer }) => peer)).toEqual(['B', 'B'])
    expect([...ways.rowsFrom(id('A'))]).toEqual(['B'])
  })
})
