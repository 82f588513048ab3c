import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './lambda-runs-too-long'

type Values = Readonly<Record<string, unknown>>
const fn = (config: Values, service = 'lambda') => sketch({ fn: { service, config } })
const atEdge = (config: Values, kind = 'sync-invoke') =>
  sketch({ edge: { service: 'cloudfront' }, fn: { service: 'lambda', config } }, [`edge -> fn : ${kind}`])

testRule(rule, {
  good: {
    'nothing stated': { diagram: fn({}), passes: [] },
    '15 minutes, the boundary': {
      diagram: fn({ timeoutSeconds: 900, averageDurationSeconds: 900 }),
      passes: [
        { at: 'fn#timeoutSeconds', factId: 'lambda.timeout', used: 900, limit: 900 },
        { at: 'fn#averageDurationSeconds', factId: 'lambda.timeout', used: 900, limit: 900 },
      ],
    },
    'Lambda@Edge for 30 seconds, the boundary': fn({ timeoutSeconds: 30 }, 'lambda-edge'),
    'an origin': atEdge({ timeoutSeconds: 60 }, 'origin'),
  },
  bad: {
    'a second more than 15 minutes': {
      diagram: fn({ timeoutSeconds: 901 }),
      finds: [{ message: 'beyondLimit', at: ['fn#timeoutSeconds'] }],
    },
    'more than 15 minutes on average': {
      diagram: fn({ averageDurationSeconds: 1200, timeoutSeconds: 900 }),
      finds: [{ message: 'beyondLimit', at: ['fn#averageDurationSeconds'] }],
    },
    'longer than its timeout': {
      diagram: fn({ averageDurationSeconds: 31, timeoutSeconds: 30 }),
      finds: [
        {
          message: 'cutOff',
          at: ['fn#averageDurationSeconds', 'fn#timeoutSeconds'],
          fixes: { 'Let “fn” run for 62 s': [] },
        },
      ],
    },
    'Lambda@Edge for a second more': {
      diagram: fn({ timeoutSeconds: 31 }, 'lambda-edge'),
      finds: [{ message: 'beyondLimit', at: ['fn#timeoutSeconds'] }],
    },
    'a function that CloudFront calls': {
      diagram: atEdge({ timeoutSeconds: 31 }),
      finds: [{ message: 'beyondLimit', at: ['fn#timeoutSeconds'] }],
    },
  },
})
