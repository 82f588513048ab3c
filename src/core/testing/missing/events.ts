import type { BadCase } from '../test-rule'
import { doubtful, lambda, missing, pipe, two } from './drawing'

/** Connections that AWS does not have: of events, messages, records and data. */
export const missingBetweenEvents: Readonly<Record<string, BadCase>> = {
  'a table that pushes into a bucket': missing(two('dynamodb', 'event', 's3'), [
    lambda,
    'Insert a Kinesis data stream and a Firehose stream between',
  ]),
  'a table’s stream into a bucket': missing(two('dynamodb-stream', 'stream', 's3'), [lambda]),
  'a table’s stream into a bucket by a transfer': missing(two('dynamodb-stream', 'transfer', 's3'), [lambda]),
  'a table and a bucket': doubtful(two('dynamodb', 'traffic', 's3'), [
    lambda,
    'Insert a Kinesis data stream and a Firehose stream between',
  ]),
  'a bucket and a table': doubtful(two('s3', 'traffic', 'dynamodb'), [lambda]),
  'a bucket that writes items': missing(two('s3', 'event', 'dynamodb'), [lambda]),
  'a topic into a table': missing(two('sns', 'traffic', 'dynamodb'), [
    'Insert an SQS queue and a Lambda function between',
    lambda,
  ]),
  'a topic into a bucket': missing(two('sns', 'traffic', 's3'), ['Insert a Firehose stream between', lambda]),
  'a topic to a workflow': missing(two('sns', 'event', 'step-functions'), [lambda]),
  'a topic to a private instance': missing(two('sns', 'event', 'ec2', { b: { publicAddress: false } }), [
    'Insert an SQS queue between',
  ]),
  'a topic to an instance': doubtful(two('sns', 'event', 'ec2'), ['Insert an SQS queue between']),
  'a queue to a topic': missing(two('sqs', 'traffic', 'sns'), [pipe, lambda]),
  'a queue that pushes to tasks': missing(two('sqs', 'event', 'ecs-service'), ['Let it poll the queue']),
  'a queue that forwards to another': missing(two('sqs', 'event', 'sqs'), [pipe, lambda]),
  'a bucket that starts a workflow': missing(two('s3', 'traffic', 'step-functions'), [
    'Insert an EventBridge event bus between',
    lambda,
  ]),
  'a bucket that starts tasks': missing(two('s3', 'event', 'ecs-service'), [
    'Insert an EventBridge event bus between',
    lambda,
  ]),
  'DAX before a relational database': missing(two('dax', 'data-access', 'rds'), []),
  'a data stream into a queue': missing(two('kinesis', 'traffic', 'sqs'), [lambda, pipe]),
  'a data stream into a table': missing(two('kinesis', 'data-access', 'dynamodb'), [lambda]),
  'a table into a queue': missing(two('dynamodb', 'event', 'sqs'), [pipe, lambda]),
  'a table’s stream into a queue': missing(two('dynamodb-stream', 'traffic', 'sqs'), [pipe, lambda]),
  'a table into Firehose': missing(two('dynamodb', 'traffic', 'firehose'), [
    'Insert a Kinesis data stream between',
    lambda,
  ]),
  'a function as Firehose’s destination': missing(two('firehose', 'transfer', 'lambda'), []),
  'Firehose into a table': missing(two('firehose', 'traffic', 'dynamodb'), [lambda]),
  'Athena on a table': missing(two('athena', 'transfer', 'dynamodb'), [lambda]),
}
