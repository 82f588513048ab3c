import { defineService } from '../service'

export default defineService({
  id: 'inspector',
  name: 'Amazon Inspector',
  shortName: 'Inspector',
  keywords: ['vulnerabilities'],
  category: 'security',
  icon: 'architecture-service/AmazonInspector',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Inspector?',
      url: 'https://docs.aws.amazon.com/inspector/latest/user/what-is-inspector.html',
      asOf: '2026',
    },
  ],
})
