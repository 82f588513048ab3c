import type { Family } from './family'

/** How events and work get from one part to the next. */
export const messageFamilies: readonly Family[] = [
  {
    id: 's3-events',
    title: 'Events of a bucket, to functions',
    question: 'S3 to Lambda: directly, by SNS, or by SNS and SQS?',
    members: [
      {
        id: 's3-sns-lambda',
        take: 'Several functions need each event at once, and peaks stay within their concurrency.',
      },
      {
        id: 's3-sns-sqs-lambda',
        take: 'Several consumers need each event at their own pace, and none may be lost or overrun.',
      },
      { id: 'serverless-thumbnail', take: 'One function alone needs the event.' },
    ],
    notes: { wording: ['Whats the difference:'] },
  },
  {
    id: 'starting-functions',
    title: 'What starts a function',
    question: 'A queue, a stream, a schedule or a workflow: what should start the work?',
    members: [
      {
        id: 'sqs-lambda-dead-letters',
        take: 'Messages must not be lost, and one bad message must not hold up the others.',
      },
      { id: 'dynamodb-streams-lambda', take: 'Something has to follow each write to a table, in order.' },
      {
        id: 'eventbridge-pipes',
        take: 'Messages go from a queue or stream to a target, and a function would only pass them on.',
      },
      { id: 'step-functions-saga', take: 'Several steps belong together, and failed ones are to be undone.' },
      { id: 'serverless-cron', take: 'Time alone says when.' },
      { id: 'api-gateway-sqs-lambda', take: 'Callers hand work over by HTTP, and never wait for it.' },
    ],
    notes: { wording: ['dynamodb + lambda', 'Api Gateway + SQS'] },
  },
  {
    id: 'queues',
    title: 'Queues and streams',
    question: 'Messages at any rate: which queue takes them?',
    members: [
      { id: 'queue-choice', take: 'To see the three side by side: unlimited, ordered, or as a stream.' },
      { id: 'sqs-write-buffer', take: 'One consumer writes to a database that must not feel the peak.' },
      {
        id: 'sns-sqs-lambda-dynamodb',
        take: 'The same, and others want the messages too.',
      },
      { id: 'kinesis-to-s3', take: 'Records have to end in a bucket, in order and without code.' },
      { id: 'ecs-decoupled-by-sqs', take: 'Tasks of another service do the work when they have time.' },
      { id: 'ecs-decoupled-by-sns', take: 'Several services need each event, and each keeps its own queue.' },
    ],
    notes: { wording: ['queing', 'ECS + SQS/SNS', 'dynamodb + SQS + lambda', 'dynamodb + SNS'] },
  },
]
