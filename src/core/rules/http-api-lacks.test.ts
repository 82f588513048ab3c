import { sketch, type SketchedNode } from '../model/sketch'
import { exampleOf } from '../testing/example-of'
import { testRule } from '../testing/test-rule'
import rule from './http-api-lacks'

const api = (apiKind?: string, config: Readonly<Record<string, unknown>> = {}): SketchedNode => ({
  service: 'api-gateway',
  config: { ...(apiKind === undefined ? {} : { apiKind }), ...config },
})
const acl: SketchedNode = { service: 'waf' }
const rest = 'Make “api” a REST API'

testRule(rule, {
  good: {
    'a REST API with all of it': {
      diagram: sketch(
        { api: api('REST', { cache: true, endpointType: 'Private' }), acl, table: { service: 'dynamodb' } },
        ['api -> table : data-access', 'acl -> api : association'],
      ),
      passes: [
        { at: 'api#apiKind', factId: 'apigw.aws-action-rest-only' },
        { at: 'api#apiKind', factId: 'apigw.no-waf-http' },
      ],
    },
    'an HTTP API with what it has': sketch(
      {
        api: api('HTTP', { endpointType: 'Regional', cache: false }),
        fn: { service: 'lambda' },
        queue: { service: 'sqs' },
        flow: { service: 'step-functions' },
        balancer: { service: 'alb' },
        users: { service: 'cognito' },
      },
      [
        'api -> fn : sync-invoke',
        'api -> queue : data-access',
        'api -> flow : async-invoke',
        'api -> balancer : sync-invoke',
        'users -> api : association',
      ],
    ),
    'an HTTP API that fetches from a website': sketch(
      { api: api('HTTP'), site: { service: 's3', config: { website: true } } },
      ['api -> site : data-access'],
    ),
    'an API of unstated type': {
      diagram: sketch({ api: api(undefined, { cache: true }) }),
      needs: [{ at: 'api#apiKind', factIds: ['apigw.no-waf-http'] }],
    },
    'an API of unstated type that just calls a function': {
      diagram: sketch({ api: api(), fn: { service: 'lambda' } }, ['api -> fn : sync-invoke']),
      needs: [],
    },
    'a WebSocket API that calls a table': sketch({ api: api('WebSocket'), table: { service: 'dynamodb' } }, [
      'api -> table : data-access',
    ]),
  },
  bad: {
    'an HTTP API and a table': {
      diagram: exampleOf(rule),
      finds: [
        {
          message: 'noIntegration',
          at: ['shop', 'data-access-1', 'orders'],
          fixes: { 'Make “Shop API” a REST API': [] },
        },
      ],
    },
    'an HTTP API and a bucket that is not public': {
      diagram: sketch({ api: api('HTTP'), files: { service: 's3', config: { publicAccessBlocked: true } } }, [
        'api -> files : data-access',
      ]),
      finds: [{ message: 'noIntegration', at: ['api', 'data-access-1', 'files'] }],
    },
    'an HTTP API and a bucket that may be public': {
      diagram: sketch({ api: api('HTTP'), files: { service: 's3' } }, ['api -> files : data-access']),
      finds: [{ message: 'onlyPublicObjects', at: ['api', 'data-access-1', 'files'], fixes: { [rest]: [] } }],
    },
    'an HTTP API that does not wait for a function': {
      diagram: sketch({ api: api('HTTP'), fn: { service: 'lambda' } }, ['api -> fn : async-invoke']),
      finds: [{ message: 'waitsForFunction', at: ['api', 'async-invoke-1', 'fn'] }],
    },
    'an HTTP API with a cache': {
      diagram: sketch({ api: api('HTTP', { cache: true }) }),
      finds: [{ message: 'noCache', at: ['api#cache'], fixes: { [rest]: [], 'Turn the cache off': [] } }],
    },
    'a private HTTP API': {
      diagram: sketch({ api: api('HTTP', { endpointType: 'Private' }) }),
      finds: [
        {
          message: 'noEndpointType',
          at: ['api#endpointType'],
          fixes: { [rest]: [], 'Make it Regional': [] },
        },
      ],
    },
    'a WebSocket API at the edge': {
      diagram: sketch({ api: api('WebSocket', { endpointType: 'Edge-optimized' }) }),
      finds: [{ message: 'noEndpointType', at: ['api#endpointType'], fixes: { 'Make it Regional': [] } }],
    },
    'an interface endpoint of an HTTP API': {
      diagram: sketch(
        { vpc: { service: 'vpc' }, endpoint: { service: 'interface-endpoint', in: 'vpc' }, api: api('HTTP') },
        ['endpoint -> api : privatelink'],
      ),
      finds: [{ message: 'noPrivateEndpoint', at: ['api', 'privatelink-1', 'endpoint'] }],
    },
    'a web ACL on an HTTP API': {
      diagram: sketch({ api: api('HTTP'), acl }, ['acl -> api : association']),
      finds: [{ message: 'noWebAcl', at: ['api', 'association-1', 'acl'], fixes: { [rest]: [] } }],
    },
  },
})
