import { count, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'dax',
  name: 'Amazon DynamoDB Accelerator (DAX) cluster',
  shortName: 'DAX cluster',
  keywords: ['dynamodb cache', 'accelerator'],
  category: 'database',
  icon: 'resource/AmazonDynamoDBAmazonDynamoDBAccelerator',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets of its subnet group; clients are in its VPC or in a connected one.'),
    count(
      'nodes',
      'Nodes',
      'One primary and up to ten read replicas; three in different zones for production.',
      { max: 100 },
    ),
    securityGroups,
  ],
  sources: [
    {
      title: 'Sizing your DAX cluster',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/dax-cluster-sizing.html',
      asOf: '2026-04',
    },
  ],
})
