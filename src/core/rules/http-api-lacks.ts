import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { restOnlyOf } from './shared/rest-only'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'http-api-lacks',
    title: 'Feature that only REST APIs have',
    concern: 'correctness',
    looksAt: ['api-gateway'],
    messages: {
      noIntegration: {
        severity: 'error',
        text: '{api} is an HTTP API, which has no integration with {target}: of AWS’s services it calls Lambda functions, EventBridge, SQS, Kinesis, Step Functions and AppConfig only.',
      },
      onlyPublicObjects: {
        severity: 'warning',
        text: '{api} is an HTTP API, which has no integration with S3: from {target} it gets only objects that are public.',
      },
      waitsForFunction: {
        severity: 'error',
        text: '{api} is an HTTP API, which always waits for {target}: only a REST API invokes a function asynchronously.',
      },
      noCache: {
        severity: 'error',
        text: '{api} is {kind} API, but only REST APIs have a cache.',
      },
      noEndpointType: {
        severity: 'error',
        text: '{api} is {kind} API, but only REST APIs can be {endpoint}.',
      },
      noPrivateEndpoint: {
        severity: 'error',
        text: '{api} is {kind} API, but {endpoint} leads to private REST APIs only.',
      },
      noWebAcl: {
        severity: 'error',
        text: '{api} is {kind} API, but {acl} can protect REST APIs only.',
      },
    },
    why: 'HTTP and WebSocket APIs leave out much of what REST APIs have: AWS WAF, caches, edge-optimized and private endpoints. An HTTP API also integrates with a handful of AWS services only and waits for every function.',
    howToFix:
      'Make it a REST API, put a function between the API and the service, or put CloudFront with the web ACL or cache in front.',
    facts: ['apigw.no-waf-http', 'apigw.aws-action-rest-only', 'apigw.async-invoke', 'waf.targets'],
    sources: [
      {
        title: 'Choose between REST APIs and HTTP APIs',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
        asOf: '2026-H2',
      },
      {
        title: 'Integration subtype reference (HTTP API first-class integrations)',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
        asOf: '2026-H2',
      },
      {
        title: 'Resources that you can protect with AWS WAF',
        url: 'https://docs.aws.amazon.com/waf/latest/developerguide/how-aws-waf-works-resources.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'api-gateway', name: 'Shop API', config: { apiKind: 'HTTP' } },
        orders: { service: 'dynamodb', name: 'Orders' },
      },
      ['shop -> orders : data-access'],
    ),

  each: (graph) => graph.resources('api-gateway'),

  *checkOne(graph, api) {
    const stated = api.config['apiKind']
    const kind = stated === 'HTTP' ? 'an HTTP' : stated === 'WebSocket' ? 'a WebSocket' : undefined
    const wants = [...restOnlyOf(graph, api)].filter(
      ({ httpOnly }) => httpOnly !== true || stated !== 'WebSocket',
    )
    if (kind === undefined) {
      const factIds = [...new Set(wants.map(({ factId }) => factId))]
      if (stated === undefined && wants.length > 0) yield { needs: { at: api.id, part: 'apiKind' }, factIds }
      for (const factId of stated === 'REST' ? factIds : [])
        yield { pass: { at: api.id, part: 'apiKind' }, factId }
      return
    }
    for (const { message, at, data, factId, fixes } of wants) {
      yield {
        message,
        at,
        data: { api: capitalised(nameOf(graph, api.id)), kind, ...data },
        factIds: [factId],
        fixes: [...(stated === 'HTTP' ? [makeRest(graph, api)] : []), ...(fixes ?? [])],
      }
    }
  },
})

function makeRest(graph: DiagramGraph, api: ResourceNode): Fix {
  return {
    label: `Make ${nameOf(graph, api.id)} a REST API`,
    apply: (diagram) => setField(diagram, api.id, 'apiKind', 'REST'),
  }
}
