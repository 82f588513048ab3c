import { defineService } from '../service'

export default defineService({
  id: 'shield',
  name: 'AWS Shield',
  shortName: 'Shield',
  keywords: ['ddos'],
  category: 'security',
  icon: 'architecture-service/AWSShield',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'AWS Shield',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/shield-chapter.html',
      asOf: '2026',
    },
  ],
})
