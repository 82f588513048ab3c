import type { SoundDrawing } from './drawing'
import { at, both, oneRegion, openVpc, refs, type Nodes } from './two-zones'

const KB = 1024
const GB = 1024 ** 3
const worker = { operatingSystem: 'Linux', nitro: true }
const workers: Nodes = {
  workerA: at('ec2', 'vpc-privateA', worker),
  workerB: at('ec2', 'vpc-privateB', worker),
  fleet: at('asg', 'vpc', {
    members: refs('workerA', 'workerB'),
    ...both('vpc', 'private'),
    minimum: 2,
    maximum: 20,
  }),
}

/** Patterns 72 to 74: disks, queues and buckets at extreme rates. */
export const throughput: readonly SoundDrawing[] = [
  {
    name: '72 Extreme rates: disks',
    nodes: {
      ...openVpc,
      dbA: at('ec2', 'vpc-privateA', { ...worker, instanceType: 'r7iz.metal-32xl' }),
      general: at('ebs', 'vpcA', { volumeType: 'gp3', iops: 16_000, sizeBytes: 1000 * GB }),
      fast: at('ebs', 'vpcA', { volumeType: 'io2', iops: 200_000, sizeBytes: 1000 * GB }),
      scratch: at('instance-store', 'vpc-privateA', { iops: 2_000_000, sizeBytes: 1000 * GB }),
      ...workers,
      files: at('efs', 'vpc', {
        throughputMode: 'Elastic',
        performanceMode: 'General Purpose',
        ...both('vpc', 'private'),
      }),
    },
    connections: [
      'dbA -> general : volume-attachment',
      'dbA -> fast : volume-attachment',
      'dbA -> scratch : volume-attachment "cache"',
      'dbA -> files : mount',
      'workerA -> files : mount',
      'workerB -> files : mount',
    ],
  },
  {
    name: '73 Extreme rates: SNS and SQS standard',
    nodes: {
      ...openVpc,
      ...workers,
      shop: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 4, ...both('vpc', 'private') }),
      topic: at('sns', 'region', { topicType: 'standard' }),
      queue: at('sqs', 'region', {
        queueType: 'standard',
        visibilityTimeoutSeconds: 120,
        deadLetterQueue: { ref: 'dead' },
        maximumReceives: 5,
      }),
      dead: at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 }),
    },
    connections: [
      { is: 'shop -> topic : data-access', config: { ratePerSecond: 20_000, requestBytes: 8 * KB } },
      { is: 'topic -> queue : event', config: { ratePerSecond: 20_000 } },
      'queue -> workerA : poll',
      'queue -> workerB : poll',
      'queue -> dead : transfer',
    ],
  },
  {
    name: '73 Extreme rates: SQS FIFO, with and without high throughput',
    nodes: {
      ...oneRegion,
      shop: at('ecs-service', 'region', { launchType: 'Fargate' }),
      plain: at('sqs', 'region', {
        queueType: 'FIFO',
        batching: false,
        visibilityTimeoutSeconds: 180,
        deadLetterQueue: { ref: 'dead' },
      }),
      batched: at('sqs', 'region', { queueType: 'FIFO', batching: true, visibilityTimeoutSeconds: 180 }),
      fast: at('sqs', 'region', {
        queueType: 'FIFO',
        batching: true,
        highThroughput: true,
        visibilityTimeoutSeconds: 180,
      }),
      dead: at('sqs', 'region', { queueType: 'FIFO' }),
      fn: at('lambda', 'region', { timeoutSeconds: 30 }),
    },
    connections: [
      { is: 'shop -> plain : data-access', config: { ratePerSecond: 200 } },
      { is: 'shop -> batched : data-access', config: { ratePerSecond: 2000 } },
      { is: 'shop -> fast : data-access', config: { ratePerSecond: 20_000 } },
      'plain -> dead : transfer',
      { is: 'plain -> fn : poll', config: { batchSize: 10 } },
    ],
  },
  {
    name: '73 Extreme rates: Kinesis Data Streams',
    nodes: {
      ...oneRegion,
      shop: at('ecs-service', 'region', { launchType: 'Fargate' }),
      stream: at('kinesis', 'region', { capacityMode: 'provisioned', shards: 20, retentionSeconds: 86_400 }),
      elastic: at('kinesis', 'region', { capacityMode: 'on-demand' }),
      fn: at('lambda', 'region', { timeoutSeconds: 60 }),
      delivery: at('firehose', 'region', { bufferSeconds: 300, bufferBytes: 5 * KB * KB }),
      bucket: at('s3', 'region'),
    },
    connections: [
      { is: 'shop -> stream : data-access', config: { ratePerSecond: 15_000, requestBytes: KB } },
      { is: 'shop -> elastic : data-access', config: { ratePerSecond: 3000, requestBytes: KB } },
      { is: 'stream -> fn : poll', config: { batchSize: 500 } },
      'stream -> delivery : stream',
      'delivery -> bucket : transfer',
    ],
  },
  {
    name: '74 Extreme rates: S3 prefixes and KMS',
    nodes: {
      ...oneRegion,
      app: at('ecs-service', 'region', { launchType: 'Fargate' }),
      bucket: at('s3', 'region', { prefixes: 10, encryption: 'SSE-KMS', bucketKey: true }),
      key: at('kms', 'region', { keyType: 'customer managed' }),
    },
    connections: [
      { is: 'app -> bucket : data-access', config: { operation: 'read', ratePerSecond: 30_000 } },
      { is: 'app -> bucket : data-access', config: { operation: 'write', ratePerSecond: 20_000 } },
      'key -> bucket : association',
    ],
  },
  {
    name: '74 S3 with KMS and no Bucket Key, at moderate rates',
    nodes: {
      ...oneRegion,
      app: at('lambda', 'region', { timeoutSeconds: 30 }),
      bucket: at('s3', 'region', { prefixes: 1, encryption: 'SSE-KMS', bucketKey: false }),
      key: at('kms', 'region', { keyType: 'customer managed' }),
    },
    connections: [
      { is: 'app -> bucket : data-access', config: { operation: 'read', ratePerSecond: 2000 } },
      'bucket -> key : association',
    ],
  },
]
