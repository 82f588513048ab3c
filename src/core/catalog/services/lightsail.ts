import { defineService } from '../service'

export default defineService({
  id: 'lightsail',
  name: 'Amazon Lightsail',
  shortName: 'Lightsail',
  keywords: ['virtual private server', 'vps'],
  category: 'compute',
  icon: 'architecture-service/AmazonLightsail',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [],
  sources: [
    {
      title: 'What is Amazon Lightsail?',
      url: 'https://docs.aws.amazon.com/lightsail/latest/userguide/what-is-amazon-lightsail.html',
      asOf: '2026',
    },
  ],
})
