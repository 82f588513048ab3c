import { defineService } from '../service'

export default defineService({
  id: 'aurora',
  name: 'Amazon Aurora cluster',
  shortName: 'Aurora cluster',
  keywords: ['relational', 'sql', 'postgres', 'mysql', 'serverless database'],
  category: 'database',
  icon: 'architecture-service/AmazonAurora',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone'],
  stubs: 'subnets',
  caption: 'engine',
  fields: [
    {
      key: 'engine',
      label: 'Engine',
      help: 'Which database it is compatible with.',
      type: 'choice',
      options: ['PostgreSQL', 'MySQL'],
    },
    {
      key: 'subnets',
      label: 'Subnets',
      help: 'Subnets of its subnet group, in at least two zones.',
      type: 'reference',
      many: true,
      services: ['subnet'],
    },
    {
      key: 'replicas',
      label: 'Replicas',
      help: 'Aurora Replicas beside the writer, up to 15; they share its storage and take over when it fails.',
      type: 'number',
      unit: 'none',
      min: 0,
      max: 15,
      whole: true,
    },
    {
      key: 'serverless',
      label: 'Serverless',
      help: 'Whether capacity follows the load (Aurora Serverless v2).',
      type: 'boolean',
    },
    {
      key: 'dataApi',
      label: 'RDS Data API',
      help: 'Whether SQL can be sent over HTTPS, for which a Lambda function needs no VPC.',
      type: 'boolean',
    },
    {
      key: 'publiclyAccessible',
      label: 'Publicly accessible',
      help: 'Whether its instances have public addresses; they are reached from the internet only in public subnets.',
      type: 'boolean',
    },
    {
      key: 'securityGroups',
      label: 'Security groups',
      help: 'Security groups of its network interfaces; up to five on each unless raised.',
      type: 'reference',
      many: true,
      services: ['security-group'],
    },
  ],
  sources: [
    {
      title: 'Replication with Amazon Aurora',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
      asOf: '2026-04',
    },
  ],
})
