import { defineService } from '../service'

export default defineService({
  id: 'mobile-client',
  name: 'Mobile client',
  shortName: 'Mobile client',
  keywords: ['phone', 'tablet', 'app', 'ios', 'android'],
  category: 'actors',
  icon: 'resource/Mobileclient',
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
