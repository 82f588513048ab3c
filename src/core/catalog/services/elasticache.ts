import { choice, count, securityGroups, statement, subnets, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'elasticache',
  name: 'Amazon ElastiCache cluster',
  shortName: 'ElastiCache cluster',
  keywords: ['redis', 'valkey', 'memcached', 'cache', 'session store'],
  category: 'database',
  icon: 'architecture-service/AmazonElastiCache',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    {
      key: 'engine',
      label: 'Engine',
      help: 'Valkey and Redis OSS replicate and fail over; Memcached does neither.',
      type: 'choice',
      options: ['Valkey', 'Redis OSS', 'Memcached'],
    },
    text(
      'engineVersion',
      'Engine version',
      'Version of the engine; the most nodes and shards depend on it.',
      '8.1',
    ),
    choice('purpose', 'Purpose', 'A cache may lose what it holds; a session store may not.', [
      'cache',
      'session store',
    ]),
    subnets('Subnets of its subnet group; a cache is reached within its VPC and connected ones only.'),
    {
      key: 'nodes',
      label: 'Nodes',
      help: 'Nodes in the cluster: up to 90 for Valkey and Redis OSS and 60 for Memcached unless raised.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 500,
      whole: true,
    },
    statement(
      'clusterMode',
      'Cluster mode',
      'Whether keys are spread over several shards (Valkey and Redis OSS).',
    ),
    count('shards', 'Shards', 'Node groups that each hold a part of the keys, with cluster mode on.', {
      max: 500,
    }),
    {
      key: 'replicasPerShard',
      label: 'Replicas per shard',
      help: 'Copies of each shard, up to five.',
      type: 'number',
      unit: 'none',
      min: 0,
      max: 5,
      whole: true,
    },
    {
      key: 'multiAz',
      label: 'Multi-AZ',
      help: 'Whether a replica in another zone takes over by itself.',
      type: 'boolean',
    },
    securityGroups,
  ],
  sources: [
    {
      title: 'Quotas for ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Access Patterns for Accessing an ElastiCache Cache in an Amazon VPC',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/elasticache-vpc-accessing.html',
      asOf: '2026-04',
    },
  ],
})
