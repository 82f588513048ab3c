import { defineService } from '../service'

export default defineService({
  id: 'ram',
  name: 'AWS Resource Access Manager',
  shortName: 'Resource Access Manager',
  keywords: ['share', 'cross-account'],
  category: 'security',
  icon: 'architecture-service/AWSResourceAccessManager',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is AWS Resource Access Manager?',
      url: 'https://docs.aws.amazon.com/ram/latest/userguide/what-is.html',
      asOf: '2026',
    },
  ],
})
