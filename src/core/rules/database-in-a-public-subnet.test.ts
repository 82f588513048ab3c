import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './database-in-a-public-subnet'

const boxes: Readonly<Record<string, SketchedNode>> = {
  vpc: { service: 'vpc' },
  open: { service: 'subnet', in: 'vpc', config: { access: 'public' } },
  open2: { service: 'subnet', in: 'vpc', config: { access: 'public' } },
  closed: { service: 'subnet', in: 'vpc', config: { access: 'private' } },
  unsaid: { service: 'subnet', in: 'vpc' },
}
const db = (subnets: readonly string[], config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'rds',
  in: 'vpc',
  config: { ...config, subnets: subnets.map((ref) => ({ ref })) },
})

testRule(rule, {
  good: {
    'a database in a private subnet': {
      diagram: sketch({ ...boxes, db: db(['closed']) }),
      passes: [{ at: 'db#subnets', factId: 'rds.public-subnet-advice' }],
    },
    'a subnet of which it is not said': {
      diagram: sketch({ ...boxes, db: db(['unsaid']) }),
      needs: [{ at: 'unsaid#access', factIds: ['rds.public-subnet-advice'] }],
    },
    'a database that is nowhere yet': sketch({ db: { service: 'rds' } }),
    'public access in private subnets, of which another rule speaks': sketch({
      ...boxes,
      db: db(['closed'], { publiclyAccessible: true }),
    }),
    'a cache, which is never public': sketch({ ...boxes, cache: { service: 'elasticache', in: 'open' } }),
  },
  bad: {
    'a database in a public subnet, said to be closed': {
      diagram: sketch({ ...boxes, db: db(['open', 'open2'], { publiclyAccessible: false }) }),
      finds: [{ message: 'inPublicSubnet', at: ['db#subnets', 'open#access', 'open2#access'] }],
    },
    'one that is drawn in it': {
      diagram: sketch({ ...boxes, db: { service: 'aurora', in: 'open' } }),
      finds: [{ message: 'inPublicSubnet', at: ['db#subnets', 'open#access'] }],
    },
    'an open door': {
      diagram: exampleOf(rule),
      finds: [{ message: 'open', at: ['orders#publiclyAccessible', 'open#access'] }],
    },
    'public access alone': {
      diagram: sketch({ db: { service: 'rds', config: { publiclyAccessible: true } } }),
      finds: [
        { message: 'accessible', at: ['db#publiclyAccessible'], fixes: { 'Turn public access off': [] } },
      ],
    },
  },
})
