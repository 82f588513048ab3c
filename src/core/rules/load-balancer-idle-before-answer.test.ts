import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './load-balancer-idle-before-answer'

type Values = Readonly<Record<string, unknown>>
const behind = (alb: Values, fn: Values) =>
  sketch({ alb: { service: 'alb', config: alb }, fn: { service: 'lambda', config: fn } }, [
    'alb -> fn : load-balancer-target',
  ])
const at = ['alb#idleTimeoutSeconds', 'load-balancer-target-1', 'fn#averageDurationSeconds']

testRule(rule, {
  good: {
    'nothing stated': { diagram: behind({}, {}), passes: [] },
    'a minute, the boundary': {
      diagram: behind({}, { averageDurationSeconds: 60 }),
      passes: [{ at: 'alb#idleTimeoutSeconds', factId: 'alb.idle-timeout', used: 60, limit: 60 }],
    },
    'a patient load balancer': behind({ idleTimeoutSeconds: 300 }, { averageDurationSeconds: 200 }),
    'a function that may take longer': behind({}, { averageDurationSeconds: 3, timeoutSeconds: 900 }),
  },
  bad: {
    'a function that takes longer than the default': {
      diagram: behind({}, { averageDurationSeconds: 61 }),
      finds: [{ message: 'idleByDefault', at, fixes: { 'Let “alb” wait 122 s': [] } }],
    },
    'a function that takes longer than is stated': {
      diagram: behind({ idleTimeoutSeconds: 30 }, { averageDurationSeconds: 31 }),
      finds: [{ message: 'idle', at, fixes: { 'Let “alb” wait 62 s': [] } }],
    },
  },
})
