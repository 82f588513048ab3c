import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './same-account'

const nodes = {
  shop: { service: 'account', name: 'Shop' },
  team: { service: 'account', name: 'Team' },
  region: { service: 'region', in: 'shop', name: 'eu-west-1' },
  vpc: { service: 'vpc', in: 'region' },
} as const
const alb = (config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'alb',
  in: 'vpc',
  config,
})
const api: SketchedNode = { service: 'api-gateway', in: 'team' }
const fn: SketchedNode = { service: 'lambda', in: 'team' }

testRule(rule, {
  good: {
    'a function of the same account': sketch(
      { ...nodes, alb: alb(), fn: { service: 'lambda', in: 'region' } },
      ['alb -> fn : load-balancer-target'],
    ),
    'a function in no account': sketch({ ...nodes, alb: alb(), fn: { service: 'lambda' } }, [
      'alb -> fn : load-balancer-target',
    ]),
    'an API and an internet-facing load balancer of another account': sketch(
      { ...nodes, api, alb: alb({ scheme: 'internet-facing' }) },
      ['api -> alb : sync-invoke'],
    ),
    'a VPC that is shared by RAM': sketch({ ...nodes, alb: alb(), fn, share: { service: 'ram' } }, [
      'alb -> fn : load-balancer-target',
    ]),
    'two boxes of one account': sketch(
      {
        ...nodes,
        shop: { service: 'account', config: { accountId: '111111111111' } },
        team: { service: 'account', config: { accountId: '111111111111' } },
        alb: alb(),
        fn,
      },
      ['alb -> fn : load-balancer-target'],
    ),
    'an API that calls a function of another account': sketch(
      { ...nodes, api, fn: { service: 'lambda', in: 'region' } },
      ['api -> fn : sync-invoke'],
    ),
  },
  bad: {
    'a function of another account': {
      diagram: exampleOf(rule),
      finds: [{ message: 'functionElsewhere', at: ['web', 'load-balancer-target-1', 'invoice'] }],
    },
    'an API and an internal load balancer of another account': {
      diagram: sketch({ ...nodes, api, alb: alb({ scheme: 'internal' }) }, ['api -> alb : sync-invoke']),
      finds: [{ message: 'privateElsewhere', at: ['api', 'sync-invoke-1', 'alb'] }],
    },
    'an API and a load balancer of another account that states no scheme': {
      diagram: sketch({ ...nodes, api, alb: alb() }, ['api -> alb : sync-invoke']),
      finds: [{ message: 'perhapsPrivateElsewhere', at: ['api', 'sync-invoke-1', 'alb#scheme'] }],
    },
  },
})
