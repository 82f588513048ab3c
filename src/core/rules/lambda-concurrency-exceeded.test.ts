import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './lambda-concurrency-exceeded'

type Values = Readonly<Record<string, unknown>>
const rated = (is: string, ratePerSecond: number, more: Values = {}) => ({
  is,
  config: { ratePerSecond, ...more },
})
const drawn = (
  fn: Values,
  lines: readonly SketchedConnection[],
  more: Readonly<Record<string, SketchedNode>> = {},
) =>
  sketch(
    {
      users: { service: 'client' },
      fn: { service: 'lambda', config: fn },
      api: { service: 'api-gateway', config: { apiKind: 'HTTP' } },
      queue: { service: 'sqs' },
      stream: { service: 'kinesis' },
      topic: { service: 'sns' },
      alb: { service: 'alb' },
      edge: { service: 'cloudfront' },
      ...more,
    },
    lines,
  )
const url = 'users -> fn : sync-invoke'

testRule(rule, {
  good: {
    'a function with a rate of which nobody says how long it takes': {
      diagram: drawn({}, [rated(url, 1000)]),
      passes: [{ at: 'fn', factId: 'lambda.concurrency', used: 100, limit: 1000 }],
      needs: [{ at: 'fn#averageDurationSeconds', factIds: ['lambda.concurrency'] }],
    },
    'a function without a rate': {
      diagram: drawn({ averageDurationSeconds: 3 }, [url]),
      passes: [],
      needs: [{ at: 'sync-invoke-1#ratePerSecond', factIds: ['lambda.concurrency'] }],
    },
    'a thousand executions, the boundary': {
      diagram: drawn({ averageDurationSeconds: 0.2 }, [rated(url, 5000)]),
      passes: [{ at: 'fn', factId: 'lambda.concurrency', used: 1000, limit: 1000 }],
    },
    'ten requests a second for each of them, the boundary': drawn({ averageDurationSeconds: 0.01 }, [
      rated(url, 10_000),
    ]),
    'what is reserved, the boundary': drawn({ averageDurationSeconds: 1, reservedConcurrency: 50 }, [
      rated(url, 50),
    ]),
    'a queue that levels the peak': drawn({ averageDurationSeconds: 10 }, [
      rated('users -> queue : data-access', 5000),
      'queue -> fn : poll',
    ]),
    'messages in batches of ten': drawn({ averageDurationSeconds: 1 }, [
      rated('queue -> fn : poll', 9000, { batchSize: 10 }),
    ]),
    'messages of which nobody says in how many batches': drawn({ averageDurationSeconds: 1 }, [
      rated('queue -> fn : poll', 9000),
    ]),
    'a stream, which is read shard by shard': drawn({ averageDurationSeconds: 10 }, [
      rated('stream -> fn : poll', 9000),
    ]),
    'Lambda@Edge': drawn({ averageDurationSeconds: 1 }, [rated('edge -> fn : sync-invoke', 9000)]),
    'behind a cache, of which nobody knows what passes': drawn({ averageDurationSeconds: 1 }, [
      rated('users -> edge : traffic', 9000),
      'edge -> fn : origin',
    ]),
    'behind a load balancer that also leads elsewhere': drawn(
      { averageDurationSeconds: 1 },
      [
        rated('users -> alb : traffic', 9000),
        'alb -> fn : load-balancer-target',
        'alb -> web : load-balancer-target',
      ],
      { web: { service: 'ecs-service' } },
    ),
    'a smaller rate stated behind the API': drawn({ averageDurationSeconds: 1 }, [
      rated('users -> api : sync-invoke', 5000),
      rated('api -> fn : sync-invoke', 800),
    ]),
    'what a function passes on is its own': drawn(
      { averageDurationSeconds: 0.1 },
      [rated(url, 5000), 'fn -> fn2 : sync-invoke'],
      { fn2: { service: 'lambda', config: { averageDurationSeconds: 10 } } },
    ),
  },
  bad: {
    'a request more than a thousand executions serve': {
      diagram: drawn({ averageDurationSeconds: 1 }, [rated(url, 1001)]),
      finds: [{ message: 'above', at: ['fn', 'sync-invoke-1#ratePerSecond'] }],
    },
    'more than ten requests a second for each execution': {
      diagram: drawn({}, [rated(url, 10_001)]),
      finds: [{ message: 'above', at: ['fn', 'sync-invoke-1#ratePerSecond'] }],
    },
    'behind an HTTP API': {
      diagram: drawn({ averageDurationSeconds: 0.5 }, [
        rated('users -> api : sync-invoke', 3000),
        'api -> fn : sync-invoke',
      ]),
      finds: [{ message: 'above', at: ['fn', 'sync-invoke-1#ratePerSecond'] }],
    },
    'behind an API that may have a cache': {
      diagram: drawn(
        { averageDurationSeconds: 0.5 },
        [rated('users -> rest : sync-invoke', 3000), 'rest -> fn : sync-invoke'],
        { rest: { service: 'api-gateway' } },
      ),
      finds: [{ message: 'probably', at: ['fn', 'sync-invoke-1#ratePerSecond'] }],
    },
    'behind a topic': {
      diagram: drawn({ averageDurationSeconds: 1 }, [
        rated('users -> topic : data-access', 2000),
        'topic -> fn : event',
        'topic -> queue : event',
      ]),
      finds: [{ message: 'probably', at: ['fn', 'data-access-1#ratePerSecond'] }],
    },
    'a queue that is to be read faster': {
      diagram: drawn({ averageDurationSeconds: 2 }, [rated('queue -> fn : poll', 9000, { batchSize: 10 })]),
      finds: [{ message: 'probably', at: ['fn', 'poll-1#ratePerSecond'] }],
    },
    'more than is reserved': {
      diagram: drawn({ averageDurationSeconds: 1, reservedConcurrency: 50 }, [rated(url, 51)]),
      finds: [{ message: 'aboveReserved', at: ['fn#reservedConcurrency', 'sync-invoke-1#ratePerSecond'] }],
      passes: [{ at: 'fn', factId: 'lambda.concurrency', used: 50, limit: 1000 }],
    },
    'more asynchronous work than is reserved': {
      diagram: drawn({ averageDurationSeconds: 1, reservedConcurrency: 50 }, [
        rated('users -> fn : async-invoke', 51),
      ]),
      finds: [
        { message: 'probablyReserved', at: ['fn#reservedConcurrency', 'async-invoke-1#ratePerSecond'] },
      ],
    },
    'two functions that share a Region': {
      diagram: sketch(
        {
          account: { service: 'account' },
          region: { service: 'region', in: 'account' },
          users: { service: 'client' },
          fn: { service: 'lambda', in: 'region', config: { averageDurationSeconds: 1 } },
          fn2: { service: 'lambda', in: 'region', config: { averageDurationSeconds: 1 } },
        },
        [rated(url, 600), rated('users -> fn2 : sync-invoke', 500)],
      ),
      finds: [
        {
          message: 'above',
          at: ['fn', 'fn2', 'sync-invoke-1#ratePerSecond', 'sync-invoke-2#ratePerSecond'],
        },
      ],
    },
  },
})
