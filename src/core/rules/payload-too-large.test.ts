import { sketch, type SketchedConnection, type SketchedNode } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './payload-too-large'

const KB = 1024
const MB = 1024 * KB
type Values = Readonly<Record<string, unknown>>

const services: Readonly<Record<string, SketchedNode>> = {
  client: { service: 'client' },
  api: { service: 'api-gateway' },
  fn: { service: 'lambda' },
  alb: { service: 'alb' },
  topic: { service: 'sns' },
  queue: { service: 'sqs' },
  bus: { service: 'event-bus' },
  clock: { service: 'scheduler' },
  flow: { service: 'step-functions' },
  bucket: { service: 's3' },
  cdn: { service: 'cloudfront' },
  web: { service: 'ecs-service' },
  stream: { service: 'kinesis' },
  logs: { service: 'cloudwatch' },
  fn2: { service: 'lambda' },
  nlb: { service: 'nlb' },
  names: { service: 'route53' },
  group: { service: 'target-group' },
  door: { service: 'interface-endpoint' },
  offer: { service: 'endpoint-service' },
}

/** The services that the connections name, and the connections; each is `[from -> to : kind, fields]` or just the text. */
function drawn(
  connections: readonly (string | readonly [string, Values])[],
  config: Readonly<Record<string, Values>> = {},
) {
  const lines: SketchedConnection[] = connections.map((line) =>
    typeof line === 'string' ? line : { is: line[0], config: line[1] },
  )
  const named = new Set([
    ...connections.flatMap((line) =>
      (typeof line === 'string' ? line : line[0]).split(/ -> | : /).slice(0, 2),
    ),
    ...Object.keys(config),
  ])
  const nodes = Object.entries(services).filter(([key]) => named.has(key))
  return sketch(
    Object.fromEntries(nodes.map(([key, node]) => [key, { ...node, config: config[key] ?? {} }])),
    lines,
  )
}

const request = (bytes: number, more: Values = {}): Values => ({ requestBytes: bytes, ...more })
const response = (bytes: number, more: Values = {}): Values => ({ responseBytes: bytes, ...more })
const url = (fields: Values, config: Readonly<Record<string, Values>> = {}) =>
  drawn([['client -> fn : sync-invoke', fields]], config)
const behindApi = (fields: Values, api: Values = {}, fn: Values = {}) =>
  drawn([['client -> api : sync-invoke', fields], 'api -> fn : sync-invoke'], { api, fn })
const pass = (at: string, factId: string, used: number, limit: number) => ({ at, factId, used, limit })

testRule(rule, {
  good: {
    'API Gateway and Lambda, nothing stated': {
      diagram: behindApi({}),
      passes: [],
      needs: [
        { at: 'sync-invoke-2#requestBytes', factIds: ['lambda.sync-payload', 'apigw.payload-rest'] },
        {
          at: 'sync-invoke-2#responseBytes',
          factIds: ['lambda.sync-payload', 'apigw.payload-rest', 'lambda.stream-payload'],
        },
      ],
    },
    'every other way into Lambda, nothing stated': {
      diagram: drawn([
        'alb -> fn : load-balancer-target',
        'bucket -> fn : event',
        'bus -> fn : event',
        'clock -> fn : async-invoke',
        'flow -> fn : sync-invoke',
        'queue -> fn : poll',
        'stream -> fn : poll',
        'topic -> fn : event',
      ]),
      needs: [
        { at: 'async-invoke-1#requestBytes', factIds: ['eb.scheduler-payload', 'lambda.async-payload'] },
        { at: 'event-1#requestBytes', factIds: ['lambda.async-payload'] },
        { at: 'event-2#requestBytes', factIds: ['eb.event-size', 'lambda.async-payload'] },
        { at: 'event-3#requestBytes', factIds: ['sns.message-size', 'lambda.async-payload'] },
        { at: 'load-balancer-target-1#requestBytes', factIds: ['alb.lambda-payload', 'lambda.sync-payload'] },
        {
          at: 'load-balancer-target-1#responseBytes',
          factIds: ['alb.lambda-payload', 'lambda.sync-payload'],
        },
        { at: 'poll-1#requestBytes', factIds: ['sqs.message-size', 'lambda.esm-payload'] },
        { at: 'poll-2#requestBytes', factIds: ['lambda.esm-payload'] },
        { at: 'sync-invoke-1#requestBytes', factIds: ['sfn.payload', 'lambda.sync-payload'] },
        { at: 'sync-invoke-1#responseBytes', factIds: ['sfn.payload', 'lambda.sync-payload'] },
      ],
    },
    'a request of 6 MB to a function URL, the boundary': {
      diagram: url(request(6 * MB)),
      passes: [pass('sync-invoke-1#requestBytes', 'lambda.sync-payload', 6 * MB, 6 * MB)],
    },
    'a request of 6 MB through API Gateway': {
      diagram: behindApi(request(6 * MB)),
      passes: [
        pass('sync-invoke-1#requestBytes', 'apigw.payload-rest', 6 * MB, 10 * MB),
        pass('sync-invoke-2#requestBytes', 'lambda.sync-payload', 6 * MB, 6 * MB),
      ],
      needs: [
        {
          at: 'sync-invoke-2#responseBytes',
          factIds: ['lambda.sync-payload', 'apigw.payload-rest', 'lambda.stream-payload'],
        },
      ],
    },
    'ten MB through API Gateway to a service of one’s own': drawn([
      ['client -> api : sync-invoke', request(10 * MB, response(10 * MB))],
      'api -> alb : sync-invoke',
      'alb -> web : load-balancer-target',
    ]),
    '4.5 MB of binary through API Gateway, the boundary in base64': {
      diagram: behindApi(request(4.5 * MB, { binaryBody: true })),
      passes: [
        pass('sync-invoke-1#requestBytes', 'apigw.payload-rest', 4.5 * MB, 10 * MB),
        pass('sync-invoke-2#requestBytes', 'lambda.sync-payload', 6 * MB, 6 * MB),
      ],
    },
    '8 MB to API Gateway, of which the function gets 100 KB, as stated': drawn([
      ['client -> api : sync-invoke', request(8 * MB)],
      ['api -> fn : sync-invoke', request(100 * KB)],
    ]),
    'an asynchronous invocation with 1 MB, the boundary': drawn([['web -> fn : async-invoke', request(MB)]]),
    '1 MB by a load balancer each way, the boundary': drawn([
      ['client -> alb : traffic', request(MB, response(MB))],
      'alb -> fn : load-balancer-target',
    ]),
    '256 KiB by SNS, the boundary': drawn([
      ['web -> topic : data-access', request(256 * KB)],
      'topic -> fn : event',
    ]),
    '1 MiB by SQS, the boundary': drawn([['web -> queue : data-access', request(MB)], 'queue -> fn : poll']),
    '1 MiB by EventBridge, the boundary': drawn([
      ['web -> bus : data-access', request(MB)],
      'bus -> fn : event',
    ]),
    '256 KB by a schedule, the boundary': drawn([['clock -> fn : async-invoke', request(256 * KB)]]),
    '256 KiB by Step Functions, the boundary': drawn([
      ['flow -> fn : sync-invoke', request(256 * KB, response(256 * KB))],
    ]),
    '128 KB by a WebSocket API, the boundary': behindApi(request(128 * KB), { apiKind: 'WebSocket' }),
    'a 6 MB batch from a stream': drawn([['stream -> fn : poll', request(6 * MB)]]),
    'a streamed response of 50 MB from a function URL': {
      diagram: url(response(50 * MB, { streamedResponse: true })),
      passes: [pass('sync-invoke-1#responseBytes', 'lambda.stream-payload', 50 * MB, 200 * MB)],
    },
    'a function that streams 200 MB, the boundary': url(response(200 * MB), {
      fn: { responseStreaming: true, functionUrl: true },
    }),
    'CloudFront in front of a function URL that streams': drawn(
      [['client -> cdn : traffic', response(100 * MB)], 'cdn -> fn : origin'],
      { fn: { responseStreaming: true } },
    ),
    'a REST API that streams 50 MB': behindApi(response(50 * MB), {
      apiKind: 'REST',
      responseMode: 'streamed',
    }),
    'a large object behind an S3 event': drawn([['bucket -> fn : event', request(5 * 1024 * MB)]]),
    'a large upload whose event goes through a queue': drawn([
      ['client -> bucket : data-access', request(5 * 1024 * MB)],
      ['bucket -> queue : event', request(5 * 1024 * MB)],
      'queue -> fn : poll',
    ]),
    'a presigned upload beside the API that signs it': drawn([
      ['client -> api : sync-invoke', request(2 * KB)],
      'api -> fn : sync-invoke',
      ['client -> bucket : data-access', request(2 * 1024 * MB)],
      'bucket -> fn2 : event',
    ]),
    'what a function passes on is its own, not what it got': drawn([
      ['client -> fn : sync-invoke', request(5 * MB)],
      'fn -> queue : data-access',
      'queue -> fn2 : poll',
    ]),
    'a function that states a small output': drawn(
      [['client -> fn : sync-invoke', request(5 * MB)], 'fn -> topic : data-access', 'topic -> fn2 : event'],
      { fn: { outputBytes: 10 * KB } },
    ),
    'a large request behind which another way states that it takes it': drawn([
      ['client -> cdn : traffic', request(8 * MB)],
      ['cdn -> fn : origin', request(KB)],
      ['cdn -> bucket : origin', request(8 * MB)],
    ]),
    '1 MB of binary by a load balancer, which measures it as it is': drawn([
      ['client -> alb : traffic', request(MB)],
      ['alb -> fn : load-balancer-target', { binaryBody: true }],
    ]),
    'a large upload past a Lambda@Edge function, and its answer': {
      diagram: drawn([
        ['client -> cdn : traffic', request(8 * MB, response(8 * MB))],
        'cdn -> fn : sync-invoke',
        'cdn -> web : origin',
      ]),
      needs: [],
    },
    'a large answer behind a function and an origin that can send it': drawn(
      [['client -> cdn : traffic', response(50 * MB)], 'cdn -> fn : origin', 'cdn -> bucket : origin'],
      { fn: { responseStreaming: false } },
    ),
    'a large answer by a load balancer that has other targets than its function': drawn([
      ['client -> alb : traffic', response(2 * MB)],
      'alb -> fn : load-balancer-target',
      'alb -> web : load-balancer-target',
    ]),
    'a binary answer of 4.5 MB, the boundary in base64': drawn(
      [['api -> fn : sync-invoke', response(4.5 * MB, { binaryBody: true })]],
      { api: { apiKind: 'HTTP' } },
    ),
    'queues and topics in a circle': drawn([
      ['topic -> queue : event', request(KB)],
      'queue -> fn : poll',
      'fn -> topic : data-access',
      'api -> alb : sync-invoke',
      ['alb -> api : traffic', request(KB, response(KB))],
    ]),
  },
  bad: {
    'one byte more than 6 MB to a function URL': {
      diagram: url(request(6 * MB + 1)),
      finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes'] }],
      passes: [],
    },
    'a buffered response of one byte more than 6 MB': {
      diagram: url(response(6 * MB + 1, { streamedResponse: false })),
      finds: [{ message: 'response', at: ['sync-invoke-1#responseBytes'] }],
    },
    '8 MB through API Gateway into Lambda': {
      diagram: behindApi(request(8 * MB)),
      finds: [{ message: 'request', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] }],
      passes: [pass('sync-invoke-1#requestBytes', 'apigw.payload-rest', 8 * MB, 10 * MB)],
    },
    '12 MB through API Gateway into Lambda, where Lambda still binds': {
      diagram: behindApi(request(12 * MB)),
      finds: [{ message: 'request', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] }],
    },
    '8 MB to two functions behind one API': {
      diagram: drawn([
        ['client -> api : sync-invoke', request(8 * MB)],
        'api -> fn : sync-invoke',
        'api -> fn2 : sync-invoke',
        'api -> logs : data-access',
      ]),
      finds: [
        { message: 'request', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] },
        { message: 'request', at: ['sync-invoke-3#requestBytes', 'sync-invoke-1#requestBytes'] },
      ],
    },
    'more than API Gateway takes, to a service of one’s own': {
      diagram: drawn([['client -> api : sync-invoke', request(10 * MB + 1)], 'api -> web : sync-invoke']),
      finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes'] }],
    },
    '8 MB through CloudFront and API Gateway': {
      diagram: drawn([
        ['client -> cdn : traffic', request(8 * MB)],
        'cdn -> api : origin',
        'api -> fn : sync-invoke',
      ]),
      finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes', 'traffic-1#requestBytes'] }],
    },
    'a size stated again further on': {
      diagram: drawn([
        ['client -> api : sync-invoke', request(KB)],
        ['api -> fn : sync-invoke', request(7 * MB)],
      ]),
      finds: [{ message: 'request', at: ['sync-invoke-2#requestBytes'] }],
    },
    '4.5 MB and a byte of binary': {
      diagram: behindApi(request(4.5 * MB + 1, { binaryBody: true })),
      finds: [{ message: 'request', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] }],
    },
    'a byte more than 1 MB of binary by a load balancer': {
      diagram: drawn([
        ['client -> alb : traffic', request(MB + 1)],
        ['alb -> fn : load-balancer-target', { binaryBody: true }],
      ]),
      finds: [{ message: 'request', at: ['load-balancer-target-1#requestBytes', 'traffic-1#requestBytes'] }],
    },
    'a binary answer of 1 MB by a load balancer, which takes base64': {
      diagram: drawn([['alb -> fn : load-balancer-target', response(MB, { binaryBody: true })]]),
      finds: [{ message: 'response', at: ['load-balancer-target-1#responseBytes'] }],
    },
    'a binary answer of 5 MB to an HTTP API': {
      diagram: drawn([['api -> fn : sync-invoke', response(5 * MB, { binaryBody: true })]], {
        api: { apiKind: 'HTTP' },
      }),
      finds: [{ message: 'response', at: ['sync-invoke-1#responseBytes'] }],
    },
    'a binary answer of 5 MB to an API that does not say whether it streams': {
      diagram: drawn([['api -> fn : sync-invoke', response(5 * MB, { binaryBody: true })]]),
      finds: [{ message: 'onlyStreamed', at: ['sync-invoke-1#responseBytes'] }],
    },
    '2 MB by a name': {
      diagram: drawn([
        ['client -> names : traffic', request(2 * MB)],
        'names -> alb : dns-record',
        'alb -> fn : load-balancer-target',
      ]),
      finds: [{ message: 'request', at: ['load-balancer-target-1#requestBytes', 'traffic-1#requestBytes'] }],
    },
    'an answer of 2 MB by a name': {
      diagram: drawn([
        ['client -> names : traffic', response(2 * MB)],
        'names -> alb : dns-record',
        'alb -> fn : load-balancer-target',
      ]),
      finds: [
        { message: 'response', at: ['load-balancer-target-1#responseBytes', 'traffic-1#responseBytes'] },
      ],
    },
    '7 MB by a target group': {
      diagram: drawn([
        ['client -> alb : traffic', request(7 * MB)],
        'alb -> group : load-balancer-target',
        'group -> fn : load-balancer-target',
      ]),
      finds: [{ message: 'request', at: ['load-balancer-target-2#requestBytes', 'traffic-1#requestBytes'] }],
    },
    '7 MB by an interface endpoint to a private API': {
      diagram: drawn([
        ['web -> door : traffic', request(7 * MB)],
        'door -> api : privatelink',
        'api -> fn : sync-invoke',
      ]),
      finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes', 'traffic-1#requestBytes'] }],
    },
    '7 MB by an interface endpoint to a function': {
      diagram: drawn([['web -> door : traffic', request(7 * MB)], 'door -> fn : privatelink']),
      finds: [{ message: 'request', at: ['privatelink-1', 'traffic-1#requestBytes'] }],
    },
    '7 MB by an endpoint service': {
      diagram: drawn([
        ['web -> door : traffic', request(7 * MB)],
        'door -> offer : privatelink',
        'offer -> nlb : association',
        'nlb -> alb : load-balancer-target',
        'alb -> fn : load-balancer-target',
      ]),
      finds: [{ message: 'request', at: ['load-balancer-target-2#requestBytes', 'traffic-1#requestBytes'] }],
    },
    '2 MB by a name that leads elsewhere, too': {
      diagram: drawn([
        ['client -> names : traffic', request(2 * MB)],
        'names -> alb : dns-record',
        'names -> cdn : dns-record',
        'alb -> fn : load-balancer-target',
      ]),
      finds: [
        { message: 'onlyAnotherWay', at: ['load-balancer-target-1#requestBytes', 'traffic-1#requestBytes'] },
      ],
    },
    'an asynchronous invocation with a byte more than 1 MB': {
      diagram: drawn([['web -> fn : async-invoke', request(MB + 1)]]),
      finds: [{ message: 'request', at: ['async-invoke-1#requestBytes'] }],
    },
    'a byte more than 1 MB by a load balancer, each way': {
      diagram: drawn([
        ['client -> alb : traffic', request(MB + 1, response(MB + 1))],
        'alb -> fn : load-balancer-target',
      ]),
      finds: [
        { message: 'request', at: ['load-balancer-target-1#requestBytes', 'traffic-1#requestBytes'] },
        { message: 'response', at: ['load-balancer-target-1#responseBytes', 'traffic-1#responseBytes'] },
      ],
    },
    'a byte more than SNS takes, found at its first hop': {
      diagram: drawn([
        ['web -> topic : data-access', request(256 * KB + 1)],
        'topic -> fn : event',
        'topic -> queue : event',
        'queue -> fn2 : poll',
      ]),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
    },
    'a byte more than SQS takes': {
      diagram: drawn([['web -> queue : data-access', request(MB + 1)], 'queue -> fn : poll']),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
    },
    'more than a queue says it takes': {
      diagram: drawn([['web -> queue : data-access', request(300 * KB)], 'queue -> fn : poll'], {
        queue: { maximumMessageBytes: 256 * KB },
      }),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
    },
    'API Gateway in front of a queue: the queue binds': {
      diagram: drawn([
        ['client -> api : sync-invoke', request(2 * MB)],
        'api -> queue : data-access',
        'queue -> fn : poll',
      ]),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes', 'sync-invoke-1#requestBytes'] }],
    },
    'a byte more than EventBridge takes': {
      diagram: drawn([['web -> bus : data-access', request(MB + 1)], 'bus -> fn : event']),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
    },
    'a byte more than a schedule takes': {
      diagram: drawn([['clock -> fn : async-invoke', request(256 * KB + 1)]]),
      finds: [{ message: 'request', at: ['async-invoke-1#requestBytes'] }],
    },
    'a byte more than Step Functions takes, each way': {
      diagram: drawn([['flow -> fn : sync-invoke', request(256 * KB + 1, response(256 * KB + 1))]]),
      finds: [
        { message: 'request', at: ['sync-invoke-1#requestBytes'] },
        { message: 'response', at: ['sync-invoke-1#responseBytes'] },
      ],
    },
    'a byte more than a WebSocket message': {
      diagram: behindApi(request(128 * KB + 1), { apiKind: 'WebSocket' }),
      finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes'] }],
    },
    'a batch of more than 6 MB': {
      diagram: drawn([['stream -> fn : poll', request(6 * MB + 1)]]),
      finds: [{ message: 'request', at: ['poll-1#requestBytes'] }],
    },
    'the output of a function, too large for a topic': {
      diagram: drawn(['client -> fn : sync-invoke', 'fn -> topic : data-access', 'topic -> fn2 : event'], {
        fn: { outputBytes: MB },
      }),
      finds: [{ message: 'request', at: ['data-access-1#requestBytes', 'fn#outputBytes'] }],
    },
    'a response of 8 MB at the client of a buffered API': {
      diagram: behindApi(response(8 * MB), { responseMode: 'buffered' }),
      finds: [{ message: 'response', at: ['sync-invoke-2#responseBytes', 'sync-invoke-1#responseBytes'] }],
    },
    'a response of 8 MB from an HTTP API, which cannot stream': {
      diagram: behindApi(response(8 * MB, { streamedResponse: true }), { apiKind: 'HTTP' }),
      finds: [{ message: 'response', at: ['sync-invoke-2#responseBytes', 'sync-invoke-1#responseBytes'] }],
    },
    'a streamed response behind a load balancer, which cannot stream': {
      diagram: drawn(
        [
          ['client -> alb : traffic', response(2 * MB)],
          ['alb -> fn : load-balancer-target', { streamedResponse: true }],
        ],
        {
          fn: { responseStreaming: true },
        },
      ),
      finds: [
        { message: 'response', at: ['load-balancer-target-1#responseBytes', 'traffic-1#responseBytes'] },
      ],
    },
    'a streamed response of a byte more than 200 MB': {
      diagram: url(response(200 * MB + 1, { streamedResponse: true })),
      finds: [{ message: 'response', at: ['sync-invoke-1#responseBytes'] }],
    },
    'a response that goes back through a buffered API': {
      diagram: drawn([['api -> web : sync-invoke', response(12 * MB)], 'client -> api : sync-invoke'], {
        api: { apiKind: 'HTTP' },
      }),
      finds: [{ message: 'response', at: ['sync-invoke-1#responseBytes'] }],
    },
    'a response of 8 MB from an API that does not say whether it streams': {
      diagram: behindApi(response(8 * MB)),
      finds: [
        {
          message: 'onlyStreamed',
          at: ['sync-invoke-2#responseBytes', 'sync-invoke-1#responseBytes'],
          fixes: { 'Stream the answers of “api”, as a REST API': [] },
        },
      ],
    },
    'a response of 50 MB from a function URL that does not say whether it streams': {
      diagram: url(response(50 * MB)),
      finds: [
        { message: 'onlyStreamed', at: ['sync-invoke-1#responseBytes'], fixes: { 'Stream the answer': [] } },
      ],
    },
    'an upload of 8 MB to an API that also leads to a bucket': {
      diagram: drawn([
        ['client -> api : sync-invoke', request(8 * MB)],
        'api -> fn : sync-invoke',
        'api -> bucket : data-access',
      ]),
      finds: [
        { message: 'onlyAnotherWay', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] },
      ],
    },
    'two clients, of which one sends too much': {
      diagram: drawn([
        ['client -> api : sync-invoke', request(7 * MB)],
        ['web -> api : sync-invoke', request(MB)],
        'api -> fn : sync-invoke',
      ]),
      finds: [{ message: 'request', at: ['sync-invoke-3#requestBytes', 'sync-invoke-1#requestBytes'] }],
    },
    'a circle that carries too much': {
      diagram: drawn([
        ['alb -> api : traffic', request(11 * MB)],
        'api -> alb : sync-invoke',
        'api -> fn : sync-invoke',
      ]),
      finds: [{ message: 'request', at: ['sync-invoke-2#requestBytes', 'traffic-1#requestBytes'] }],
    },
  },
})
