import { defineService } from '../service'

export default defineService({
  id: 'guardduty',
  name: 'Amazon GuardDuty',
  shortName: 'GuardDuty',
  keywords: ['threat detection'],
  category: 'security',
  icon: 'architecture-service/AmazonGuardDuty',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon GuardDuty?',
      url: 'https://docs.aws.amazon.com/guardduty/latest/ug/what-is-guardduty.html',
      asOf: '2026',
    },
  ],
})
