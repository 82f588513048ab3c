import { definePattern } from './pattern'
import { publicBalancer, scaledServers, twoTierVpc, usersAndVpc } from './shared/web-tier'
import { publicZone } from './shared/zoned-vpc'

const draw = ({ zones: count }: { readonly zones: number }) => {
  const zones = ['a', 'b', 'c'].slice(0, count)
  return {
    nodes: {
      dns: publicZone,
      ...usersAndVpc(),
      balancer: publicBalancer(zones, 'alb'),
      ...twoTierVpc(zones),
      ...scaledServers(zones, {
        server: 'Web server',
        group: 'Auto Scaling group',
        config: { minimum: 2, maximum: 8, healthCheck: 'ELB' },
      }),
    },
    connections: [
      'users -> dns : traffic "resolves"',
      { is: 'dns -> balancer : dns-record "alias"', config: { recordType: 'alias' } },
      'users -> balancer : traffic tcp/443 "HTTPS"',
      { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
    ],
    steps: [
      { at: ['dns'], text: 'Route 53 answers with the load balancer’s addresses (alias record).' },
      {
        at: ['balancer'],
        text: 'The load balancer has a node in each public subnet and checks the health of its targets.',
      },
      {
        at: ['group'],
        text: 'The group registers new instances with the load balancer and replaces unhealthy ones.',
      },
      {
        at: ['nat-a'],
        text: 'What the servers fetch themselves leaves through the NAT gateway of their zone.',
      },
    ],
  }
}

export default definePattern({
  id: 'alb-auto-scaling',
  title: 'Application Load Balancer and Auto Scaling group',
  summary:
    'The classic web tier: a load balancer over several zones, and instances that come and go with the load.',
  category: 'web',
  notes: {
    wording: [
      'Note: all of these can have Route53 integrated to get DNS',
      'client gets DNS from route 53 then sends request to ALB attached to an ASG',
      'ALB: health checks, multi AZ',
      'ASG: scaling',
      'very classic',
      'new instances added right away because they register with ALB',
      "during autoscaling it's slow because have to build the new EC2 instances:",
      'startup + userdata script',
      'use AMI to help but still not much',
      'on the order of minutes',
      'can do cross zone load balancing',
      "ALB elastic but can't handle huge peak of demand: pre-warm to fix this",
    ],
    today:
      'Pre-warming is something one does oneself now, by reserving capacity units (LCU). Cross-zone load balancing is always on and can be turned off for a target group.',
  },
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
    {
      text: 'The load balancer spreads over the targets of all zones, however many each has.',
      from: 'aws',
    },
    {
      text: 'For a peak that comes at once, reserve capacity beforehand (LCU reservation, which took the place of pre-warming).',
      from: 'aws',
    },
  ],
  scaling:
    'Minutes: an instance has to start and to run its user data; a prepared AMI shortens that a little.',
  zoneLoss:
    'The load balancer sends to the zones that are left, and the group starts the missing instances there.',
  twin: {
    question: 'Can Route 53 send users straight to the Auto Scaling group?',
    answer:
      'No. A group has no name or address, and its instances come and go with theirs. An alias record leads to a load balancer, with which the group registers its instances.',
    findings: ['no-such-connection/missing'],
    draw: () => {
      const { nodes } = draw({ zones: 2 })
      const { balancer: _, ...rest } = nodes
      return {
        nodes: rest,
        connections: ['users -> dns : traffic "resolves"', 'dns -> group : dns-record'],
      }
    },
  },
  parameters: [{ id: 'zones', label: 'Zones', usual: 2, most: 3 }],
  draw,
  facts: ['alb.targets', 'alb.two-azs', 'asg.target-groups', 'asg.warm-up', 'alb.capacity', 'alb.crosszone'],
  sources: [
    {
      title:
        'Use Elastic Load Balancing to distribute traffic across the instances in your Auto Scaling group',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/autoscaling-load-balancer.html',
      asOf: '2026',
    },
  ],
})
