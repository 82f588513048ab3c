import { choice, securityGroups, subnets } from '../fields'
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
    subnets('Subnets of its subnet group, in at least two zones.'),
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
    choice(
      'storageConfiguration',
      'Storage configuration',
      'Standard bills every I/O request; I/O-Optimized bills none and more for storage. IOPS are not provisioned.',
      ['Standard', 'I/O-Optimized'],
    ),
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
    securityGroups,
  ],
  sources: [
    {
      title: 'Replication with Amazon Aurora',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html',
      asOf: '2026-04',
    },
  ],
})
