import { choice, securityGroups, statement, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'clb',
  name: 'Classic Load Balancer',
  shortName: 'Classic Load Balancer',
  keywords: ['clb', 'elb', 'legacy load balancer'],
  category: 'network',
  icon: 'resource/ElasticLoadBalancingClassicLoadBalancer',
  placement: 'inside',
  livesIn: ['vpc'],
  stubs: 'subnets',
  caption: 'scheme',
  fields: [
    choice(
      'scheme',
      'Scheme',
      'Internet-facing has public addresses and needs public subnets; internal has private ones only.',
      ['internet-facing', 'internal'],
    ),
    subnets('Subnets with a node of the load balancer, one in each zone.'),
    securityGroups,
    choice('listener', 'Listener', 'What clients speak to it; HTTPS and SSL need a certificate.', [
      'HTTP',
      'HTTPS',
      'TCP',
      'SSL',
    ]),
    statement('crossZone', 'Cross-zone load balancing', 'Whether nodes send to instances in every zone.'),
  ],
  sources: [
    {
      title: 'What is a Classic Load Balancer?',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/introduction.html',
      asOf: '2026',
    },
  ],
})
