import { count, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'documentdb',
  name: 'Amazon DocumentDB cluster',
  shortName: 'DocumentDB cluster',
  keywords: ['mongodb', 'document database'],
  category: 'database',
  icon: 'architecture-service/AmazonDocumentDB',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets of its subnet group, in at least two zones.'),
    count(
      'replicas',
      'Replicas',
      'Instances beside the primary, up to 15, that answer reads and take over.',
      { min: 0, max: 15 },
    ),
    statement('changeStreams', 'Change streams', 'Whether changes can be read, by Lambda for example.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is Amazon DocumentDB?',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/what-is.html',
      asOf: '2026',
    },
  ],
})
