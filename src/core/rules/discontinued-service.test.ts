import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './discontinued-service'

testRule(rule, {
  good: {
    'what took their place': sketch({
      vpc: { service: 'vpc' },
      alb: { service: 'alb', in: 'vpc' },
      tasks: { service: 'ecs-service', in: 'vpc' },
      copy: { service: 'datasync' },
    }),
    'a Snowball whose kind is not stated': sketch({
      site: { service: 'site' },
      s: { service: 'snowball', in: 'site' },
    }),
  },
  bad: {
    'App Runner': {
      diagram: exampleOf(rule),
      finds: [{ message: 'appRunner', at: ['website'] }],
    },
    'a Snowcone and a Snowball Edge': {
      diagram: sketch({
        site: { service: 'site' },
        a: { service: 'snowcone', in: 'site' },
        b: { service: 'snowball-edge', in: 'site' },
      }),
      finds: [
        { message: 'snowcone', at: ['a'] },
        { message: 'snowballEdge', at: ['b'] },
      ],
    },
    'a Classic Load Balancer': {
      diagram: sketch({ vpc: { service: 'vpc' }, old: { service: 'clb', in: 'vpc' } }),
      finds: [{ message: 'classicLoadBalancer', at: ['old'] }],
    },
  },
})
