import { sketch } from '../model/sketch'
import { testRule } from '../testing/test-rule'
import rule from './api-gateway-throttled'

const api = { service: 'api-gateway' }
const to = (target: string, ratePerSecond: number, kind = 'sync-invoke') => ({
  is: `users -> ${target} : ${kind}`,
  config: { ratePerSecond },
})

testRule(rule, {
  good: {
    'an API without a stated rate': {
      diagram: sketch({ users: { service: 'client' }, orders: api }, ['users -> orders : sync-invoke']),
      needs: [{ at: 'sync-invoke-1#ratePerSecond', factIds: ['apigw.rps'] }],
    },
    'an API at its throttle, the boundary': {
      diagram: sketch({ users: { service: 'client' }, orders: api }, [to('orders', 10_000)]),
      passes: [{ at: 'orders', factId: 'apigw.rps', used: 10_000, limit: 10_000 }],
      needs: [],
    },
    'an API behind CloudFront, which caches as much as nobody knows': sketch(
      { users: { service: 'client' }, edge: { service: 'cloudfront' }, orders: api },
      [to('edge', 100_000, 'traffic'), 'edge -> orders : origin'],
    ),
    'two APIs in two Regions': sketch(
      {
        account: { service: 'account' },
        one: { service: 'region', in: 'account', config: { region: 'eu-west-1' } },
        two: { service: 'region', in: 'account', config: { region: 'us-east-1' } },
        users: { service: 'client' },
        orders: { ...api, in: 'one' },
        carts: { ...api, in: 'two' },
      },
      [to('orders', 6000), to('carts', 6000)],
    ),
    'a throttle that AWS raised': sketch(
      { users: { service: 'client' }, orders: api },
      [to('orders', 20_000)],
      { review: { raised: [{ factId: 'apigw.rps', value: 25_000, reason: 'agreed in case 17' }] } },
    ),
    'an API that passes what comes': sketch(
      { users: { service: 'client' }, orders: { ...api, config: { throttlePerSecond: 500 } } },
      [to('orders', 500)],
    ),
  },
  bad: {
    'one request more than the throttle': {
      diagram: sketch({ users: { service: 'client' }, orders: api }, [to('orders', 10_001)]),
      finds: [{ message: 'above', at: ['orders', 'sync-invoke-1#ratePerSecond'] }],
      passes: [],
    },
    'two callers of one API': {
      diagram: sketch({ users: { service: 'client' }, shop: { service: 'server' }, orders: api }, [
        to('orders', 6000),
        { is: 'shop -> orders : sync-invoke', config: { ratePerSecond: 6000 } },
      ]),
      finds: [
        { message: 'above', at: ['orders', 'sync-invoke-1#ratePerSecond', 'sync-invoke-2#ratePerSecond'] },
      ],
    },
    'two APIs of one account and Region': {
      diagram: sketch(
        {
          account: { service: 'account' },
          one: { service: 'region', in: 'account' },
          users: { service: 'client' },
          orders: { ...api, in: 'one' },
          carts: { ...api, in: 'one' },
        },
        [to('orders', 7000), to('carts', 6000)],
      ),
      finds: [
        {
          message: 'above',
          at: ['orders', 'carts', 'sync-invoke-1#ratePerSecond', 'sync-invoke-2#ratePerSecond'],
        },
      ],
    },
    'two APIs somewhere': {
      diagram: sketch({ users: { service: 'client' }, orders: api, carts: api }, [
        to('orders', 7000),
        to('carts', 6000),
      ]),
      finds: [
        {
          message: 'probably',
          at: ['orders', 'carts', 'sync-invoke-1#ratePerSecond', 'sync-invoke-2#ratePerSecond'],
        },
      ],
    },
    'an API by its name': {
      diagram: sketch({ users: { service: 'client' }, names: { service: 'route53' }, orders: api }, [
        to('names', 12_000, 'traffic'),
        'names -> orders : dns-record',
      ]),
      finds: [{ message: 'probably', at: ['orders', 'traffic-1#ratePerSecond'] }],
    },
    'more than its own throttle': {
      diagram: sketch(
        { users: { service: 'client' }, orders: { ...api, config: { throttlePerSecond: 500 } } },
        [to('orders', 501)],
      ),
      finds: [{ message: 'ownThrottle', at: ['orders#throttlePerSecond', 'sync-invoke-1#ratePerSecond'] }],
      passes: [{ at: 'orders', factId: 'apigw.rps', used: 501, limit: 10_000 }],
    },
  },
})
