import type { ConnectionId, NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { blocksOf, doBlocksOverlap, doesContain, type Block } from '../network/blocks'
import { vpcOfTable } from '../network/owners'
import { defineRule } from './rule'
import { routesOf } from './shared/routes'
import { subnetsOfVpc } from '../network/subnets-of-vpc'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'route-within-the-local-route',
    title: 'Route to addresses of the VPC itself',
    concern: 'network',
    looksAt: ['route-table'],
    messages: {
      wrongTarget: {
        severity: 'error',
        text: '{table} sends {destination} to {target}, but these are addresses of {vpc} itself: the local route can be replaced only by a NAT gateway, network interface or firewall endpoint.',
      },
      notASubnet: {
        severity: 'error',
        text: '{table} sends {destination} to {target}, but in {vpc} that is not the block of a whole subnet ({subnet} has {subnetCidr}): AWS takes such a route only for the whole block of a subnet.',
      },
      noSubnetYet: {
        severity: 'incomplete',
        text: '{table} sends {destination} to {target}, a part of {vpc} that is the block of none of its subnets yet: AWS takes such a route only for the whole block of a subnet.',
      },
    },
    why: 'Inside a VPC the local route leads. AWS takes a more specific one only for the whole block of a subnet, and only to a NAT gateway, a network interface, a Gateway Load Balancer endpoint or a Network Firewall endpoint.',
    howToFix: 'Take the route away, or let it name the block of a subnet and lead to an appliance.',
    facts: ['rt.more-specific-local'],
    sources: [
      {
        title: 'Example routing options',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/route-table-options.html',
        asOf: '2026-H2',
      },
      {
        title: 'Subnet route tables',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
        web: { service: 'subnet', name: 'Web servers', in: 'shop', config: { cidr: '10.0.0.0/24' } },
        data: { service: 'subnet', name: 'Databases', in: 'shop', config: { cidr: '10.0.1.0/24' } },
        routes: {
          service: 'route-table',
          name: 'Web routes',
          in: 'shop',
          config: {
            subnets: [{ ref: 'web' }],
            routes: [{ destination: '10.0.1.0/24', target: { ref: 'hub' } }],
          },
        },
        hub: { service: 'transit-gateway', name: 'Company hub' },
      },
      ['shop -> hub : transit-gateway-attachment'],
    ),

  each: (graph) => graph.resources('route-table'),

  *checkOne(graph, table) {
    const vpc = vpcOfTable(graph, table)
    if (vpc === undefined) return
    const local = blocksOf(vpc).map(({ block }) => block)
    for (const { block, destination, target } of routesOf(table)) {
      if (block === undefined || target === undefined) continue
      const around = local.find((one) => doesContain(one, block))
      if (around === undefined) continue
      const isWrong = isNoAppliance(graph, target)
      const subnet = isWrong ? undefined : cutSubnet(graph, vpc, block)
      const isFine = isSame(around, block) || (subnet === undefined && mayBeASubnet(graph, vpc, block))
      if (!isWrong && isFine) {
        yield { pass: { at: table.id, part: 'routes' }, factId: 'rt.more-specific-local' }
        continue
      }
      yield {
        message: isWrong ? 'wrongTarget' : subnet === undefined ? 'noSubnetYet' : 'notASubnet',
        at: [{ at: table.id, part: 'routes' }, { at: target }, { at: vpc.id }],
        subject: `${table.id} ${block.canonical} ${target}`,
        data: {
          table: capitalised(nameOf(graph, table.id)),
          destination,
          target: targetName(graph, target),
          vpc: nameOf(graph, vpc.id),
          subnet: subnet === undefined ? '' : nameOf(graph, subnet.id),
          subnetCidr: subnet === undefined ? '' : cidrOf(subnet, block),
        },
      }
    }
  },
})

const gateways: ReadonlySet<string> = new Set([
  'igw',
  'egress-only-igw',
  'vgw',
  'transit-gateway',
  'gateway-endpoint',
])

/** What no local route can be replaced by. Of an endpoint or a service of a newer build nothing is known. */
function isNoAppliance(graph: DiagramGraph, target: NodeId | ConnectionId): boolean {
  const service = graph.resource(target)?.service
  return service === undefined ? graph.connection(target) !== undefined : gateways.has(service)
}

/** A subnet of which the block is only a part, or that is only a part of the block. */
function cutSubnet(graph: DiagramGraph, vpc: ResourceNode, block: Block): ResourceNode | undefined {
  return subnetsOfVpc(graph, vpc.id).find((subnet) =>
    blocksOf(subnet).some((one) => doBlocksOverlap(one.block, block) && !isSame(one.block, block)),
  )
}

const cidrOf = (subnet: ResourceNode, { version }: Block) =>
  blocksOf(subnet).find(({ block }) => block.version === version)?.block.cidr ?? ''

/** Whether a subnet has this block, or one might whose block is not stated. */
function mayBeASubnet(graph: DiagramGraph, vpc: ResourceNode, block: Block): boolean {
  const subnets = subnetsOfVpc(graph, vpc.id)
  if (subnets.length === 0) return true
  return subnets.some((subnet) => {
    const stated = blocksOf(subnet).filter((one) => one.block.version === block.version)
    return stated.length === 0 || stated.some((one) => isSame(one.block, block))
  })
}

const isSame = (a: Block, b: Block) => a.first === b.first && a.last === b.last

function targetName(graph: DiagramGraph, target: NodeId | ConnectionId): string {
  const node = graph.resource(target)
  if (node !== undefined) return nameOf(graph, node.id)
  return graph.connection(target)?.kind === 'vpc-peering' ? 'a peering' : 'a connection'
}
