import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { blocksOf } from '../network/blocks'
import { subnetsOf } from '../network/location'
import { defineRule } from './rule'
import { addressesTaken, usableAddresses } from './shared/addresses-in-subnet'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'load-balancer-in-a-small-subnet',
    title: 'Application Load Balancer in a small subnet',
    concern: 'network',
    looksAt: ['alb'],
    messages: {
      smallBlock: {
        severity: 'warning',
        text: '{name} is in {subnet} ({cidr}): AWS asks for a /{prefix} or larger, so that the load balancer has room to grow.',
      },
      fewFree: {
        severity: 'warning',
        text: '{name} is in {subnet} ({cidr}), where {free} free addresses are left: it needs {needed} in each of its subnets.',
      },
    },
    why: 'An Application Load Balancer gets more nodes as its load grows, and each takes an address of the subnet. AWS asks for a block of at least /27 with eight free addresses in each subnet; without them it cannot be made or cannot grow.',
    howToFix: 'Give the load balancer subnets of its own, of at least /27.',
    facts: ['alb.subnet-block', 'alb.free-addresses'],
    sources: [
      {
        title: 'Application Load Balancers',
        url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop' },
      zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
      zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'shop' },
      openA: {
        service: 'subnet',
        name: 'Public A',
        in: 'zoneA',
        config: { cidr: '10.0.0.0/24', access: 'public' },
      },
      openB: {
        service: 'subnet',
        name: 'Public B',
        in: 'zoneB',
        config: { cidr: '10.0.1.0/28', access: 'public' },
      },
      web: {
        service: 'alb',
        name: 'Web',
        in: 'shop',
        config: { subnets: [{ ref: 'openA' }, { ref: 'openB' }] },
      },
    }),

  each: (graph) => graph.resources('alb'),

  *checkOne(graph, balancer) {
    const [prefix, needed] = [numberOf(factOf('alb.subnet-block')), numberOf(factOf('alb.free-addresses'))]
    for (const subnet of subnetsOf(graph, balancer.id)) {
      const block = blocksOf(subnet).find(({ part }) => part === 'cidr')?.block
      const usable = usableAddresses(subnet)
      if (block === undefined || usable === undefined) continue
      const free = usable - addressesTaken(graph, subnet, balancer.id)
      const at = { at: subnet.id, part: 'cidr' }
      const isSmall = block.prefix > prefix
      if (!isSmall && free >= needed) {
        yield { pass: at, factId: 'alb.free-addresses' }
        continue
      }
      const [name, called] = [capitalised(nameOf(graph, balancer.id)), nameOf(graph, subnet.id)]
      yield {
        message: isSmall ? 'smallBlock' : 'fewFree',
        at: [{ at: balancer.id, part: 'subnets' }, at],
        data: { name, subnet: called, cidr: block.cidr, prefix, free: Math.max(0, free), needed },
        factIds: [isSmall ? 'alb.subnet-block' : 'alb.free-addresses'],
      }
    }
  },
})
