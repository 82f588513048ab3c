import { definePattern } from './pattern'
import { day, fromQueueToFunction, inSeveralZones, regionInCloud } from './shared/serverless'

const front = {
  client: { service: 'client', name: 'Voters' },
  ...regionInCloud,
  api: { service: 'api-gateway', name: 'Votes API', in: 'region', config: { apiKind: 'HTTP' } },
  application: { service: 'lambda', name: 'Take vote', in: 'region', config: { timeoutSeconds: 10 } },
}
const called = ['client -> api : sync-invoke "HTTPS"', 'api -> application : sync-invoke']

const draw = ({ messages }: { readonly messages: number }) => ({
  nodes: {
    ...front,
    votes: {
      service: 'sqs',
      name: 'Votes queue',
      in: 'region',
      config: {
        queueType: 'standard',
        visibilityTimeoutSeconds: 360,
        retentionSeconds: 4 * day,
        deadLetterQueue: { ref: 'failed' },
        maximumReceives: 5,
      },
    },
    write: { service: 'lambda', name: 'Write votes', in: 'region', config: { timeoutSeconds: 60 } },
    table: {
      service: 'dynamodb',
      name: 'Votes',
      in: 'region',
      config: { capacityMode: 'provisioned', writeUnits: 500 },
    },
    failed: {
      service: 'sqs',
      name: 'Failed votes',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
  },
  connections: [
    ...called,
    { is: 'application -> votes : data-access "SendMessage"', config: { operation: 'write' } },
    { is: `votes -> write : poll "up to ${messages} at once"`, config: { batchSize: messages } },
    { is: 'write -> table : data-access "BatchWriteItem"', config: { operation: 'write' } },
    'votes -> failed : transfer "after 5 receives"',
  ],
  steps: [
    { at: ['application'], text: 'The application sends each write to a queue and answers at once.' },
    { at: ['votes'], text: 'The queue takes any peak and keeps it until the writes are done.' },
    {
      at: ['write'],
      text: 'Lambda polls the queue; maximum concurrency bounds how many functions write at the same time.',
    },
    {
      at: ['table'],
      text: 'Items are written in batches, at a steady rate that 500 write units are enough for.',
    },
  ],
})

export default definePattern({
  id: 'sqs-write-buffer',
  title: 'SQS as a write buffer for DynamoDB',
  summary:
    'Writes go to a queue first, and a function brings them into the table in batches, at the pace that the table has units for.',
  category: 'data',
  notes: {
    wording: [
      'enter SQS: add an sqs queue at the application level',
      'application writes to an sqs queue which triggers a lambda to write to dynamodb',
      'this will smooth out and buffer spikes in write load',
    ],
    today:
      'It works as described: Lambda polls the queue. Readers see a write only once it is out of the queue, and a message (1 MiB) may be larger than an item (400 KB). Where peaks are rare, on-demand capacity needs no queue.',
  },
  whenToUse: [
    'Writes come in peaks far above their average, and may be seen some seconds later.',
    'A table with provisioned capacity shall be sized for the average, not for the peak.',
  ],
  tradeOffs: [
    { text: 'The queue smooths peaks, so that less capacity has to be provisioned.', from: 'notes' },
    {
      text: 'Readers do not see a write until it is out of the queue, and the caller does not learn whether it failed.',
      from: 'notes',
    },
    {
      text: 'A standard queue keeps no order: a later write may be overtaken by an earlier one, unless writes are conditional.',
      from: 'aws',
    },
    {
      text: 'BatchWriteItem takes up to 25 items and may leave some unprocessed, which the function has to send again.',
      from: 'aws',
    },
    {
      text: 'No buffer helps one key that all write to: a partition takes 1,000 write units a second.',
      from: 'aws',
    },
  ],
  scaling:
    'The queue takes any rate; Lambda adds up to 300 concurrent invocations a minute, up to the maximum concurrency that protects the table.',
  zoneLoss: inSeveralZones,
  delivery: fromQueueToFunction,
  parameters: [{ id: 'messages', label: 'Messages in a batch', usual: 25, most: 1000 }],
  draw,
  twin: {
    question: 'Does on-demand capacity take 2,500 writes a second to one counter?',
    answer:
      'No. On demand, the table grows, but one key never gets more than its partition: 1,000 write units a second. Spread the counter over several keys, or gather votes in a queue and add them up before writing.',
    findings: ['dynamodb-key-too-hot/above'],
    draw: () => ({
      nodes: {
        ...front,
        table: {
          service: 'dynamodb',
          name: 'Votes',
          in: 'region',
          config: { capacityMode: 'on-demand', itemBytes: 200, hottestKeyWritesPerSecond: 2500 },
        },
      },
      connections: [
        ...called,
        { is: 'application -> table : data-access "adds one"', config: { operation: 'write' } },
      ],
    }),
  },
  facts: [
    'ddb.partition-writes',
    'ddb.provisioned',
    'ddb.write-buffer',
    'lambda.sqs-visibility',
    'lambda.sqs-scale',
    'sqs.message-size',
    'ddb.item',
    'ddb.batch-write',
    'lambda.sqs-batch',
  ],
  sources: [
    {
      title: 'Creating and configuring an Amazon SQS event source mapping',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
      asOf: '2026-H2',
    },
    {
      title: 'DynamoDB provisioned capacity mode',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/provisioned-capacity-mode.html',
      asOf: '2026-H2',
    },
    {
      title: 'Best practices for designing and using partition keys effectively in DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html',
      asOf: '2026-04',
    },
  ],
})
