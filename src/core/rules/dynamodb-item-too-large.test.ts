import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './dynamodb-item-too-large'

const KB = 1024
const table = (itemBytes?: number) =>
  sketch({ orders: { service: 'dynamodb', config: itemBytes === undefined ? {} : { itemBytes } } })

testRule(rule, {
  good: {
    'nothing stated': { diagram: table(), passes: [] },
    '400 KB, the boundary': {
      diagram: table(400 * KB),
      passes: [{ at: 'orders#itemBytes', factId: 'ddb.item', used: 400 * KB, limit: 400 * KB }],
    },
  },
  bad: {
    'a byte more': {
      diagram: table(400 * KB + 1),
      finds: [{ message: 'tooLarge', at: ['orders#itemBytes'] }],
    },
  },
})
