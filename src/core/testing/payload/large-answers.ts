import type { BadCase } from '../test-rule'
import { KB, MB, behindApi, drawn, request, response, url } from './drawings'

/** Answers that are too large. */
export const largeAnswers: Readonly<Record<string, BadCase>> = {
  'a buffered response of one byte more than 6 MB': {
    diagram: url(response(6 * MB + 1, { streamedResponse: false })),
    finds: [{ message: 'response', at: ['sync-invoke-1#responseBytes'] }],
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
  'an answer of 2 MB by a name': {
    diagram: drawn([
      ['client -> names : traffic', response(2 * MB)],
      'names -> alb : dns-record',
      'alb -> fn : load-balancer-target',
    ]),
    finds: [{ message: 'response', at: ['load-balancer-target-1#responseBytes', 'traffic-1#responseBytes'] }],
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
  'a byte more than Step Functions takes, each way': {
    diagram: drawn([['flow -> fn : sync-invoke', request(256 * KB + 1, response(256 * KB + 1))]]),
    finds: [
      { message: 'request', at: ['sync-invoke-1#requestBytes'] },
      { message: 'response', at: ['sync-invoke-1#responseBytes'] },
    ],
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
    finds: [{ message: 'response', at: ['load-balancer-target-1#responseBytes', 'traffic-1#responseBytes'] }],
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
}
