import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './rds-proxy-in-another-vpc'

const boxes = (): Readonly<Record<string, SketchedNode>> => ({
  region: { service: 'region', name: 'eu-west-1' },
  A: { service: 'vpc', in: 'region' },
  B: { service: 'vpc', in: 'region' },
  db: { service: 'rds', in: 'A' },
})
const proxy = (parent: string): SketchedNode => ({ service: 'rds-proxy', in: parent })
const at = ['proxy', 'data-access-1', 'db']

testRule(rule, {
  good: {
    'a proxy beside its database': {
      diagram: sketch({ ...boxes(), proxy: proxy('A') }, ['proxy -> db : data-access']),
      passes: [{ at: 'data-access-1', factId: 'rds.proxy-vpc' }],
    },
    'a further endpoint of a proxy': sketch({ ...boxes(), proxy: proxy('A'), endpoint: proxy('B') }, [
      'proxy -> db : data-access',
      'endpoint -> db : data-access',
    ]),
    'a proxy that is nowhere yet': sketch({ ...boxes(), proxy: { service: 'rds-proxy' } }, [
      'proxy -> db : data-access',
    ]),
  },
  bad: {
    'a proxy in another VPC': {
      diagram: sketch({ ...boxes(), proxy: proxy('B') }, ['proxy -> db : data-access']),
      finds: [{ message: 'otherVpc', at }],
    },
    'a proxy in another Region': {
      diagram: exampleOf(rule),
      finds: [{ message: 'otherRegion', at: ['proxy', 'data-access-1', 'orders'] }],
    },
  },
})
