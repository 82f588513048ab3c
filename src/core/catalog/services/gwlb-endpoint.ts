import { one } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'gwlb-endpoint',
  name: 'Gateway Load Balancer endpoint',
  shortName: 'Gateway Load Balancer endpoint',
  keywords: ['gwlbe', 'vpce', 'vpc endpoint', 'inspection'],
  category: 'network',
  icon: 'resource/AmazonVPCEndpoints',
  placement: 'inside',
  livesIn: ['subnet', 'availability-zone', 'vpc'],
  fields: [
    one(
      'service',
      'Service',
      'The endpoint service, or its Gateway Load Balancer, to which it hands packets.',
      ['endpoint-service', 'gwlb'],
    ),
  ],
  sources: [
    {
      title: 'What is a Gateway Load Balancer?',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/gateway/introduction.html',
      asOf: '2026-H2',
    },
  ],
})
