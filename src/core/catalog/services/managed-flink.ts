import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'managed-flink',
  name: 'Amazon Managed Service for Apache Flink',
  shortName: 'Managed Flink',
  keywords: ['kinesis data analytics', 'stream processing'],
  category: 'analytics',
  icon: 'architecture-service/AmazonManagedServiceforApacheFlink',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets that it is attached to, where it reaches into a VPC.')],
  sources: [
    {
      title: 'Use the Managed Service for Apache Flink VPC API',
      url: 'https://docs.aws.amazon.com/managed-flink/latest/java/vpc-api.html',
      asOf: '2026',
    },
  ],
})
