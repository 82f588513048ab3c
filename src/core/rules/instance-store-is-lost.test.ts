import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './instance-store-is-lost'

testRule(rule, {
  good: {
    'a local cache': {
      diagram: sketch({ disk: { service: 'instance-store', name: 'Local cache' } }),
      passes: [{ at: 'disk', factId: 'ec2.instance-store' }],
    },
    'an EBS volume': sketch({ disk: { service: 'ebs' } }),
  },
  bad: {
    'an instance store for data': {
      diagram: exampleOf(rule),
      finds: [{ message: 'lost', at: ['disk'] }],
    },
  },
})
