import { listeners, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'alb',
  name: 'Application Load Balancer',
  shortName: 'Application Load Balancer',
  keywords: ['alb', 'elb', 'elbv2', 'load balancer', 'http'],
  category: 'network',
  icon: 'resource/ElasticLoadBalancingApplicationLoadBalancer',
  placement: 'inside',
  livesIn: ['vpc'],
  stubs: 'subnets',
  caption: 'scheme',
  fields: [
    {
      key: 'scheme',
      label: 'Scheme',
      help: 'Internet-facing has public addresses and needs public subnets; internal has private ones only.',
      type: 'choice',
      options: ['internet-facing', 'internal'],
    },
    subnets('Subnets with a node of the load balancer: at least two, each in another zone, of at least /27.'),
    securityGroups,
    {
      key: 'idleTimeoutSeconds',
      label: 'Idle timeout',
      help: 'After how long without data a connection is closed; 60 s unless changed.',
      type: 'number',
      unit: 'seconds',
      min: 1,
      max: 4000,
    },
    {
      key: 'listener',
      label: 'Listener',
      help: 'What clients speak to it; HTTPS needs a certificate of the same Region.',
      type: 'choice',
      options: ['HTTP', 'HTTPS', 'HTTP and HTTPS'],
    },
    listeners(['HTTP', 'HTTPS']),
    {
      key: 'crossZone',
      label: 'Cross-zone load balancing',
      help: 'Whether nodes send to targets in every zone; always on for the load balancer, and may be turned off for a target group.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
      asOf: '2026-H2',
    },
    {
      title: 'Quotas for your Application Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-limits.html',
      asOf: '2026-H2',
    },
  ],
})
