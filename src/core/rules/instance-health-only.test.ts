import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './instance-health-only'

const group = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({ service: 'asg', config })
const alb: SketchedNode = { service: 'alb' }
const balanced = ['alb -> group : load-balancer-target']

testRule(rule, {
  good: {
    'nothing stated': { diagram: sketch({ alb, group: group() }, balanced), passes: [] },
    'no load balancer': sketch({ group: group({ healthCheck: 'EC2' }) }),
    'ELB health checks': {
      diagram: sketch({ alb, group: group({ healthCheck: 'ELB' }) }, balanced),
      passes: [{ at: 'group#healthCheck', factId: 'asg.elb-health' }],
    },
  },
  bad: {
    'EC2 health checks behind a load balancer': {
      diagram: exampleOf(rule),
      finds: [{ message: 'instanceOnly', at: ['group#healthCheck'], fixes: { 'Use ELB health checks': [] } }],
    },
    'a target group in between': {
      diagram: sketch({
        tg: { service: 'target-group' },
        group: group({ healthCheck: 'EC2', targetGroups: [{ ref: 'tg' }] }),
      }),
      finds: [{ message: 'instanceOnly', at: ['group#healthCheck'] }],
    },
  },
})
