import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const sns: Source = {
  title: 'Amazon Simple Notification Service endpoints and quotas',
  url: 'https://docs.aws.amazon.com/general/latest/gr/sns.html',
  asOf: '2026-H2',
}
const snsEventDestinations: Source = {
  title: 'Amazon SNS event destinations',
  url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-event-destinations.html',
  asOf: '2026-H2',
}

const iotSqsAction: Source = {
  title: 'SQS (AWS IoT rule action)',
  url: 'https://docs.aws.amazon.com/iot/latest/developerguide/sqs-rule-action.html',
  asOf: '2026-H2',
}
const iotSnsAction: Source = {
  title: 'SNS (AWS IoT rule action)',
  url: 'https://docs.aws.amazon.com/iot/latest/developerguide/sns-rule-action.html',
  asOf: '2026-H2',
}
const snsDeliveryRetries: Source = {
  title: 'Amazon SNS message delivery retries',
  url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-message-delivery-retries.html',
  asOf: '2026-H2',
}

/** What AWS documents about SNS. */
export const snsFacts: readonly Fact[] = [
  {
    id: 'sns.message-size',
    statement: 'Message size.',
    value: 262_144,
    unit: 'bytes',
    nature: 'hard',
    scope: 'message',
    sources: [sns],
    notes: 'SNS was NOT raised to 1 MB with SQS, Lambda and EventBridge; the Lambda page warns about it.',
  },
  {
    id: 'sns.topics',
    statement: 'Topics per account: standard / FIFO.',
    value: '100000 / 1000',
    unit: 'topics',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.subs',
    statement: 'Subscriptions per topic: standard / FIFO.',
    value: '12500000 / 100',
    unit: 'subscriptions',
    nature: 'soft',
    scope: 'topic',
    sources: [sns],
  },
  {
    id: 'sns.publish-rate',
    statement: 'Standard topic publish rate.',
    value: '30000 us-east-1; 9000; 1500; 300 elsewhere',
    unit: 'messages/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
    notes: '“Virtually unlimited” is true for SQS standard; SNS has published regional publish quotas.',
  },
  {
    id: 'sns.fifo-rate',
    statement:
      'FIFO topic: 3,000 messages/s or 20 MB/s per topic by default, 300/s per message group; up to 30,000/s (us-east-1) with message-group scope.',
    value: 3000,
    unit: 'messages/s',
    nature: 'law',
    scope: 'topic',
    sources: [sns],
    notes: 'AWS’s page does not say whether it can be raised.',
  },
  {
    id: 'sns.filter-policies',
    statement: 'Subscription filter policies per topic.',
    value: 200,
    unit: 'policies',
    nature: 'soft',
    scope: 'topic',
    sources: [sns],
  },
  {
    id: 'sns.destinations',
    statement:
      'SNS delivers to SQS, Lambda, Firehose, HTTP/S, e-mail, SMS, mobile push; not to DynamoDB, S3, Kinesis or Step Functions.',
    value: 'SQS, Lambda, Firehose, HTTP/S, email, SMS, push',
    unit: 'list',
    nature: 'law',
    scope: 'topic',
    sources: [snsEventDestinations],
    notes:
      'The notes’ “batch writing from SNS into dynamodb” needs SNS - (SQS -) Lambda - DynamoDB; there is no direct SNS delivery to DynamoDB.',
  },
  {
    id: 'sns.fifo-subs',
    statement: 'FIFO topics deliver to SQS queues; most other services take standard topics only.',
    value: 'SQS',
    unit: 'list',
    nature: 'law',
    scope: 'FIFO topic',
    sources: [snsEventDestinations],
  },
  {
    id: 'sns.topics-standard',
    statement: 'Standard topics per account.',
    value: 100000,
    unit: 'topics',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.topics-fifo',
    statement: 'FIFO topics per account.',
    value: 1000,
    unit: 'topics',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.subs-standard',
    statement: 'Subscriptions per standard topic.',
    value: 12500000,
    unit: 'subscriptions',
    nature: 'soft',
    scope: 'topic',
    sources: [sns],
  },
  {
    id: 'sns.subs-fifo',
    statement: 'Subscriptions per FIFO topic.',
    value: 100,
    unit: 'subscriptions',
    nature: 'soft',
    scope: 'topic',
    sources: [sns],
  },
  {
    id: 'sns.publish-rate-highest',
    statement: 'Publish rate of standard topics in US East (N. Virginia), the highest.',
    value: 30000,
    unit: 'messages/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.publish-rate-next',
    statement:
      'Publish rate of standard topics in the Regions that come second; no other Region but US East (N. Virginia) has more.',
    value: 9000,
    unit: 'messages/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.publish-rate-lowest',
    statement: 'Publish rate of standard topics in the Regions with the lowest quota.',
    value: 300,
    unit: 'messages/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.fifo-rate-highest',
    statement:
      'Publish rate of a FIFO topic whose throughput is counted per message group, in US East (N. Virginia).',
    value: 30000,
    unit: 'messages/s',
    nature: 'soft',
    scope: 'topic',
    sources: [sns],
  },
  {
    id: 'iot.no-fifo',
    statement:
      'Rule actions of AWS IoT send to standard SQS queues and standard SNS topics, not to FIFO ones.',
    value: 'standard only',
    unit: 'rule',
    nature: 'law',
    scope: 'rule action',
    sources: [iotSqsAction, iotSnsAction],
  },
  {
    id: 'sns.publish-rate-third',
    statement: 'Publish rate of standard topics in the Regions that come third.',
    value: 1500,
    unit: 'messages/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [sns],
  },
  {
    id: 'sns.retry',
    statement:
      'For this long, in 100,015 attempts, SNS tries to deliver a message to a queue or function that does not answer; then it is discarded, unless the subscription has a dead-letter queue.',
    value: 23,
    unit: 'days',
    nature: 'law',
    scope: 'subscription',
    sources: [snsDeliveryRetries],
  },
]
