import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './slow-scaling'

const alb: SketchedNode = { service: 'alb' }
const group = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({ service: 'asg', config })
const alarm: SketchedNode = { service: 'cloudwatch-alarm' }
const balanced = ['alb -> group : load-balancer-target']

testRule(rule, {
  good: {
    'a group of which nothing is stated': sketch({ alb, group: group() }, balanced),
    'a group of workers': sketch({ group: group({ minimum: 1, maximum: 10 }) }),
    'a group of fixed size': sketch({ alb, group: group({ minimum: 2, maximum: 2 }) }, balanced),
    'a group that may grow, and nobody says for what': {
      diagram: sketch({ alb, group: group({ minimum: 2, maximum: 20 }) }, balanced),
      passes: [{ at: 'group', factId: 'asg.warm-up' }],
    },
    'a short warm-up': {
      diagram: sketch({ alb, group: group({ minimum: 1, maximum: 4, warmUpSeconds: 59 }) }, balanced),
      passes: [{ at: 'group#warmUpSeconds', factId: 'asg.warm-up' }],
    },
  },
  bad: {
    'a long warm-up': {
      diagram: exampleOf(rule),
      finds: [{ message: 'takesLong', at: ['group#warmUpSeconds'] }],
    },
    'a group that an alarm lets grow': {
      diagram: sketch({ alb, alarm, group: group({ minimum: 2, maximum: 20 }) }, [
        ...balanced,
        'alarm -> group : event',
      ]),
      finds: [{ message: 'takesMinutes', at: ['group'] }],
    },
    'a group with a stated rate': {
      diagram: sketch({ alb, group: group({ minimum: 2, maximum: 20 }) }, [
        { is: 'alb -> group : load-balancer-target', config: { ratePerSecond: 900 } },
      ]),
      finds: [{ message: 'takesMinutes', at: ['group'] }],
    },
  },
})
