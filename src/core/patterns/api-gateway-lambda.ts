import { place } from '../layout/place'
import { sketch } from '../model/sketch'
import { definePattern } from './pattern'

export default definePattern({
  id: 'api-gateway-lambda',
  title: 'API Gateway and Lambda',
  summary:
    'An API without servers: API Gateway invokes a Lambda function for each request and waits for its answer.',
  family: 'serverless',
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
  build: () =>
    place(
      sketch(
        {
          client: { service: 'client', name: 'Client' },
          cloud: { service: 'aws-cloud', name: 'AWS Cloud' },
          region: { service: 'region', name: 'Region', in: 'cloud' },
          api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: { apiKind: 'REST' } },
          handler: { service: 'lambda', name: 'Orders handler', in: 'region' },
          logs: { service: 'cloudwatch', name: 'Logs and metrics', in: 'region' },
        },
        [
          'client -> api : sync-invoke "HTTPS"',
          'api -> handler : sync-invoke "invokes"',
          'handler -> logs : data-access "logs"',
        ],
        {
          title: 'API Gateway and Lambda',
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
        },
      ),
    ),
  facts: [
    'apigw.rps',
    'apigw.burst',
    'lambda.concurrency',
    'apigw.payload-rest',
    'lambda.sync-payload',
    'apigw.timeout-rest',
    'lambda.cold-start',
  ],
  sources: [
    {
      title: 'Invoking a Lambda function using an Amazon API Gateway endpoint',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
      asOf: '2026',
    },
  ],
})
