import type { SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'
import { day, fromQueueToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const others = ['Alerts', 'Billing', 'Usage']

const published = {
  devices: { service: 'client', name: 'Meters' },
  ...regionInCloud,
  take: { service: 'lambda', name: 'Take readings', in: 'region', config: { functionUrl: true } },
  topic: { service: 'sns', name: 'Readings', in: 'region', config: { topicType: 'standard' } },
}
const publishing = [
  'devices -> take : sync-invoke "HTTPS"',
  { is: 'take -> topic : data-access "publishes"', config: { operation: 'write' } },
]
const table = {
  service: 'dynamodb',
  name: 'Meter readings',
  in: 'region',
  config: { capacityMode: 'provisioned', writeUnits: 500 },
}
const queue = (name: string) => ({
  service: 'sqs',
  name,
  in: 'region',
  config: {
    queueType: 'standard',
    visibilityTimeoutSeconds: 360,
    deadLetterQueue: { ref: 'failed' },
    maximumReceives: 5,
  },
})

const draw = ({ subscribers }: { readonly subscribers: number }) => {
  const shown = others.slice(0, subscribers - 1)
  return {
    nodes: {
      ...published,
      store: queue('Write queue'),
      write: { service: 'lambda', name: 'Write readings', in: 'region', config: { timeoutSeconds: 60 } },
      table,
      ...Object.fromEntries(
        shown.flatMap((name, index): [string, SketchedNode][] => [
          [`queue-${index + 1}`, queue(`${name} queue`)],
          [`worker-${index + 1}`, { service: 'lambda', name, in: 'region', config: { timeoutSeconds: 60 } }],
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
      ...publishing,
      'topic -> store : event "subscription"',
      { is: 'store -> write : poll "in batches"', config: { batchSize: 100 } },
      { is: 'write -> table : data-access "BatchWriteItem"', config: { operation: 'write' } },
      'store -> failed : transfer',
      ...shown.flatMap((_, index) => [
        `topic -> queue-${index + 1} : event "subscription"`,
        `queue-${index + 1} -> worker-${index + 1} : poll "in batches"`,
        `queue-${index + 1} -> failed : transfer`,
      ]),
    ],
    steps: [
      {
        at: ['topic'],
        text: 'The topic copies each reading to all that subscribe; it stores and batches nothing.',
      },
      { at: ['store'], text: 'The queue is what levels the load: a peak waits here.' },
      { at: ['write'], text: 'Lambda polls it, and a bounded number of functions write.' },
      { at: ['table'], text: 'The table has units for the average rate, not for the peak.' },
      { at: ['failed'], text: 'What fails five times is put aside for two weeks.' },
    ],
  }
}

export default definePattern({
  id: 'sns-sqs-lambda-dynamodb',
  title: 'Queue-based load levelling behind an SNS topic',
  summary:
    'A topic hands each message to a queue, from which a function writes to DynamoDB in batches, at a steady pace.',
  category: 'messaging',
  notes: {
    wording: [
      'all about queue-based load leveling',
      'dynamodb costs a FK ton based on provisioned throughput',
      'you can save on that dramatically by pushing writes to a queue and batch writing from SNS into dynamodb',
    ],
    today:
      'SNS is no queue, batches nothing for a table and cannot write to DynamoDB: a queue that subscribes levels the load, and a function writes. On-demand capacity, paid by the request, is the other way to pay for no idle throughput.',
  },
  whenToUse: [
    'Messages are for DynamoDB and for others too; for DynamoDB alone, a queue without the topic is enough.',
    'Their rate has peaks, and the table shall be provisioned for less than that.',
  ],
  tradeOffs: [
    {
      text: 'Provisioned throughput for the average rate costs a fraction of that for the peak.',
      from: 'notes',
    },
    {
      text: 'After a long peak the queue is long too: the last message waits as long as the table needs for all before.',
      from: 'notes',
    },
    {
      text: 'An SNS message has at most 256 KB, although queues behind it take 1 MiB.',
      from: 'aws',
    },
    {
      text: 'Publishing has a quota in each Region, from 300 to 30,000 messages a second; standard queues have none.',
      from: 'aws',
    },
  ],
  scaling:
    'Topic and queue take the peak at once, within the publish quota; the functions stay at the concurrency that the table bears.',
  zoneLoss: inSeveralZones,
  delivery: {
    ...fromQueueToFunction,
    retries:
      'SNS tries for 23 days to reach a queue; a message that fails comes back when its visibility timeout ends.',
    batching:
      'SNS sends the queue one message at a time; the function gets up to 10,000 with a batching window.',
  },
  parameters: [{ id: 'subscribers', label: 'Subscribed queues', usual: 2, most: 4 }],
  draw,
  twin: {
    question: 'Can the topic write its messages into the table?',
    answer:
      'No: a topic delivers to queues, functions, Firehose, HTTP endpoints and people. Subscribe a queue, and let a function write its messages in batches.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: { ...published, table },
      connections: [...publishing, 'topic -> table : event "writes in batches"'],
    }),
  },
  facts: [
    'sns.publish-rate',
    'ddb.provisioned',
    'sns.destinations',
    'ddb.write-buffer',
    'sns.message-size',
    'lambda.sqs-visibility',
    'sns.retry',
    'sqs.message-size',
    'sqs.retention',
    'lambda.sqs-batch',
    'lambda.sqs-scale',
  ],
  sources: [
    {
      title: 'Amazon SNS event destinations',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html',
      asOf: '2026-H2',
    },
    {
      title: 'Fanout Amazon SNS notifications to Amazon SQS queues for asynchronous processing',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-sqs-as-subscriber.html',
      asOf: '2026-H2',
    },
    {
      title: 'DynamoDB provisioned capacity mode',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html',
      asOf: '2026-H2',
    },
  ],
})
