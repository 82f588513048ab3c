import { defineService } from '../service'

export default defineService({
  id: 'snowcone',
  name: 'AWS Snowcone device',
  shortName: 'Snowcone device',
  keywords: ['snow family', 'device', 'discontinued'],
  category: 'storage',
  icon: 'architecture-service/AWSSnowballEdge',
  placement: 'inside',
  livesIn: ['site'],
  fields: [],
  sources: [
    {
      title: 'AWS Snowball Edge Developer Guide',
      url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/whatisedge.html',
      asOf: '2026',
    },
  ],
})
