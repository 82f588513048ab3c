import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'quicksight',
  name: 'Amazon Quick Sight',
  shortName: 'Quick Sight',
  keywords: ['quick suite', 'bi', 'dashboard'],
  category: 'analytics',
  icon: 'architecture-service/AmazonQuickSuite',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets of its VPC connection, where it reads from a VPC.')],
  sources: [
    {
      title: 'Overview (Amazon Quick Sight)',
      url: 'https://docs.aws.amazon.com/quicksight/latest/developerguide/welcome.html',
      asOf: '2026',
    },
  ],
})
