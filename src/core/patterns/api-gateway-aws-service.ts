import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const draw = (apiKind: 'REST' | 'HTTP') => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: {
      service: 'api-gateway',
      name: 'Scores API',
      in: 'region',
      config: { apiKind, endpointType: 'Regional' },
    },
    role: { service: 'iam-role', name: 'May query and put scores', in: 'region' },
    scores: { service: 'dynamodb', name: 'Scores', in: 'region' },
    logs: { service: 'cloudwatch-logs', name: 'Access log', in: 'region' },
  },
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    'role -> api : association',
    'api -> scores : data-access "Query, PutItem"',
    'api -> logs : transfer',
  ],
  steps: [
    { at: ['api'], text: 'Each method has an AWS integration, which names the service and its action.' },
    { at: ['role'], text: 'API Gateway takes a role that may use this table only.' },
    {
      at: ['scores'],
      text: 'Mapping templates turn the request into the call, and its answer back, with no function between.',
    },
  ],
})

export default definePattern({
  id: 'api-gateway-aws-service',
  title: 'API Gateway directly to an AWS service',
  summary: 'An API reads and writes a table itself, where a function would only pass requests on.',
  category: 'serverless',
  notes: {
    wording: [
      'API Gateway connected directly to an AWS Service',
      'instead of going through a lambda have the API GW integrate directly with the service',
      'remember API gateway limit 10 MB',
    ],
    today: 'That takes a REST API: an HTTP API has ten such integrations, and none with DynamoDB.',
  },
  whenToUse: [
    'A function would do nothing but hand the request to one service.',
    'Each millisecond or each invocation counts.',
  ],
  tradeOffs: [
    {
      text: 'One hop less: no cold start, no function to pay and no share of its concurrency.',
      from: 'notes',
    },
    { text: 'Only REST APIs have such an integration with almost any action.', from: 'aws' },
    {
      text: 'What a template cannot do, a function has to: several calls, conditions, other systems.',
      from: 'notes',
    },
    {
      text: 'API Gateway’s 10 MB are seldom what binds: an item has 400 KB, a message 1 MiB.',
      from: 'aws',
    },
  ],
  scaling: 'At once, up to the 10,000 requests per second of the account and the capacity of the table.',
  zoneLoss: inSeveralZones,
  draw: () => draw('REST'),
  twin: {
    question: 'Would the cheaper HTTP API do the same?',
    answer:
      'No: HTTP APIs integrate with EventBridge, SQS, Kinesis, Step Functions and AppConfig only, not with DynamoDB. Make it a REST API, or put a function between.',
    findings: ['http-api-lacks/noIntegration'],
    draw: () => draw('HTTP'),
  },
  facts: [
    'apigw.rps',
    'apigw.aws-action-rest-only',
    'ddb.item',
    'apigw.payload-rest',
    'apigw.timeout-rest',
    'sqs.message-size',
  ],
  sources: [
    {
      title: 'Integration subtype reference',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
      asOf: '2026-H2',
    },
    {
      title: 'Choose between REST APIs and HTTP APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-vs-rest.html',
      asOf: '2026-H2',
    },
  ],
})
