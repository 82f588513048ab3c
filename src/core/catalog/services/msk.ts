import { securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'msk',
  name: 'Amazon MSK cluster',
  shortName: 'MSK cluster',
  keywords: ['kafka', 'streaming', 'broker'],
  category: 'analytics',
  icon: 'architecture-service/AmazonManagedStreamingforApacheKafka',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets of its brokers, each in another zone.'), securityGroups],
  sources: [
    {
      title: 'What is Amazon MSK?',
      url: 'https://docs.aws.amazon.com/msk/latest/developerguide/what-is-msk.html',
      asOf: '2026',
    },
  ],
})
