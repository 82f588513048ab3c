import type { SoundDrawing } from './drawing'
import { KB, line, MB, ref, sparse } from './sparse'
import { alone, at, oneRegion } from './two-zones'

const fn = { runtime: 'python3.13', timeoutSeconds: 30, averageDurationSeconds: 0.5, memoryBytes: 512 * MB }
const bucket = at('s3', 'region', { encryption: 'SSE-S3', publicAccessBlocked: true, objectBytes: 5 * MB })
const index = at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: KB })
const provisioned = { capacityMode: 'provisioned', readUnits: 500, writeUnits: 800, itemBytes: 4 * KB }
const app = { launchType: 'Fargate', desiredTasks: 4, vcpu: 0.5 }
const item = { requestBytes: 4 * KB, ratePerSecond: 100 }
const queue = {
  queueType: 'standard',
  batching: true,
  visibilityTimeoutSeconds: 180,
  retentionSeconds: 345_600,
  deadLetterQueue: ref('dead'),
  maximumReceives: 5,
}
const dead = at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 })

/** Patterns 12 to 15 and 33: what buffers writes of a table, and what it keeps of objects in S3. */
export const tables: readonly SoundDrawing[] = [
  {
    name: '12 SQS write buffer for DynamoDB',
    nodes: {
      ...oneRegion,
      shop: at('ecs-service', 'region', app),
      writes: at('sqs', 'region', queue),
      dead,
      writer: at('lambda', 'region', { ...fn, reservedConcurrency: 50 }),
      orders: at('dynamodb', 'region', provisioned),
    },
    connections: [
      line('shop -> writes : data-access', { ...item, operation: 'write' }),
      line('writes -> writer : poll', { ...item, batchSize: 25 }),
      line('writer -> orders : data-access', { ...item, operation: 'write' }),
      'writes -> dead : transfer',
    ],
  },
  sparse('12 SQS write buffer for DynamoDB', 'app: ec2, queue: sqs, writer: lambda, table: dynamodb', [
    'app -> queue : data-access',
    'queue -> writer : poll',
    'writer -> table : data-access',
  ]),
  {
    name: '13 Index of S3 objects in DynamoDB',
    nodes: {
      ...oneRegion,
      client: alone('client'),
      app: at('ecs-service', 'region', app),
      files: bucket,
      index,
    },
    connections: [
      line('client -> app : traffic', { requestBytes: 5 * MB, protocol: 'tcp', port: 443 }),
      line('app -> files : data-access', { requestBytes: 5 * MB, operation: 'write', ratePerSecond: 50 }),
      line('app -> index : data-access', { requestBytes: KB, operation: 'write', ratePerSecond: 50 }),
      line('app -> index : data-access', { responseBytes: KB, operation: 'query', ratePerSecond: 200 }),
    ],
  },
  sparse('13 Index of S3 objects in DynamoDB', 'app: lambda, fn: lambda, files: s3, index: dynamodb', [
    'app -> files : data-access',
    'files -> fn : event',
    'fn -> index : data-access',
    'app -> index : data-access',
  ]),
  {
    name: '14 Large JSON in S3, reference in DynamoDB',
    nodes: {
      ...oneRegion,
      api: at('api-gateway', 'region', { apiKind: 'HTTP', endpointType: 'Regional', timeoutSeconds: 30 }),
      client: alone('client'),
      app: at('lambda', 'region', { ...fn, timeoutSeconds: 20 }),
      documents: bucket,
      references: index,
    },
    connections: [
      line('client -> api : sync-invoke', { requestBytes: 5 * MB, responseBytes: KB, ratePerSecond: 20 }),
      line('api -> app : sync-invoke', { requestBytes: 5 * MB, responseBytes: KB, ratePerSecond: 20 }),
      line('app -> documents : data-access', { requestBytes: 5 * MB, operation: 'write', ratePerSecond: 20 }),
      line('app -> references : data-access', { requestBytes: KB, operation: 'write', ratePerSecond: 20 }),
    ],
  },
  sparse('14 Large JSON in S3, reference in DynamoDB', 'app: ec2, documents: s3, references: dynamodb', [
    'app -> documents : data-access',
    'app -> references : data-access',
  ]),
  {
    name: '15 Queue-based load levelling with SNS',
    nodes: {
      ...oneRegion,
      shop: at('ecs-service', 'region', app),
      placed: at('sns', 'region', { topicType: 'standard' }),
      writes: at('sqs', 'region', queue),
      dead,
      writer: at('lambda', 'region', { ...fn, reservedConcurrency: 50 }),
      orders: at('dynamodb', 'region', provisioned),
    },
    connections: [
      line('shop -> placed : data-access', { ...item, operation: 'write' }),
      line('placed -> writes : event', item),
      line('writes -> writer : poll', { ...item, batchSize: 25 }),
      line('writer -> orders : data-access', { ...item, operation: 'write' }),
      'writes -> dead : transfer',
    ],
  },
  {
    name: '15 Queue-based load levelling with SNS, FIFO',
    nodes: {
      ...oneRegion,
      shop: at('ecs-service', 'region', app),
      placed: at('sns', 'region', { topicType: 'FIFO' }),
      writes: at('sqs', 'region', { ...queue, queueType: 'FIFO', highThroughput: true }),
      dead: at('sqs', 'region', { queueType: 'FIFO', retentionSeconds: 1_209_600 }),
      writer: at('lambda', 'region', fn),
      orders: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 4 * KB }),
    },
    connections: [
      line('shop -> placed : data-access', item),
      line('placed -> writes : event', item),
      line('writes -> writer : poll', { ...item, batchSize: 10 }),
      line('writer -> orders : data-access', { ...item, operation: 'write' }),
      'writes -> dead : transfer',
    ],
  },
  sparse(
    '15 Queue-based load levelling with SNS',
    'app: ec2, topic: sns, queue: sqs, writer: lambda, table: dynamodb',
    [
      'app -> topic : data-access',
      'topic -> queue : event',
      'queue -> writer : poll',
      'writer -> table : data-access',
    ],
  ),
  {
    name: '33 Serverless thumbnail creation',
    nodes: {
      ...oneRegion,
      users: alone('users'),
      images: bucket,
      resize: at('lambda', 'region', {
        ...fn,
        timeoutSeconds: 60,
        ephemeralStorageBytes: 1024 * MB,
        outputBytes: 50 * KB,
      }),
      thumbnails: at('s3', 'region', {
        encryption: 'SSE-S3',
        publicAccessBlocked: true,
        objectBytes: 50 * KB,
      }),
      metadata: index,
      dead,
    },
    connections: [
      line('users -> images : data-access', { requestBytes: 5 * MB, operation: 'write', ratePerSecond: 20 }),
      line('images -> resize : event', { requestBytes: 2 * KB, ratePerSecond: 20 }),
      line('resize -> images : data-access', { responseBytes: 5 * MB, operation: 'read', ratePerSecond: 20 }),
      line('resize -> thumbnails : data-access', {
        requestBytes: 50 * KB,
        operation: 'write',
        ratePerSecond: 20,
      }),
      line('resize -> metadata : data-access', { requestBytes: KB, operation: 'write', ratePerSecond: 20 }),
      'resize -> dead : event',
    ],
  },
  sparse(
    '33 Serverless thumbnail creation',
    'images: s3, resize: lambda, thumbnails: s3, metadata: dynamodb',
    ['images -> resize : event', 'resize -> thumbnails : data-access', 'resize -> metadata : data-access'],
  ),
]
