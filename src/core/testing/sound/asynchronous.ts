import type { SoundDrawing } from './drawing'
import { KB, line, MB, ref, sparse } from './sparse'
import { alone, at, oneRegion } from './two-zones'

const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29, stages: 'prod' }
const message = { requestBytes: 64 * KB, ratePerSecond: 100 }
const queue = {
  queueType: 'standard',
  visibilityTimeoutSeconds: 180,
  retentionSeconds: 345_600,
  waitSeconds: 20,
  deadLetterQueue: ref('dead'),
  maximumReceives: 5,
}
const dead = at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 })
const worker = at('lambda', 'region', { runtime: 'nodejs22.x', timeoutSeconds: 30, memoryBytes: 512 * MB })

/** Patterns 5 to 7 and 34 to 36: caches, queues, schedules and topics between who asks and who works. */
export const asynchronous: readonly SoundDrawing[] = [
  {
    name: '5 CloudFront in front of API Gateway with API cache',
    nodes: {
      ...oneRegion,
      users: alone('users'),
      cdn: at('cloudfront', 'cloud', { alternateName: 'www.example.com', cacheTtlSeconds: 60 }),
      certificate: at('acm', 'region', { region: 'us-east-1' }),
      api: at('api-gateway', 'region', { ...rest, cache: true }),
      fn: at('lambda', 'region', { runtime: 'nodejs22.x', timeoutSeconds: 10, memoryBytes: 512 * MB }),
    },
    connections: [
      line('users -> cdn : traffic', { protocol: 'tcp', port: 443, ratePerSecond: 20_000 }),
      'certificate -> cdn : association',
      line('cdn -> api : origin', { access: 'public', ratePerSecond: 1000 }),
      line('api -> fn : sync-invoke', { requestBytes: 4 * KB, responseBytes: 200 * KB, ratePerSecond: 100 }),
    ],
  },
  sparse(
    '5 CloudFront in front of API Gateway with API cache',
    'users: users, cdn: cloudfront, api: api-gateway, fn: lambda',
    ['users -> cdn : traffic', 'cdn -> api : origin', 'api -> fn : sync-invoke'],
  ),
  {
    name: '6 API Gateway to SQS as asynchronous backend',
    nodes: {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', rest),
      orders: at('sqs', 'region', { ...queue, maximumMessageBytes: MB }),
      dead,
      cluster: at('ecs-cluster', 'region', { capacity: 'Fargate' }),
      shipping: at('ecs-service', 'cluster', { launchType: 'Fargate', desiredTasks: 4, vcpu: 1 }),
    },
    connections: [
      line('client -> api : sync-invoke', message),
      line('api -> orders : data-access', { ...message, operation: 'write' }),
      line('orders -> shipping : poll', { ...message, batchSize: 10 }),
      'orders -> dead : transfer',
    ],
  },
  sparse(
    '6 API Gateway to SQS as asynchronous backend',
    'client: client, api: api-gateway, queue: sqs, worker: ec2, other: ecs-service',
    [
      'client -> api : sync-invoke',
      'api -> queue : data-access',
      'queue -> worker : poll',
      'queue -> other : poll',
    ],
  ),
  ...['REST', 'HTTP'].map((apiKind) => ({
    name: `7 API Gateway – SQS – Lambda, ${apiKind} API`,
    nodes: {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', { ...rest, apiKind }),
      queue: at('sqs', 'region', queue),
      dead,
      worker,
      table: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 4 * KB }),
    },
    connections: [
      line('client -> api : sync-invoke', message),
      line('api -> queue : data-access', message),
      line('queue -> worker : poll', { ...message, batchSize: 10 }),
      'queue -> dead : transfer',
      line('worker -> table : data-access', { requestBytes: 4 * KB, operation: 'write' }),
    ],
  })),
  sparse('7 API Gateway – SQS – Lambda', 'client: client, api: api-gateway, queue: sqs, fn: lambda', [
    'client -> api : sync-invoke',
    'api -> queue : data-access',
    'queue -> fn : poll',
  ]),
  {
    name: '34 Serverless cron job, EventBridge Scheduler',
    nodes: {
      ...oneRegion,
      clock: at('scheduler', 'region', { schedule: 'cron(0 3 * * ? *)' }),
      fn: at('lambda', 'region', {
        timeoutSeconds: 600,
        averageDurationSeconds: 120,
        deadLetter: ref('dead'),
      }),
      dead,
    },
    connections: [line('clock -> fn : async-invoke', { requestBytes: KB }), 'fn -> dead : event'],
  },
  {
    name: '34 Serverless cron job, rule of an event bus',
    nodes: {
      ...oneRegion,
      bus: at('event-bus', 'region', { busType: 'classic' }),
      nightly: at('event-rule', 'region', {
        bus: ref('bus'),
        schedule: 'rate(1 day)',
        deadLetterQueue: ref('dead'),
      }),
      fn: worker,
      dead,
    },
    connections: [line('nightly -> fn : event', { requestBytes: KB }), 'nightly -> dead : transfer'],
  },
  sparse('34 Serverless cron job', 'clock: scheduler, bus: event-bus, a: lambda, b: lambda', [
    'clock -> a : async-invoke',
    'bus -> b : event',
  ]),
  {
    name: '35 S3 – SNS – Lambda',
    nodes: {
      ...oneRegion,
      uploads: at('s3', 'region', { objectBytes: 200 * MB, encryption: 'SSE-S3', publicAccessBlocked: true }),
      topic: at('sns', 'region', { topicType: 'standard' }),
      scan: at('lambda', 'region', { timeoutSeconds: 120, deadLetter: ref('dead') }),
      index: at('lambda', 'region', { timeoutSeconds: 30, deadLetter: ref('dead') }),
      dead,
    },
    connections: [
      line('uploads -> topic : event', { requestBytes: 2 * KB, ratePerSecond: 50 }),
      line('topic -> scan : event', { requestBytes: 3 * KB, ratePerSecond: 50 }),
      line('topic -> index : event', { requestBytes: 3 * KB, ratePerSecond: 50 }),
      'scan -> uploads : data-access',
    ],
  },
  sparse('35 S3 – SNS – Lambda', 'bucket: s3, topic: sns, one: lambda, two: lambda', [
    'bucket -> topic : event',
    'topic -> one : event',
    'topic -> two : event',
  ]),
  {
    name: '36 S3 – SNS – SQS – Lambda',
    nodes: {
      ...oneRegion,
      uploads: at('s3', 'region', { objectBytes: 200 * MB, encryption: 'SSE-S3', publicAccessBlocked: true }),
      topic: at('sns', 'region', { topicType: 'standard' }),
      scans: at('sqs', 'region', queue),
      entries: at('sqs', 'region', queue),
      dead,
      scan: worker,
      index: worker,
    },
    connections: [
      line('uploads -> topic : event', { requestBytes: 2 * KB, ratePerSecond: 50 }),
      line('topic -> scans : event', { requestBytes: 3 * KB, ratePerSecond: 50 }),
      line('topic -> entries : event', { requestBytes: 3 * KB, ratePerSecond: 50 }),
      line('scans -> scan : poll', { requestBytes: 3 * KB, batchSize: 10 }),
      line('entries -> index : poll', { requestBytes: 3 * KB, batchSize: 10 }),
      'scans -> dead : transfer',
      'entries -> dead : transfer',
      line('scan -> uploads : data-access', { operation: 'read', responseBytes: 200 * MB }),
    ],
  },
  sparse('36 S3 – SNS – SQS – Lambda', 'bucket: s3, topic: sns, q: sqs, p: sqs, one: lambda, two: lambda', [
    'bucket -> topic : event',
    'topic -> q : event',
    'topic -> p : event',
    'q -> one : poll',
    'p -> two : poll',
  ]),
]
