import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { addressesTaken, usableAddresses } from './shared/addresses-in-subnet'
import { worded } from './shared/quotas/naming'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'subnet-too-small',
    title: 'Subnet with too few addresses',
    concern: 'network',
    looksAt: ['subnet'],
    messages: {
      tooFew: {
        severity: 'error',
        text: '{subnet} ({cidr}) has {usable} addresses for you, since AWS keeps {reserved}; what is drawn in it takes at least {taken}.',
      },
    },
    why: 'The first four addresses and the last one of every subnet belong to AWS. When the others are used up, nothing more starts in it.',
    howToFix: 'Give the subnet a larger block, or spread what is in it over several subnets.',
    facts: ['subnet.reserved-ips'],
    sources: [
      {
        title: 'Subnet CIDR blocks',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
      web: { service: 'subnet', name: 'Web tier', in: 'shop', config: { cidr: '10.0.0.0/28' } },
      servers: { service: 'ec2', name: 'Web servers', in: 'web', count: 12 },
    }),

  each: (graph) => graph.resources('subnet'),

  *checkOne(graph, subnet) {
    const reserved = numberOf(factOf('subnet.reserved-ips'))
    const usable = usableAddresses(subnet)
    // A subnet that stands for several may hold several times as much.
    if (usable === undefined || usable <= 0 || (subnet.count ?? 1) > 1) return
    const taken = addressesTaken(graph, subnet)
    const at = { at: subnet.id, part: 'cidr' }
    if (taken <= usable) {
      yield { pass: at, factId: 'subnet.reserved-ips', used: taken, limit: usable }
      return
    }
    yield {
      message: 'tooFew',
      at: [at],
      data: {
        subnet: capitalised(nameOf(graph, subnet.id)),
        cidr: textOf(subnet.config['cidr']),
        usable: worded(usable),
        taken: worded(taken),
        reserved,
      },
    }
  },
})

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')
