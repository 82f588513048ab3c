import { perSecond, text } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'api-gateway',
  name: 'Amazon API Gateway',
  shortName: 'API Gateway',
  keywords: ['apigw', 'rest api', 'http api', 'websocket', 'api'],
  category: 'network',
  icon: 'architecture-service/AmazonAPIGateway',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  caption: 'apiKind',
  fields: [
    {
      key: 'apiKind',
      label: 'API type',
      help: 'REST has caching, usage plans, WAF, private endpoints and integrations with any AWS service; HTTP is cheaper with ten such integrations; WebSocket keeps connections open.',
      type: 'choice',
      options: ['REST', 'HTTP', 'WebSocket'],
    },
    {
      key: 'endpointType',
      label: 'Endpoint',
      help: 'Edge-optimized already runs behind a CloudFront of AWS; put your own in front of a Regional one. Private is reached by an interface endpoint (REST only).',
      type: 'choice',
      options: ['Regional', 'Edge-optimized', 'Private'],
    },
    {
      key: 'responseMode',
      label: 'Response',
      help: 'Buffered answers are at most 10 MB; REST proxy integrations can stream beyond that.',
      type: 'choice',
      options: ['buffered', 'streamed'],
    },
    {
      key: 'timeoutSeconds',
      label: 'Integration timeout',
      help: 'How long it waits for the integration: 29 s for REST (Regional and private APIs can have it raised), 30 s for HTTP.',
      type: 'number',
      unit: 'seconds',
      min: 0.05,
      max: 900,
    },
    {
      key: 'cache',
      label: 'Cache',
      help: 'Whether a stage cache answers repeated GET requests; REST APIs only.',
      type: 'boolean',
    },
    perSecond(
      'throttlePerSecond',
      'Throttle',
      'Requests per second that the stage lets through; beyond the quota of the account it has no effect.',
    ),
    text('stages', 'Stages', 'Stages with a deployment, separated by commas.', 'test, prod'),
  ],
  sources: [
    {
      title: 'Amazon API Gateway quotas',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
      asOf: '2026-H2',
    },
    {
      title: 'Choose between REST APIs and HTTP APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
      asOf: '2026-04',
    },
  ],
})
