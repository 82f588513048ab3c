import { definePattern } from './pattern'
import { publicBalancer, twoZones, usersAndVpc } from './shared/web-tier'
import { publicTier, zonesWith } from './shared/zoned-vpc'

const mb = 1024 ** 2

const draw = (label: string, request: Readonly<Record<string, number>>) => ({
  nodes: {
    ...usersAndVpc(),
    balancer: publicBalancer(twoZones, 'alb'),
    ...zonesWith(twoZones, [publicTier]),
    function: {
      service: 'lambda',
      name: 'Web function',
      in: 'region',
      config: { timeoutSeconds: 20, averageDurationSeconds: 0.1 },
    },
  },
  connections: [
    { is: `users -> balancer : traffic tcp/443 "${label}"`, config: request },
    { is: 'balancer -> function : load-balancer-target "invokes"', config: { targetType: 'lambda' } },
  ],
  steps: [
    {
      at: ['balancer'],
      text: 'A target group of the type lambda holds one function; rules by path or host name choose among groups.',
    },
    {
      at: ['function'],
      text: 'The load balancer hands the request over as JSON, waits for the answer and passes it on.',
    },
    {
      at: ['public-a'],
      text: 'Only the load balancer is in the VPC. The function is invoked by Lambda’s API and need not be.',
    },
  ],
})

export default definePattern({
  id: 'alb-lambda',
  title: 'Application Load Balancer and Lambda',
  summary: 'A load balancer invokes a function for each request.',
  category: 'serverless',
  notes: {
    wording: [
      'ALB can use lambda as a target',
      'seamless scaling thanks to lambda runtime',
      'keep in mind lambda time and max limits',
      'cost savings 10X or more from using API gateway',
      'note: this has lambda cold starts up to a second when autoscaling (but still faster than any other method of autoscaling)',
    ],
    today:
      'How much it saves depends on the traffic; AWS documents no such factor. A request body and an answer have at most 1 MB, against 10 MB at API Gateway and 6 MB at Lambda.',
  },
  whenToUse: [
    'Steady HTTP traffic to functions, where the price of each request at API Gateway adds up.',
    'A function takes over one path of a site whose other paths go to servers or containers.',
  ],
  tradeOffs: [
    {
      text: 'Cheaper than API Gateway at much traffic, perhaps ten times; the hours are paid even without any.',
      from: 'notes',
    },
    { text: 'The body of a request and the JSON of an answer have at most 1 MB.', from: 'aws' },
    { text: 'No throttling by client, no API keys, no cache, no WebSocket.', from: 'aws' },
    {
      text: 'A cold start takes up to a second or so, still faster than any other way of scaling.',
      from: 'notes',
    },
  ],
  scaling:
    'Almost at once: 1,000 more environments every ten seconds for each function, up to the account’s concurrency.',
  zoneLoss: 'Lambda runs in several zones by itself; the load balancer answers from the zones that are left.',
  twin: {
    question: 'Does an upload of 5 MB get through to the function?',
    answer:
      'No. A load balancer hands at most 1 MB on to a function. Let the client upload to S3 by a presigned URL and send the function the key alone.',
    findings: ['payload-too-large/request'],
    draw: () => draw('upload of 5 MB', { requestBytes: 5 * mb, responseBytes: mb / 2 }),
  },
  draw: () => draw('HTTPS', { requestBytes: mb / 2, responseBytes: mb / 2, ratePerSecond: 500 }),
  facts: [
    'alb.lambda-payload',
    'lambda.concurrency',
    'lambda.scaling',
    'alb.lambda-targets',
    'lambda.cold-start',
    'lambda.timeout',
    'apigw.payload-rest',
    'lambda.sync-payload',
  ],
  sources: [
    {
      title: 'Use Lambda functions as targets of an Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html',
      asOf: '2026-H2',
    },
  ],
})
