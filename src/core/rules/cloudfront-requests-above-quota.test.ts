import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './cloudfront-requests-above-quota'

type Values = Readonly<Record<string, unknown>>
const asked = (line: Values, config: Values = {}) =>
  sketch({ users: { service: 'client' }, edge: { service: 'cloudfront', config } }, [
    { is: 'users -> edge : traffic', config: line },
  ])
const at = ['edge', 'traffic-1#ratePerSecond']
const fix = 'Put “edge” on a flat-rate plan'

testRule(rule, {
  good: {
    'a distribution without a stated rate': {
      diagram: asked({}),
      needs: [{ at: 'traffic-1#ratePerSecond', factIds: ['cf.rps'] }],
    },
    'more than the notes’ 100,000': asked({ ratePerSecond: 120_000 }),
    'a quarter of a million, the boundary': {
      diagram: asked({ ratePerSecond: 250_000 }),
      passes: [{ at: 'edge', factId: 'cf.rps', used: 250_000, limit: 250_000 }],
    },
    'a flat-rate plan': asked({ ratePerSecond: 900_000 }, { flatRatePlan: true }),
  },
  bad: {
    'one more on a plan by use': {
      diagram: asked({ ratePerSecond: 250_001 }, { flatRatePlan: false }),
      finds: [{ message: 'above', at, fixes: { [fix]: [] } }],
    },
    'one more on a plan that is not stated': {
      diagram: asked({ ratePerSecond: 250_001 }),
      finds: [{ message: 'probably', at, fixes: { [fix]: [] } }],
    },
  },
})
