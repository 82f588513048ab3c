import { count, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'neptune',
  name: 'Amazon Neptune cluster',
  shortName: 'Neptune cluster',
  keywords: ['graph database', 'gremlin', 'sparql'],
  category: 'database',
  icon: 'architecture-service/AmazonNeptune',
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
    statement('serverless', 'Serverless', 'Whether capacity follows the load.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is Amazon Neptune?',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/intro.html',
      asOf: '2026',
    },
  ],
})
