import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-peak'

const nodes: Readonly<Record<string, SketchedNode>> = {
  users: { service: 'users' },
  apps: { service: 'mobile-client' },
  alb: { service: 'alb' },
}
const at = (ratePerSecond: number, from = 'users') => ({
  is: `${from} -> alb : traffic`,
  config: { ratePerSecond },
})

testRule(rule, {
  good: {
    'no rate': { diagram: sketch(nodes, ['users -> alb : traffic']), passes: [] },
    'a rate below the smallest reservation': {
      diagram: sketch(nodes, [at(2499)]),
      passes: [{ at: 'alb', factId: 'alb.capacity' }],
    },
  },
  bad: {
    'a sale that starts': {
      diagram: exampleOf(rule),
      finds: [{ message: 'reserve', at: ['tickets', 'traffic-1'] }],
    },
    'the smallest reservation': {
      diagram: sketch(nodes, [at(2500)]),
      finds: [{ message: 'reserve', at: ['alb', 'traffic-1'] }],
    },
    'two sources together': {
      diagram: sketch(nodes, [at(2000), at(2000, 'apps')]),
      finds: [{ message: 'reserve', at: ['alb', 'traffic-1', 'traffic-2'] }],
    },
  },
})
