import { subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'glue',
  name: 'AWS Glue',
  shortName: 'Glue',
  keywords: ['etl', 'crawler', 'data catalog', 'spark'],
  category: 'analytics',
  icon: 'architecture-service/AWSGlue',
  placement: 'inside',
  livesIn: ['region', 'vpc', 'account', 'aws-cloud'],
  stubs: 'subnets',
  fields: [subnets('Subnets that it is attached to, where it reaches into a VPC.')],
  sources: [
    {
      title: 'What is AWS Glue?',
      url: 'https://docs.aws.amazon.com/glue/latest/dg/what-is-glue.html',
      asOf: '2026',
    },
  ],
})
