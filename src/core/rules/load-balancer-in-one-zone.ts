import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { isLocalZone, zoneOf } from '../network/zones'
import { defineRule, type Problem } from './rule'
import { subnetsIn } from './shared/named-subnets'
import { secondsInZone, withoutSubnet } from './shared/one-subnet-per-zone'
import { subnetsOfVpc } from '../network/subnets-of-vpc'
import { capitalised, nameOf } from '../network/wording'
import { zonesCovered } from './shared/zones-covered'

export default defineRule({
  meta: {
    id: 'load-balancer-in-one-zone',
    title: 'Load balancer without a subnet of its own in each zone',
    concern: 'correctness',
    looksAt: ['alb', 'nlb', 'gwlb'],
    messages: {
      sameZone: {
        severity: 'error',
        text: '{name} names {subnet} and {other}, both in {zone}: a load balancer takes {limit} subnet of each Availability Zone.',
      },
      noSubnets: {
        severity: 'incomplete',
        text: '{name} is in no subnet yet: it needs {needed}, each in another Availability Zone.',
      },
      oneZone: {
        severity: 'incomplete',
        text: '{name} is in one Availability Zone so far: it needs {needed} subnets, each in another zone.',
      },
    },
    why: 'AWS creates an Application Load Balancer only with at least two subnets in different Availability Zones. A subnet of a Local Zone may be its only one. Network and Gateway Load Balancers may have one zone. None of them takes two subnets of the same zone.',
    howToFix: 'Choose one subnet of each zone, and for an Application Load Balancer those of two zones.',
    facts: ['alb.two-azs', 'elb.subnet-per-az'],
    sources: [
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
      {
        title: 'CreateLoadBalancer (Elastic Load Balancing)',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateLoadBalancer.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      zone: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
      public: { service: 'subnet', name: 'Public', in: 'zone', config: { access: 'public' } },
      balancer: { service: 'alb', name: 'Web', in: 'shop', config: { subnets: [{ ref: 'public' }] } },
    }),

  each: (graph) => graph.resources('alb', 'nlb', 'gwlb'),

  *checkOne(graph, balancer) {
    const fact = factOf('alb.two-azs')
    const needed = numberOf(fact)
    const same = [...sameZone(graph, balancer)]
    yield* same
    if (same.length > 0 || balancer.service !== 'alb') return
    const vpc = vpcOf(graph, balancer.id)
    // A drawing without subnets is a rough one: it leaves all of this open.
    if (vpc === undefined || subnetsOfVpc(graph, vpc.id).length === 0) return
    const subnets = subnetsOf(graph, balancer.id).map(({ id }) => id)
    const at = { at: balancer.id, part: 'subnets' }
    const data = { name: capitalised(nameOf(graph, balancer.id)), needed }
    if (subnets.length === 0) {
      yield { message: 'noSubnets', at: [at], data, factIds: [fact.id] }
      return
    }
    const zones = zonesCovered(graph, subnets)
    if (zones === 'open' || subnets.some((id) => isLocalZone(zoneOf(graph, id)?.stated ?? ''))) return
    if (zones < needed) yield { message: 'oneZone', at: [at], data, factIds: [fact.id] }
    else yield { pass: at, factId: fact.id, used: zones, limit: needed }
  },
})

/** Several load balancers drawn as one may have a subnet each. */
function* sameZone(graph: DiagramGraph, balancer: ResourceNode): Generator<Problem<'sameZone'>> {
  if ((balancer.count ?? 1) > 1) return
  const fact = factOf('elb.subnet-per-az')
  for (const { subnet, other, zone } of secondsInZone(graph, subnetsIn(graph, balancer.config['subnets']))) {
    yield {
      message: 'sameZone',
      at: [{ at: balancer.id, part: 'subnets' }, { at: subnet.id }, { at: other.id }],
      data: {
        name: capitalised(nameOf(graph, balancer.id)),
        subnet: nameOf(graph, other.id),
        other: nameOf(graph, subnet.id),
        zone,
        limit: numberOf(fact) === 1 ? 'one' : numberOf(fact),
      },
      factIds: [fact.id],
      fixes: [withoutSubnet(graph, balancer, subnet)],
    }
  }
}
