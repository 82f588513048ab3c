import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { vpcOf } from '../network/location'
import { oneZoneOf, zonesDrawnIn, zonesOf } from '../network/zone-spread'
import type { Zone } from '../network/zones'
import { defineRule } from './rule'
import { isBehindLoadBalancer } from './shared/behind-load-balancer'
import { targetsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

const balancers = ['alb', 'nlb', 'clb']
const tiers = ['asg', 'ecs-service', 'fargate', 'lambda']

export default defineRule({
  meta: {
    id: 'tier-in-one-zone',
    title: 'Tier in one Availability Zone',
    concern: 'reliability',
    looksAt: ['alb', 'nlb', 'clb', 'asg', 'ecs-service', 'fargate', 'lambda'],
    messages: {
      targets: {
        severity: 'info',
        text: 'All targets of {name} are in {zone}, although {vpc} has other zones: if {zone} fails, nothing answers.',
      },
      tier: {
        severity: 'info',
        text: '{name} runs in {zone} only, although {vpc} has other zones: if {zone} fails, none of it is left.',
      },
    },
    why: 'An Availability Zone is one or more data centres that can fail as a whole. What runs in several goes on in the others: a load balancer leaves out the failed targets, and an Auto Scaling group starts new ones elsewhere.',
    howToFix: 'Spread instances, tasks and functions over subnets of at least two zones.',
    facts: ['asg.one-zone', 'subnet.one-az'],
    sources: [
      {
        title: 'Benefits of Amazon EC2 Auto Scaling: distributing instances across Availability Zones',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html',
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
        publicB: { service: 'subnet', name: 'Public B', in: 'zoneB', config: { access: 'public' } },
        balancer: {
          service: 'alb',
          name: 'Shop load balancer',
          in: 'shop',
          config: { subnets: [{ ref: 'publicA' }, { ref: 'publicB' }] },
        },
        web: { service: 'ec2', name: 'Web server', in: 'publicA', count: 4 },
      },
      ['balancer -> web : load-balancer-target'],
    ),

  each: (graph) => [...graph.resources(...balancers), ...graph.resources(...tiers)],

  *checkOne(graph, tier) {
    if (balancers.some((service) => service === tier.service)) {
      const targets = targetsBehind(graph, tier)
      const found = oneZone(graph, targets)
      if (found === undefined) return
      yield {
        message: 'targets',
        at: [{ at: tier.id }, ...targets.map(({ id }) => ({ at: id }))],
        data: { name: nameOf(graph, tier.id), ...found },
        factIds: ['subnet.one-az'],
      }
    } else {
      // Of one task or instance there is nothing to spread.
      const { desired, maximum, desiredTasks } = tier.config
      if (maximum === 1 || (maximum === undefined && (desired === 1 || desiredTasks === 1))) return
      if (isBehindLoadBalancer(graph, tier.id)) return
      const found = oneZone(graph, [tier])
      if (found === undefined) return
      const name = nameOf(graph, tier.id)
      yield {
        message: 'tier',
        at: [{ at: tier.id, part: 'subnets' }],
        data: { ...found, name: capitalised(name) },
        factIds: [tier.service === 'asg' ? 'asg.one-zone' : 'subnet.one-az'],
      }
    }
  },
})

/** The one zone of all of these, in a VPC that has several. */
function oneZone(
  graph: DiagramGraph,
  things: readonly ResourceNode[],
): { readonly zone: string; readonly vpc: string } | undefined {
  const zones: Zone[] = []
  for (const { id } of things) {
    const own = zonesOf(graph, id)
    if (own === undefined) return undefined
    zones.push(...own)
  }
  const [only] = things
  const [zone, vpc] = [oneZoneOf(zones), only === undefined ? undefined : vpcOf(graph, only.id)]
  if (zone === undefined || vpc === undefined || zonesDrawnIn(graph, vpc.id).length < 2) return undefined
  return { zone: zone.name, vpc: nameOf(graph, vpc.id) }
}

/** What a load balancer sends requests to, also through its target groups; functions and other load balancers are in no zone. */
function targetsBehind(graph: DiagramGraph, balancer: ResourceNode): readonly ResourceNode[] {
  const direct = targetsOf(graph, balancer.id).map(({ end }) => end)
  const naming = graph.referring(balancer.id).flatMap(({ id }) => graph.resource(id) ?? [])
  const groups = [...direct, ...naming].filter(({ service }) => service === 'target-group')
  const behind = groups.flatMap(({ id }) => [
    ...targetsOf(graph, id).map(({ end }) => end),
    ...graph.referring(id).flatMap((by) => ('service' in by && registersAt(by, id) ? [by] : [])),
  ])
  const inZones = ['ec2', 'asg', 'ecs-service', 'fargate']
  return [...new Set([...direct, ...behind])].filter(({ service }) => inZones.includes(service))
}

function registersAt({ config }: ResourceNode, group: NodeId): boolean {
  return refsOf(config['targetGroups']).includes(group)
}
