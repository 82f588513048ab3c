import { choice } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'snowball-edge',
  name: 'AWS Snowball Edge device',
  shortName: 'Snowball Edge device',
  keywords: ['snow family', 'device'],
  category: 'storage',
  icon: 'architecture-service/AWSSnowballEdge',
  placement: 'inside',
  livesIn: ['site'],
  caption: 'deviceType',
  fields: [
    choice('deviceType', 'Device', 'What it is made for; closed to new customers since November 2025.', [
      'storage optimized',
      'compute optimized',
    ]),
  ],
  sources: [
    {
      title: 'What is AWS Snowball Edge?',
      url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/whatisedge.html',
      asOf: '2026',
    },
  ],
})
