import { sketch } from '../model/sketch'
import { blocksOf, doesContain, knowsIpv4Blocks } from '../network/blocks'
import { defineRule } from './rule'
import { freeBlockFor } from './shared/free-block'
import { capitalised, listed, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'subnet-outside-its-vpc',
    title: 'Subnet outside the CIDR blocks of its VPC',
    concern: 'network',
    looksAt: ['subnet'],
    messages: {
      outside: {
        severity: 'error',
        text: '{subnet} has {cidr}, which is no part of {vpc} ({blocks}): AWS refuses such a subnet.',
      },
    },
    why: 'A subnet is a part of its VPC: its CIDR block lies within one of the VPC’s blocks, or is the whole of it. AWS refuses any other.',
    howToFix: 'Give the subnet a block of the VPC, or add a block to the VPC that contains it.',
    facts: ['subnet.size'],
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
      web: { service: 'subnet', name: 'Web servers', in: 'shop', config: { cidr: '10.0.0.0/24' } },
      data: { service: 'subnet', name: 'Databases', in: 'shop', config: { cidr: '10.1.0.0/24' } },
    }),

  each: (graph) => graph.resources('subnet'),

  *checkOne(graph, subnet) {
    const vpc = graph.enclosing(subnet.id, 'vpc')
    if (vpc === undefined) return
    const known = blocksOf(vpc)
    for (const { block, part } of blocksOf(subnet)) {
      const ofVersion = known.filter((stated) => stated.block.version === block.version)
      const at = { at: subnet.id, part }
      if (ofVersion.some((stated) => doesContain(stated.block, block))) {
        yield { pass: at, factId: 'subnet.size' }
      } else if (block.version === 4 ? !knowsIpv4Blocks(vpc) : ofVersion.length === 0) {
        const isStated = part === 'cidr' && vpc.config['cidr'] !== undefined
        if (!isStated) yield { needs: { at: vpc.id, part }, factIds: ['subnet.size'] }
      } else {
        yield {
          message: 'outside',
          at: [at, { at: vpc.id, part }],
          data: {
            subnet: capitalised(nameOf(graph, subnet.id)),
            cidr: block.cidr,
            vpc: nameOf(graph, vpc.id),
            blocks: listed(ofVersion.map((stated) => stated.block.cidr)),
          },
          fixes: block.version === 4 ? freeBlockFor(graph, subnet, block.prefix) : [],
        }
      }
    }
  },
})
