import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { day, fromQueueToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const consumers = [
  { queue: 'Scan queue', worker: 'Scan for viruses' },
  { queue: 'Index queue', worker: 'Index metadata' },
  { queue: 'Preview queue', worker: 'Make preview' },
  { queue: 'Editors’ queue', worker: 'Tell the editors' },
  { queue: 'Usage queue', worker: 'Count usage' },
]
const uploads = {
  users: { service: 'users', name: 'Users' },
  ...regionInCloud,
  uploads: { service: 's3', name: 'Uploads', in: 'region' },
}
const queue = { queueType: 'standard', visibilityTimeoutSeconds: 360, retentionSeconds: 4 * day }
const worker = { service: 'lambda', in: 'region', config: { timeoutSeconds: 60 } }

const draw = (numbers: { readonly consumers: number }) => {
  const shown = consumers.slice(0, numbers.consumers)
  return {
    nodes: {
      ...uploads,
      topic: { service: 'sns', name: 'New uploads', in: 'region', config: { topicType: 'standard' } },
      ...Object.fromEntries(
        shown.flatMap((one, index): [string, SketchedNode][] => [
          [
            `queue-${index + 1}`,
            {
              service: 'sqs',
              name: one.queue,
              in: 'region',
              config: { ...queue, deadLetterQueue: { ref: 'failed' }, maximumReceives: 5 },
            },
          ],
          [`worker-${index + 1}`, { ...worker, name: one.worker }],
        ]),
      ),
      failed: {
        service: 'sqs',
        name: 'Failed messages',
        in: 'region',
        config: { queueType: 'standard', retentionSeconds: 14 * day },
      },
    },
    connections: [
      'users -> uploads : data-access "upload"',
      'uploads -> topic : event "ObjectCreated"',
      ...shown.flatMap((_, index) => [
        `topic -> queue-${index + 1} : event`,
        `queue-${index + 1} -> worker-${index + 1} : poll "polled by Lambda"`,
        `queue-${index + 1} -> failed : transfer`,
      ]),
    ],
    steps: [
      { at: ['topic'], text: 'The topic copies each event of the bucket into the queue of each consumer.' },
      {
        at: ['queue-1'],
        text: 'The queue keeps messages for up to 14 days, whatever becomes of the others.',
      },
      {
        at: ['worker-1'],
        text: 'Lambda polls the queue and invokes its function with batches, at a pace that you can bound.',
      },
      {
        at: ['failed'],
        text: 'What fails five times moves to the dead-letter queue, to be sent again later.',
      },
    ],
  }
}

const intoFifo = () => ({
  nodes: {
    ...uploads,
    'queue-1': { service: 'sqs', name: 'Scan queue', in: 'region', config: { ...queue, queueType: 'FIFO' } },
    'worker-1': { ...worker, name: 'Scan for viruses' },
  },
  connections: [
    'users -> uploads : data-access "upload"',
    'uploads -> queue-1 : event "ObjectCreated"',
    'queue-1 -> worker-1 : poll "polled by Lambda"',
  ],
})

export default definePattern({
  id: 's3-sns-sqs-lambda',
  title: 'S3, SNS, SQS and Lambda: an event kept in a queue for each consumer',
  summary:
    'A topic copies each event of a bucket into one queue for each consumer, and functions work through them.',
  category: 'messaging',
  keywords: ['fan-out', 'fanout'],
  notes: {
    wording: ['Whats the difference:', 's3 -> SNS -> SQS -> lambda'],
    today:
      'The difference: the queue buffers, batches and tries again for up to 14 days, and holds back a peak. Without it, each event is pushed at once and tried three times.',
  },
  whenToUse: [
    'Several consumers need each event, and each at its own pace.',
    'Uploads come in peaks, or what follows them has a limit, such as a database.',
  ],
  tradeOffs: [
    { text: 'Buffer and back-pressure: a slow or failing consumer holds up nobody else.', from: 'notes' },
    { text: 'Messages are kept up to 14 days, can be batched, and failed ones sent again.', from: 'aws' },
    {
      text: 'A further hop: a queue and a dead-letter queue for each consumer, and polling to pay for.',
      from: 'notes',
    },
    { text: 'S3 and standard queues keep no order, and may deliver twice.', from: 'aws' },
  ],
  scaling:
    'Lambda starts with 5 concurrent invocations for each queue and adds up to 300 a minute; the queues hold the rest.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromQueueToFunction,
    retries:
      'SNS tries for 23 days to reach a queue; a message that fails comes back when its visibility timeout ends.',
    ordering: 'None: neither S3 nor standard topics and queues keep an order.',
  },
  parameters: [{ id: 'consumers', label: 'Consumers', usual: 2, most: 5 }],
  draw,
  twin: {
    question: 'Can the bucket notify a FIFO queue, so that uploads are processed in order?',
    answer:
      'No: S3 notifies standard queues and topics only. Send its events to EventBridge, one of whose rules has the FIFO queue as its target; S3 itself promises no order even then.',
    findings: ['fifo-destination/fromBucket'],
    draw: intoFifo,
  },
  facts: [
    'lambda.sqs-scale',
    'lambda.sqs-visibility',
    's3.event-destinations',
    'sqs.retention',
    'sqs.inflight-standard',
    'sns.message-size',
    'sns.retry',
    'lambda.sqs-batch',
  ],
  sources: [
    {
      title: 'Fanout Amazon SNS notifications to Amazon SQS queues for asynchronous processing',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html',
      asOf: '2026-H2',
    },
    {
      title: 'Creating and configuring an Amazon SQS event source mapping',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon S3 Event Notifications',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
      asOf: '2026-H2',
    },
  ],
})
