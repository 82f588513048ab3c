import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { blocksOf } from '../network/blocks'
import { defineRule } from './rule'
import { nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'block-of-impossible-size',
    title: 'CIDR block too large or too small',
    concern: 'network',
    looksAt: ['vpc', 'subnet'],
    messages: {
      vpcTooLarge: {
        severity: 'error',
        text: '{cidr} is too large for {name}: an IPv4 block of a VPC is at most a /{largest}.',
      },
      vpcTooSmall: {
        severity: 'error',
        text: '{cidr} is too small for {name}: an IPv4 block of a VPC is at least a /{smallest}.',
      },
      subnetTooLarge: {
        severity: 'error',
        text: '{cidr} is too large for {name}: an IPv4 subnet is at most a /{largest}.',
      },
      subnetTooSmall: {
        severity: 'error',
        text: '{cidr} is too small for {name}: an IPv4 subnet is at least a /{smallest}.',
      },
    },
    why: 'AWS makes IPv4 blocks of VPCs and subnets between /16 (65,536 addresses) and /28 (16 addresses) only. A block cannot be resized later, but a VPC can get further ones.',
    howToFix:
      'Choose a block of a size between the two. A VPC that needs more addresses gets secondary blocks.',
    facts: [
      'vpc.cidr-size',
      'subnet.size',
      'vpc.largest-block',
      'vpc.smallest-block',
      'subnet.largest-block',
      'subnet.smallest-block',
    ],
    sources: [
      {
        title: 'VPC CIDR blocks',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-cidr-blocks.html',
        asOf: '2026-H2',
      },
      {
        title: 'Subnet CIDR blocks',
        url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      region: { service: 'region', name: 'eu-west-1' },
      company: { service: 'vpc', name: 'Company', in: 'region', config: { cidr: '10.0.0.0/8' } },
    }),

  each: (graph) => graph.resources('vpc', 'subnet'),

  *checkOne(graph, resource) {
    const of = resource.service === 'vpc' ? 'vpc' : 'subnet'
    const [largestFact, smallestFact] = [factOf(`${of}.largest-block`), factOf(`${of}.smallest-block`)]
    const [largest, smallest] = [numberOf(largestFact), numberOf(smallestFact)]
    for (const { block, part } of blocksOf(resource)) {
      if (block.version !== 4) continue
      const at = { at: resource.id, part }
      const [isTooLarge, isTooSmall] = [block.prefix < largest, block.prefix > smallest]
      if (!isTooLarge && !isTooSmall) {
        yield { pass: at, factId: of === 'vpc' ? 'vpc.cidr-size' : 'subnet.size' }
        continue
      }
      const said = isTooLarge ? ('TooLarge' as const) : ('TooSmall' as const)
      yield {
        message: of === 'vpc' ? (`vpc${said}` as const) : (`subnet${said}` as const),
        at: [at],
        subject: `${resource.id} ${block.cidr}`,
        data: { name: nameOf(graph, resource.id), cidr: block.cidr, largest, smallest },
        factIds: [(isTooLarge ? largestFact : smallestFact).id],
      }
    }
  },
})
