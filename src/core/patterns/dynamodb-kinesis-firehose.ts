import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'
import {
  gathersFiveMinutes,
  ordersTable,
  ordersWritten,
  throughKinesisToBucket,
} from './shared/table-changes'

const shards = 4

const delivery = {
  delivery: { service: 'firehose', name: 'Order delivery', in: 'region', config: gathersFiveMinutes },
  archive: { service: 's3', name: 'Order archive', in: 'region' },
}

const draw = ({ thousands }: { readonly thousands: number }) => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    ...ordersTable({ capacityMode: 'on-demand' }),
    changes: {
      service: 'kinesis',
      name: 'Changes',
      in: 'region',
      config: { capacityMode: 'provisioned', shards },
    },
    delivery: delivery.delivery,
    transform: {
      service: 'lambda',
      name: 'Flatten records',
      in: 'region',
      config: { timeoutSeconds: 60 },
    },
    archive: delivery.archive,
  },
  connections: [
    ...ordersWritten,
    {
      is: `orders -> changes : stream "${thousands},000 changes/s"`,
      config: { ratePerSecond: thousands * 1000 },
    },
    'changes -> delivery : stream "reads"',
    'delivery -> transform : sync-invoke "transforms"',
    'delivery -> archive : transfer "objects"',
  ],
  steps: [
    {
      at: ['changes'],
      text: `The table sends each change to a Kinesis data stream of ${shards} shards; unlike the table’s own stream, Firehose can read it.`,
    },
    { at: ['delivery'], text: 'Firehose reads the data stream and gathers records.' },
    {
      at: ['transform'],
      text: 'It invokes the function with a batch, waits, and takes back what the function has made of it.',
    },
    { at: ['archive'], text: 'It writes what it has gathered into the bucket as one object.' },
  ],
})

export default definePattern({
  id: 'dynamodb-kinesis-firehose',
  title: 'DynamoDB changes through Kinesis and Firehose, transformed by Lambda',
  summary:
    'The table sends its changes to a Kinesis data stream; Firehose reads that, has a function transform them, and delivers to S3.',
  category: 'data',
  notes: {
    wording: ['kinesis firehose can read dynamodb streams and trigger lambda fns'],
    today:
      'Firehose cannot read DynamoDB Streams: let the table send its changes to Kinesis Data Streams, which Firehose reads. The function is a step that transforms records, not where they end.',
  },
  whenToUse: [
    'The changes of a table shall be kept or analysed elsewhere, and nearly as they are.',
    'They are wanted for longer than the 24 hours of DynamoDB Streams, or by more than two readers.',
  ],
  tradeOffs: [
    {
      text: 'No code but the transformation; Firehose also converts to Parquet and compresses.',
      from: 'aws',
    },
    {
      text: 'Changes may come twice and in another order, which DynamoDB Streams rules out.',
      from: 'aws',
    },
    { text: 'A table sends to one data stream, in its own account and Region.', from: 'aws' },
    {
      text: 'A function that fails four times leaves its batch in the bucket’s processing-failed folder.',
      from: 'aws',
    },
  ],
  scaling:
    'Each shard takes 1,000 records or 1 MB a second; an on-demand stream adds capacity by itself, and Firehose follows.',
  zoneLoss: inSeveralZones,
  delivery: throughKinesisToBucket,
  parameters: [
    {
      id: 'thousands',
      label: 'Thousands of changes per second',
      usual: 2,
      most: 5,
      breaks: ['kinesis-shards-overrun/above'],
    },
  ],
  draw,
  twin: {
    question: 'Can Firehose read the table’s DynamoDB stream?',
    answer:
      'No: Firehose reads Kinesis Data Streams and MSK, and takes records that are put into it, but not DynamoDB Streams. Have the table send its changes to a Kinesis data stream.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        client: { service: 'client', name: 'Client' },
        ...regionInCloud,
        ...ordersTable({ stream: true }),
        ...delivery,
      },
      connections: [
        ...ordersWritten,
        'orders -> delivery : stream "DynamoDB stream"',
        'delivery -> archive : transfer "objects"',
      ],
    }),
  },
  facts: [
    'kds.shard-in',
    'fh.sources',
    'ddb.streams-vs-kds',
    'fh.destinations',
    'fh.record',
    'kds.retention',
    'fh.buffer-interval',
    'fh.buffer-size',
  ],
  sources: [
    {
      title: 'Using Kinesis Data Streams to capture changes to DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/kds.html',
      asOf: '2026-H2',
    },
    {
      title: 'Choose source and destination for your Firehose stream',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/create-name.html',
      asOf: '2026-H2',
    },
    {
      title: 'Handle failure in data transformation',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/data-transformation-failure-handling.html',
      asOf: '2026-H2',
    },
  ],
})
