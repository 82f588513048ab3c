import { asn } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'router',
  name: 'Router',
  shortName: 'Router',
  keywords: ['vpc router', 'edge router', 'switch'],
  category: 'network',
  icon: 'resource/AmazonVPCRouter',
  placement: 'inside',
  livesIn: ['site', 'vpc'],
  fields: [asn('Its own side of BGP sessions.')],
  sources: [
    {
      title: 'AWS Architecture Icons',
      url: 'https://aws.amazon.com/architecture/icons/',
      asOf: '2026-01-30',
    },
  ],
})
