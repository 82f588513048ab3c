import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const quotasMessages: Source = {
  title: 'Amazon SQS message quotas',
  url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
  asOf: '2026-H2',
}
const moreRoomToBuildServerlessServicesNowSupportPayloadsUpTo1Mb: Source = {
  title: 'More room to build: serverless services now support payloads up to 1 MB (AWS Compute Blog)',
  url: 'https://aws.amazon.com/blogs/compute/more-room-to-build-serverless-services-now-support-payloads-up-to-1-mb',
  asOf: '2026-01-29',
}
const quotasQueues: Source = {
  title: 'Amazon SQS standard queue quotas',
  url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
  asOf: '2026-H2',
}
const quotasFifo: Source = {
  title: 'Amazon SQS FIFO queue quotas',
  url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-fifo.html',
  asOf: '2026-H2',
}
const amazonSqsIncreasesInFlightLimitFifoQueues: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2024/11/amazon-sqs-increases-in-flight-limit-fifo-queues/',
  asOf: '2024-11',
}
const aPISetQueueAttributes: Source = {
  title: 'SetQueueAttributes',
  url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
  asOf: '2026-H2',
}
const sqsDeadLetterQueues: Source = {
  title: 'Using dead-letter queues in Amazon SQS',
  url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  asOf: '2026-H2',
}

/** What AWS documents about SQS. */
export const sqsFacts: readonly Fact[] = [
  {
    id: 'sqs.message-size',
    statement: 'Message size.',
    value: 1_048_576,
    unit: 'bytes',
    nature: 'hard',
    scope: 'message',
    sources: [quotasMessages],
    notes:
      '256 KB until August 2025. The change is dated by AWS’s announcement of 2025-08, seen as cited elsewhere, not read itself.',
  },
  {
    id: 'sqs.message-size-old',
    statement: 'Message size before August 2025.',
    value: 262_144,
    unit: 'bytes',
    nature: 'hard',
    scope: 'message',
    sources: [moreRoomToBuildServerlessServicesNowSupportPayloadsUpTo1Mb],
    notes:
      'Kept for dated rule sets. The change is dated by AWS’s announcement of 2025-08, seen as cited elsewhere, not read itself.',
  },
  {
    id: 'sqs.retention',
    statement: 'Retention 60 s to 14 days, default 4 days.',
    value: 14,
    unit: 'days',
    nature: 'hard',
    scope: 'queue',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.visibility',
    statement: 'Visibility timeout 0 s to 12 h, default 30 s.',
    value: 12,
    unit: 'h',
    nature: 'hard',
    scope: 'queue',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.delay',
    statement: 'Delay queue and message timer up to 15 minutes.',
    value: 15,
    unit: 'min',
    nature: 'hard',
    scope: 'queue',
    sources: [quotasQueues],
  },
  {
    id: 'sqs.inflight-standard',
    statement: 'In-flight messages, standard queue.',
    value: 120_000,
    unit: 'messages',
    nature: 'soft',
    scope: 'queue',
    sources: [quotasQueues],
  },
  {
    id: 'sqs.inflight-fifo',
    statement: 'In-flight messages, FIFO queue.',
    value: 120_000,
    unit: 'messages',
    nature: 'soft',
    scope: 'queue',
    sources: [quotasFifo, amazonSqsIncreasesInFlightLimitFifoQueues],
    notes: '20,000 until late 2024.',
  },
  {
    id: 'sqs.fifo-unbatched',
    statement: 'FIFO throughput without batching, per API action.',
    value: 300,
    unit: 'transactions/s',
    nature: 'law',
    scope: 'queue (partition)',
    sources: [quotasMessages],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'sqs.fifo-batched',
    statement: 'FIFO throughput with batches of 10, non high-throughput.',
    value: 3000,
    unit: 'messages/s',
    nature: 'law',
    scope: 'queue',
    sources: [quotasMessages],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'sqs.fifo-high-throughput',
    statement: 'FIFO high-throughput mode, non-batched calls per Region.',
    value: '70000 (us-east-1, us-west-2, eu-west-1); 19000; 9000; 4500; 2400 elsewhere',
    unit: 'transactions/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotasMessages],
    notes: 'The notes’ FIFO numbers are right for the default mode only.',
  },
  {
    id: 'sqs.standard-throughput',
    statement: 'Standard queue throughput.',
    value: 'nearly unlimited',
    unit: 'calls/s',
    nature: 'law',
    scope: 'queue',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.batch',
    statement: 'Messages per batch request.',
    value: 10,
    unit: 'messages',
    nature: 'hard',
    scope: 'request',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.longpoll',
    statement: 'Long polling wait time.',
    value: 20,
    unit: 's',
    nature: 'hard',
    scope: 'request',
    sources: [quotasQueues],
  },
  {
    id: 'sqs.fifo-suffix',
    statement: 'A FIFO queue’s name ends with .fifo; MessageGroupId is mandatory.',
    value: '.fifo',
    unit: 'suffix',
    nature: 'law',
    scope: 'queue',
    sources: [quotasFifo],
  },
  {
    id: 'sqs.dlq-same-type',
    statement:
      'The dead-letter queue of a FIFO queue is a FIFO queue, that of a standard queue a standard queue; both queues are in the same account and Region.',
    value: 'same type, account and Region',
    unit: 'rule',
    nature: 'law',
    scope: 'queue',
    sources: [aPISetQueueAttributes, sqsDeadLetterQueues],
  },
  {
    id: 'sqs.dlq-catches',
    statement:
      'A message that is received too often without being deleted goes to the dead-letter queue; without one it comes back until its retention period ends.',
    value: 'dead-letter queue',
    unit: 'rule',
    nature: 'law',
    scope: 'queue',
    sources: [
      {
        title: 'Using dead-letter queues in Amazon SQS',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'sqs.fifo-high-throughput-highest',
    statement:
      'Calls without batches to a FIFO queue in high-throughput mode, per API action, in US East (N. Virginia), US West (Oregon) and Europe (Ireland).',
    value: 70000,
    unit: 'transactions/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.fifo-high-throughput-next',
    statement:
      'Calls without batches to a FIFO queue in high-throughput mode, per API action, in the Regions that come second; none but the three largest has more.',
    value: 19000,
    unit: 'transactions/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.fifo-high-throughput-lowest',
    statement:
      'Calls without batches to a FIFO queue in high-throughput mode, per API action, in the Regions with the lowest quota.',
    value: 2400,
    unit: 'transactions/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [quotasMessages],
  },
  {
    id: 'sqs.dlq-age',
    statement:
      'A message of a standard queue keeps the time at which it was sent when it moves to a dead-letter queue, and expires by it; that of a FIFO queue starts anew.',
    value: 'age goes on counting',
    unit: 'rule',
    nature: 'law',
    scope: 'queue',
    sources: [
      {
        title: 'Using dead-letter queues in Amazon SQS',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
        asOf: '2026-H2',
      },
    ],
  },
]
