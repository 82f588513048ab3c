import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './subnet-group-in-one-zone'

const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  zoneA: { service: 'availability-zone', in: 'vpc' },
  zoneB: { service: 'availability-zone', in: 'vpc' },
  a: { service: 'subnet', in: 'zoneA' },
  b: { service: 'subnet', in: 'zoneB' },
  open: { service: 'subnet', in: 'vpc' },
}
const thing = (service: string, subnets: readonly string[]): SketchedNode => ({
  service,
  in: 'vpc',
  config: { subnets: subnets.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'two zones': {
      diagram: sketch({ ...boxes, db: thing('rds', ['a', 'b']) }),
      passes: [{ at: 'db#subnets', factId: 'rds.subnet-group', used: 2, limit: 2 }],
    },
    'a zone that is not said': sketch({ ...boxes, db: thing('rds', ['a', 'open']) }),
    'a database drawn in a subnet': sketch({ ...boxes, db: { service: 'rds', in: 'a' } }),
    'no subnets yet': sketch({ ...boxes, db: thing('rds', []) }),
    'a Local Zone': sketch({
      vpc: { service: 'vpc' },
      a: { service: 'subnet', in: 'vpc', config: { zone: 'us-west-2-lax-1a' } },
      db: thing('rds', ['a']),
    }),
  },
  bad: {
    'one subnet': {
      diagram: sketch({ ...boxes, db: thing('aurora', ['a']), proxy: thing('rds-proxy', ['a']) }),
      finds: [
        { message: 'database', at: ['db#subnets'] },
        { message: 'proxy', at: ['proxy#subnets'] },
      ],
    },
    'two subnets of one zone': {
      diagram: exampleOf(rule),
      finds: [{ message: 'database', at: ['orders#subnets'] }],
    },
  },
})
