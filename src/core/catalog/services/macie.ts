import { defineService } from '../service'

export default defineService({
  id: 'macie',
  name: 'Amazon Macie',
  shortName: 'Macie',
  keywords: ['sensitive data', 'pii'],
  category: 'security',
  icon: 'architecture-service/AmazonMacie',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Macie?',
      url: 'https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html',
      asOf: '2026',
    },
  ],
})
