import { refsOf, type NodeId, type Place, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { ownersOf, vpcOfTable } from '../network/owners'
import { defineRule, type Problem } from './rule'
import { routesOf } from './shared/routes'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'route-table-of-another-vpc',
    title: 'Route table or network ACL used across VPCs',
    concern: 'network',
    looksAt: ['route-table', 'network-acl', 'gateway-endpoint'],
    messages: {
      endpointElsewhere: {
        severity: 'error',
        text: '{endpoint} of {vpc} names {name}, which is in {other}: a gateway endpoint puts its routes into route tables of its own VPC only.',
      },
      severalVpcs: {
        severity: 'error',
        text: '{name} is used in {vpcs}, but it belongs to one VPC and serves the subnets of that one only.',
      },
      targetElsewhere: {
        severity: 'error',
        text: '{name} of {vpc} sends {destination} to {target}, which is in {other}: a route leads only to gateways and instances of its own VPC.',
      },
      peeringElsewhere: {
        severity: 'error',
        text: '{name} of {vpc} sends {destination} over a peering of {others}: a route leads only over peerings of its own VPC.',
      },
    },
    why: 'Route tables and network ACLs belong to one VPC. A route names a gateway, endpoint or instance of that VPC, or what joins VPCs: a peering or a transit gateway.',
    howToFix:
      'Give each VPC its own route tables and network ACLs, and let routes to another VPC lead to a peering or a transit gateway.',
    facts: ['subnet.one-route-table', 'peering.no-edge-nat', 'rt.one-vpc'],
    sources: [
      {
        title: 'Subnet route tables',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
        asOf: '2026-H2',
      },
      {
        title: 'How VPC peering connections work',
        url: 'https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      billing: { service: 'vpc', name: 'Billing' },
      web: { service: 'subnet', name: 'Shop servers', in: 'shop' },
      app: { service: 'subnet', name: 'Billing servers', in: 'billing' },
      routes: {
        service: 'route-table',
        name: 'Routes',
        in: 'shop',
        config: { subnets: [{ ref: 'web' }, { ref: 'app' }] },
      },
    }),

  *check(graph) {
    yield* endpoints(graph)
    for (const table of graph.resources('route-table', 'network-acl')) {
      const vpcs = vpcsUsing(graph, table)
      const name = capitalised(nameOf(graph, table.id))
      if (vpcs.length > 1) {
        yield {
          message: 'severalVpcs',
          at: [{ at: table.id, part: 'subnets' }, ...vpcs.map((at): Place => ({ at }))],
          data: { name, vpcs: listed(vpcs.map((id) => nameOf(graph, id))) },
          factIds: ['subnet.one-route-table'],
        }
        continue
      }
      const vpc = vpcOfTable(graph, table)
      if (vpc === undefined) continue
      for (const { destination, target } of routesOf(table)) {
        const others = target === undefined ? [] : vpcsPeeredBy(graph, target)
        if (target !== undefined && others.length > 1 && !others.includes(vpc.id)) {
          const data = { name, vpc: nameOf(graph, vpc.id), destination }
          yield {
            message: 'peeringElsewhere',
            at: [{ at: table.id, part: 'routes' }, { at: target }],
            subject: `${table.id} ${destination} ${target}`,
            data: { ...data, others: listed(others.map((id) => nameOf(graph, id))) },
            factIds: ['rt.one-vpc'],
          }
        }
        const other = target === undefined ? undefined : vpcOfTarget(graph, target)
        if (target === undefined || other === undefined || other === vpc) continue
        yield {
          message: 'targetElsewhere',
          at: [{ at: table.id, part: 'routes' }, { at: target }],
          subject: `${table.id} ${destination} ${target}`,
          data: {
            name,
            vpc: nameOf(graph, vpc.id),
            destination,
            target: nameOf(graph, graph.resource(target)?.id ?? vpc.id),
            other: nameOf(graph, other.id),
          },
          factIds: ['peering.no-edge-nat'],
        }
      }
    }
  },
})

function* endpoints(graph: DiagramGraph): Generator<Problem<'endpointElsewhere'>> {
  for (const endpoint of graph.resources('gateway-endpoint')) {
    const vpc = vpcOfTarget(graph, endpoint.id)
    if (vpc === undefined) continue
    for (const table of refsOf(endpoint.config['routeTables']).flatMap((id) => graph.resource(id) ?? [])) {
      const other = vpcOfTable(graph, table)
      if (other === undefined || other === vpc) continue
      yield {
        message: 'endpointElsewhere',
        at: [{ at: endpoint.id, part: 'routeTables' }, { at: table.id }],
        data: {
          endpoint: capitalised(nameOf(graph, endpoint.id)),
          vpc: nameOf(graph, vpc.id),
          name: nameOf(graph, table.id),
          other: nameOf(graph, other.id),
        },
        factIds: ['subnet.one-route-table'],
      }
    }
  }
}

/** The VPCs that it is drawn in, is the main table of, or has subnets and a gateway of. */
function vpcsUsing(graph: DiagramGraph, table: ResourceNode): readonly NodeId[] {
  const key = table.service === 'route-table' ? 'routeTable' : 'networkAcl'
  const naming = graph.referring(table.id).flatMap(({ id }) => graph.resource(id) ?? [])
  const subnets = [
    ...refsOf(table.config['subnets']).flatMap((id) => graph.resource(id) ?? []),
    ...naming.filter((one) => one.service === 'subnet' && refsOf(one.config[key]).includes(table.id)),
  ]
  const main = refsOf(table.config['vpc']).flatMap((id) => graph.resource(id) ?? [])
  const gateways = refsOf(table.config['gateway']).flatMap((id) => {
    const gateway = graph.resource(id)
    const owners = gateway === undefined ? [] : ownersOf(graph, gateway.id)
    return owners.length === 1 ? owners : []
  })
  const vpcs = [
    graph.enclosing(table.id, 'vpc'),
    ...main.filter(({ service }) => service === 'vpc'),
    ...subnets.map(({ id }) => graph.enclosing(id, 'vpc')),
    ...gateways,
  ]
  return [...new Set(vpcs.flatMap((vpc) => vpc?.id ?? []))].toSorted()
}

const ofOneVpc: ReadonlySet<string> = new Set([
  'igw',
  'egress-only-igw',
  'vgw',
  'nat-gateway',
  'gateway-endpoint',
  'firewall-endpoint',
  'gwlb-endpoint',
])

/** The VPCs at the ends of a peering. */
function vpcsPeeredBy(graph: DiagramGraph, target: Place['at']): readonly NodeId[] {
  const peering = graph.connection(target)
  if (peering?.kind !== 'vpc-peering') return []
  return [peering.from, peering.to].flatMap((end) => vpcOf(graph, end)?.id ?? []).toSorted()
}

/** The VPC of a target that serves one VPC alone; an instance stands for its network interface. */
function vpcOfTarget(graph: DiagramGraph, target: Place['at']): ResourceNode | undefined {
  const node = graph.resource(target)
  if (node?.service === 'ec2' || node?.service === 'network-interface') return vpcOf(graph, node.id)
  if (node === undefined || !ofOneVpc.has(node.service)) return undefined
  // Where it is drawn in no VPC, the very route to it may be all that says whose it is.
  const around = graph.enclosing(node.id, 'vpc')
  if (around !== undefined) return around
  const associated = [
    ...graph.outgoing(node.id, 'gateway-association'),
    ...graph.incoming(node.id, 'gateway-association'),
  ]
  const owners = ownersOf(graph, node.id)
  return associated.length > 0 && owners.length === 1 ? owners[0] : undefined
}
