import type { SoundDrawing } from './drawing'
import { KB, line, MB, sparse } from './sparse'
import { at, oneRegion } from './two-zones'

const table = at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 2 * KB, stream: true })
const fn = { runtime: 'python3.13', timeoutSeconds: 30, averageDurationSeconds: 0.5, memoryBytes: 512 * MB }
const record = { requestBytes: 4 * KB, ratePerSecond: 200 }
const bucket = at('s3', 'region', {
  encryption: 'SSE-S3',
  publicAccessBlocked: true,
  storageClass: 'Standard',
})
const stream = { capacityMode: 'provisioned', shards: 4, retentionSeconds: 86_400 }
const buffer = { bufferSeconds: 60, bufferBytes: 5 * MB }

/** Patterns 10 and 22: how changes of a table get into a bucket. */
export const archives: readonly SoundDrawing[] = [
  {
    name: '10 DynamoDB – Kinesis – Firehose – Lambda transform – S3',
    nodes: {
      ...oneRegion,
      orders: table,
      changes: at('kinesis', 'region', stream),
      delivery: at('firehose', 'region', buffer),
      transform: at('lambda', 'region', { ...fn, timeoutSeconds: 60 }),
      archive: bucket,
    },
    connections: [
      line('orders -> changes : stream', record),
      line('changes -> delivery : stream', record),
      line('delivery -> transform : sync-invoke', { requestBytes: MB, responseBytes: MB }),
      'delivery -> archive : transfer',
    ],
  },
  sparse(
    '10 DynamoDB – Kinesis – Firehose – Lambda transform – S3',
    'table: dynamodb, stream: kinesis, hose: firehose, fn: lambda, bucket: s3',
    [
      'table -> stream : stream',
      'stream -> hose : stream',
      'hose -> fn : sync-invoke',
      'hose -> bucket : transfer',
    ],
  ),
  {
    name: '22 (a) DynamoDB – Lambda – Firehose – S3 archive',
    nodes: {
      ...oneRegion,
      orders: table,
      push: at('lambda', 'region', fn),
      delivery: at('firehose', 'region', buffer),
      archive: bucket,
      dead: at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 }),
    },
    connections: [
      line('orders -> push : poll', { ...record, batchSize: 100 }),
      line('push -> delivery : data-access', {
        requestBytes: 400 * KB,
        ratePerSecond: 10,
        operation: 'write',
      }),
      'delivery -> archive : transfer',
      'push -> dead : event',
    ],
  },
  {
    name: '22 (b) DynamoDB – Kinesis – Firehose – S3 archive',
    nodes: {
      ...oneRegion,
      orders: table,
      changes: at('kinesis', 'region', stream),
      delivery: at('firehose', 'region', buffer),
      archive: bucket,
    },
    connections: [
      line('orders -> changes : stream', record),
      line('changes -> delivery : stream', record),
      'delivery -> archive : transfer',
    ],
  },
  {
    name: '22 (c) DynamoDB – on-demand Kinesis – S3 archive',
    nodes: {
      ...oneRegion,
      orders: table,
      changes: at('kinesis', 'region', { capacityMode: 'on-demand' }),
      archive: bucket,
    },
    connections: [line('orders -> changes : stream', record), line('changes -> archive : transfer', record)],
  },
  sparse(
    '22 DynamoDB – Firehose/Lambda – S3 archive',
    'table: dynamodb, fn: lambda, hose: firehose, bucket: s3, stream: kinesis, other: s3, user: client',
    [
      'table -> fn : poll',
      'fn -> hose : data-access',
      'hose -> bucket : transfer',
      'table -> stream : stream',
      'stream -> other : transfer',
      'user -> table : data-access',
    ],
  ),
]
