import type { Diagram } from '../../model/diagram'
import type { RuleCase } from '../test-rule'
import { KB, MB, behindApi, drawn, pass, request, response, url } from './drawings'

/** Sizes that get through. */
export const fitting: Readonly<Record<string, Diagram | RuleCase>> = {
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
      { at: 'poll-2#requestBytes', factIds: ['lambda.esm-payload', 'kds.record'] },
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
}
