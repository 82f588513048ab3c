import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { subnetsOf } from '../network/location'
import { zoneOf, zonesApart } from '../network/zones'
import { defineRule } from './rule'
import { listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'nat-gateway-of-another-zone',
    title: 'NAT gateway of another zone',
    concern: 'reliability',
    looksAt: ['nat-gateway'],
    messages: {
      otherZones: {
        severity: 'info',
        text: 'Traffic from {users} leaves through {name} in {zone}, another zone: if {zone} fails, that way out fails too.',
      },
    },
    why: 'A zonal NAT gateway lives in one Availability Zone. Subnets of other zones may use it, which saves a gateway, costs traffic between zones, and makes them depend on that one zone. A regional NAT gateway (since November 2025) spans the zones by itself.',
    howToFix: 'Give each zone a NAT gateway of its own, or use a regional NAT gateway.',
    facts: ['nat.zonal', 'nat.regional'],
    sources: [
      {
        title: 'NAT gateway basics',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nat-gateway-basics.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
        zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'shop' },
        publicA: { service: 'subnet', name: 'Public A', in: 'zoneA', config: { access: 'public' } },
        privateB: { service: 'subnet', name: 'Private B', in: 'zoneB', config: { access: 'private' } },
        nat: { service: 'nat-gateway', name: 'NAT gateway', in: 'publicA' },
        orders: { service: 'ec2', name: 'Order server', in: 'privateB' },
      },
      ['orders -> nat : traffic'],
    ),

  each: (graph) => graph.resources('nat-gateway'),

  *checkOne(graph, gateway) {
    const zone = zoneOf(graph, gateway.id)
    if (zone === undefined || gateway.config['availability'] === 'regional') return
    const users = usersOf(graph, gateway)
    const others = users.filter((id) => zonesApart(graph, gateway.id, id) !== undefined)
    if (others.length === 0) {
      if (users.length > 0) yield { pass: { at: gateway.id }, factId: 'nat.zonal' }
      return
    }
    yield {
      message: 'otherZones',
      at: [{ at: gateway.id }, ...others.map((id) => ({ at: id }))],
      data: {
        name: nameOf(graph, gateway.id),
        zone: zone.name,
        users: listed(others.map((id) => nameOf(graph, id))),
      },
      factIds: ['nat.zonal'],
    }
  },
})

/** The subnets whose route tables lead to it, and of whatever is drawn with traffic to it. */
function usersOf(graph: DiagramGraph, gateway: ResourceNode): readonly NodeId[] {
  const tables = graph.referring(gateway.id).flatMap((by) => ('service' in by ? [by] : []))
  const routed = tables
    .filter(({ service }) => service === 'route-table')
    .flatMap(({ config }) => refsOf(config['subnets']) as readonly NodeId[])
  const drawn = graph
    .incoming(gateway.id, 'traffic')
    .flatMap(({ from }) => subnetsOf(graph, from).map(({ id }) => id))
  return [...new Set([...routed, ...drawn])].sort()
}
