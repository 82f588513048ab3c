import { definePattern } from './pattern'
import { inSeveralZones, regionInCloud } from './shared/serverless'

const draw = (peak?: { readonly ratePerSecond: number }) => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: { apiKind: 'REST' } },
    handler: { service: 'lambda', name: 'Orders handler', in: 'region' },
    logs: { service: 'cloudwatch', name: 'Logs and metrics', in: 'region' },
  },
  connections: [
    {
      is: `client -> api : sync-invoke "${peak === undefined ? 'HTTPS' : '20,000/s'}"`,
      ...(peak === undefined ? {} : { config: peak }),
    },
    'api -> handler : sync-invoke "invokes"',
    'handler -> logs : data-access "logs"',
  ],
  steps: [
    {
      at: ['api'],
      text: 'API Gateway authorises and throttles the request, and maps it to a function.',
    },
    {
      at: ['handler'],
      text: 'It invokes the function synchronously and waits, 29 seconds unless raised.',
    },
    { at: ['logs'], text: 'Both write logs and metrics to CloudWatch.' },
  ],
})

export default definePattern({
  id: 'api-gateway-lambda',
  title: 'API Gateway and Lambda',
  summary:
    'An API without servers: API Gateway invokes a Lambda function for each request and waits for its answer.',
  category: 'serverless',
  keywords: ['requests per second'],
  notes: {
    wording: [
      'API Gateway + Lambda',
      'can connect API Gateway directly to AWS Lambda',
      'Get all the great benefits of AWS GW plus seamless autoscaling with Lambda',
      'autoscaling basically instant',
      '10,000/second API GW',
      '1000 concurrent Lambda',
      '10MB mas payload API GW',
      'both soft limits that can be increaed by AWS support',
      'note: this has lambda cold starts up to a second when autoscaling (but still faster than any other method of autoscaling)',
    ],
    today:
      'The payload that binds is Lambda’s 6 MB, and API Gateway’s 10 MB is a hard limit; the rate and the concurrency can be raised.',
  },
  whenToUse: [
    'An API with authorisation, throttling, keys or a cache, and no servers.',
    'Traffic that comes and goes: Lambda follows within seconds.',
  ],
  tradeOffs: [
    { text: 'Scales almost at once, within the account’s concurrency.', from: 'notes' },
    {
      text: 'The first call to a new environment takes from under 100 ms to over a second longer (cold start).',
      from: 'aws',
    },
    { text: 'At steady high traffic it costs more than an Application Load Balancer.', from: 'notes' },
    {
      text: 'Lambda’s 6 MB bind request and buffered answer, not API Gateway’s 10 MB; a streamed answer may have 200 MB.',
      from: 'aws',
    },
    {
      text: '10,000 requests/s at 1,000 concurrent executions need an average of 100 ms or less; both quotas can be raised.',
      from: 'aws',
    },
  ],
  scaling:
    'Seconds: each function gets up to 1,000 more execution environments every ten seconds, within the account’s concurrency.',
  zoneLoss: inSeveralZones,
  draw: () => draw(),
  twin: {
    question: 'Does a new account take 20,000 requests per second at this API?',
    answer:
      'No: all APIs of an account share 10,000 requests per second in a Region, and its functions 1,000 concurrent executions, which are as many requests only if each takes 100 ms or less. Have AWS raise both beforehand, or answer what can be cached at CloudFront.',
    findings: ['api-gateway-throttled/above', 'lambda-concurrency-exceeded/probably'],
    draw: () => draw({ ratePerSecond: 20_000 }),
  },
  facts: [
    'apigw.rps',
    'apigw.burst',
    'lambda.concurrency',
    'apigw.payload-rest',
    'lambda.sync-payload',
    'apigw.timeout-rest',
    'lambda.cold-start',
    'lambda.scaling',
    'lambda.stream-payload',
  ],
  sources: [
    {
      title: 'Invoking a Lambda function using an Amazon API Gateway endpoint',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
      asOf: '2026',
    },
  ],
})
