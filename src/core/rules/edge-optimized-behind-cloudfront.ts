import { setField } from '../edit/set-field'
import { sketch } from '../model/sketch'
import { capitalised, nameOf } from '../network/wording'
import { defineRule } from './rule'
import { sourcesOf } from './shared/far-ends'

export default defineRule({
  meta: {
    id: 'edge-optimized-behind-cloudfront',
    title: 'Edge-optimized API behind a distribution',
    concern: 'performance',
    looksAt: ['api-gateway'],
    messages: {
      twice: {
        severity: 'warning',
        text: '{api} is edge-optimized, so that what {cdn} fetches from it passes a second CloudFront, which AWS keeps in front of such an API.',
      },
    },
    why: 'An edge-optimized API already runs behind a CloudFront distribution of AWS. One’s own distribution in front of it adds a second one to the way, which caches nothing.',
    howToFix: 'Make the API Regional.',
    facts: ['apigw.edge-already-cf'],
    sources: [
      {
        title: 'API endpoint types for REST APIs in API Gateway',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        cdn: { service: 'cloudfront', name: 'Shop' },
        api: { service: 'api-gateway', name: 'Shop API', config: { endpointType: 'Edge-optimized' } },
      },
      ['cdn -> api : origin'],
    ),

  each: (graph) => graph.resources('api-gateway'),

  *checkOne(graph, api) {
    const part = { at: api.id, part: 'endpointType' }
    for (const { line, end } of sourcesOf(graph, api.id, 'origin')) {
      if (end.service !== 'cloudfront') continue
      const type = api.config['endpointType']
      if (type === undefined) yield { needs: part, factIds: ['apigw.edge-already-cf'] }
      else if (type !== 'Edge-optimized') yield { pass: part, factId: 'apigw.edge-already-cf' }
      else
        yield {
          message: 'twice',
          at: [part, { at: line.id }, { at: end.id }],
          data: { api: capitalised(nameOf(graph, api.id)), cdn: nameOf(graph, end.id) },
          fixes: [
            {
              label: `Make ${nameOf(graph, api.id)} Regional`,
              apply: (diagram) => setField(diagram, api.id, 'endpointType', 'Regional'),
            },
          ],
        }
    }
  },
})
