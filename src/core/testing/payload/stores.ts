import type { Diagram } from '../../model/diagram'
import type { BadCase, RuleCase } from '../test-rule'
import { drawn, KB, MB, pass, request, response } from './drawings'

const GB = 1024 * MB
const write = { operation: 'write' }

/** Sizes that stores, streams and pipes take. */
export const fittingInStores: Readonly<Record<string, Diagram | RuleCase>> = {
  'an item of 400 KB, the boundary': {
    diagram: drawn([['fn -> table : data-access', request(400 * KB, write)]]),
    passes: [pass('data-access-1#requestBytes', 'ddb.item', 400 * KB, 400 * KB)],
  },
  'a read of a table, which is not its item': drawn([
    ['fn -> table : data-access', request(20 * MB, { operation: 'query' })],
  ]),
  'a record of 10 MiB, the boundary': drawn([['web -> stream : data-access', request(10 * MB)]]),
  'a Firehose record, the boundary': drawn([['web -> fh : data-access', request(1000 * KB)]]),
  'an object of 5 GB, the boundary': drawn([['client -> bucket : data-access', request(5 * GB)]]),
  'a batch of a pipe, the boundary': drawn([
    ['stream -> pipe : poll', request(6 * MB)],
    ['pipe -> flow : sync-invoke', request(KB)],
  ]),
  'a message of a thing, the boundary': drawn([
    ['client -> things : data-access', request(128 * KB)],
    'things -> fn : event',
  ]),
  'a result of the Data API, the boundary': drawn([
    ['fn -> db : data-access', response(MB, { throughDataApi: true })],
  ]),
  'a result of a database connection': drawn([['fn -> db : data-access', response(50 * MB)]]),
  'a request body of 64 GB, the boundary': drawn([['client -> cdn : traffic', request(64 * GB)]]),
}

/** Sizes that they do not. */
export const largeForStores: Readonly<Record<string, BadCase>> = {
  'a byte more than a DynamoDB item, unless there are several': {
    diagram: drawn([['fn -> table : data-access', request(400 * KB + 1, write)]]),
    finds: [{ message: 'onlyInParts', at: ['data-access-1#requestBytes'] }],
  },
  'more than a batch of items': {
    diagram: drawn([['fn -> table : data-access', request(16 * MB + 1)]]),
    finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
  },
  'API Gateway straight into a table': {
    diagram: drawn([['client -> api : sync-invoke', request(MB)], 'api -> table : data-access']),
    finds: [{ message: 'onlyInParts', at: ['data-access-1#requestBytes', 'sync-invoke-1#requestBytes'] }],
  },
  'a byte more than a record': {
    diagram: drawn([['web -> stream : data-access', request(10 * MB + 1)], 'stream -> fn : poll']),
    finds: [{ message: 'request', at: ['poll-1#requestBytes', 'data-access-1#requestBytes'] }],
  },
  'a record that Firehose does not take': {
    diagram: drawn([['web -> stream : data-access', request(1000 * KB + 1)], 'stream -> fh : stream']),
    finds: [{ message: 'request', at: ['stream-1#requestBytes', 'data-access-1#requestBytes'] }],
  },
  'a byte more than one record put into Firehose': {
    diagram: drawn([['web -> fh : data-access', request(1000 * KB + 1)]]),
    finds: [{ message: 'onlyInParts', at: ['data-access-1#requestBytes'] }],
  },
  'a byte more than a batch put into Firehose': {
    diagram: drawn([['web -> fh : data-access', request(4 * MB + 1)]]),
    finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
  },
  'a byte more than one PUT': {
    diagram: drawn([['client -> bucket : data-access', request(5 * GB + 1)]]),
    finds: [{ message: 'onlyInParts', at: ['data-access-1#requestBytes'] }],
  },
  'a message that a pipe hands to a workflow': {
    diagram: drawn([
      ['web -> queue : data-access', request(MB)],
      'queue -> pipe : poll',
      'pipe -> flow : async-invoke',
    ]),
    finds: [{ message: 'request', at: ['async-invoke-1#requestBytes', 'data-access-1#requestBytes'] }],
  },
  'a byte more than a pipe takes': {
    diagram: drawn([['stream -> pipe : poll', request(6 * MB + 1)]]),
    finds: [{ message: 'request', at: ['poll-1#requestBytes'] }],
  },
  'a message of a thing that is too large': {
    diagram: drawn([['client -> things : data-access', request(128 * KB + 1)], 'things -> fn : event']),
    finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
  },
  'an event that a rule hands to a topic': {
    diagram: drawn([
      ['web -> bus : data-access', request(300 * KB)],
      'bus -> rule : event',
      'rule -> topic : event',
    ]),
    finds: [{ message: 'request', at: ['event-2#requestBytes', 'data-access-1#requestBytes'] }],
  },
  'a byte more than CloudWatch Logs takes at once': {
    diagram: drawn([['web -> lines : data-access', request(MB + 1)]]),
    finds: [{ message: 'request', at: ['data-access-1#requestBytes'] }],
  },
  'a byte more than the Data API answers': {
    diagram: drawn([['fn -> db : data-access', response(MB + 1, { throughDataApi: true })]]),
    finds: [{ message: 'response', at: ['data-access-1#responseBytes'] }],
  },
  'a byte more than CloudFront takes': {
    diagram: drawn([['client -> cdn : traffic', request(64 * GB + 1)]]),
    finds: [{ message: 'request', at: ['traffic-1#requestBytes'] }],
  },
}
