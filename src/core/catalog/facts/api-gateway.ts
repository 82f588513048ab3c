import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const limits: Source = {
  title: 'Amazon API Gateway quotas',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html',
  asOf: '2026-H2',
}
const apiGatewayExecutionServiceLimitsTable: Source = {
  title: 'Quotas for configuring and running a REST API in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  asOf: '2026-H2',
}
const responseTransferMode: Source = {
  title: 'Stream the integration response for your proxy integrations in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/response-transfer-mode.html',
  asOf: '2026-H2',
}
const httpApiQuotas: Source = {
  title: 'Quotas for configuring and running an HTTP API in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html',
  asOf: '2026-H2',
}
const apigatewayExecutionServiceWebsocketLimitsTable: Source = {
  title: 'Quotas for configuring and running a WebSocket in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-execution-service-websocket-limits-table.html',
  asOf: '2026-H2',
}
const apiGatewayExecutionServiceLimitsTable2: Source = {
  title: 'Quotas for configuring and running a REST API in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-execution-service-limits-table.html',
  asOf: '2026-04',
}
const amazonApiGatewayIntegrationTimeoutLimit29Seconds: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2024/06/amazon-api-gateway-integration-timeout-limit-29-seconds/',
  asOf: '2024-06',
}
const apiGatewayResponseStreamingRestApis: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/11/api-gateway-response-streaming-rest-apis/',
  asOf: '2025-11',
}
const aPICreateStage: Source = {
  title: 'CreateStage (API Gateway API reference)',
  url: 'https://docs.aws.amazon.com/apigateway/latest/api/API_CreateStage.html',
  asOf: '2026-04',
}
const apiGatewayCaching: Source = {
  title: 'Cache settings for REST APIs in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  asOf: '2026-04',
}
const privateIntegration: Source = {
  title: 'Private integrations for REST APIs in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/private-integration.html',
  asOf: '2026-04',
}
const apiGatewayRestApisIntegrationLoadBalancer: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/11/api-gateway-rest-apis-integration-load-balancer',
  asOf: '2025-11',
}
const httpApiDevelopIntegrationsAwsServicesReference: Source = {
  title: 'Integration subtype reference (HTTP API first-class integrations)',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
  asOf: '2026-04',
}
const httpApiVsRest: Source = {
  title: 'Choose between REST APIs and HTTP APIs',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
  asOf: '2026-04',
}
const apiGatewayApiEndpointTypes: Source = {
  title: 'API endpoint types for REST APIs in API Gateway',
  url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-endpoint-types.html',
  asOf: '2026-04',
}

/** What AWS documents about API Gateway. */
export const apiGatewayFacts: readonly Fact[] = [
  {
    id: 'apigw.rps',
    statement: 'Account throttle across REST, HTTP and WebSocket APIs.',
    value: 10_000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [limits],
  },
  {
    id: 'apigw.burst',
    statement: 'Token-bucket burst capacity.',
    value: 5000,
    unit: 'requests',
    nature: 'hard',
    scope: 'account and Region',
    sources: [limits],
  },
  {
    id: 'apigw.payload-rest',
    statement: 'REST API payload size, request and buffered response.',
    value: 10,
    unit: 'MB',
    nature: 'hard',
    scope: 'request/response',
    sources: [apiGatewayExecutionServiceLimitsTable, responseTransferMode],
    notes:
      'The notes say both limits (rps, concurrency) and the payload “are soft limits that can be increased”; the 10 MB payload cannot be increased.',
  },
  {
    id: 'apigw.payload-http',
    statement: 'HTTP API payload size.',
    value: 10,
    unit: 'MB',
    nature: 'hard',
    scope: 'request/response',
    sources: [httpApiQuotas],
  },
  {
    id: 'apigw.payload-ws',
    statement: 'WebSocket message payload; frames of at most 32 KB.',
    value: 128,
    unit: 'KB',
    nature: 'hard',
    scope: 'message',
    sources: [apigatewayExecutionServiceWebsocketLimitsTable],
  },
  {
    id: 'apigw.timeout-rest',
    statement: 'REST integration timeout 50 ms to 29 s.',
    value: 29,
    unit: 's',
    nature: 'soft',
    scope: 'integration',
    sources: [apiGatewayExecutionServiceLimitsTable2, amazonApiGatewayIntegrationTimeoutLimit29Seconds],
    notes: 'Before June 2024 the 29 s was fixed.',
  },
  {
    id: 'apigw.timeout-http',
    statement: 'HTTP API integration timeout.',
    value: 30,
    unit: 's',
    nature: 'hard',
    scope: 'integration',
    sources: [httpApiQuotas],
  },
  {
    id: 'apigw.timeout-ws',
    statement: 'WebSocket integration timeout / connection duration / idle.',
    value: '29 s / 2 h / 10 min',
    unit: 's / h / min',
    nature: 'hard',
    scope: 'connection',
    sources: [apigatewayExecutionServiceWebsocketLimitsTable],
  },
  {
    id: 'apigw.ws-connections',
    statement: 'New WebSocket connections per second.',
    value: 500,
    unit: 'connections/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [apigatewayExecutionServiceWebsocketLimitsTable],
  },
  {
    id: 'apigw.streaming',
    statement:
      'REST proxy integrations (HTTP_PROXY, AWS_PROXY) can stream responses up to 15 minutes; no caching, no VTL; above 10 MB limited to 2 MB/s.',
    value: 15,
    unit: 'min',
    nature: 'hard',
    scope: 'integration',
    sources: [responseTransferMode, apiGatewayResponseStreamingRestApis],
    notes: 'New since November 2025; lifts the 10 MB/29 s response limits for streamed responses.',
  },
  {
    id: 'apigw.cache-sizes',
    statement: 'REST stage cache sizes.',
    value: '0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237',
    unit: 'GB',
    nature: 'hard',
    scope: 'stage',
    sources: [aPICreateStage],
  },
  {
    id: 'apigw.cache-ttl',
    statement:
      'Cache TTL 300 s default, 0-3,600 s; largest cached response 1,048,576 bytes; REST only; GET only by default.',
    value: 3600,
    unit: 's',
    nature: 'hard',
    scope: 'stage',
    sources: [apiGatewayCaching],
  },
  {
    id: 'apigw.stages',
    statement: 'Stages per API.',
    value: 10,
    unit: 'stages',
    nature: 'soft',
    scope: 'API',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.stage-variables',
    statement: 'Stage variables per stage (key 64 chars, value 512 chars).',
    value: 100,
    unit: 'variables',
    nature: 'hard',
    scope: 'stage',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.resources',
    statement: 'Resources per REST API / routes per HTTP or WebSocket API.',
    value: 300,
    unit: 'resources or routes',
    nature: 'soft',
    scope: 'API',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.regional-apis',
    statement: 'Regional REST APIs per Region / edge-optimized.',
    value: '600 / 120',
    unit: 'APIs',
    nature: 'hard',
    scope: 'account and Region',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.vpclinks',
    statement: 'VPC links per account and Region: REST 20, HTTP (V2) 10.',
    value: '20 / 10',
    unit: 'VPC links',
    nature: 'soft',
    scope: 'account and Region',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.vpclink-targets',
    statement:
      'VPC link V2 connects REST and HTTP APIs to an ALB, NLB (and Cloud Map for HTTP APIs); VPC link V1 (NLB only) is legacy.',
    value: 'ALB, NLB',
    unit: 'targets',
    nature: 'law',
    scope: 'VPC link',
    sources: [privateIntegration, apiGatewayRestApisIntegrationLoadBalancer],
    notes: 'Before November 2025 a REST API private integration needed an NLB.',
  },
  {
    id: 'apigw.aws-action-rest-only',
    statement:
      'Only REST APIs (AWS integration) can front almost any AWS service action; HTTP APIs support ten subtypes of EventBridge, SQS, AppConfig, Kinesis and Step Functions.',
    value: 'REST: any; HTTP: 10 subtypes',
    unit: 'rule',
    nature: 'law',
    scope: 'API type',
    sources: [httpApiDevelopIntegrationsAwsServicesReference],
    notes: 'The notes’ statement is true for REST APIs only.',
  },
  {
    id: 'apigw.no-waf-http',
    statement:
      'AWS WAF attaches to REST APIs, not to HTTP APIs; caching, usage plans and private endpoints are REST-only too.',
    value: 'REST only',
    unit: 'rule',
    nature: 'law',
    scope: 'API type',
    sources: [httpApiVsRest],
  },
  {
    id: 'apigw.edge-already-cf',
    statement:
      'An edge-optimized REST API already runs behind an AWS-managed CloudFront; put your own CloudFront in front of a Regional API.',
    value: 'Regional endpoint',
    unit: 'rule',
    nature: 'law',
    scope: 'API',
    sources: [apiGatewayApiEndpointTypes],
    notes: 'The notes do not say that the API should be Regional.',
  },
  {
    id: 'apigw.private-same-account',
    statement: 'Private integration: API, VPC link and load balancer belong to the same account.',
    value: 'same account',
    unit: 'rule',
    nature: 'law',
    scope: 'VPC link',
    sources: [privateIntegration],
  },
  {
    id: 'apigw.regional-rest',
    statement: 'Regional REST APIs per account and Region.',
    value: 600,
    unit: 'APIs',
    nature: 'hard',
    scope: 'account and Region',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.edge-optimized',
    statement: 'Edge-optimized REST APIs per account and Region.',
    value: 120,
    unit: 'APIs',
    nature: 'hard',
    scope: 'account and Region',
    sources: [apiGatewayExecutionServiceLimitsTable2],
  },
  {
    id: 'apigw.async-invoke',
    statement:
      'A REST API invokes a function asynchronously by a non-proxy integration with the header X-Amz-Invocation-Type; by a proxy integration, it waits for the answer.',
    value: 'REST, non-proxy',
    unit: 'rule',
    nature: 'law',
    scope: 'API',
    sources: [
      {
        title: 'Set up asynchronous invocation of the backend Lambda function',
        url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-integration-async.html',
        asOf: '2026-H2',
      },
    ],
  },
]
