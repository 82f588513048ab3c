import { defineService } from '../service'

export default defineService({
  id: 'user',
  name: 'User',
  shortName: 'User',
  keywords: ['person', 'administrator', 'employee'],
  category: 'actors',
  icon: 'resource/User',
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
