import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './dynamodb-key-too-hot'

const table = (config: Readonly<Record<string, unknown>>) =>
  sketch({ orders: { service: 'dynamodb', config } })
const KB = 1024

testRule(rule, {
  good: {
    'a table that says nothing of its keys': { diagram: table({}), passes: [], needs: [] },
    'a key at its limits, the boundary': {
      diagram: table({ hottestKeyReadsPerSecond: 3000, hottestKeyWritesPerSecond: 1000, itemBytes: KB }),
      passes: [
        { at: 'orders#hottestKeyReadsPerSecond', factId: 'ddb.partition-reads', used: 3000, limit: 3000 },
        { at: 'orders#hottestKeyWritesPerSecond', factId: 'ddb.partition-writes', used: 1000, limit: 1000 },
      ],
      needs: [],
    },
    'a busy key of which nobody says how large its items are': {
      diagram: table({ hottestKeyWritesPerSecond: 900 }),
      needs: [{ at: 'orders#itemBytes', factIds: ['ddb.partition-writes'] }],
    },
    'a quiet key': { diagram: table({ hottestKeyWritesPerSecond: 1 }), needs: [] },
    'small items are rounded up once': table({ hottestKeyReadsPerSecond: 1500, itemBytes: 5 * KB }),
  },
  bad: {
    'one write more than a partition takes': {
      diagram: table({ hottestKeyWritesPerSecond: 1001, capacityMode: 'on-demand' }),
      finds: [{ message: 'above', at: ['orders#hottestKeyWritesPerSecond'] }],
    },
    'more reads than a partition takes even half as heavy': {
      diagram: table({ hottestKeyReadsPerSecond: 6001 }),
      finds: [{ message: 'above', at: ['orders#hottestKeyReadsPerSecond'] }],
    },
    'one read more than a partition takes': {
      diagram: table({ hottestKeyReadsPerSecond: 3001 }),
      finds: [{ message: 'probably', at: ['orders#hottestKeyReadsPerSecond'] }],
    },
    'writes of large items': {
      diagram: table({ hottestKeyWritesPerSecond: 600, itemBytes: KB + 1 }),
      finds: [{ message: 'probably', at: ['orders#hottestKeyWritesPerSecond'] }],
    },
    both: {
      diagram: table({ hottestKeyReadsPerSecond: 9000, hottestKeyWritesPerSecond: 9000 }),
      finds: [
        { message: 'above', at: ['orders#hottestKeyReadsPerSecond'] },
        { message: 'above', at: ['orders#hottestKeyWritesPerSecond'] },
      ],
    },
  },
})
