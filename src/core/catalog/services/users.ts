import { defineService } from '../service'

export default defineService({
  id: 'users',
  name: 'Users',
  shortName: 'Users',
  keywords: ['people', 'customers', 'visitors', 'browser'],
  category: 'actors',
  icon: 'resource/Users',
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
