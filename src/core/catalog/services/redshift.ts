import { choice, count, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'redshift',
  name: 'Amazon Redshift',
  shortName: 'Redshift warehouse',
  keywords: ['data warehouse', 'olap', 'analytics database'],
  category: 'database',
  icon: 'architecture-service/AmazonRedshift',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'deploymentType',
  fields: [
    choice(
      'deploymentType',
      'Deployment type',
      'A cluster of nodes that you size, or capacity that follows the load.',
      ['provisioned', 'serverless'],
    ),
    subnets('Subnets of its subnet group; serverless needs three, each in another zone.'),
    count('nodes', 'Nodes', 'Nodes of a provisioned cluster.', { max: 128 }),
    statement('multiAz', 'Multi-AZ', 'Whether a provisioned cluster runs in two zones at once.'),
    statement('publiclyAccessible', 'Publicly accessible', 'Whether it has a public address.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'What is Amazon Redshift?',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/welcome.html',
      asOf: '2026',
    },
  ],
})
