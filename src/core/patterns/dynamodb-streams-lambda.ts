import { definePattern } from './pattern'
import { day, inSeveralZones, regionInCloud } from './shared/serverless'

const readers = ['Confirm by mail', 'Index for search', 'Keep totals']

const draw = ({ functions }: { readonly functions: number }) => {
  const shown = readers.slice(0, functions).map((name, index) => ({ name, key: `reader-${index + 1}` }))
  return {
    nodes: {
      client: { service: 'client', name: 'Client' },
      ...regionInCloud,
      checkout: { service: 'lambda', name: 'Check out', in: 'region', config: { functionUrl: true } },
      orders: { service: 'dynamodb', name: 'Orders', in: 'region', config: { stream: true } },
      changes: {
        service: 'dynamodb-stream',
        name: 'Changes of orders',
        in: 'region',
        config: { table: { ref: 'orders' }, viewType: 'new and old images' },
      },
      ...Object.fromEntries(shown.map(({ name, key }) => [key, { service: 'lambda', name, in: 'region' }])),
      failed: {
        service: 'sqs',
        name: 'Failed batches',
        in: 'region',
        config: { queueType: 'standard', retentionSeconds: 14 * day },
      },
    },
    connections: [
      'client -> checkout : sync-invoke "HTTPS"',
      { is: 'checkout -> orders : data-access "writes"', config: { operation: 'write' } },
      'orders -> changes : stream',
      ...shown.map(
        ({ key }, index) => `changes -> ${key} : poll "${index === 0 ? 'only INSERT' : 'all changes'}"`,
      ),
      ...shown.map(({ key }) => `${key} -> failed : event "on failure"`),
    ],
    steps: [
      { at: ['orders'], text: 'The application writes to the table and knows nothing of who follows.' },
      { at: ['changes'], text: 'The stream holds each change of an item for 24 hours, in its order.' },
      {
        at: ['reader-1'],
        text: 'Lambda polls the stream, drops what the filter does not want, and invokes the function with batches.',
      },
      {
        at: ['failed'],
        text: 'When tries or age run out, the place of the batch in the stream goes to a queue.',
      },
    ],
  }
}

const asQueue = () => {
  const { nodes, ...rest } = draw({ functions: 1 })
  const { failed: _failed, ...others } = nodes
  return {
    nodes: {
      ...others,
      tasks: { service: 'sqs', name: 'Tasks', in: 'region', config: { queueType: 'standard' } },
    },
    connections: [
      ...rest.connections.filter((one) => typeof one !== 'string' || !one.includes('failed')),
      'changes -> tasks : event "changes"',
    ],
  }
}

export default definePattern({
  id: 'dynamodb-streams-lambda',
  title: 'DynamoDB Streams and Lambda',
  summary: 'Each change of a table is an event in its stream, from which Lambda functions are invoked.',
  category: 'data',
  keywords: ['event sourcing', 'event driven'],
  notes: {
    wording: [
      'its all about dynamodb streams triggering lambdas for a reliable `at leat once` event delivery',
      'any write db write can become a lambda trigger, which can then filter and take actions based on the underlying change',
    ],
    today:
      'Design for two functions at one stream, for one with global tables. More can be throttled: let EventBridge Pipes, SNS or EventBridge fan out instead.',
  },
  whenToUse: [
    'Something has to follow each write, without the writer waiting for it or knowing of it.',
    'The order of the changes of an item matters, and a repeated change does no harm.',
  ],
  tradeOffs: [
    {
      text: 'Any write can start an action, and a change can be tried again for up to 24 hours.',
      from: 'notes',
    },
    {
      text: 'Two functions can follow one stream; AWS does not refuse a third, but it may be throttled.',
      from: 'aws',
    },
    {
      text: 'A record that always fails blocks its shard for up to a day, unless tries and age are limited and batches split.',
      from: 'aws',
    },
    {
      text: 'Lambda invokes at least once: write so that a repeated change makes no difference.',
      from: 'aws',
    },
    { text: 'A filter of the event source mapping costs no invocation; one in the code does.', from: 'aws' },
  ],
  scaling: 'By itself with the shards of the stream: a batch of each at one time, up to ten if told so.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries:
      'A batch that fails is tried until its records expire, unless tries or age are limited; its shard waits.',
    retention: '24 hours in the stream.',
    ordering: 'The changes of an item come in their order.',
    duplicates: 'Possible: each record is processed at least once.',
    batching: 'Up to 10,000 records or 6 MB in a batch, gathered for up to 5 minutes.',
    deadLetters:
      'An on-failure destination gets the place of the records in the stream; a bucket, the records as well.',
    peaks: 'The stream: records wait up to 24 hours while the functions catch up.',
  },
  parameters: [
    { id: 'functions', label: 'Functions', usual: 2, most: 3, breaks: ['quota-exceeded/exceededUnless'] },
  ],
  draw,
  twin: {
    question: 'Can the stream send its changes straight into a queue?',
    answer:
      'No: a stream is only read, and a queue reads nothing. An EventBridge pipe takes the changes from the stream and sends them to the queue, without code.',
    findings: ['no-such-connection/missing'],
    draw: asQueue,
  },
  facts: [
    'ddb.stream-readers',
    'ddb.stream-retention',
    'lambda.esm-payload',
    'ddb.streams-vs-kds',
    'ddb.no-trigger-to-s3',
    'lambda.stream-batch',
    'lambda.stream-parallel',
    'lambda.batch-window',
  ],
  sources: [
    {
      title: 'Using AWS Lambda with Amazon DynamoDB',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-ddb.html',
      asOf: '2026-H2',
    },
    {
      title: 'Retain discarded records for a DynamoDB event source in Lambda',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html',
      asOf: '2026-H2',
    },
  ],
})
