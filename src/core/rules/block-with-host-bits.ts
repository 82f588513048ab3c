import { setField } from '../edit/set-field'
import type { ConfigValue, ResourceNode, Row } from '../model/diagram'
import { sketch } from '../model/sketch'
import { blockOf, blocksOf, type StatedBlock } from '../network/blocks'
import { defineRule, type Fix } from './rule'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'block-with-host-bits',
    title: 'CIDR block that AWS writes differently',
    concern: 'network',
    looksAt: ['vpc', 'subnet'],
    messages: {
      rewritten: {
        severity: 'info',
        text: '{name} states {cidr}; AWS makes {canonical} of it, since a block starts at its first address.',
      },
    },
    why: 'Bits after the prefix length say nothing about a network. AWS sets them to zero when it creates the VPC or subnet, so that what is drawn is not what will be there.',
    howToFix: 'Write the block as AWS does.',
    facts: ['vpc.cidr-canonical'],
    sources: [
      {
        title: 'VPC CIDR blocks',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      shop: { service: 'vpc', name: 'Shop', config: { cidr: '10.0.0.0/16' } },
      web: { service: 'subnet', name: 'Web servers', in: 'shop', config: { cidr: '10.0.1.1/24' } },
    }),

  each: (graph) => graph.resources('vpc', 'subnet'),

  *checkOne(graph, resource) {
    for (const stated of blocksOf(resource)) {
      const { block, part } = stated
      if (block.version !== 4 || block.canonical === block.cidr) continue
      yield {
        message: 'rewritten',
        at: [{ at: resource.id, part }],
        subject: `${resource.id} ${block.cidr}`,
        data: {
          name: capitalised(nameOf(graph, resource.id)),
          cidr: block.cidr,
          canonical: block.canonical,
        },
        fixes: [rewriting(resource, stated)],
      }
    }
  },
})

function rewriting({ id, config }: ResourceNode, { block, part }: StatedBlock): Fix {
  const value: ConfigValue | undefined = config[part]
  return {
    label: `Write ${block.canonical}`,
    apply: (diagram) =>
      setField(
        diagram,
        id,
        part,
        Array.isArray(value)
          ? value.map((row: Row) =>
              blockOf(row['cidr'])?.cidr === block.cidr ? { ...row, cidr: block.canonical } : row,
            )
          : block.canonical,
      ),
  }
}
