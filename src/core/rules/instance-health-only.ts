import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { defineRule } from './rule'
import { isBehindLoadBalancer } from './shared/behind-load-balancer'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'instance-health-only',
    title: 'Auto Scaling group with EC2 health checks alone',
    concern: 'reliability',
    looksAt: ['asg'],
    messages: {
      instanceOnly: {
        severity: 'info',
        text: '{name} goes by EC2 health checks alone: an instance that the load balancer finds unhealthy gets no more requests, and is not replaced.',
      },
    },
    why: 'EC2 status checks see that the machine runs, not that the application answers. With ELB health checks, the group also replaces what the load balancer has given up.',
    howToFix: 'Set the group’s health check to ELB.',
    facts: ['asg.elb-health'],
    sources: [
      {
        title: 'Health checks for instances in an Auto Scaling group',
        url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'vpc', name: 'Shop' },
        balancer: { service: 'alb', name: 'Shop load balancer', in: 'shop' },
        web: { service: 'ec2', name: 'Web server', in: 'shop', count: 3 },
        group: {
          service: 'asg',
          name: 'Web servers',
          in: 'shop',
          config: { members: [{ ref: 'web' }], healthCheck: 'EC2' },
        },
      },
      ['balancer -> group : load-balancer-target'],
    ),

  each: (graph) => graph.resources('asg'),

  *checkOne(graph, group) {
    const { healthCheck } = group.config
    if (healthCheck === undefined || !isBehindLoadBalancer(graph, group.id)) return
    const at = { at: group.id, part: 'healthCheck' }
    if (healthCheck !== 'EC2') {
      yield { pass: at, factId: 'asg.elb-health' }
      return
    }
    yield {
      message: 'instanceOnly',
      at: [at],
      data: { name: capitalised(nameOf(graph, group.id)) },
      fixes: [
        {
          label: 'Use ELB health checks',
          apply: (diagram) => setField(diagram, group.id, 'healthCheck', 'ELB'),
        },
      ],
    }
  },
})
