import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './vpc-blocks-that-do-not-go-together'

const vpc = (cidr: string, ...others: readonly string[]): SketchedNode => ({
  service: 'vpc',
  config: { cidr, secondaryCidrs: others.map((other) => ({ cidr: other })) },
})
const at = ['vpc#secondaryCidrs']

testRule(rule, {
  good: {
    'one block': sketch({ vpc: vpc('10.0.0.0/16') }),
    'blocks of one private range, of the shared range and public ones': {
      diagram: sketch({ vpc: vpc('10.0.0.0/16', '10.1.0.0/16', '100.64.0.0/16', '203.0.113.0/24') }),
      passes: Array.from({ length: 3 }, () => ({
        at: 'vpc#secondaryCidrs',
        factId: 'vpc.cidr-no-self-overlap',
      })),
    },
    'a primary block that is not stated': sketch({
      vpc: { service: 'vpc', config: { secondaryCidrs: [{ cidr: '10.0.0.0/16' }] } },
    }),
    'another private range beside a public block, of which AWS’s table is not read here': sketch({
      vpc: vpc('203.0.113.0/24', '10.0.0.0/16'),
    }),
  },
  bad: {
    'a secondary block within the primary one': {
      diagram: exampleOf(rule),
      finds: [{ message: 'overlap', at: ['shop#secondaryCidrs'] }],
    },
    'two equal secondary blocks': {
      diagram: sketch({ vpc: vpc('10.0.0.0/16', '10.1.0.0/16', '10.1.0.0/16') }),
      finds: [{ message: 'overlap', at }],
    },
    'two private ranges': {
      diagram: sketch({ a: vpc('10.0.0.0/16', '172.16.0.0/16'), b: vpc('192.168.0.0/24', '10.0.0.0/24') }),
      finds: [
        { message: 'otherPrivateRange', at: ['a#secondaryCidrs'] },
        { message: 'otherPrivateRange', at: ['b#secondaryCidrs'] },
      ],
    },
    'the range of benchmarks': {
      diagram: sketch({ vpc: vpc('10.0.0.0/16', '198.19.0.0/24') }),
      finds: [{ message: 'benchmarkRange', at }],
    },
  },
})
