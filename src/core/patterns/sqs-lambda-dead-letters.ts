import { definePattern } from './pattern'
import { day, fromQueueToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const draw = ({ kept, keptFailed }: { readonly kept: number; readonly keptFailed: number }) => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    checkout: { service: 'lambda', name: 'Check out', in: 'region', config: { functionUrl: true } },
    orders: {
      service: 'sqs',
      name: `Orders (${kept} days)`,
      in: 'region',
      config: {
        queueType: 'standard',
        visibilityTimeoutSeconds: 360,
        retentionSeconds: kept * day,
        maximumReceives: 5,
        deadLetterQueue: { ref: 'unshipped' },
      },
    },
    ship: { service: 'lambda', name: 'Ship orders', in: 'region', config: { timeoutSeconds: 60 } },
    unshipped: {
      service: 'sqs',
      name: `Failed (${keptFailed} days)`,
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: keptFailed * day },
    },
    alarm: { service: 'cloudwatch-alarm', name: 'Failed orders waiting', in: 'region' },
    duty: { service: 'sns', name: 'On duty', in: 'region', config: { topicType: 'standard' } },
  },
  connections: [
    'client -> checkout : sync-invoke "HTTPS"',
    { is: 'checkout -> orders : data-access "SendMessage"', config: { operation: 'write' } },
    { is: 'orders -> ship : poll "batches"', config: { batchSize: 10 } },
    'orders -> unshipped : transfer "after 5 receives"',
    'unshipped -> alarm : event "its length"',
    'alarm -> duty : event "notifies"',
  ],
  steps: [
    { at: ['orders'], text: 'The queue keeps messages for longer than the longest trouble that you expect.' },
    {
      at: ['ship'],
      text: 'The function answers with the ids of the messages that failed; only these come back to the queue.',
    },
    {
      at: ['unshipped'],
      text: 'A message received five times moves here, where it is kept for 14 days since it was sent.',
    },
    {
      at: ['alarm'],
      text: 'A first message in the dead-letter queue raises an alarm; once mended, a redrive sends all back.',
    },
  ],
})

export default definePattern({
  id: 'sqs-lambda-dead-letters',
  title: 'SQS and Lambda with a dead-letter queue and partial batch responses',
  summary:
    'A function reports which messages of a batch failed, and what fails too often is put aside and noticed.',
  category: 'messaging',
  keywords: ['retry', 'poison message'],
  whenToUse: [
    'Messages must not be lost, and one bad message must not hold up or repeat the others.',
    'Somebody looks at what failed, mends the cause, and sends the messages again.',
  ],
  tradeOffs: [
    {
      text: 'Without partial batch responses one failed message brings the whole batch back, the done ones too.',
      from: 'aws',
    },
    {
      text: 'With them Lambda does not slow down its polling when messages fail: the function has to report every failure and throw none.',
      from: 'aws',
    },
    {
      text: 'In a standard dead-letter queue a message goes on ageing from the day it was first sent: give that queue the longer retention.',
      from: 'aws',
    },
    {
      text: 'Too few receives put good messages aside when the function is throttled; AWS advises at least five.',
      from: 'aws',
    },
  ],
  scaling:
    'Lambda starts with 5 concurrent invocations and adds up to 300 a minute, to 1,250; the queue holds the rest.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromQueueToFunction,
    retries:
      'Only messages reported as failed come back when their visibility timeout ends, five times here.',
    deadLetters:
      'A message received five times moves to the dead-letter queue, and expires 14 days after it was first sent.',
  },
  draw: () => draw({ kept: 4, keptFailed: 14 }),
  twin: {
    question: 'Is a failed message kept for four more days, after up to fourteen days in the queue?',
    answer:
      'No: a message of a standard queue keeps the time at which it was sent, so that one that failed after five days is already too old for a dead-letter queue of four, and is deleted at once. Let the dead-letter queue keep messages longer than its source.',
    findings: ['dead-letter-queue-forgets-first/shorter'],
    draw: () => draw({ kept: 14, keptFailed: 4 }),
  },
  facts: [
    'lambda.sqs-visibility',
    'sqs.dlq-catches',
    'sqs.dlq-age',
    'sqs.dlq-same-type',
    'sqs.retention',
    'lambda.sqs-batch-standard',
    'lambda.sqs-scale',
  ],
  sources: [
    {
      title: 'Handling errors for an SQS event source in Lambda',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html',
      asOf: '2026-H2',
    },
    {
      title: 'Using dead-letter queues in Amazon SQS',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
      asOf: '2026-H2',
    },
  ],
})
