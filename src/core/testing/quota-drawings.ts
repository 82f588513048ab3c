import { sketch } from '../model/sketch'
import { inside, weighed, stated, joined, referred, listing, many, type Drawing } from './drawn-number'
import { networkDrawings } from './network-quota-drawings'

/** For each quota, a drawing of any number of what it counts. */
export const quotaDrawings: Readonly<Record<string, Drawing>> = {
  ...networkDrawings,
  'alb.per-region': inside('region', 'alb'),
  'nlb.per-region': inside('region', 'nlb'),
  'alb.targets': joined('it -> far : load-balancer-target', 'ec2', 'alb'),
  'nlb.targets-total': joined('it -> far : load-balancer-target', 'ec2', 'nlb'),
  'alb.target-groups': referred('alb', 'target-group', 'loadBalancer'),
  'alb.lambda-targets': (count) =>
    sketch({ lb: { service: 'alb' }, it: { service: 'target-group' }, far: { service: 'lambda', count } }, [
      { is: 'lb -> far : load-balancer-target', config: { targetGroup: { ref: 'it' } } },
    ]),
  'alb.tg-one-lb': (count) =>
    sketch(
      {
        it: { service: 'target-group', config: { loadBalancer: { ref: 'lb' } } },
        lb: { service: 'alb' },
        other: { service: 'alb' },
        web: { service: 'ec2' },
      },
      count < 2
        ? []
        : [{ is: 'other -> web : load-balancer-target', config: { targetGroup: { ref: 'it' } } }],
    ),
  'privatelink.nlb-one-service': referred('nlb', 'endpoint-service', 'loadBalancers'),
  'lambda.concurrency': weighed('lambda', (count) => ({ reservedConcurrency: count - 100 })),
  'lambda.layers': joined('far -> it : association', 'lambda-layer', 'lambda'),
  'lambda.enis': (count) =>
    many(count, 'subnet', (subnets) => ({
      it: { service: 'vpc' },
      group: { service: 'security-group' },
      function: {
        service: 'lambda',
        in: 'it',
        config: { subnets, securityGroups: [{ ref: 'group' }] },
      },
    })),
  'asg.per-region': inside('region', 'asg'),
  'asg.target-groups': listing('asg', 'targetGroups', 'target-group'),
  'ecs.services-per-cluster': (count) =>
    sketch({ it: { service: 'ecs-cluster' }, thing: { service: 'ecs-service', in: 'it', count } }),
  'ecs.tasks-per-service': stated('ecs-service', 'desiredTasks'),
  'ecs.instances': joined('far -> it : membership', 'ec2', 'ecs-cluster'),
  'ecs.target-groups': (count) =>
    many(
      count,
      'target-group',
      () => ({ it: { service: 'ecs-service' }, lb: { service: 'alb' } }),
      (id) => [{ is: 'lb -> it : load-balancer-target', config: { targetGroup: { ref: id } } }],
    ),
  'ecs.discovery': (count) =>
    sketch(
      { names: { service: 'route53' }, it: { service: 'ecs-service', config: { desiredTasks: count } } },
      ['names -> it : dns-record'],
    ),
  'fargate.vcpu': weighed('ecs-service', (count) => ({
    launchType: 'Fargate',
    vcpu: 0.5,
    desiredTasks: count * 2,
  })),
  'rds.instances': inside('region', 'rds'),
  'rds.replicas': joined('it -> far : replication', 'rds', 'rds'),
  'rds.proxies': inside('region', 'rds-proxy'),
  'aurora.replicas': stated('aurora', 'replicas'),
  'ec.redis-nodes': stated('elasticache', 'nodes', { engine: 'Valkey' }),
  'ec.redis-replicas': stated('elasticache', 'replicasPerShard'),
  'ec.memcached-nodes': stated('elasticache', 'nodes', { engine: 'Memcached' }),
  'ec.nodes-region': weighed('elasticache', (nodes) => ({ nodes })),
  'dax.nodes': stated('dax', 'nodes'),
  'ddb.tables': inside('region', 'dynamodb'),
  'ddb.stream-readers': joined('it -> far : poll', 'lambda', 'dynamodb'),
  's3.buckets': inside('account', 's3'),
  'efs.filesystems': inside('region', 'efs'),
  'efs.vpcs': (count) => {
    const numbers = Array.from({ length: count }, (_, index) => index)
    return sketch({
      it: { service: 'efs', config: { subnets: numbers.map((index) => ({ ref: `subnet${index}` })) } },
      ...Object.fromEntries(
        numbers.flatMap((index) => [
          [`vpc${index}`, { service: 'vpc' }],
          [`subnet${index}`, { service: 'subnet', in: `vpc${index}` }],
        ]),
      ),
    })
  },
  'efs.sg': listing('efs', 'securityGroups', 'security-group'),
  'efs.connections': joined('far -> it : mount', 'ec2', 'efs'),
  'apigw.regional-rest': inside('region', 'api-gateway', { apiKind: 'REST', endpointType: 'Regional' }),
  'apigw.edge-optimized': inside('region', 'api-gateway', { endpointType: 'Edge-optimized' }),
  'apigw.stages': (count) =>
    sketch({
      it: {
        service: 'api-gateway',
        config: { stages: Array.from({ length: count }, (_, index) => `s${index}`).join(', ') },
      },
    }),
  'sns.topics-standard': inside('region', 'sns', { topicType: 'standard' }),
  'sns.topics-fifo': inside('region', 'sns', { topicType: 'FIFO' }),
  'sns.subs-standard': joined('it -> far : event', 'users', 'sns', { topicType: 'standard' }),
  'sns.subs-fifo': joined('it -> far : event', 'sqs', 'sns', { topicType: 'FIFO' }),
  'lambda.sqs-batch-fifo': batches({ queueType: 'FIFO' }),
  'lambda.sqs-batch-standard': batches({}),
  'cwl.subscriptions': joined('it -> far : event', 'lambda', 'cloudwatch-logs'),
  'eb.buses': inside('region', 'event-bus'),
  'eb.rules': referred('event-bus', 'event-rule', 'bus'),
  'eb.targets': joined('it -> far : event', 'sqs', 'event-rule'),
  'eb.pipes': inside('region', 'pipes'),
  'eb.scheduler': inside('region', 'scheduler'),
  'kds.shards-most': weighed('kinesis', (shards) => ({ shards })),
  'cf.distributions': inside('account', 'cloudfront'),
  'cf.origins-per-distribution': joined('it -> far : origin', 's3', 'cloudfront'),
  'cf.chain': (count) => {
    const ids = ['it', ...Array.from({ length: count - 1 }, (_, index) => `next${index}`)]
    return sketch(
      Object.fromEntries(ids.map((id) => [id, { service: 'cloudfront' }])),
      ids.slice(1).map((id, index) => `${ids[index] ?? ''} -> ${id} : origin`),
    )
  },
  'r53.zones': inside('account', 'route53'),
  'r53.records': joined('it -> far : dns-record', 's3', 'route53'),
}

/** Batches of so many messages of a queue. */
function batches(config: Readonly<Record<string, unknown>>): Drawing {
  return (batchSize) =>
    sketch({ queue: { service: 'sqs', config }, fn: { service: 'lambda' } }, [
      { is: 'queue -> fn : poll', id: 'it', config: { batchSize } },
    ])
}
