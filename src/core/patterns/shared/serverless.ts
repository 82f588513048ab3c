import type { SketchedNode } from '../../model/sketch'
import type { Delivery } from '../pattern'

/** The AWS Cloud and a Region in it, by the keys `cloud` and `region`: where services without a VPC are drawn. */
export const regionInCloud = {
  cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
  region: { service: 'region', name: 'Region', in: 'cloud' },
} as const satisfies Readonly<Record<string, SketchedNode>>

/** What is left of services that AWS runs in several zones, when one zone fails. */
export const inSeveralZones =
  'Nothing is lost: all of these services run in several zones of the Region by themselves.'

/** How a standard queue gets messages to a function by an event source mapping. */
export const fromQueueToFunction: Delivery = {
  retries:
    'A message that fails comes back when its visibility timeout ends, as often as the queue’s maximum receives allow.',
  retention: 'Up to 14 days in the queue; 4 days unless stated.',
  ordering: 'None: a standard queue keeps no order.',
  duplicates: 'Possible: a standard queue delivers at least once.',
  batching: 'Up to 10 messages in a batch, up to 10,000 with a batching window.',
  deadLetters: 'A message received too often moves to the dead-letter queue, where it can be sent again.',
  peaks:
    'The queue: messages wait while Lambda adds up to 300 concurrent invocations a minute, 1,250 at most.',
}

/** How an event gets to a function that is invoked asynchronously. */
export const fromEventToFunction: Delivery = {
  retries:
    'After an error two more tries, one and two minutes later; when throttled, tries go on for up to 6 hours.',
  retention: 'At most 6 hours in Lambda’s own queue.',
  ordering: 'None.',
  duplicates: 'Possible: events are delivered at least once.',
  batching: 'None: each event is an invocation of its own.',
  deadLetters: 'A standard queue or topic of the function; without one, what fails is lost.',
  peaks: 'The function itself, up to its concurrency; what is throttled waits in Lambda’s queue.',
}

/** An API that integrates with everything, in the Region of its callers or behind one’s own CloudFront. */
export const regionalRestApi = { apiKind: 'REST', endpointType: 'Regional' } as const

/** Seconds in a day. */
export const day = 86_400
/** Bytes in a megabyte as AWS counts it. */
export const megabyte = 1024 ** 2
