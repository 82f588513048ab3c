import { definePattern } from './pattern'
import { inSeveralZones, megabyte, regionalRestApi, regionInCloud } from './shared/serverless'

const resources = ['Orders', 'Stock', 'Prices', 'Customers', 'Payments', 'Invoices']

const draw = ({ functions }: { readonly functions: number }, requestBytes?: number) => {
  const shown = resources.slice(0, functions).map((name) => ({ name, key: name.toLowerCase() }))
  const upload = requestBytes === undefined ? {} : { config: { requestBytes } }
  return {
    nodes: {
      client: { service: 'client', name: 'Client' },
      ...regionInCloud,
      api: { service: 'api-gateway', name: 'Shop API', in: 'region', config: regionalRestApi },
      ...Object.fromEntries(
        shown.map(({ name, key }) => [key, { service: 'lambda', name: `${name} function`, in: 'region' }]),
      ),
      watch: { service: 'cloudwatch', name: 'Logs and metrics', in: 'region' },
    },
    connections: [
      {
        is: `client -> api : sync-invoke "${requestBytes === undefined ? 'HTTPS' : 'upload of 8 MB'}"`,
        ...upload,
      },
      ...shown.map(({ key }, index) => ({
        is: `api -> ${key} : sync-invoke "/${key}"`,
        ...(index === 0 ? upload : {}),
      })),
      ...shown.map(({ key }) => `${key} -> watch : transfer`),
    ],
    steps: [
      { at: ['api'], text: 'Each endpoint is a resource of the API, such as /orders, with its methods.' },
      {
        at: ['orders'],
        text: 'The resource’s backend is a function, which API Gateway invokes and waits for.',
      },
      { at: ['watch'], text: 'The functions, and the API’s stage, write logs and metrics to CloudWatch.' },
    ],
  }
}

export default definePattern({
  id: 'api-gateway-resources',
  title: 'API Gateway resources, a Lambda function for each, and CloudWatch',
  summary: 'Each resource of one API has its own Lambda function, and all of them log to CloudWatch.',
  category: 'serverless',
  notes: {
    wording: [
      'Endpoints are created in API Gateway as resources, whose backend targets are various AWS lambda fns',
    ],
  },
  whenToUse: [
    'One public API, whose parts are written, deployed and scaled apart from each other.',
    'Each part needs its own permissions, memory and timeout.',
  ],
  tradeOffs: [
    { text: 'One address, one authorisation and one throttle for many functions.', from: 'notes' },
    {
      text: 'A small function has few permissions and starts fast, but each has its own cold starts.',
      from: 'notes',
    },
    {
      text: 'All functions share the 1,000 concurrent executions of the account, unless some are reserved.',
      from: 'aws',
    },
    { text: 'An API has 300 resources, until AWS raises the quota.', from: 'aws' },
    {
      text: 'Each function gets 6 MB at most, although API Gateway takes 10 MB; larger uploads go to S3 by a presigned URL.',
      from: 'aws',
    },
  ],
  scaling:
    'Seconds: each function gets up to 1,000 more execution environments every ten seconds, within the account’s concurrency.',
  zoneLoss: inSeveralZones,
  parameters: [{ id: 'functions', label: 'Functions', usual: 3, most: 6 }],
  draw,
  twin: {
    question: 'Does an upload of eight megabytes reach the function?',
    answer:
      'No: API Gateway takes 10 MB, but a synchronous invocation of Lambda only 6 MB, and a binary body fills that with 4.5 MB. Let the function give out a presigned URL, by which the client puts the file into S3.',
    findings: ['payload-too-large/request'],
    draw: () => draw({ functions: 1 }, 8 * megabyte),
  },
  facts: [
    'lambda.sync-payload',
    'lambda.concurrency',
    'apigw.timeout-rest',
    'apigw.resources',
    'apigw.payload-rest',
    'lambda.base64-payload',
    'lambda.scaling',
  ],
  sources: [
    {
      title: 'Invoking a Lambda function using an Amazon API Gateway endpoint',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html',
      asOf: '2026-H2',
    },
    {
      title: 'Monitor REST API execution with Amazon CloudWatch metrics',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/monitoring-cloudwatch.html',
      asOf: '2026-H2',
    },
  ],
})
