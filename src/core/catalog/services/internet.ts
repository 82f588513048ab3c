import { defineService } from '../service'

export default defineService({
  id: 'internet',
  name: 'Internet',
  shortName: 'Internet',
  keywords: ['world', 'public', 'web'],
  category: 'actors',
  icon: 'resource/Internet',
  placement: 'inside',
  livesIn: [],
  fields: [],
  sources: [
    {
      title: 'Enable internet access for a VPC using an internet gateway',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Internet_Gateway.html',
      asOf: '2026-H2',
    },
  ],
})
