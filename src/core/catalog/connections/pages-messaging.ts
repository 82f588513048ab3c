import { page } from './page'

/** Notifications, queues, streams, events and workflows. */
export const messagingPages = {
  lambdaSqs: page(
    'Creating and configuring an Amazon SQS event source mapping',
    'lambda/latest/dg/services-sqs-configure.html',
  ),
  s3Events: page(
    'Event notification types and destinations',
    'AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  ),
  snsDestinations: page('Amazon SNS event destinations', 'sns/latest/dg/sns-event-destinations.html'),
  sqsQueues: page(
    'Amazon SQS standard queue quotas',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-queues.html',
  ),
  deadLetterQueues: page(
    'Using dead-letter queues in Amazon SQS',
    'AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
  ),
  eventBusTargets: page(
    'Event bus targets in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-targets.html',
  ),
  putEvents: page(
    'Sending events with PutEvents in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-putevents.html',
  ),
  scheduler: page(
    'Quotas for Amazon EventBridge Scheduler',
    'scheduler/latest/UserGuide/scheduler-quotas.html',
  ),
  stepFunctionsIntegrations: page(
    'Integrating optimized services with Step Functions',
    'step-functions/latest/dg/integrate-optimized.html',
  ),
  dynamodbStreams: page(
    'DynamoDB Streams and AWS Lambda triggers',
    'amazondynamodb/latest/developerguide/Streams.Lambda.html',
    '2026-04',
  ),
  dynamodbKinesis: page(
    'Using Kinesis Data Streams to capture changes to DynamoDB',
    'amazondynamodb/latest/developerguide/kds.html',
    '2026-04',
  ),
  kinesisQuotas: page(
    'Quotas and limits (Kinesis Data Streams)',
    'streams/latest/dev/service-sizes-and-limits.html',
  ),
  kinesisDelivery: page(
    'Streaming tables and S3 delivery for Amazon Kinesis Data Streams',
    'streams/latest/dev/data-delivery.html',
  ),
  firehose: page(
    'Choose source and destination for your Firehose stream',
    'firehose/latest/dev/create-name.html',
  ),
  metricStreams: page(
    'Use metric streams',
    'AmazonCloudWatch/latest/monitoring/CloudWatch-Metric-Streams.html',
  ),
  pipeSources: page(
    'Amazon EventBridge Pipes sources',
    'eventbridge/latest/userguide/eb-pipes-event-source.html',
    '2026',
  ),
  pipeTargets: page(
    'Amazon EventBridge Pipes targets',
    'eventbridge/latest/userguide/eb-pipes-event-target.html',
    '2026',
  ),
  customBus: page(
    'Amazon EventBridge event bus (Custom)',
    'eventbridge/latest/userguide/eb-custom-bus.html',
    '2026',
  ),
  ruleDeadLetters: page(
    'Using dead-letter queues to process undelivered events in EventBridge',
    'eventbridge/latest/userguide/eb-rule-dlq.html',
    '2026',
  ),
  serviceEvents: page(
    'Events from AWS services in Amazon EventBridge',
    'eventbridge/latest/userguide/eb-service-event.html',
    '2026',
  ),
  ses: page('What is Amazon SES?', 'ses/latest/dg/Welcome.html', '2026'),
  iotRules: page('AWS IoT rule actions', 'iot/latest/developerguide/iot-rule-actions.html', '2026'),
  msk: page('What is Amazon MSK?', 'msk/latest/developerguide/what-is-msk.html', '2026'),
  flink: page(
    'What is Amazon Managed Service for Apache Flink?',
    'managed-flink/latest/java/what-is.html',
    '2026',
  ),
  dynamodbChanges: page(
    'Change data capture with Amazon DynamoDB',
    'amazondynamodb/latest/developerguide/streamsmain.html',
    '2026',
  ),
  zeroEtl: page(
    'DynamoDB zero-ETL integration with Amazon Redshift',
    'amazondynamodb/latest/developerguide/RedshiftforDynamoDB-zero-etl.html',
    '2026',
  ),
  cacheEvents: page(
    'Amazon SNS monitoring of ElastiCache events',
    'AmazonElastiCache/latest/dg/ECEvents.html',
    '2026',
  ),
} as const
