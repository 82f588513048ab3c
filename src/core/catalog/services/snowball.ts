import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'snowball',
  name: 'AWS Snowball job',
  shortName: 'Snowball job',
  keywords: ['import', 'export', 'data transfer'],
  category: 'storage',
  icon: 'architecture-service/AWSSnowball',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'jobType',
  fields: [
    choice('jobType', 'Job', 'Which way data goes.', ['import', 'export', 'local compute and storage']),
  ],
  sources: [
    {
      title: 'What is AWS Snowball Edge?',
      url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/whatisedge.html',
      asOf: '2026',
    },
  ],
})
