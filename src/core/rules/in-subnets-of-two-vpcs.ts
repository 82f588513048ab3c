import type { NodeId, Place, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { subnetsIn } from './shared/named-subnets'
import { capitalised, listed, nameOf } from '../network/wording'

/** What is in one VPC with all of its subnets. Not RDS Proxy, which may have endpoints in other VPCs (rds.proxy-vpc). */
const services = [
  'alb',
  'nlb',
  'clb',
  'gwlb',
  'rds',
  'aurora',
  'elasticache',
  'memorydb',
  'documentdb',
  'neptune',
  'redshift',
  'dax',
  'opensearch',
  'efs',
  'fsx',
  'fsx-windows',
  'fsx-ontap',
  'fsx-openzfs',
  'fsx-lustre',
  'lambda',
  'interface-endpoint',
  'ecs-service',
  'asg',
  'eks',
  'msk',
  'mq',
  'emr',
] as const

const factOfService: Readonly<Record<string, string>> = {
  alb: 'elb.one-vpc',
  nlb: 'elb.one-vpc',
  clb: 'elb.one-vpc',
  gwlb: 'elb.one-vpc',
  efs: 'efs.vpcs',
  rds: 'rds.subnet-group-vpc',
  aurora: 'rds.subnet-group-vpc',
}

export default defineRule({
  meta: {
    id: 'in-subnets-of-two-vpcs',
    title: 'In subnets of two VPCs',
    concern: 'network',
    looksAt: [...services],
    messages: {
      several: {
        severity: 'error',
        text: '{name} is in subnets of {vpcs}, but AWS takes subnets of one VPC only.',
      },
      otherVpc: {
        severity: 'error',
        text: '{name} is drawn in {vpc}, but its subnets are in {other}.',
      },
    },
    why: 'The subnets of a load balancer, a database’s subnet group, a cache, a file system’s mount targets, a function or an Auto Scaling group belong to one VPC. In another VPC, they are reached over a peering, a transit gateway or PrivateLink.',
    howToFix: 'Choose subnets of one VPC, and join the VPCs where others have to reach it.',
    facts: ['elb.one-vpc', 'efs.vpcs', 'rds.subnet-group-vpc', 'subnet.one-vpc'],
    sources: [
      {
        title: 'Amazon EFS quotas',
        url: 'https://docs.aws.amazon.com/efs/latest/ug/limits.html',
        asOf: '2026-H2',
      },
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      region: { service: 'region', name: 'eu-west-1' },
      shop: { service: 'vpc', name: 'Shop', in: 'region' },
      billing: { service: 'vpc', name: 'Billing', in: 'region' },
      one: { service: 'subnet', name: 'Shop public', in: 'shop', config: { access: 'public' } },
      other: { service: 'subnet', name: 'Billing public', in: 'billing', config: { access: 'public' } },
      web: {
        service: 'alb',
        name: 'Web',
        in: 'shop',
        config: { subnets: [{ ref: 'one' }, { ref: 'other' }] },
      },
    }),

  each: (graph) => graph.resources(...services),

  *checkOne(graph, resource) {
    const named = vpcsNamed(graph, resource)
    const [first] = named
    const around = graph.enclosing(resource.id, 'vpc')
    if (first === undefined) return
    const name = capitalised(nameOf(graph, resource.id))
    const rest = { factIds: [factOfService[resource.service] ?? 'subnet.one-vpc'] }
    const at = { at: resource.id, part: 'subnets' }
    // Of file systems, the quota of one VPC tells it.
    if (named.length > 1 && resource.service !== 'efs') {
      yield {
        message: 'several',
        at: [at, ...named.map((vpc): Place => ({ at: vpc }))],
        data: { name, vpcs: listed(named.map((vpc) => nameOf(graph, vpc))) },
        ...rest,
      }
    } else if (named.length === 1 && around !== undefined && around.id !== first) {
      yield {
        message: 'otherVpc',
        at: [at, { at: around.id }, { at: first }],
        data: { name, vpc: nameOf(graph, around.id), other: nameOf(graph, first) },
        ...rest,
      }
    }
  },
})

function vpcsNamed(graph: DiagramGraph, { config }: ResourceNode): readonly NodeId[] {
  const vpcs = subnetsIn(graph, config['subnets']).flatMap(({ id }) => graph.enclosing(id, 'vpc') ?? [])
  return [...new Set(vpcs.map(({ id }) => id))].toSorted()
}
