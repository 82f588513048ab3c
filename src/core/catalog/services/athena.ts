import { defineService } from '../service'

export default defineService({
  id: 'athena',
  name: 'Amazon Athena',
  shortName: 'Athena',
  keywords: ['sql', 'query', 'presto'],
  category: 'analytics',
  icon: 'architecture-service/AmazonAthena',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Athena?',
      url: 'https://docs.aws.amazon.com/athena/latest/ug/what-is.html',
      asOf: '2026',
    },
  ],
})
