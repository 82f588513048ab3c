import { defineService } from '../service'

export default defineService({
  id: 'datasync-agent',
  name: 'AWS DataSync agent',
  shortName: 'DataSync agent',
  keywords: ['agent', 'transfer'],
  category: 'storage',
  icon: 'resource/AWSDatasyncAgent',
  placement: 'inside',
  livesIn: ['site', 'server-contents', 'subnet', 'vpc', 'availability-zone'],
  fields: [],
  sources: [
    {
      title: 'Where can I transfer my data with AWS DataSync?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
      asOf: '2026-H2',
    },
  ],
})
