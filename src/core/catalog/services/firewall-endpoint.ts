import { one } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'firewall-endpoint',
  name: 'Network Firewall endpoint',
  shortName: 'Firewall endpoint',
  keywords: ['nfw endpoint', 'vpce', 'inspection'],
  category: 'network',
  icon: 'resource/AWSNetworkFirewallEndpoints',
  placement: 'inside',
  livesIn: ['subnet', 'availability-zone', 'vpc'],
  fields: [
    one('firewall', 'Firewall', 'The firewall that inspects what route tables send to this endpoint.', [
      'network-firewall',
    ]),
  ],
  sources: [
    {
      title: 'AWS Network Firewall example architectures with routing',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
      asOf: '2026-H2',
    },
  ],
})
