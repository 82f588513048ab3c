/** What messages call that whose limit a fact is. */
export const carriers: Readonly<Record<string, string>> = {
  'lambda.sync-payload': 'a synchronous invocation',
  'lambda.async-payload': 'an asynchronous invocation',
  'lambda.esm-payload': 'a batch of an event source mapping',
  'lambda.stream-payload': 'a streamed answer',
  'alb.lambda-payload': 'a load balancer’s Lambda target',
  'apigw.payload-rest': 'API Gateway',
  'apigw.payload-http': 'API Gateway',
  'apigw.payload-ws': 'a WebSocket message',
  'sns.message-size': 'an SNS message',
  'sqs.message-size': 'an SQS message',
  'eb.event-size': 'an EventBridge request',
  'eb.scheduler-payload': 'an EventBridge schedule',
  'sfn.payload': 'a Step Functions state',
  'kds.record': 'a Kinesis record',
  'fh.record': 'a Firehose record',
  'fh.batch-bytes': 'a batch of Firehose records',
  'eb.pipes-payload': 'a pipe',
  'ddb.item': 'a DynamoDB item',
  'ddb.batch-write': 'a batch of DynamoDB items',
  's3.single-put': 'one PUT of S3',
  's3.object': 'an S3 object',
  'cf.request-body': 'CloudFront',
  'cwl.request-size': 'a CloudWatch Logs request',
  'iot.message-size': 'an MQTT message of AWS IoT Core',
  'aurora.data-api-response': 'the RDS Data API',
}

/** How more than one item’s limit is sent after all. */
export const inParts: Readonly<Record<string, string>> = {
  'fh.record': 'it is a batch of several records',
  'ddb.item': 'it is a batch of several items',
  's3.single-put': 'it is uploaded in parts',
}
