import { defineService } from '../service'

export default defineService({
  id: 'office-building',
  name: 'Office building',
  shortName: 'Office building',
  keywords: ['office', 'branch', 'headquarters'],
  category: 'actors',
  icon: 'resource/Officebuilding',
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
