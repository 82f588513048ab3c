import { choice, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'route53-resolver',
  name: 'Route 53 Resolver endpoint',
  shortName: 'Resolver endpoint',
  keywords: ['dns', 'hybrid dns', 'forwarding'],
  category: 'network',
  icon: 'resource/AmazonRoute53Resolver',
  placement: 'inside',
  livesIn: ['vpc'],
  stubs: 'subnets',
  caption: 'direction',
  fields: [
    choice(
      'direction',
      'Direction',
      'Inbound answers queries from your networks; outbound forwards queries of VPCs to your name servers.',
      ['inbound', 'outbound'],
    ),
    subnets('Subnets with an address of the endpoint; two zones are advised.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'Resolving DNS queries between VPCs and your network',
      url: 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-overview-DSN-queries-to-vpc.html',
      asOf: '2026',
    },
  ],
})
