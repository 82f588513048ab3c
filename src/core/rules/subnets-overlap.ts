import type { NodeId, ResourceNode } from '../model/diagram'
import { sketch } from '../model/sketch'
import { blocksOf, overlapsAmong, type StatedBlock } from '../network/blocks'
import { defineRule } from './rule'
import { freeBlockFor } from './shared/free-block'
import { capitalised, nameOf } from '../network/wording'

interface Stated extends StatedBlock {
  readonly owner: ResourceNode
}

export default defineRule({
  meta: {
    id: 'subnets-overlap',
    title: 'Overlapping subnets',
    concern: 'network',
    looksAt: ['subnet'],
    messages: {
      overlap: {
        severity: 'error',
        text: '{subnet} ({cidr}) overlaps {other} ({otherCidr}), but AWS lets no two subnets of a VPC share an address.',
      },
    },
    why: 'Every address of a VPC belongs to one subnet at most. AWS refuses a subnet whose block overlaps that of another one.',
    howToFix: 'Give one of them a block that is free.',
    facts: ['subnet.no-overlap'],
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
      zoneA: { service: 'availability-zone', name: 'us-east-1a', in: 'shop' },
      zoneB: { service: 'availability-zone', name: 'us-east-1b', in: 'shop' },
      web: { service: 'subnet', name: 'Web servers', in: 'zoneA', config: { cidr: '10.0.0.0/23' } },
      data: { service: 'subnet', name: 'Databases', in: 'zoneB', config: { cidr: '10.0.1.0/24' } },
    }),

  *check(graph) {
    const byVpc = new Map<NodeId, Stated[]>()
    for (const owner of graph.resources('subnet')) {
      const vpc = graph.enclosing(owner.id, 'vpc')
      if (vpc === undefined) continue
      const stated = blocksOf(owner).map((block) => ({ ...block, owner }))
      const known = byVpc.get(vpc.id)
      if (known === undefined) byVpc.set(vpc.id, stated)
      else known.push(...stated)
    }
    for (const stated of byVpc.values()) {
      const pairs = overlapsAmong(stated)
      const overlapping = new Set(pairs.flat())
      for (const one of stated) {
        if (!overlapping.has(one) && one.part === 'cidr')
          yield { pass: { at: one.owner.id, part: one.part }, factId: 'subnet.no-overlap' }
      }
      for (const [other, one] of pairs) {
        yield {
          message: 'overlap',
          at: [
            { at: one.owner.id, part: one.part },
            { at: other.owner.id, part: other.part },
          ],
          data: {
            subnet: capitalised(nameOf(graph, one.owner.id)),
            cidr: one.block.cidr,
            other: nameOf(graph, other.owner.id),
            otherCidr: other.block.cidr,
          },
          fixes: one.block.version === 4 ? freeBlockFor(graph, one.owner, one.block.prefix) : [],
        }
      }
    }
  },
})
