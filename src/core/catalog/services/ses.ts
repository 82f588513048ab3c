import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'ses',
  name: 'Amazon Simple Email Service (SES)',
  shortName: 'SES',
  keywords: ['e-mail', 'mail', 'smtp'],
  category: 'integration',
  icon: 'architecture-service/AmazonSimpleEmailService',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    choice(
      'direction',
      'Direction',
      'Whether it sends mail, or takes it in and acts on it by receipt rules.',
      ['sending', 'receiving', 'both'],
    ),
  ],
  sources: [
    {
      title: 'What is Amazon SES?',
      url: 'https://docs.aws.amazon.com/ses/latest/dg/Welcome.html',
      asOf: '2026',
    },
  ],
})
