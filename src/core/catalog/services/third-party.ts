import { defineService } from '../service'

export default defineService({
  id: 'third-party',
  name: 'Third-party service',
  shortName: 'Third-party service',
  keywords: ['saas', 'external', 'partner', 'api', 'webhook', 'other cloud'],
  category: 'actors',
  icon: 'resource/GenericApplication',
  placement: 'inside',
  livesIn: [],
  fields: [],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
