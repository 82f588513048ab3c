import { factOf } from '../catalog/facts'
import { sketch } from '../model/sketch'
import { blocksOf, doBlocksOverlap, doesContain, type Block } from '../network/blocks'
import { defineRule } from './rule'
import { blocksIn } from './shared/blocks-in-fact'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'vpc-blocks-that-do-not-go-together',
    title: 'CIDR blocks that one VPC cannot have together',
    concern: 'network',
    looksAt: ['vpc'],
    messages: {
      overlap: {
        severity: 'error',
        text: '{name} cannot have {cidr} beside {other}: the two overlap.',
      },
      otherPrivateRange: {
        severity: 'error',
        text: '{name} cannot have {cidr} beside {other}: AWS adds no block of one private range to a VPC of another.',
      },
      benchmarkRange: {
        severity: 'warning',
        text: '{name} has {cidr} beside {other}: AWS’s page on CIDR blocks rules {range} out for a VPC of a private range.',
      },
    },
    why: 'A secondary block must not overlap a block that the VPC already has. If the primary one is in a private range of RFC 1918, a secondary one must be of the same range, of 100.64.0.0/10 or publicly routable.',
    howToFix:
      'Choose another secondary block: of the same private range as the primary one, or of 100.64.0.0/10.',
    facts: [
      'vpc.cidr-no-self-overlap',
      'vpc.cidr-secondary-ranges',
      'vpc.private-ranges',
      'vpc.range-not-beside-private',
    ],
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
      shop: {
        service: 'vpc',
        name: 'Shop',
        in: 'region',
        config: { cidr: '10.0.0.0/16', secondaryCidrs: [{ cidr: '10.0.128.0/20' }] },
      },
    }),

  each: (graph) => graph.resources('vpc'),

  *checkOne(graph, vpc) {
    const stated = blocksOf(vpc)
    const primary = stated.find(({ part }) => part === 'cidr')
    for (const [index, { block, part }] of stated.entries()) {
      if (part !== 'secondaryCidrs') continue
      const at = { at: vpc.id, part }
      const name = capitalised(nameOf(graph, vpc.id))
      const before = stated.slice(0, index).find((other) => doBlocksOverlap(other.block, block))
      const clash = before === undefined ? clashOf(primary?.block, block) : undefined
      const other = before?.block ?? primary?.block
      if (other === undefined || (before === undefined && clash === undefined)) {
        yield { pass: at, factId: 'vpc.cidr-no-self-overlap' }
        continue
      }
      yield {
        message: clash?.message ?? 'overlap',
        at: [at],
        subject: `${vpc.id} ${index} ${block.cidr}`,
        data: { name, cidr: block.cidr, other: other.cidr, range: clash?.range ?? '' },
        factIds: [clash === undefined ? 'vpc.cidr-no-self-overlap' : 'vpc.cidr-secondary-ranges'],
      }
    }
  },
})

/** What AWS’s table of associations says about a secondary block beside a private primary one. */
function clashOf(
  primary: Block | undefined,
  block: Block,
): { readonly message: 'otherPrivateRange' | 'benchmarkRange'; readonly range: string } | undefined {
  const ranges = blocksIn(factOf('vpc.private-ranges'))
  const own = primary === undefined ? undefined : ranges.find((range) => doesContain(range, primary))
  if (own === undefined) return undefined
  const foreign = ranges.find((range) => range !== own && doesContain(range, block))
  if (foreign !== undefined) return { message: 'otherPrivateRange', range: foreign.cidr }
  const benchmark = blocksIn(factOf('vpc.range-not-beside-private')).find((range) =>
    doesContain(range, block),
  )
  return benchmark === undefined ? undefined : { message: 'benchmarkRange', range: benchmark.cidr }
}
