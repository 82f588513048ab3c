import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './dynamodb-table-overrun'

const KB = 1024
type Values = Readonly<Record<string, unknown>>
const used = (line: Values, config: Values = {}, rest = {}) =>
  sketch(
    { fn: { service: 'lambda' }, orders: { service: 'dynamodb', config } },
    [{ is: 'fn -> orders : data-access', config: line }],
    rest,
  )
const writes = (ratePerSecond: number) => ({ ratePerSecond, operation: 'write' })
const reads = (ratePerSecond: number) => ({ ratePerSecond, operation: 'read' })
const at = ['orders', 'data-access-1#ratePerSecond']
const factIds = ['ddb.table-reads', 'ddb.table-writes']

testRule(rule, {
  good: {
    'a table without a stated rate': {
      diagram: used({}),
      needs: [{ at: 'data-access-1#ratePerSecond', factIds }],
    },
    'a rate of which nobody says whether it reads': {
      diagram: used({ ratePerSecond: 90_000 }),
      passes: [],
      needs: [{ at: 'data-access-1#operation', factIds }],
    },
    'as many writes as units, the boundary': {
      diagram: used(writes(500), { capacityMode: 'provisioned', writeUnits: 500 }),
      passes: [{ at: 'orders', factId: 'ddb.table-writes', used: 500, limit: 500 }],
      needs: [],
    },
    'on demand, the boundary': used(writes(40_000), { capacityMode: 'on-demand', writeUnits: 5 }),
    'a quota that AWS raised': used(
      writes(90_000),
      {},
      {
        review: { raised: [{ factId: 'ddb.table-writes', value: 100_000, reason: 'case 4' }] },
      },
    ),
  },
  bad: {
    'more writes than units': {
      diagram: used(writes(501), { capacityMode: 'provisioned', writeUnits: 500 }),
      finds: [{ message: 'probably', at }],
    },
    'writes of large items': {
      diagram: used(writes(300), { writeUnits: 500, itemBytes: 2 * KB }),
      finds: [{ message: 'probably', at }],
    },
    'more reads than units': {
      diagram: used(reads(501), { readUnits: 500 }),
      finds: [{ message: 'probably', at }],
    },
    'more writes than a table takes by default': {
      diagram: used(writes(40_001)),
      finds: [{ message: 'above', at }],
    },
    'more reads than a table takes by default, however they read': {
      diagram: used(reads(80_001)),
      finds: [{ message: 'above', at }],
    },
  },
})
