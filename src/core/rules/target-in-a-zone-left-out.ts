import { sketch } from '../model/sketch'
import { subnetsOf, vpcOf } from '../network/location'
import { zoneOf } from '../network/zones'
import { defineRule } from './rule'
import { capitalised, nameOf } from '../network/wording'
import { areInOneZone } from './shared/zones-covered'

export default defineRule({
  meta: {
    id: 'target-in-a-zone-left-out',
    title: 'Target in a zone that the load balancer is not in',
    concern: 'network',
    looksAt: ['load-balancer-target'],
    messages: {
      leftOut: {
        severity: 'incomplete',
        text: '{target} is in {zone}, where {balancer} has no subnet yet: a target gets no traffic while its zone is not one of the load balancer’s.',
      },
    },
    why: 'A load balancer sends traffic only to targets in the Availability Zones that are enabled for it, which are those of its subnets. Others may be registered and get nothing.',
    howToFix: 'Add a subnet of that zone to the load balancer.',
    facts: ['alb.az-enabled', 'nlb.targets-in-zone'],
    sources: [
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
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
        one: { service: 'subnet', name: 'Web tier 1', in: 'zoneA' },
        two: { service: 'subnet', name: 'Web tier 2', in: 'zoneB' },
        webOne: { service: 'ec2', name: 'Web server 1', in: 'one' },
        webTwo: { service: 'ec2', name: 'Web server 2', in: 'two' },
        web: {
          service: 'nlb',
          name: 'Web',
          in: 'shop',
          config: { scheme: 'internal', subnets: [{ ref: 'one' }] },
        },
      },
      ['web -> webOne : load-balancer-target', 'web -> webTwo : load-balancer-target'],
    ),

  each: (graph) => graph.connections('load-balancer-target'),

  *checkOne(graph, line) {
    const [balancer, target] = [graph.resource(line.from), graph.resource(line.to)]
    if (balancer?.service !== 'alb' && balancer?.service !== 'nlb') return
    if (target === undefined || target.service === 'alb') return
    const vpc = vpcOf(graph, balancer.id)
    // Addresses outside the VPC are registered for a zone, or for all of them.
    if (vpc === undefined || vpcOf(graph, target.id) !== vpc) return
    const subnets = subnetsOf(graph, balancer.id)
    const zone = subnetsOf(graph, target.id).length > 1 ? undefined : zoneOf(graph, target.id)
    if (subnets.length === 0 || zone === undefined) return
    const factId = balancer.service === 'alb' ? 'alb.az-enabled' : 'nlb.targets-in-zone'
    if (subnets.some(({ id }) => areInOneZone(graph, id, target.id) !== false)) {
      yield { pass: { at: line.id }, factId }
      return
    }
    yield {
      message: 'leftOut',
      at: [{ at: balancer.id, part: 'subnets' }, { at: line.id }, { at: target.id }],
      data: {
        target: capitalised(nameOf(graph, target.id)),
        zone: zone.name,
        balancer: nameOf(graph, balancer.id),
      },
      factIds: [factId],
    }
  },
})
