import { definePattern } from './pattern'
import { day, inSeveralZones, regionInCloud } from './shared/serverless'
import { gathersFiveMinutes, ordersTable, ordersWritten } from './shared/table-changes'

const stream = {
  client: { service: 'client', name: 'Client' },
  ...regionInCloud,
  ...ordersTable({ stream: true }),
  changes: {
    service: 'dynamodb-stream',
    name: 'Changes of orders',
    in: 'region',
    config: { table: { ref: 'orders' }, viewType: 'new and old images' },
  },
}
const archive = { service: 's3', name: 'Order archive', in: 'region' }

const draw = () => ({
  nodes: {
    ...stream,
    forward: { service: 'lambda', name: 'Forward changes', in: 'region', config: { timeoutSeconds: 60 } },
    delivery: { service: 'firehose', name: 'Order delivery', in: 'region', config: gathersFiveMinutes },
    archive,
    failed: {
      service: 'sqs',
      name: 'Failed batches',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
  },
  connections: [
    ...ordersWritten,
    'orders -> changes : stream',
    { is: 'changes -> forward : poll "polled by Lambda"', config: { batchSize: 500 } },
    { is: 'forward -> delivery : data-access "PutRecordBatch"', config: { operation: 'write' } },
    'delivery -> archive : transfer "objects"',
    'forward -> failed : event "on failure"',
  ],
  steps: [
    { at: ['changes'], text: 'The stream holds each change of an item for 24 hours, in its order.' },
    {
      at: ['forward'],
      text: 'Lambda polls the stream; the function picks and reshapes records, and puts up to 500 at once into Firehose.',
    },
    { at: ['delivery'], text: 'Firehose gathers them for five minutes or 5 MB, whichever comes first.' },
    { at: ['archive'], text: 'It writes them as one object, under a prefix of date and hour.' },
  ],
})

export default definePattern({
  id: 'dynamodb-changes-to-s3',
  title: 'Archive of DynamoDB changes in S3',
  summary:
    'A function reads the table’s stream and puts the changes into Firehose, which writes them to S3 in large objects.',
  category: 'data',
  keywords: ['event sourcing'],
  notes: {
    wording: [
      'integrate with dynamodb streams and lambda triggers',
      'when change data occurs, use kinesis firehose + lambda to write the data to s3',
    ],
    today:
      'It works with the function in between. Without code, the table sends its changes to Kinesis Data Streams, which Firehose reads, or which delivers to S3 itself when on demand.',
  },
  whenToUse: [
    'Every change is to be kept for audits, for replays or for queries with Athena.',
    'Items that expire (TTL) shall leave the table and still be found in the archive.',
  ],
  tradeOffs: [
    { text: 'The function decides which changes are kept, and in which form.', from: 'aws' },
    {
      text: 'PutRecordBatch may take some records and refuse others: the function has to send those again.',
      from: 'aws',
    },
    {
      text: 'Firehose keeps what it cannot deliver for 24 hours; what waits longer is lost.',
      from: 'aws',
    },
    {
      text: 'Instead of many small objects there are few large ones, minutes late.',
      from: 'aws',
    },
  ],
  scaling:
    'Lambda reads all shards of the stream at once; Firehose takes 5 MiB a second in the largest Regions unless raised.',
  zoneLoss: inSeveralZones,
  delivery: {
    retries:
      'A batch is tried until its records expire, unless tries or age are limited; Firehose tries S3 for 24 hours.',
    retention: '24 hours in the stream, and 24 hours in Firehose.',
    ordering: 'The changes of an item come in their order to the function; Firehose promises none.',
    duplicates: 'Possible: a batch that fails halfway is put into Firehose again.',
    batching: 'Up to 500 records or 4 MiB in a call to Firehose, and up to 128 MB in an object.',
    deadLetters: 'The on-failure queue gets the place of the records in the stream.',
    peaks: 'The stream: records wait up to 24 hours while the function catches up.',
  },
  draw,
  twin: {
    question: 'Can the stream write into the bucket by itself?',
    answer:
      'No: a stream is only read, and a bucket reads nothing. The table’s own way to S3 is an export, a job that starts on request. A function between the two reads and writes.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: { ...stream, archive },
      connections: [...ordersWritten, 'orders -> changes : stream', 'changes -> archive : stream "changes"'],
    }),
  },
  facts: [
    'fh.directput-bytes-highest',
    'fh.batch',
    'ddb.stream-retention',
    'ddb.stream-readers',
    'ddb.no-trigger-to-s3',
    'fh.retention',
    'kds.delivery',
    'fh.buffer-interval',
    'fh.buffer-size',
  ],
  sources: [
    {
      title: 'DynamoDB Streams and AWS Lambda triggers',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.Lambda.html',
      asOf: '2026-04',
    },
    {
      title: 'Amazon Data Firehose Quota',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Handle data delivery failures',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/retry.html',
      asOf: '2026-H2',
    },
  ],
})
