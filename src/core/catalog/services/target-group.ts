import { defineService } from '../service'

export default defineService({
  id: 'target-group',
  name: 'Elastic Load Balancing target group',
  shortName: 'Target group',
  keywords: ['tg', 'targets'],
  category: 'network',
  icon: null,
  noIconBecause: 'The icon set has none; AWS draws a target group as a plain box or not at all.',
  placement: 'chip',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'loadBalancer',
      label: 'Load balancer',
      help: 'The load balancer that uses it; an ALB’s target group serves one only.',
      type: 'reference',
      many: false,
      services: ['alb', 'nlb', 'gwlb', 'vpc-lattice'],
    },
    {
      key: 'targetType',
      label: 'Target type',
      help: 'How targets are registered: an ALB takes instance, ip and lambda, an NLB instance, ip and alb.',
      type: 'choice',
      options: ['instance', 'ip', 'lambda', 'alb'],
    },
    {
      key: 'protocol',
      label: 'Protocol',
      help: 'What the load balancer speaks to its targets: an ALB HTTP or HTTPS, a Gateway Load Balancer GENEVE, an NLB the others.',
      type: 'choice',
      options: ['HTTP', 'HTTPS', 'TCP', 'TLS', 'UDP', 'TCP_UDP', 'QUIC', 'TCP_QUIC', 'GENEVE'],
    },
    {
      key: 'port',
      label: 'Port',
      help: 'Port on which the targets receive traffic.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 65_535,
      whole: true,
    },
    {
      key: 'healthCheckPath',
      label: 'Health check path',
      help: 'Path that has to answer for a target to be given traffic.',
      type: 'text',
      example: '/health',
    },
    {
      key: 'stickiness',
      label: 'Sticky sessions',
      help: 'Whether a client stays with one target.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Target groups for your Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
    {
      title: 'Target groups for your Network Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-target-groups.html',
      asOf: '2026-H2',
    },
  ],
})
