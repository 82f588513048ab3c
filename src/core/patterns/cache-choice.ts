import { definePattern } from './pattern'
import { webRequests, webService } from './shared/ecs-services'

const nodesOf = (count: number) => `${count} ${count === 1 ? 'node' : 'nodes'}`

export default definePattern({
  id: 'cache-choice',
  title: 'Caches for extreme rates: Valkey, Memcached or DAX',
  summary:
    'Three caches behind one service: how many nodes each has, and what is lost when one of them fails.',
  category: 'data',
  notes: {
    wording: [
      'caching',
      'redis: up to 200 nodes replicated',
      'memcached: up to 20 nodes sharded',
      'DynamoDB DAX: 10 nodes, primary + replicas',
    ],
    today:
      'Valkey or Redis OSS: 90 nodes in a cluster, 500 on request, with up to 5 replicas for each shard. Memcached: 60 nodes. DAX: 11, one primary and ten replicas.',
  },
  whenToUse: [
    'Structures, sorted sets, locks or sessions that must not be lost: Valkey or Redis OSS.',
    'Simple values over many nodes, which may be lost at any time: Memcached.',
    'Items of DynamoDB, with its own calls and nothing to invalidate: DAX.',
  ],
  tradeOffs: [
    { text: 'Valkey replicates each shard: replicas take over and serve reads.', from: 'notes' },
    {
      text: 'Memcached shards over its nodes and keeps each key once: it goes with its node.',
      from: 'notes',
    },
    {
      text: 'DAX has one primary for writes and replicas for reads, and caches DynamoDB only.',
      from: 'notes',
    },
    {
      text: 'With Valkey and Memcached the application fills the cache and throws out what is old.',
      from: 'aws',
    },
    { text: 'All three are in a VPC and are never reached from the internet.', from: 'aws' },
  ],
  scaling:
    'Minutes: nodes, shards or replicas are added, and data moves while the cache goes on; serverless caches follow by themselves.',
  zoneLoss:
    'Valkey with Multi-AZ and DAX go on with replicas of other zones; Memcached loses what its nodes in the zone held.',
  parameters: [
    { id: 'shards', label: 'Valkey shards', usual: 3, most: 31, breaks: ['quota-exceeded/exceeded'] },
    { id: 'memcached', label: 'Memcached nodes', usual: 4, most: 61, breaks: ['quota-exceeded/exceeded'] },
    { id: 'dax', label: 'DAX nodes', usual: 3, most: 12, breaks: ['quota-exceeded/hard'] },
  ],
  draw: ({ shards, memcached, dax }) => ({
    nodes: {
      ...webService,
      valkey: {
        service: 'elasticache',
        name: `Ranking, ${nodesOf(shards * 3)}`,
        in: 'vpc',
        config: {
          engine: 'Valkey',
          purpose: 'cache',
          clusterMode: true,
          shards,
          replicasPerShard: 2,
          multiAz: true,
        },
      },
      memcached: {
        service: 'elasticache',
        name: `Pages, ${nodesOf(memcached)}`,
        in: 'vpc',
        config: { engine: 'Memcached', purpose: 'cache', nodes: memcached },
      },
      dax: { service: 'dax', name: `Baskets, ${nodesOf(dax)}`, in: 'vpc', config: { nodes: dax } },
      baskets: {
        service: 'dynamodb',
        name: 'Baskets',
        in: 'region',
        config: { capacityMode: 'on-demand' },
      },
    },
    connections: [
      ...webRequests,
      'web -> valkey : data-access tcp/6379 "replicated shards"',
      'web -> memcached : data-access tcp/11211 "sharded"',
      'web -> dax : data-access tcp/9111 "reads, writes"',
      'dax -> baskets : data-access "misses, writes"',
    ],
    steps: [
      {
        at: ['valkey'],
        text: 'Valkey: three nodes for each shard here, a primary and two replicas; 90 nodes in a cluster, up to 500 on request.',
      },
      {
        at: ['memcached'],
        text: 'Memcached: the client spreads keys over up to 60 nodes, each key on one of them.',
      },
      {
        at: ['dax'],
        text: 'DAX: a primary and up to ten read replicas, 11 nodes in all; writes pass through.',
      },
    ],
  }),
  twin: {
    question: 'Can DAX also take the reads of a relational database?',
    answer:
      'No. DAX understands the calls of DynamoDB and stands before its tables only. Before RDS or Aurora the application keeps results in Valkey or Memcached and throws out what is old, or reads from replicas.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        ...webService,
        dax: { service: 'dax', name: 'Orders cache', in: 'vpc', config: { nodes: 3 } },
        orders: {
          service: 'rds',
          name: 'Orders database',
          in: 'vpc',
          config: { engine: 'PostgreSQL', multiAz: true, publiclyAccessible: false },
        },
      },
      connections: [
        ...webRequests,
        'web -> dax : data-access tcp/9111 "reads"',
        'dax -> orders : data-access "misses"',
      ],
    }),
  },
  facts: [
    'dax.nodes',
    'ec.memcached-nodes',
    'ec.redis-nodes',
    'ec.redis-replicas',
    'ec.redis-nodes-max',
    'ec.memcached-no-replication',
    'ec.nodes-region',
    'dax.write-through',
    'ec.vpc',
  ],
  sources: [
    {
      title: 'Quotas for ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/quota-limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Understanding Valkey and Redis OSS replication / shards',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/Shards.html',
      asOf: '2026-04',
    },
    {
      title: 'Sizing your DAX cluster',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html',
      asOf: '2026-04',
    },
  ],
})
