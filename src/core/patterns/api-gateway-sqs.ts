import { definePattern } from './pattern'
import { day, fromQueueToFunction, megabyte, regionalRestApi, regionInCloud } from './shared/serverless'

const draw = (requestBytes?: number) => ({
  nodes: {
    client: { service: 'client', name: 'Client' },
    ...regionInCloud,
    api: { service: 'api-gateway', name: 'Orders API', in: 'region', config: regionalRestApi },
    orders: {
      service: 'sqs',
      name: 'Orders queue',
      in: 'region',
      config: {
        queueType: 'standard',
        retentionSeconds: 4 * day,
        waitSeconds: 20,
        deadLetterQueue: { ref: 'failed' },
        maximumReceives: 5,
      },
    },
    failed: {
      service: 'sqs',
      name: 'Failed orders',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
    cluster: { service: 'ecs-cluster', name: 'Back office', in: 'region', config: { capacity: 'Fargate' } },
    workers: {
      service: 'ecs-service',
      name: 'Order workers',
      in: 'cluster',
      config: { launchType: 'Fargate', desiredTasks: 2 },
    },
  },
  connections: [
    {
      is: `client -> api : sync-invoke "${requestBytes === undefined ? 'HTTPS' : 'order of 2 MB'}"`,
      ...(requestBytes === undefined ? {} : { config: { requestBytes } }),
    },
    {
      is: 'api -> orders : data-access "SendMessage"',
      config: { operation: 'write', ...(requestBytes === undefined ? {} : { requestBytes }) },
    },
    'orders -> workers : poll "polled by"',
    'orders -> failed : transfer "after 5 receives"',
  ],
  steps: [
    {
      at: ['api'],
      text: 'API Gateway puts the request into the queue itself, and answers with the message’s id.',
    },
    { at: ['orders'], text: 'The queue keeps the message until a worker has processed and deleted it.' },
    {
      at: ['workers'],
      text: 'The workers poll the queue at their own pace; their number follows its length.',
    },
    { at: ['failed'], text: 'What fails five times moves to the dead-letter queue.' },
  ],
})

export default definePattern({
  id: 'api-gateway-sqs',
  title: 'API Gateway and SQS: asynchronous backend',
  summary: 'An API puts each request into a queue and answers at once; workers process it later.',
  category: 'messaging',
  notes: {
    wording: [
      'since api gateway is synchronous, you use an SQS queue as a backend for an endpoint to create async connections with downstream services',
    ],
    today: 'The queue takes messages of 1 MiB, ten times less than the 10 MB of API Gateway.',
  },
  whenToUse: [
    'The work takes longer than a caller should wait, or than API Gateway does.',
    'Requests come in peaks that the workers need not follow.',
  ],
  tradeOffs: [
    { text: 'The caller has its answer at once, and the work goes on behind it.', from: 'notes' },
    {
      text: 'The answer says that the request was taken, not what came of it; the result needs another way.',
      from: 'notes',
    },
    {
      text: 'A message has 1 MiB at most, while API Gateway takes 10 MB; what is larger goes to S3.',
      from: 'aws',
    },
    { text: 'Messages may come twice and in another order: workers have to be idempotent.', from: 'aws' },
  ],
  scaling:
    'The API and the queue at once; the workers within a minute or more, and nothing is lost until then.',
  zoneLoss:
    'API and queue run in several zones by themselves; the workers go on in the zones where they have subnets.',
  delivery: {
    ...fromQueueToFunction,
    batching: 'A worker takes up to 10 messages with one call.',
    peaks: 'The queue: messages wait until the workers get to them.',
  },
  draw: () => draw(),
  twin: {
    question: 'Can a client send an order of two megabytes?',
    answer:
      'API Gateway takes it, the queue does not: a message has 1 MiB at most. Let the client put large parts into S3 by a presigned URL, and send the key of the object.',
    findings: ['payload-too-large/request'],
    draw: () => draw(2 * megabyte),
  },
  facts: [
    'sqs.message-size',
    'apigw.payload-rest',
    'sqs.retention',
    'sqs.longpoll',
    'apigw.rps',
    'sqs.batch',
  ],
  sources: [
    {
      title: 'Amazon SQS message quotas',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
      asOf: '2026-H2',
    },
    {
      title: 'Integration subtype reference',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-aws-services-reference.html',
      asOf: '2026-H2',
    },
  ],
})
