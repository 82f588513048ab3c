import type { SoundDrawing } from './drawing'
import { KB, line, MB, ref, sparse } from './sparse'
import { at, both, openVpc } from './two-zones'

const task = { desiredTasks: 4, vcpu: 0.5, memoryBytes: 1024 * MB, operatingSystem: 'Linux' }
const fargate = { ...task, launchType: 'Fargate' }
const message = { requestBytes: 16 * KB, ratePerSecond: 200 }
const queue = {
  queueType: 'standard',
  visibilityTimeoutSeconds: 120,
  retentionSeconds: 345_600,
  waitSeconds: 20,
  deadLetterQueue: ref('dead'),
  maximumReceives: 5,
}
const dead = at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 })
const cluster = {
  ...openVpc,
  cluster: at('ecs-cluster', 'vpc', { capacity: 'Fargate' }),
  first: at('ecs-service', 'cluster', { ...fargate, ...both('vpc', 'private') }),
  second: at('ecs-service', 'cluster', { ...fargate, ...both('vpc', 'private') }),
  dead,
}

/** Patterns 16, 17 and 21: services of ECS behind queues, topics and names. */
export const containersApart: readonly SoundDrawing[] = [
  {
    name: '16 ECS services decoupled by SQS',
    nodes: { ...cluster, orders: at('sqs', 'region', queue) },
    connections: [
      line('first -> orders : data-access', { ...message, operation: 'write' }),
      line('orders -> second : poll', { ...message, batchSize: 10 }),
      'orders -> dead : transfer',
    ],
  },
  sparse('16 ECS services decoupled by SQS', 'a: ecs-service, queue: sqs, b: ecs-service', [
    'a -> queue : data-access',
    'queue -> b : poll',
  ]),
  {
    name: '17 ECS services decoupled by SNS',
    nodes: {
      ...cluster,
      third: at('ecs-service', 'cluster', { ...fargate, ...both('vpc', 'private') }),
      placed: at('sns', 'region', { topicType: 'standard' }),
      toShip: at('sqs', 'region', queue),
      toBill: at('sqs', 'region', queue),
    },
    connections: [
      line('first -> placed : data-access', { ...message, operation: 'write' }),
      line('placed -> toShip : event', message),
      line('placed -> toBill : event', message),
      line('toShip -> second : poll', { ...message, batchSize: 10 }),
      line('toBill -> third : poll', { ...message, batchSize: 10 }),
      'toShip -> dead : transfer',
      'toBill -> dead : transfer',
    ],
  },
  sparse(
    '17 ECS services decoupled by SNS',
    'a: ecs-service, topic: sns, q: sqs, p: sqs, b: ecs-service, c: ecs-service, alb: alb',
    [
      'a -> topic : data-access',
      'topic -> q : event',
      'topic -> p : event',
      'q -> b : poll',
      'p -> c : poll',
      'topic -> alb : event',
      'alb -> c : load-balancer-target',
    ],
  ),
  {
    name: '21 ECS service discovery with Route 53',
    nodes: {
      ...cluster,
      names: at('cloud-map', 'region', { domainName: 'internal.example.com', discovery: 'private DNS' }),
      zone: at('route53', 'cloud', { zoneType: 'private', domainName: 'internal.example.com' }),
    },
    connections: [
      'zone -> vpc : association',
      'zone -> names : association',
      line('names -> second : dns-record', { recordType: 'A', routingPolicy: 'multivalue', ttlSeconds: 10 }),
      'first -> zone : traffic udp/53',
      line('first -> second : traffic', {
        protocol: 'tcp',
        port: 8080,
        requestBytes: 4 * KB,
        ratePerSecond: 100,
      }),
    ],
  },
  sparse(
    '21 ECS service discovery with Route 53',
    'vpc: vpc, a in vpc: ecs-service, b in vpc: ecs-service, zone: route53, names: cloud-map',
    [
      'zone -> b : dns-record',
      'names -> b : dns-record',
      'a -> zone : traffic',
      'a -> b : traffic',
      'zone -> vpc : association',
    ],
  ),
]
