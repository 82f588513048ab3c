import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './dax-buffers-no-writes'

const nodes: Readonly<Record<string, SketchedNode>> = {
  web: { service: 'ec2' },
  dax: { service: 'dax' },
  table: { service: 'dynamodb' },
}
const does = (operation: string, to = 'dax') => ({
  is: `web -> ${to} : data-access`,
  config: { operation },
})

testRule(rule, {
  good: {
    'a use that is left open': { diagram: sketch(nodes, ['web -> dax : data-access']), passes: [] },
    reads: {
      diagram: sketch(nodes, [does('read')]),
      passes: [{ at: 'data-access-1#operation', factId: 'dax.write-through' }],
    },
    'writes to the table': sketch(nodes, [does('read'), does('write', 'table')]),
  },
  bad: {
    writes: {
      diagram: exampleOf(rule),
      finds: [{ message: 'writes', at: ['data-access-1#operation', 'orders', 'cache'] }],
    },
  },
})
