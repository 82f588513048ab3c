import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const streamsToLambda: Source = {
  title: 'Lambda parameters for Amazon DynamoDB event source mappings',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-ddb-params.html',
  asOf: '2026-H2',
}
const bufferingHints: Source = {
  title: 'BufferingHints (Amazon Data Firehose API Reference)',
  url: 'https://docs.aws.amazon.com/firehose/latest/APIReference/API_BufferingHints.html',
  asOf: '2026-H2',
}
const pipes: Source = {
  title: 'Amazon EventBridge Pipes batching and concurrency',
  url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-batching-concurrency.html',
  asOf: '2026-H2',
}

/** How long what reads messages and streams gathers them, how many at once, and how long it tries. */
export const gatheringFacts: readonly Fact[] = [
  {
    id: 'lambda.stream-batch',
    statement: 'Records of a stream (DynamoDB, Kinesis) in one batch for a function.',
    value: 10_000,
    unit: 'records',
    nature: 'hard',
    scope: 'batch',
    sources: [streamsToLambda],
  },
  {
    id: 'lambda.stream-parallel',
    statement: 'Batches of one shard of a stream that Lambda works on at one time (ParallelizationFactor).',
    value: 10,
    unit: 'batches',
    nature: 'hard',
    scope: 'shard',
    sources: [streamsToLambda],
  },
  {
    id: 'lambda.batch-window',
    statement: 'An event source mapping gathers records for up to five minutes before it invokes.',
    value: 300,
    unit: 's',
    nature: 'hard',
    scope: 'event source mapping',
    sources: [
      {
        title: 'CreateEventSourceMapping (AWS Lambda API Reference)',
        url: 'https://docs.aws.amazon.com/lambda/latest/api/API_CreateEventSourceMapping.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'fh.buffer-interval',
    statement:
      'Firehose gathers records for up to 15 minutes before it writes to S3, five minutes unless stated.',
    value: 900,
    unit: 's',
    nature: 'hard',
    scope: 'stream',
    sources: [bufferingHints],
  },
  {
    id: 'fh.buffer-size',
    statement: 'Firehose gathers up to 128 MiB of records before it writes to S3, 5 MiB unless stated.',
    value: 128,
    unit: 'MiB',
    nature: 'hard',
    scope: 'stream',
    sources: [bufferingHints],
  },
  {
    id: 'kds.delivery-interval',
    statement: 'A delivery channel of a Kinesis data stream gathers records for 5 to 15 minutes.',
    value: 900,
    unit: 's',
    nature: 'hard',
    scope: 'delivery channel',
    sources: [
      {
        title: 'How Amazon S3 delivery works (Kinesis Data Streams)',
        url: 'https://docs.aws.amazon.com/streams/latest/dev/data-delivery-s3-about.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'eb.pipes-duration',
    statement: 'An execution of a pipe takes at most five minutes, enrichment and target together.',
    value: 5,
    unit: 'min',
    nature: 'hard',
    scope: 'execution',
    sources: [pipes],
  },
  {
    id: 'eb.pipes-executions',
    statement: 'A pipe that reads a queue scales to 1,250 executions at one time.',
    value: 1_250,
    unit: 'executions',
    nature: 'soft',
    scope: 'pipe',
    sources: [pipes],
  },
  {
    id: 'eb.pipes-batch',
    statement: 'A pipe hands on up to 10 at once to queues, topics and event buses, and 500 to streams.',
    value: '10 / 500',
    unit: 'records',
    nature: 'hard',
    scope: 'batch',
    sources: [pipes],
  },
  {
    id: 'eb.scheduler-retry',
    statement:
      'EventBridge Scheduler tries for up to 24 hours to deliver to its target, at most 185 times; then the event is dropped, unless the schedule has a dead-letter queue.',
    value: 24,
    unit: 'h',
    nature: 'hard',
    scope: 'schedule',
    sources: [
      {
        title: 'RetryPolicy (EventBridge Scheduler API Reference)',
        url: 'https://docs.aws.amazon.com/scheduler/latest/APIReference/API_RetryPolicy.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'sqs.fifo-deduplication',
    statement: 'A FIFO queue takes a message with the same deduplication ID once within five minutes.',
    value: 5,
    unit: 'min',
    nature: 'hard',
    scope: 'FIFO queue',
    sources: [
      {
        title: 'Amazon SQS FIFO queue key terms',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/FIFO-key-terms.html',
        asOf: '2026-H2',
      },
    ],
  },
]
