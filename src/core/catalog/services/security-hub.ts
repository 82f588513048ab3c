import { defineService } from '../service'

export default defineService({
  id: 'security-hub',
  name: 'AWS Security Hub',
  shortName: 'Security Hub',
  keywords: ['posture', 'cspm'],
  category: 'security',
  icon: 'architecture-service/AWSSecurityHub',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'Introduction to AWS Security Hub',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/what-is-securityhub.html',
      asOf: '2026',
    },
  ],
})
