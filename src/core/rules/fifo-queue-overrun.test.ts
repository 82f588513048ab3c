import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './fifo-queue-overrun'

const sent = (ratePerSecond: number, queue: Readonly<Record<string, unknown>> = {}) =>
  sketch(
    {
      web: { service: 'ecs-service' },
      orders: { service: 'sqs', config: { queueType: 'FIFO', ...queue } },
    },
    [{ is: 'web -> orders : data-access', config: { ratePerSecond } }],
  )
const at = ['orders', 'data-access-1#ratePerSecond']
const batches = 'Send to “orders” in batches of ten'
const mode = 'Turn on high-throughput mode of “orders”'

testRule(rule, {
  good: {
    'a standard queue': sent(50_000, { queueType: 'standard' }),
    'a queue that does not say its type': sent(50_000, { queueType: undefined }),
    'a FIFO queue without a stated rate': {
      diagram: sketch(
        { web: { service: 'ecs-service' }, orders: { service: 'sqs', config: { queueType: 'FIFO' } } },
        ['web -> orders : data-access'],
      ),
      needs: [{ at: 'data-access-1#ratePerSecond', factIds: ['sqs.fifo-unbatched', 'sqs.fifo-batched'] }],
    },
    '300 a second, the boundary': {
      diagram: sent(300),
      passes: [{ at: 'orders', factId: 'sqs.fifo-unbatched', used: 300, limit: 300 }],
      needs: [],
    },
    '300 a second each by itself': sent(300, { batching: false, highThroughput: false }),
    '3,000 a second in batches': sent(3000, { batching: true }),
    '9,000 a second in high-throughput mode': sent(9000, { highThroughput: true }),
    '90,000 a second in batches in high-throughput mode': sent(90_000, {
      highThroughput: true,
      batching: true,
    }),
    'a stream of orders that a function writes at a rate of its own': sketch(
      {
        users: { service: 'client' },
        fn: { service: 'lambda' },
        orders: { service: 'sqs', config: { queueType: 'FIFO' } },
      },
      [{ is: 'users -> fn : sync-invoke', config: { ratePerSecond: 900 } }, 'fn -> orders : data-access'],
    ),
  },
  bad: {
    'one more than 300 messages, each by itself': {
      diagram: sent(301, { batching: false, highThroughput: false }),
      finds: [{ message: 'above', at, fixes: { [batches]: [], [mode]: [] } }],
    },
    'one more than 300 messages': {
      diagram: sent(301),
      finds: [{ message: 'probably', at, fixes: { [batches]: [], [mode]: [] } }],
    },
    'one more than 3,000 messages in batches': {
      diagram: sent(3001, { batching: true, highThroughput: false }),
      finds: [{ message: 'above', at, fixes: { [mode]: [] } }],
    },
    'one more than 3,000 messages, of which nobody says how they are sent': {
      diagram: sent(3001),
      finds: [{ message: 'probably', at, fixes: [mode] }],
    },
    'one more than 3,000 messages without high-throughput mode': {
      diagram: sent(3001, { highThroughput: false }),
      finds: [{ message: 'above', at, fixes: [mode] }],
    },
    'more than high-throughput mode takes one by one': {
      diagram: sent(70_001, { highThroughput: true }),
      finds: [{ message: 'probably', at, fixes: [] }],
    },
    'more than high-throughput mode takes in batches': {
      diagram: sent(700_001, { highThroughput: true, batching: true }),
      finds: [{ message: 'above', at }],
    },
    'a queue whose name says that it is FIFO': {
      diagram: sketch({ web: { service: 'ecs-service' }, orders: { service: 'sqs', name: 'orders.fifo' } }, [
        { is: 'web -> orders : data-access', config: { ratePerSecond: 4000 } },
      ]),
      finds: [{ message: 'probably', at }],
    },
    'what a function states that it passes on': {
      diagram: sketch(
        {
          fn: { service: 'lambda', config: { outputRatePerSecond: 500 } },
          orders: { service: 'sqs', config: { queueType: 'FIFO', batching: false, highThroughput: false } },
        },
        ['fn -> orders : data-access'],
      ),
      finds: [{ message: 'above', at: ['orders', 'fn#outputRatePerSecond'] }],
    },
    'what a function states that it passes on, here or elsewhere': {
      diagram: sketch(
        {
          fn: { service: 'lambda', config: { outputRatePerSecond: 500 } },
          orders: { service: 'sqs', config: { queueType: 'FIFO', batching: false, highThroughput: false } },
          topic: { service: 'sns' },
        },
        ['fn -> orders : data-access', 'fn -> topic : data-access'],
      ),
      finds: [{ message: 'probably', at: ['orders', 'fn#outputRatePerSecond'] }],
    },
    'queues behind a topic that each get every message': {
      diagram: sketch(
        {
          web: { service: 'ecs-service' },
          topic: { service: 'sns', config: { topicType: 'FIFO' } },
          orders: { service: 'sqs', config: { queueType: 'FIFO', batching: true, highThroughput: false } },
          mails: { service: 'sqs', config: { queueType: 'FIFO', batching: true, highThroughput: true } },
        },
        [
          { is: 'web -> topic : data-access', config: { ratePerSecond: 4000 } },
          'topic -> orders : event',
          'topic -> mails : event',
        ],
      ),
      finds: [{ message: 'probably', at: ['orders', 'data-access-1#ratePerSecond'] }],
    },
  },
})
