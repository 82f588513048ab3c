import type { Pair } from '../connection-kind'
import { hosts } from './groups'
import { pages } from './pages'

/** Notifications, queues and streams. */
export const eventPairs: readonly Pair[] = [
  {
    from: ['s3'],
    to: ['lambda'],
    kinds: ['event'],
    condition:
      'Same Region. The event carries metadata, not the object; a function that writes to the same bucket can call itself for ever.',
    evidence: pages.s3Events,
  },
  {
    from: ['s3'],
    to: ['sns', 'sqs'],
    kinds: ['event'],
    condition: 'Same Region, and a standard topic or queue: FIFO is not supported.',
    evidence: pages.s3Events,
  },
  { from: ['s3'], to: ['event-bus'], kinds: ['event'], evidence: pages.s3Events },
  {
    from: ['sns'],
    to: ['lambda'],
    kinds: ['event'],
    condition: 'A standard topic.',
    evidence: pages.snsDestinations,
  },
  {
    from: ['sns'],
    to: ['sqs'],
    kinds: ['event'],
    condition: 'A FIFO queue needs a FIFO topic.',
    evidence: pages.snsDestinations,
  },
  {
    from: ['sns'],
    to: ['firehose', 'users', 'client'],
    kinds: ['event'],
    condition: 'A standard topic; people get e-mail, SMS or mobile push.',
    evidence: pages.snsDestinations,
  },
  {
    from: ['sns'],
    to: ['alb', 'nlb', 'api-gateway', 'ec2', 'ecs-service', 'server', 'third-party'],
    kinds: ['event'],
    condition: 'The receiver answers HTTP or HTTPS at a public name.',
    evidence: pages.snsDestinations,
  },
  {
    from: ['sqs'],
    to: ['lambda'],
    kinds: ['poll'],
    condition: 'Same Region; the queue’s visibility timeout is six times the function’s timeout.',
    evidence: pages.lambdaSqs,
  },
  {
    from: ['sqs'],
    to: [...hosts, 'server'],
    kinds: ['poll'],
    condition: 'The application asks for messages; a queue never pushes.',
    evidence: pages.sqsQueues,
  },
  {
    from: ['sqs'],
    to: ['sqs'],
    kinds: ['transfer'],
    condition: 'To its dead-letter queue, or back by redrive: same type, account and Region.',
    evidence: pages.deadLetterQueues,
  },
  {
    from: ['dynamodb'],
    to: ['lambda'],
    kinds: ['poll'],
    condition: 'The table’s stream is on; design for two readers of a shard.',
    evidence: pages.dynamodbStreams,
  },
  { from: ['dynamodb'], to: ['kinesis'], kinds: ['stream'], evidence: pages.dynamodbKinesis },
  {
    from: ['dynamodb'],
    to: ['s3'],
    kinds: ['transfer'],
    condition: 'An export, full or incremental; a table does not write to a bucket when something changes.',
    evidence: pages.dynamodbQuotas,
  },
  {
    from: ['s3'],
    to: ['dynamodb'],
    kinds: ['transfer'],
    condition: 'An import, into a new table; a bucket does not write items when an object arrives.',
    evidence: pages.dynamodbQuotas,
  },
  { from: ['kinesis'], to: ['lambda'], kinds: ['poll'], evidence: pages.lambdaInvokers },
  {
    from: ['kinesis'],
    to: [...hosts, 'server'],
    kinds: ['poll'],
    condition: 'The application reads the shards, as with the Kinesis Client Library.',
    evidence: pages.kinesisQuotas,
  },
  { from: ['kinesis'], to: ['firehose'], kinds: ['stream'], evidence: pages.firehose },
  {
    from: ['kinesis'],
    to: ['s3'],
    kinds: ['transfer'],
    condition: 'An on-demand stream with a delivery channel, in the same Region.',
    evidence: pages.kinesisDelivery,
  },
  { from: ['firehose'], to: ['s3', 'third-party'], kinds: ['transfer'], evidence: pages.firehose },
  {
    from: ['firehose'],
    to: ['lambda'],
    kinds: ['sync-invoke'],
    condition: 'To transform records on their way; a function is no final destination.',
    evidence: pages.lambdaInvokers,
  },
]
