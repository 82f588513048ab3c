import { sketch, type SketchedConnection } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './kinesis-shards-overrun'

const KB = 1024
type Values = Readonly<Record<string, unknown>>
const stream = (config: Values, line: Values, more: readonly SketchedConnection[] = []) =>
  sketch(
    {
      sensors: { service: 'client' },
      clicks: { service: 'kinesis', config },
      fn: { service: 'lambda' },
      fn2: { service: 'lambda' },
      fh: { service: 'firehose' },
    },
    [{ is: 'sensors -> clicks : data-access', config: line }, ...more],
  )
const two = { capacityMode: 'provisioned', shards: 2 }
const at = ['clicks', 'data-access-1#ratePerSecond']
const readers = ['clicks -> fn : poll', 'clicks -> fn2 : poll', 'clicks -> fh : stream']

const taken = (...rates: readonly number[]) =>
  sketch(
    {
      clicks: { service: 'kinesis', config: two },
      fn1: { service: 'lambda' },
      fn2: { service: 'lambda' },
    },
    rates.map((ratePerSecond, index) => ({
      is: `clicks -> fn${index + 1} : poll`,
      config: { ratePerSecond, requestBytes: KB },
    })),
  )

testRule(rule, {
  good: {
    'a stream without a stated rate': {
      diagram: stream(two, {}),
      passes: [],
      needs: [{ at: 'data-access-1#ratePerSecond', factIds: ['kds.shard-in-records', 'kds.shard-in-bytes'] }],
    },
    'a rate and nobody says how many shards': {
      diagram: stream({}, { ratePerSecond: 9000, requestBytes: KB }),
      needs: [{ at: 'clicks#shards', factIds: ['kds.shard-in-records', 'kds.shard-in-bytes'] }],
    },
    'what two shards take, the boundary': {
      diagram: stream(two, { ratePerSecond: 2000, requestBytes: KB }),
      passes: [
        { at: 'clicks', factId: 'kds.shard-in-records', used: 2000, limit: 2000 },
        { at: 'clicks', factId: 'kds.shard-in-bytes', used: 1.96, limit: 2 },
      ],
      needs: [],
    },
    'on demand': {
      diagram: stream({ capacityMode: 'on-demand', shards: 1 }, { ratePerSecond: 9000, requestBytes: KB }),
      needs: [],
    },
    'two readers of full shards, the boundary': stream(
      two,
      { ratePerSecond: 2000, requestBytes: KB },
      readers.slice(0, 2),
    ),
    'a reader that states what the shards give, the boundary': taken(4096),
    'what is read from it': stream(two, { ratePerSecond: 9000, operation: 'read' }),
  },
  bad: {
    'a record more than two shards take': {
      diagram: stream(two, { ratePerSecond: 2001 }),
      finds: [{ message: 'above', at, fixes: { 'Give “clicks” 3 shards': [] } }],
    },
    'shards and no word of how they are provided': {
      diagram: stream({ shards: 1 }, { ratePerSecond: 2001 }),
      finds: [{ message: 'above', at }],
    },
    'records of a topic behind a filter': {
      diagram: sketch(
        {
          web: { service: 'ecs-service' },
          bus: { service: 'event-bus' },
          clicks: { service: 'kinesis', config: two },
        },
        [{ is: 'web -> bus : data-access', config: { ratePerSecond: 5000 } }, 'bus -> clicks : event'],
      ),
      finds: [{ message: 'probably', at }],
    },
    'large records': {
      diagram: stream(two, { ratePerSecond: 100, requestBytes: 50 * KB }),
      finds: [{ message: 'bytes', at }],
    },
    'more than on-demand streams take anywhere': {
      diagram: stream({ capacityMode: 'on-demand' }, { ratePerSecond: 300_000, requestBytes: 50 * KB }),
      finds: [{ message: 'bytes', at }],
    },
    'a reader that states more than the shards give': {
      diagram: taken(4097),
      finds: [{ message: 'oneReader', at: ['clicks', 'poll-1#ratePerSecond'] }],
    },
    'two readers that state more together': {
      diagram: taken(2049, 2048),
      finds: [{ message: 'readers', at: ['clicks', 'poll-1#ratePerSecond', 'poll-2#ratePerSecond'] }],
    },
    'three readers of full shards': {
      diagram: stream(two, { ratePerSecond: 2000, requestBytes: KB }, readers),
      finds: [{ message: 'readers', at }],
    },
  },
})
