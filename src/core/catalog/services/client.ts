import { defineService } from '../service'

export default defineService({
  id: 'client',
  name: 'Client',
  shortName: 'Client',
  keywords: ['browser', 'desktop', 'laptop', 'application'],
  category: 'actors',
  icon: 'resource/Client',
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
