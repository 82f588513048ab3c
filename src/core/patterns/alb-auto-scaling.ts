import { place } from '../layout/place'
import { sketch, type SketchedNode } from '../model/sketch'
import { definePattern } from './pattern'

const zones = ['a', 'b']
const each = (build: (zone: string, index: number) => Readonly<Record<string, SketchedNode>>) =>
  Object.assign({}, ...zones.map(build)) as Readonly<Record<string, SketchedNode>>

export default definePattern({
  id: 'alb-auto-scaling',
  title: 'Application Load Balancer and Auto Scaling group',
  summary:
    'The classic web tier: a load balancer over two zones, and instances that come and go with the load.',
  family: 'web',
  whenToUse: [
    'A web application on instances that must survive the loss of a zone.',
    'Load that changes over minutes, not seconds.',
  ],
  tradeOffs: [
    {
      text: 'New instances take traffic as soon as they are registered and healthy; no DNS change is needed.',
      from: 'aws',
    },
    {
      text: 'A new instance takes minutes (start-up and user data); a prepared AMI helps, but not much.',
      from: 'notes',
    },
    { text: 'A good target for utilisation is between 40 % and 70 %.', from: 'notes' },
    {
      text: 'For a peak that comes at once, reserve capacity beforehand (LCU reservation, which took the place of pre-warming).',
      from: 'aws',
    },
  ],
  build: () =>
    place(
      sketch(
        {
          users: { service: 'users', name: 'Users' },
          dns: { service: 'route53', name: 'example.com' },
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          vpc: { service: 'vpc', name: 'VPC', in: 'region', config: { cidr: '10.0.0.0/16' } },
          igw: { service: 'igw', name: 'Internet gateway', in: 'vpc' },
          balancer: {
            service: 'alb',
            name: 'Load balancer',
            in: 'vpc',
            config: { scheme: 'internet-facing', subnets: zones.map((zone) => ({ ref: `public-${zone}` })) },
          },
          ...each((zone, index) => ({
            [`zone-${zone}`]: { service: 'availability-zone', name: `Zone ${zone.toUpperCase()}`, in: 'vpc' },
            [`public-${zone}`]: {
              service: 'subnet',
              name: `Public subnet ${zone.toUpperCase()}`,
              in: `zone-${zone}`,
              config: { access: 'public', cidr: `10.0.${index}.0/24` },
            },
            [`private-${zone}`]: {
              service: 'subnet',
              name: `Private subnet ${zone.toUpperCase()}`,
              in: `zone-${zone}`,
              config: { access: 'private', cidr: `10.0.${index + 10}.0/24` },
            },
            [`nat-${zone}`]: { service: 'nat-gateway', name: 'NAT gateway', in: `public-${zone}` },
            [`web-${zone}`]: {
              service: 'ec2',
              name: `Web server ${zone.toUpperCase()}`,
              in: `private-${zone}`,
            },
          })),
          group: {
            service: 'asg',
            name: 'Auto Scaling group',
            in: 'vpc',
            config: { members: zones.map((zone) => ({ ref: `web-${zone}` })) },
          },
          alarm: { service: 'cloudwatch', name: 'CPU alarm', in: 'region' },
        },
        [
          'users -> dns : traffic "resolves"',
          'dns -> balancer : dns-record "alias"',
          'users -> balancer : traffic tcp/443 "HTTPS"',
          { is: 'balancer -> web-a : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
          { is: 'balancer -> web-b : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
          'alarm -> group : event "scales"',
        ],
        {
          title: 'Application Load Balancer and Auto Scaling group',
          steps: [
            { at: ['dns'], text: 'Route 53 answers with the load balancer’s addresses (alias record).' },
            {
              at: ['balancer'],
              text: 'The load balancer has a node in each public subnet and checks the targets’ health.',
            },
            {
              at: ['group'],
              text: 'The group registers new instances at the target group and replaces unhealthy ones.',
            },
            { at: ['alarm'], text: 'CloudWatch tells the group to grow or to shrink.' },
          ],
        },
      ),
    ),
  facts: ['alb.two-azs', 'alb.targets', 'asg.target-groups', 'alb.capacity', 'alb.crosszone'],
  sources: [
    {
      title:
        'Use Elastic Load Balancing to distribute traffic across the instances in your Auto Scaling group',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-load-balancer.html',
      asOf: '2026',
    },
  ],
})
