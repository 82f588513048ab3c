import type { Pair } from '../connection-kind'
import { apiServices, callers, compute, hosts } from './groups'
import { pages } from './pages'

/** What the ten integrations of an HTTP API reach, beside functions and HTTP. */
const httpApiTargets: ReadonlySet<string> = new Set([
  'sqs',
  'event-bus',
  'kinesis',
  'step-functions',
  'appconfig',
])

/** Calls by request and answer: APIs and function calls. */
export const callPairs: readonly Pair[] = [
  {
    from: [...callers, ...compute],
    to: ['api-gateway'],
    kinds: ['sync-invoke'],
    condition: 'A request or buffered answer is at most 10 MB, a WebSocket message 128 KB.',
    evidence: pages.apiGatewayQuotas,
  },
  {
    from: ['api-gateway'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'The gateway takes 10 MB, the function 6 MB each way; the gateway waits 29 or 30 s.',
    evidence: pages.lambdaInvokers,
  },
  {
    from: ['api-gateway'],
    to: ['step-functions'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'It waits for the result of an Express workflow only (StartSyncExecution).',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['api-gateway'],
    to: ['sqs', 'event-bus', 'kinesis', 'appconfig'],
    kinds: ['data-access'],
    condition: 'A REST API with an execution role, or one of the ten integrations of an HTTP API.',
    evidence: pages.apiGatewaySubtypes,
  },
  {
    from: ['api-gateway'],
    to: ['cloudwatch', 'cloudwatch-logs', 'x-ray'],
    kinds: ['transfer', 'data-access'],
    condition: 'Its logs, metrics and traces; a REST API can also call the service for its caller.',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['api-gateway'],
    to: apiServices.filter((id) => !httpApiTargets.has(id)),
    kinds: ['data-access'],
    condition:
      'A REST or WebSocket API with an execution role, which can call any AWS service; HTTP APIs have no such integration.',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: ['api-gateway'],
    to: ['alb', 'nlb', 'cloud-map'],
    kinds: ['sync-invoke'],
    condition:
      'A private load balancer is reached by a VPC link of the same account; services in Cloud Map by HTTP APIs only.',
    evidence: pages.privateIntegrations,
  },
  {
    from: ['api-gateway'],
    to: [...hosts, 'app-runner', 'lightsail', 'clb', 'server', 'third-party', 'other-cloud', 'api-gateway'],
    kinds: ['sync-invoke'],
    condition: 'It answers HTTP at a public name, or is behind a VPC link.',
    evidence: pages.apiGatewayIntegrations,
  },
  {
    from: callers,
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'The function has a function URL, or the caller signs requests to Lambda’s API.',
    evidence: pages.functionUrls,
  },
  {
    from: compute,
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'Synchronously 6 MB each way, asynchronously 1 MB.',
    evidence: pages.lambdaQuotas,
  },
  {
    from: ['cognito'],
    to: ['lambda'],
    kinds: ['sync-invoke'],
    condition: 'A trigger of the user pool.',
    evidence: pages.lambdaInvokers,
  },
  {
    from: ['rds'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition:
      'RDS for PostgreSQL with the aws_lambda extension; a private instance needs NAT or an endpoint for Lambda.',
    evidence: pages.postgresLambda,
  },
  {
    from: ['aurora'],
    to: ['lambda'],
    kinds: ['async-invoke', 'sync-invoke'],
    condition: 'From SQL, with a role that may invoke the function and a way to Lambda’s endpoint.',
    evidence: pages.auroraLambda,
  },
  {
    from: callers.filter((id) => id !== 'internet'),
    to: ['cognito'],
    kinds: ['sync-invoke'],
    evidence: pages.cognito,
  },
  {
    from: [...callers, ...compute],
    to: ['appsync', 'app-runner', 'amplify', 'vpc-lattice'],
    kinds: ['sync-invoke'],
    evidence: pages.appSync,
  },
  {
    from: ['appsync'],
    to: ['lambda'],
    kinds: ['sync-invoke', 'async-invoke'],
    condition: 'A resolver with the function as its data source.',
    evidence: pages.appSyncSources,
  },
  {
    from: ['appsync'],
    to: ['dynamodb', 'aurora', 'opensearch', 'event-bus', 'bedrock', 'third-party', 'alb', 'api-gateway'],
    kinds: ['data-access'],
    condition: 'A resolver’s data source; Aurora by the Data API, everything else over HTTP.',
    evidence: pages.appSyncSources,
  },
  {
    from: ['cognito'],
    to: ['appsync'],
    kinds: ['association'],
    eitherWay: true,
    condition: 'The user pool authorizes the requests.',
    evidence: pages.appSync,
  },
  {
    from: ['lambda-layer'],
    to: ['lambda'],
    kinds: ['association'],
    eitherWay: true,
    condition: 'A function takes up to five layers.',
    evidence: pages.lambdaQuotas,
  },
]
