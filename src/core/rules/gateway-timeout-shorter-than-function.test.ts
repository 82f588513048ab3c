import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './gateway-timeout-shorter-than-function'

type Values = Readonly<Record<string, unknown>>
const behind = (api: Values, fn: Values, line: Values = {}, kind = 'sync-invoke', rest = {}) =>
  sketch(
    { api: { service: 'api-gateway', config: api }, fn: { service: 'lambda', config: fn } },
    [{ is: `api -> fn : ${kind}`, config: line }],
    rest,
  )
const rest = { apiKind: 'REST', endpointType: 'Regional', responseMode: 'buffered' }
const http = { apiKind: 'HTTP' }
const most = ['fn#timeoutSeconds', 'sync-invoke-1', 'api']
const average = ['fn#averageDurationSeconds', 'sync-invoke-1', 'api']
const raised = {
  review: { raised: [{ factId: 'apigw.timeout-rest', value: 120, reason: 'case 9' }] },
}

testRule(rule, {
  good: {
    'nothing stated': {
      diagram: behind({}, {}),
      passes: [],
      needs: [{ at: 'fn#timeoutSeconds', factIds: ['apigw.timeout-http'] }],
    },
    'a function as patient as its REST API, the boundary': {
      diagram: behind(rest, { timeoutSeconds: 29 }),
      passes: [{ at: 'fn#timeoutSeconds', factId: 'apigw.timeout-rest', used: 29, limit: 29 }],
      needs: [],
    },
    'a function as patient as its HTTP API, the boundary': behind(http, { timeoutSeconds: 30 }),
    'a function that streams': behind({ apiKind: 'REST', responseMode: 'streamed' }, { timeoutSeconds: 600 }),
    'an asynchronous invocation': behind(rest, { averageDurationSeconds: 600 }, {}, 'async-invoke'),
    'a timeout that AWS raised': behind(
      { ...rest, timeoutSeconds: 120 },
      { timeoutSeconds: 120 },
      {},
      'sync-invoke',
      raised,
    ),
    'a function behind a queue': sketch(
      {
        api: { service: 'api-gateway', config: rest },
        queue: { service: 'sqs' },
        fn: { service: 'lambda', config: { timeoutSeconds: 900 } },
      },
      ['api -> queue : data-access', 'queue -> fn : poll'],
    ),
  },
  bad: {
    'a function that may run longer than its REST API waits': {
      diagram: behind(rest, { timeoutSeconds: 30 }),
      finds: [{ message: 'mayTakeLonger', at: most, fixes: { 'Stop “fn” after 29 s': [] } }],
    },
    'a function that may run longer than its HTTP API waits': {
      diagram: behind(http, { timeoutSeconds: 31, averageDurationSeconds: 2 }),
      finds: [{ message: 'mayTakeLonger', at: most }],
    },
    'an API that is less patient': {
      diagram: behind({ ...rest, timeoutSeconds: 5 }, { timeoutSeconds: 6 }),
      finds: [{ message: 'mayTakeLonger', at: most }],
    },
    'a function behind a load balancer of a private integration': {
      diagram: sketch(
        {
          api: { service: 'api-gateway', config: http },
          alb: { service: 'alb' },
          fn: { service: 'lambda', config: { timeoutSeconds: 60 } },
        },
        ['api -> alb : sync-invoke', 'alb -> fn : load-balancer-target'],
      ),
      finds: [{ message: 'mayTakeLonger', at: ['fn#timeoutSeconds', 'load-balancer-target-1', 'api'] }],
    },
    'a function that takes longer on average': {
      diagram: behind(http, { timeoutSeconds: 60, averageDurationSeconds: 31 }),
      finds: [{ message: 'averageTooLong', at: average }],
    },
    'a function that takes longer on average, and may stream': {
      diagram: behind({}, { averageDurationSeconds: 31 }),
      finds: [{ message: 'averageTooLongUnlessStreamed', at: average }],
    },
    'a REST API that is to wait longer than its quota': {
      diagram: behind({ ...rest, timeoutSeconds: 30 }, { timeoutSeconds: 20 }),
      finds: [{ message: 'beyondQuota', at: ['api#timeoutSeconds'] }],
    },
    'an HTTP API that is to wait longer than it can': {
      diagram: behind({ ...http, timeoutSeconds: 31 }, { timeoutSeconds: 20 }),
      finds: [{ message: 'beyondLimit', at: ['api#timeoutSeconds'] }],
    },
    'an edge-optimized API, for which AWS raises nothing': {
      diagram: behind(
        { ...rest, endpointType: 'Edge-optimized', timeoutSeconds: 60 },
        {},
        {},
        'sync-invoke',
        raised,
      ),
      finds: [{ message: 'beyondLimit', at: ['api#timeoutSeconds'] }],
    },
  },
})
