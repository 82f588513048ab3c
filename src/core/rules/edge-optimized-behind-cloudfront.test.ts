import { sketch } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './edge-optimized-behind-cloudfront'

const behind = (config: Readonly<Record<string, string>>, lines = ['cdn -> api : origin']) =>
  sketch({ cdn: { service: 'cloudfront' }, api: { service: 'api-gateway', config } }, lines)

testRule(rule, {
  good: {
    'a Regional API': {
      diagram: behind({ endpointType: 'Regional' }),
      passes: [{ at: 'api#endpointType', factId: 'apigw.edge-already-cf' }],
    },
    'an API that states no endpoint': {
      diagram: behind({}),
      needs: [{ at: 'api#endpointType', factIds: ['apigw.edge-already-cf'] }],
    },
    'an edge-optimized API on its own': behind({ endpointType: 'Edge-optimized' }, []),
  },
  bad: {
    'an edge-optimized API': {
      diagram: behind({ endpointType: 'Edge-optimized' }),
      finds: [
        {
          message: 'twice',
          at: ['api#endpointType', 'origin-1', 'cdn'],
          fixes: { 'Make “api” Regional': [] },
        },
      ],
    },
    'the example': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'twice',
          at: ['api#endpointType', 'origin-1', 'cdn'],
          fixes: { 'Make “Shop API” Regional': [] },
        },
      ],
    },
  },
})
