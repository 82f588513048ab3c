import { refsOf } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { each, operator, stating, type Operator } from './mutant'

/** VPCs and subnets that AWS does not take, or advises against. */
export const addresses: readonly Operator[] = [
  near('field', 'a VPC in the loopback range', 'forbidden-vpc-block', ['vpc'], ({ id }, diagram) =>
    stating(diagram, id, { cidr: '127.0.0.0/16', secondaryCidrs: undefined }),
  ),
  near(
    'overlap',
    'a VPC with a block twice',
    'vpc-blocks-that-do-not-go-together',
    ['vpc'],
    ({ id }, diagram) =>
      stating(diagram, id, { cidr: '10.99.0.0/16', secondaryCidrs: [{ cidr: '10.99.128.0/20' }] }),
  ),
  near(
    'field',
    'a VPC with blocks of two private ranges',
    'vpc-blocks-that-do-not-go-together',
    ['vpc'],
    ({ id }, diagram) =>
      stating(diagram, id, { cidr: '10.99.0.0/16', secondaryCidrs: [{ cidr: '192.168.0.0/16' }] }),
  ),
  near('exceed', 'twelve instances in a subnet of /28', 'subnet-too-small', ['subnet'], ({ id }, diagram) =>
    beside(stating(diagram, id, { cidr: '10.99.0.0/28' }), {
      newWorkers: { service: 'ec2', in: id, count: 12 },
    }),
  ),
  near('duplicate', 'a second zone in a subnet', 'subnet-in-two-zones', ['subnet'], ({ id }, diagram) =>
    beside(diagram, {
      newZoneA: { service: 'availability-zone', in: id },
      newZoneB: { service: 'availability-zone', in: id },
    }),
  ),
  near(
    'field',
    'a subnet that states another zone than its box',
    'subnet-in-two-zones',
    ['availability-zone'],
    (zone, diagram, graph) => {
      const subnet = graph
        .children(zone.id)
        .find((child) => child.kind === 'resource' && child.service === 'subnet')
      if (subnet === undefined) return undefined
      const boxed = stating(diagram, zone.id, { zone: 'eu-west-1a' })
      return stating(boxed, subnet.id, { zone: 'eu-west-1b' })
    },
  ),
  near(
    'field',
    'a load balancer in a subnet of /28',
    'load-balancer-in-a-small-subnet',
    ['alb'],
    ({ config }, diagram) => {
      const [subnet] = refsOf(config['subnets'])
      return subnet === undefined ? undefined : stating(diagram, subnet, { cidr: '10.99.0.0/28' })
    },
  ),
  near(
    'field',
    'a load balancer in subnets of two VPCs',
    'in-subnets-of-two-vpcs',
    ['alb', 'nlb'],
    ({ id, config }, diagram) => {
      const subnets = refsOf(config['subnets'])
      if (subnets.length === 0) return undefined
      const [, ...others] = subnets
      const grown = beside(diagram, {
        newVpc: { service: 'vpc' },
        newSubnet: { service: 'subnet', in: 'newVpc' },
      })
      return stating(grown, id, { subnets: [...others, 'newSubnet'].map((ref) => ({ ref })) })
    },
  ),
  operator(
    'overlap',
    'two VPCs with one CIDR block on a Direct Connect gateway',
    'overlap-on-a-direct-connect-gateway',
    (graph, diagram) =>
      each(graph, ['direct-connect-gateway'], ({ id }) => {
        const vpcs = associatedVpcs(graph, id)
        const [first, second] =
          vpcs.length > 1
            ? vpcs
            : graph
                .resources('vpc')
                .map((vpc) => vpc.id)
                .slice(0, 2)
        if (first === undefined || second === undefined) return undefined
        const same = stating(stating(diagram, first, { cidr: '10.99.0.0/16' }), second, {
          cidr: '10.99.0.0/16',
        })
        if (vpcs.length > 1) return same
        return beside(
          same,
          { newVgwA: { service: 'vgw', in: first }, newVgwB: { service: 'vgw', in: second } },
          [`${id} -> newVgwA : gateway-association`, `${id} -> newVgwB : gateway-association`],
        )
      }),
  ),
  near(
    'overlap',
    'a site with the addresses of its VPC',
    'site-overlaps-vpc',
    ['vgw'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      if (vpc === undefined) return undefined
      return beside(
        stating(diagram, vpc.id, { cidr: '10.99.0.0/16', secondaryCidrs: undefined }),
        {
          newSite: { service: 'site', config: { cidr: '10.99.0.0/16' } },
          newRouter: { service: 'customer-gateway', in: 'newSite' },
        },
        [`newRouter -> ${id} : site-to-site-vpn`],
      )
    },
  ),
]

function associatedVpcs(graph: DiagramGraph, gateway: string): readonly string[] {
  const lines = graph
    .connections('gateway-association')
    .filter(({ from, to }) => from === gateway || to === gateway)
  const ends = lines.map(({ from, to }) => (from === gateway ? to : from))
  return ends.flatMap((id) => (graph.resource(id)?.service === 'vgw' ? (vpcOf(graph, id)?.id ?? []) : []))
}
