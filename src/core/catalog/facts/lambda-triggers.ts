import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const servicesSqsConfigure: Source = {
  title: 'Creating and configuring an Amazon SQS event source mapping',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html',
  asOf: '2026-H2',
}
const invocationAsyncRetainRecords: Source = {
  title: 'Capturing records of Lambda asynchronous invocations',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html',
  asOf: '2026-H2',
}
const lambdaServices: Source = {
  title: 'Invoking Lambda with events from other AWS services',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-services.html',
  asOf: '2026-H2',
}
const postgreSQLLambda: Source = {
  title: 'Invoking an AWS Lambda function from an RDS for PostgreSQL DB instance',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL-Lambda.html',
  asOf: '2026-H2',
}
const auroraMySQLIntegratingLambda: Source = {
  title: 'Invoking a Lambda function from an Amazon Aurora MySQL DB cluster',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Integrating.Lambda.html',
  asOf: '2026-H2',
}
const gettingstartedLimits: Source = {
  title: 'Lambda quotas',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html',
  asOf: '2026-H2',
}

/** What AWS documents about what invokes Lambda functions, and what they hand on. */
export const lambdaTriggersFacts: readonly Fact[] = [
  {
    id: 'lambda.sqs-visibility',
    statement:
      'Queue visibility timeout must be at least the function timeout (enforced) and should be six times it plus the batch window.',
    value: 6,
    unit: 'x function timeout',
    nature: 'hard',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
  },
  {
    id: 'lambda.sqs-batch',
    statement: 'SQS batch size: 10,000 standard (window of 1 s or more above 10), 10 FIFO.',
    value: '10000 / 10',
    unit: 'records',
    nature: 'hard',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
  },
  {
    id: 'lambda.sqs-scale',
    statement:
      'SQS event source mapping starts with 5 concurrent invocations, adds 300 per minute, at most 1,250 (more with provisioned mode).',
    value: 1250,
    unit: 'concurrent invocations',
    nature: 'law',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
    notes: 'Older pages: +60 per minute up to 1,000. AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'lambda.dest-no-fifo',
    statement:
      'Async destinations and DLQs accept standard SQS queues and standard SNS topics only (also S3 on failure, Lambda, EventBridge).',
    value: 'no FIFO',
    unit: 'rule',
    nature: 'law',
    scope: 'function',
    sources: [invocationAsyncRetainRecords],
  },
  {
    id: 'lambda.sqs-same-region',
    statement: 'Queue and function of an event source mapping are in the same Region (accounts may differ).',
    value: 'same Region',
    unit: 'rule',
    nature: 'law',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
  },
  {
    id: 'lambda.invokers',
    statement:
      'Services that invoke Lambda synchronously: API Gateway, ALB, Cognito, Connect, Firehose, Lex, S3 Batch, VPC Lattice, Step Functions (both); asynchronously: S3, SNS, EventBridge, Scheduler, CloudWatch Logs, SES, IoT, CodeCommit, CodePipeline, Config, CloudFormation; called from SQL (synchronously or asynchronously): RDS for PostgreSQL, Aurora PostgreSQL, Aurora MySQL; polled: SQS, Kinesis, DynamoDB Streams, MSK, Kafka, MQ, DocumentDB.',
    value: true,
    unit: 'invokers',
    nature: 'law',
    scope: 'function',
    sources: [lambdaServices, postgreSQLLambda, auroraMySQLIntegratingLambda],
  },
  {
    id: 'lambda.esm-payload',
    statement: 'Payload of one batch of an event source mapping (SQS, Kinesis, DynamoDB Streams, Kafka, MQ).',
    value: 6,
    unit: 'MB',
    nature: 'hard',
    scope: 'batch',
    sources: [gettingstartedLimits, servicesSqsConfigure],
  },
  {
    id: 'lambda.loop-detection',
    statement:
      'Lambda stops a function that one event has led to more than about this many times, through SQS, SNS, S3 or another function, unless the function allows recursion. Loops through a DynamoDB table are not detected.',
    value: 16,
    unit: 'invocations',
    nature: 'law',
    scope: 'chain of events',
    sources: [
      {
        title: 'Use Lambda recursive loop detection to prevent infinite loops',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-recursion.html',
        asOf: '2026-H2',
      },
    ],
    notes: 'S3 is among the detected services since July 2024.',
  },
  {
    id: 'lambda.async-retries',
    statement:
      'An asynchronous invocation that fails is tried this many times more, one minute and two minutes later, and its event is kept for at most 6 hours; then it is discarded, unless the function has a dead-letter queue or an on-failure destination.',
    value: 2,
    unit: 'retries',
    nature: 'law',
    scope: 'event',
    sources: [
      {
        title: 'How Lambda handles errors and retries with asynchronous invocation',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'lambda.sqs-batch-standard',
    statement: 'Messages of a standard queue in one batch for a function.',
    value: 10_000,
    unit: 'messages',
    nature: 'hard',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
  },
  {
    id: 'lambda.sqs-batch-fifo',
    statement: 'Messages of a FIFO queue in one batch for a function.',
    value: 10,
    unit: 'messages',
    nature: 'hard',
    scope: 'event source mapping',
    sources: [servicesSqsConfigure],
  },
]
