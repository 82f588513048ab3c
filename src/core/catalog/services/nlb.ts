import { listeners, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'nlb',
  name: 'Network Load Balancer',
  shortName: 'Network Load Balancer',
  keywords: ['nlb', 'elb', 'elbv2', 'load balancer', 'tcp'],
  category: 'network',
  icon: 'resource/ElasticLoadBalancingNetworkLoadBalancer',
  placement: 'inside',
  livesIn: ['vpc'],
  stubs: 'subnets',
  caption: 'scheme',
  fields: [
    {
      key: 'scheme',
      label: 'Scheme',
      help: 'Internet-facing has public addresses, one Elastic IP for each zone if you like; internal has private ones only.',
      type: 'choice',
      options: ['internet-facing', 'internal'],
    },
    subnets('Subnets with a node of the load balancer, one in each zone; one zone is allowed.'),
    securityGroups,
    {
      key: 'listener',
      label: 'Listener',
      help: 'What clients speak to it; a TLS listener needs a certificate of the same Region.',
      type: 'choice',
      options: ['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC'],
    },
    listeners(['TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC']),
    {
      key: 'crossZone',
      label: 'Cross-zone load balancing',
      help: 'Whether nodes send to targets in every zone; off unless turned on.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Target groups for your Network Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas for your Network Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-limits.html',
      asOf: '2026-H2',
    },
  ],
})
