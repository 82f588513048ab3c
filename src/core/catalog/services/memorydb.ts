import { choice, count, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'memorydb',
  name: 'Amazon MemoryDB cluster',
  shortName: 'MemoryDB cluster',
  keywords: ['redis', 'valkey', 'in-memory database'],
  category: 'database',
  icon: 'architecture-service/AmazonMemoryDB',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    choice(
      'engine',
      'Engine',
      'Engine that it is compatible with; every write is kept in a log over several zones.',
      ['Valkey', 'Redis OSS'],
    ),
    subnets('Subnets of its subnet group.'),
    count('shards', 'Shards', 'Parts over which keys are spread.', { max: 500 }),
    count('replicasPerShard', 'Replicas per shard', 'Copies of each shard that take over, up to five.', {
      min: 0,
      max: 5,
    }),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is MemoryDB?',
      url: 'https://docs.aws.amazon.com/memorydb/latest/devguide/what-is-memorydb.html',
      asOf: '2026',
    },
  ],
})
