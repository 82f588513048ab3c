import { definePattern } from './pattern'
import { publicBalancer, scaledServers, twoTierVpc, twoZones, usersAndVpc } from './shared/web-tier'

export default definePattern({
  id: 'scaling-by-cloudwatch',
  title: 'Scaling by CloudWatch metrics',
  summary: 'Metrics of the running servers tell their group to grow or to shrink towards a target.',
  category: 'web',
  notes: {
    wording: [
      'can use cloudwatch to trigger autoscaling based on resource utilization',
      'tip: good target utilization should be between 40% - 70%',
    ],
    today:
      'Target tracking keeps the alarms itself: you state a metric and its target. The 40 to 70 % are advice, no number of AWS’s.',
  },
  whenToUse: [
    'Load follows people: more by day than by night, more before a holiday.',
    'A metric says how busy each server is: CPU, requests for each target, messages for each worker.',
  ],
  tradeOffs: [
    { text: 'A good target for utilisation is between 40 % and 70 %.', from: 'notes' },
    {
      text: 'A low target keeps servers idle; a high one leaves no room until new ones have started.',
      from: 'aws',
    },
    {
      text: 'Metrics come once a minute with detailed monitoring, else every five minutes, and instances need their warm-up: it follows the load with a delay.',
      from: 'aws',
    },
    {
      text: 'A peak that is known beforehand is better met by a schedule, or by predictive scaling.',
      from: 'aws',
    },
  ],
  scaling: 'Minutes: the metric, the alarm and the start of an instance each take their time.',
  zoneLoss:
    'The servers that are left grow busier, so the same policy starts more of them in the other zone.',
  draw: () => ({
    nodes: {
      ...usersAndVpc(),
      balancer: publicBalancer(twoZones, 'alb'),
      ...twoTierVpc(twoZones, { withNat: false }),
      ...scaledServers(twoZones, {
        server: 'Web server',
        group: 'Auto Scaling group',
        config: { minimum: 2, maximum: 8 },
      }),
      alarm: { service: 'cloudwatch-alarm', name: 'CPU alarm', in: 'region' },
      policy: {
        service: 'auto-scaling',
        name: 'Keep CPU at 50 %',
        in: 'region',
        config: {
          policyType: 'target tracking',
          metric: 'ASGAverageCPUUtilization',
          scales: [{ ref: 'group' }],
        },
      },
    },
    connections: [
      'users -> balancer : traffic tcp/443 "HTTPS"',
      { is: 'balancer -> group : load-balancer-target', config: { protocol: 'HTTP', port: 80 } },
      'group -> alarm : transfer "metrics"',
      'alarm -> policy : event',
      'policy -> group : association',
    ],
    steps: [
      {
        at: ['group'],
        text: 'The instances report CPU utilisation to CloudWatch; the group has the average.',
      },
      { at: ['alarm'], text: 'The alarm goes off when the average stays above or below the target.' },
      {
        at: ['policy'],
        text: 'The target-tracking policy works out how many instances bring it back, between minimum and maximum.',
      },
      {
        at: ['balancer'],
        text: 'New instances register with the load balancer; leaving ones finish their requests.',
      },
    ],
  }),
  facts: ['asg.per-region', 'asg.policies', 'cw.alarm-actions', 'asg.warm-up', 'cw.instance-metrics'],
  sources: [
    {
      title: 'Target tracking scaling policies for Amazon EC2 Auto Scaling',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/as-scaling-target-tracking.html',
      asOf: '2026-H2',
    },
  ],
})
