import { cacheNodes, isBelow506, replicasOfShard, vpcsOfFileSystem } from './data-counts'
import { numberIn, type Quota } from './quota'

const redis = { field: 'engine', is: ['Valkey', 'Redis OSS'] }

/** Databases, caches and file systems. */
export const dataQuotas: readonly Quota[] = [
  {
    factId: 'rds.instances',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['rds', 'aurora'],
      each: (of) => (of.service === 'aurora' ? 1 + (numberIn(of, 'replicas') ?? 0) : 1),
    },
    things: ['database instance', 'database instances'],
  },
  {
    factId: 'rds.replicas',
    per: ['rds'],
    counts: { as: 'lines', kinds: ['replication'], to: ['rds'], direction: 'out' },
    things: ['read replica', 'read replicas'],
  },
  {
    factId: 'rds.proxies',
    per: ['region'],
    counts: { as: 'things', services: ['rds-proxy'] },
    things: ['RDS Proxy', 'RDS Proxies'],
  },
  {
    factId: 'aurora.replicas',
    per: ['aurora'],
    counts: { as: 'number', field: 'replicas' },
    things: ['replica', 'replicas'],
  },
  {
    factId: 'ec.redis-nodes',
    per: ['elasticache'],
    where: redis,
    counts: { as: 'number', field: 'nodes', or: cacheNodes },
    things: ['node', 'nodes'],
    most: 'ec.redis-nodes-max',
    mostWhere: { factId: 'ec.redis-250', is: isBelow506 },
  },
  {
    factId: 'ec.redis-replicas',
    per: ['elasticache'],
    counts: { as: 'number', field: 'replicasPerShard', or: replicasOfShard },
    things: ['replica of a shard', 'replicas of a shard'],
  },
  {
    factId: 'ec.memcached-nodes',
    per: ['elasticache'],
    where: { field: 'engine', is: ['Memcached'] },
    counts: { as: 'number', field: 'nodes' },
    things: ['node', 'nodes'],
  },
  {
    factId: 'ec.nodes-region',
    per: ['region'],
    counts: { as: 'things', services: ['elasticache'], each: (of) => cacheNodes(of) ?? 1 },
    things: ['cache node', 'cache nodes'],
  },
  { factId: 'dax.nodes', per: ['dax'], counts: { as: 'number', field: 'nodes' }, things: ['node', 'nodes'] },
  {
    factId: 'ddb.tables',
    per: ['region'],
    counts: { as: 'things', services: ['dynamodb'] },
    things: ['table', 'tables'],
  },
  {
    factId: 'ddb.stream-readers',
    per: ['dynamodb', 'dynamodb-stream'],
    counts: { as: 'lines', kinds: ['poll'], direction: 'out' },
    things: ['reader of its stream', 'readers of its stream'],
    unless: ': AWS does not refuse more, but they can be throttled',
  },
  {
    factId: 's3.buckets',
    per: ['account'],
    counts: { as: 'things', services: ['s3'] },
    things: ['bucket', 'buckets'],
  },
  {
    factId: 'efs.filesystems',
    per: ['region'],
    counts: { as: 'things', services: ['efs'] },
    things: ['EFS file system', 'EFS file systems'],
  },
  {
    factId: 'efs.vpcs',
    per: ['efs'],
    counts: { as: 'computed', of: vpcsOfFileSystem },
    things: ['VPC with mount targets', 'VPCs with mount targets'],
    instead: 'clients of other VPCs reach its mount targets over a peering or a transit gateway',
  },
  {
    factId: 'efs.sg',
    per: ['efs'],
    counts: { as: 'named', field: 'securityGroups' },
    things: ['security group', 'security groups'],
  },
  {
    factId: 'efs.connections',
    per: ['efs'],
    counts: { as: 'lines', kinds: ['mount'], each: (far) => numberIn(far, 'desiredTasks') ?? 1 },
    things: ['client', 'clients'],
  },
]
