import { definePattern } from './pattern'
import { day, fromQueueToFunction, inSeveralZones, regionalRestApi, regionInCloud } from './shared/serverless'

const draw = (visibilityTimeoutSeconds: number) => ({
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
        visibilityTimeoutSeconds,
        retentionSeconds: 4 * day,
        deadLetterQueue: { ref: 'failed' },
        maximumReceives: 5,
      },
    },
    process: {
      service: 'lambda',
      name: 'Worker (60 s)',
      in: 'region',
      config: { timeoutSeconds: 60 },
    },
    failed: {
      service: 'sqs',
      name: 'Failed orders',
      in: 'region',
      config: { queueType: 'standard', retentionSeconds: 14 * day },
    },
    table: { service: 'dynamodb', name: 'Orders', in: 'region' },
  },
  connections: [
    'client -> api : sync-invoke "HTTPS"',
    { is: 'api -> orders : data-access "SendMessage"', config: { operation: 'write' } },
    { is: `orders -> process : poll "hidden for ${visibilityTimeoutSeconds} s"`, config: { batchSize: 10 } },
    'orders -> failed : transfer "after 5 receives"',
    { is: 'process -> table : data-access "writes"', config: { operation: 'write' } },
  ],
  steps: [
    { at: ['api'], text: 'API Gateway sends the message and answers the caller with its id.' },
    {
      at: ['orders'],
      text: 'The queue hides a message that is being worked on for six times the function’s timeout.',
    },
    { at: ['process'], text: 'Lambda polls the queue and invokes the function with up to ten messages.' },
    { at: ['failed'], text: 'A message that fails five times is kept for 14 days, to be looked at.' },
  ],
})

export default definePattern({
  id: 'api-gateway-sqs-lambda',
  title: 'API Gateway, SQS and Lambda',
  summary:
    'The API answers as soon as the queue has the message; a function works through the queue behind it.',
  category: 'messaging',
  notes: {
    wording: [
      'e.g. api gateway > SQS > lambda: provides a sync response to API gateway, and an asyn connection with downstream services',
    ],
    today: 'The caller gets the id of the message, not the result, and a message may come twice.',
  },
  whenToUse: [
    'Callers should never wait for a function, nor feel its throttling or its errors.',
    'A backend that takes a limited rate needs a buffer in front.',
  ],
  tradeOffs: [
    { text: 'The client never waits for Lambda.', from: 'notes' },
    {
      text: 'The client gets a message id, not the result: it has to ask for that or be told.',
      from: 'notes',
    },
    {
      text: 'Messages may come twice and in another order: write so that a repeated one changes nothing.',
      from: 'aws',
    },
    {
      text: 'The visibility timeout must not be shorter than the function’s timeout, and should be six times as long.',
      from: 'aws',
    },
    {
      text: 'Maximum concurrency of the event source mapping protects what the function writes to.',
      from: 'aws',
    },
  ],
  scaling:
    'Lambda starts with 5 concurrent invocations and adds up to 300 a minute, to 1,250; the queue holds the rest.',
  zoneLoss: inSeveralZones,
  delivery: fromQueueToFunction,
  draw: () => draw(360),
  twin: {
    question: 'May messages be hidden for 30 seconds, while the function may run for 60?',
    answer:
      'Lambda refuses such an event source mapping: messages would come back while they are still worked on. Hide them for six times the function’s timeout.',
    findings: ['visibility-timeout-too-short/refused'],
    draw: () => draw(30),
  },
  facts: [
    'lambda.sqs-visibility',
    'lambda.sqs-batch-standard',
    'lambda.sqs-scale',
    'lambda.sqs-same-region',
    'sqs.message-size',
    'sqs.retention',
  ],
  sources: [
    {
      title: 'Using Lambda with Amazon SQS',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html',
      asOf: '2026-H2',
    },
    {
      title: 'Creating and configuring an Amazon SQS event source mapping',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
      asOf: '2026-H2',
    },
  ],
})
