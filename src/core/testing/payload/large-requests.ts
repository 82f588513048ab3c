import type { BadCase } from '../test-rule'
import { KB, MB, behindApi, drawn, pass, request, url } from './drawings'

/** Requests, messages and records that are too large. */
export const largeRequests: Readonly<Record<string, BadCase>> = {
  'one byte more than 6 MB to a function URL': {
    diagram: url(request(6 * MB + 1)),
    finds: [{ message: 'request', at: ['sync-invoke-1#requestBytes'] }],
    passes: [],
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
  '2 MB by a name': {
    diagram: drawn([
      ['client -> names : traffic', request(2 * MB)],
      'names -> alb : dns-record',
      'alb -> fn : load-balancer-target',
    ]),
    finds: [{ message: 'request', at: ['load-balancer-target-1#requestBytes', 'traffic-1#requestBytes'] }],
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
  'an upload of 8 MB to an API that also leads to a bucket': {
    diagram: drawn([
      ['client -> api : sync-invoke', request(8 * MB)],
      'api -> fn : sync-invoke',
      'api -> bucket : data-access',
    ]),
    finds: [{ message: 'onlyAnotherWay', at: ['sync-invoke-2#requestBytes', 'sync-invoke-1#requestBytes'] }],
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
}
