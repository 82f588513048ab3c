import { statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'gwlb',
  name: 'Gateway Load Balancer',
  shortName: 'Gateway Load Balancer',
  keywords: ['gwlb', 'elb', 'geneve', 'appliance', 'firewall'],
  category: 'network',
  icon: 'resource/ElasticLoadBalancingGatewayLoadBalancer',
  placement: 'inside',
  livesIn: ['vpc'],
  stubs: 'subnets',
  fields: [
    subnets('Subnets with a node of the load balancer, one in each zone that has appliances.'),
    statement(
      'crossZone',
      'Cross-zone load balancing',
      'Whether nodes send to appliances in every zone; off unless turned on.',
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
