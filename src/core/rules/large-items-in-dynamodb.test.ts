import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './large-items-in-dynamodb'

const KB = 1024
const nodes: Readonly<Record<string, SketchedNode>> = {
  fn: { service: 'lambda' },
  table: { service: 'dynamodb' },
}
const access = (config: Readonly<Record<string, unknown>>) =>
  sketch(nodes, [{ is: 'fn -> table : data-access', config }])

testRule(rule, {
  good: {
    'no size': { diagram: access({}), passes: [] },
    'a small item': {
      diagram: access({ requestBytes: 4 * KB }),
      passes: [{ at: 'data-access-1#requestBytes', factId: 'ddb.write-unit-bytes' }],
    },
    'a large answer': access({ responseBytes: 300 * KB }),
    'a query': access({ requestBytes: 5 * KB, operation: 'query' }),
    'more than an item takes': access({ requestBytes: 500 * KB }),
  },
  bad: {
    'a whole document as an item': {
      diagram: exampleOf(rule),
      finds: [{ message: 'largeItem', at: ['data-access-1#requestBytes', 'upload', 'contracts'] }],
    },
    'an item of just over 4 KB': {
      diagram: access({ requestBytes: 4 * KB + 1 }),
      finds: [{ message: 'largeItem', at: ['data-access-1#requestBytes', 'fn', 'table'] }],
    },
    'the largest item': {
      diagram: access({ requestBytes: 400 * KB, operation: 'write' }),
      finds: [{ message: 'largeItem', at: ['data-access-1#requestBytes', 'fn', 'table'] }],
    },
  },
})
