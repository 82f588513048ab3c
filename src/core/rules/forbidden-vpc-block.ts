import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { blocksOf, doBlocksOverlap } from '../network/blocks'
import { defineRule } from './rule'
import { blocksIn } from './shared/blocks-in-fact'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'forbidden-vpc-block',
    title: 'CIDR block that a VPC cannot or should not have',
    concern: 'network',
    looksAt: ['vpc'],
    messages: {
      reserved: {
        severity: 'error',
        text: '{name} cannot have {cidr}: AWS makes no VPC with addresses of the reserved range {range}.',
      },
      usedByServices: {
        severity: 'warning',
        text: '{name} has {cidr}, but some AWS services use {range} themselves and then cannot reach the VPC: AWS advises against it.',
      },
    },
    why: 'AWS creates no VPC in the ranges for this network, loopback, link-local and multicast addresses. 172.17.0.0/16 is possible, but Cloud9 and SageMaker AI use it inside their environments (it is Docker’s), and then cannot reach addresses of the VPC.',
    howToFix: 'Choose a block of a private range, such as 10.0.0.0/16.',
    facts: ['vpc.cidr-forbidden', 'vpc.cidr-172-17-warning'],
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
      region: { service: 'region', name: 'eu-west-1' },
      lab: { service: 'vpc', name: 'Test lab', in: 'region', config: { cidr: '169.254.10.0/24' } },
    }),

  each: (graph) => graph.resources('vpc'),

  *checkOne(graph, vpc) {
    const reserved = blocksIn(factOf('vpc.cidr-forbidden'))
    const used = blocksIn(factOf('vpc.cidr-172-17-warning'))
    for (const { block, part } of blocksOf(vpc)) {
      const isIn = (range: typeof block) => doBlocksOverlap(range, block)
      const [forbidden, unwise] = [reserved.find(isIn), used.find(isIn)]
      const range = forbidden ?? unwise
      const at = { at: vpc.id, part }
      if (range === undefined) {
        if (block.version === 4) yield { pass: at, factId: 'vpc.cidr-forbidden' }
        continue
      }
      yield {
        message: forbidden === undefined ? 'usedByServices' : 'reserved',
        at: [at],
        subject: `${vpc.id} ${block.cidr}`,
        data: { name: capitalised(nameOf(graph, vpc.id)), cidr: block.cidr, range: range.cidr },
        factIds: [forbidden === undefined ? 'vpc.cidr-172-17-warning' : 'vpc.cidr-forbidden'],
      }
    }
  },
})
