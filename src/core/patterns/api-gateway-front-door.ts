import { definePattern } from './pattern'
import { inSeveralZones, regionalRestApi, regionInCloud } from './shared/serverless'

const draw = (start = 'async-invoke') => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: { service: 'api-gateway', name: 'Shop API', in: 'region', config: regionalRestApi },
    role: { service: 'iam-role', name: 'API’s execution role', in: 'region' },
    orders: { service: 'dynamodb', name: 'Orders', in: 'region' },
    receipts: { service: 's3', name: 'Receipts', in: 'region' },
    labels: { service: 'rekognition', name: 'Image recognition', in: 'region' },
    fulfilment: {
      service: 'step-functions',
      name: 'Fulfil order',
      in: 'region',
      config: { workflowType: 'Standard' },
    },
  },
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    'role -> api : association',
    { is: 'api -> orders : data-access "Query"', config: { operation: 'read' } },
    { is: 'api -> receipts : data-access "GetObject"', config: { operation: 'read' } },
    'api -> labels : data-access "DetectLabels"',
    `api -> fulfilment : ${start} "${start === 'async-invoke' ? 'StartExecution' : 'waits for the result'}"`,
  ],
  steps: [
    { at: ['api'], text: 'The API authorises the request, and a mapping template turns it into a call.' },
    { at: ['role'], text: 'API Gateway signs the call with an IAM role that allows these actions only.' },
    {
      at: ['orders'],
      text: 'Each resource of the API calls one action of one service, and waits for its answer.',
    },
    {
      at: ['fulfilment'],
      text: 'A Standard workflow only starts: the caller gets the ARN of the execution.',
    },
  ],
})

export default definePattern({
  id: 'api-gateway-front-door',
  title: 'API Gateway as the front door of AWS services',
  summary: 'A REST API calls the actions of AWS services itself, without a function between.',
  category: 'serverless',
  notes: {
    wording: ['you can generally use api gateway as a frontdoor to any aws service action'],
    today:
      'This holds for REST APIs. An HTTP API has ten such integrations: of EventBridge, SQS, AppConfig, Kinesis and Step Functions.',
  },
  whenToUse: [
    'A request is one call of one service, and needs no logic but a mapping.',
    'Clients without AWS credentials have to use a service, with throttling and authorisation in front.',
  ],
  tradeOffs: [
    { text: 'No function to run, to pay and to wait for at a cold start.', from: 'notes' },
    { text: 'Only REST APIs reach almost any action; an HTTP API has ten such integrations.', from: 'aws' },
    {
      text: 'Requests and answers are mapped by VTL templates, which are harder to test than code.',
      from: 'notes',
    },
    {
      text: 'A request or a buffered answer is at most 10 MB, and the answer has to come within 29 seconds unless that is raised.',
      from: 'aws',
    },
  ],
  scaling:
    'At once, up to the 10,000 requests per second of the account; then by the limits of each service.',
  zoneLoss: inSeveralZones,
  draw: () => draw(),
  twin: {
    question: 'Can the client wait for the result of the workflow?',
    answer:
      'Not of a Standard workflow: StartExecution returns at once. Make it an Express workflow, which answers within five minutes and the API’s timeout, or let the client ask for the result later.',
    findings: ['waits-for-standard-workflow/waits'],
    draw: () => draw('sync-invoke'),
  },
  facts: [
    'apigw.rps',
    'apigw.aws-action-rest-only',
    'apigw.payload-rest',
    'apigw.timeout-rest',
    'sfn.sync-express',
    'sfn.duration-express',
  ],
  sources: [
    {
      title: 'Tutorial: Create a REST API with an AWS integration',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/getting-started-aws-proxy.html',
      asOf: '2026-H2',
    },
    {
      title: 'Create AWS service integrations for HTTP APIs in API Gateway',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services.html',
      asOf: '2026-H2',
    },
  ],
})
