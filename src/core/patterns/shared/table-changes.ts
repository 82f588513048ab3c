import type { SketchedConnection } from '../../model/sketch'
import type { Delivery } from '../pattern'
import type { Nodes } from './zoned-vpc'

/** A function with a URL that writes orders, and their table: `client`, `checkout`, `orders` in `region`. */
export function ordersTable(config: Readonly<Record<string, unknown>> = {}): Nodes {
  return {
    checkout: { service: 'lambda', name: 'Check out', in: 'region', config: { functionUrl: true } },
    orders: { service: 'dynamodb', name: 'Orders', in: 'region', config },
  }
}

/** How the orders get into that table. */
export const ordersWritten: readonly SketchedConnection[] = [
  'client -> checkout : sync-invoke "HTTPS"',
  { is: 'checkout -> orders : data-access "writes"', config: { operation: 'write' } },
]

/** Collects records for five minutes or 5 MB, whichever is first. */
export const gathersFiveMinutes = { bufferSeconds: 300, bufferBytes: 5 * 1024 ** 2 }

/** How the changes of a table get through Kinesis Data Streams and Firehose into a bucket. */
export const throughKinesisToBucket: Delivery = {
  retries:
    'Firehose tries to write to the bucket for as long as the data stream keeps the records; a function that fails, it invokes three times more.',
  retention: '24 hours in the data stream unless more is set, up to 365 days.',
  ordering:
    'None to rely on: changes may reach the data stream in another order; ApproximateCreationDateTime tells it.',
  duplicates: 'Possible: the data stream may get a change more than once.',
  batching: 'Firehose gathers records for up to 15 minutes or 128 MB before it writes an object.',
  deadLetters: 'Records that the function cannot transform are written to processing-failed in the bucket.',
  peaks: 'The data stream: records wait in it while its shards, or the on-demand quota, bound the rate.',
}
