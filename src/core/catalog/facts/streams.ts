import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const serviceSizesAndLimits: Source = {
  title: 'Quotas and limits (Kinesis Data Streams)',
  url: 'https://docs.aws.amazon.com/streams/latest/dev/service-sizes-and-limits.html',
  asOf: '2026-H2',
}
const amazonKinesisDataStreams10xLargerRecordSizes: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/10/amazon-kinesis-data-streams-10x-larger-record-sizes/',
  asOf: '2025-10',
}
const history: Source = {
  title: 'Document history (Kinesis Data Streams)',
  url: 'https://docs.aws.amazon.com/streams/latest/dev/history.html',
  asOf: '2026-H2',
}
const dataDelivery: Source = {
  title: 'Streaming tables and S3 delivery for Amazon Kinesis Data Streams',
  url: 'https://docs.aws.amazon.com/streams/latest/dev/data-delivery.html',
  asOf: '2026-H2',
}
const limits: Source = {
  title: 'Amazon Data Firehose Quota',
  url: 'https://docs.aws.amazon.com/firehose/latest/dev/limits.html',
  asOf: '2026-H2',
}
const createName: Source = {
  title: 'Choose source and destination for your Firehose stream',
  url: 'https://docs.aws.amazon.com/firehose/latest/dev/create-name.html',
  asOf: '2026-H2',
}

/** What AWS documents about Kinesis Data Streams and Data Firehose. */
export const streamsFacts: readonly Fact[] = [
  {
    id: 'kds.shard-in',
    statement: 'Write throughput per shard.',
    value: '1 MB/s or 1000 records/s',
    unit: 'per shard',
    nature: 'hard',
    scope: 'shard',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.shard-out',
    statement:
      'Read throughput per shard (shared GetRecords); 5 read transactions/s; 2 MB/s per consumer with enhanced fan-out.',
    value: 2,
    unit: 'MB/s',
    nature: 'hard',
    scope: 'shard',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.record',
    statement: 'Record size before base64.',
    value: 10,
    unit: 'MiB',
    nature: 'hard',
    scope: 'record',
    sources: [serviceSizesAndLimits, amazonKinesisDataStreams10xLargerRecordSizes],
    notes: '1 MB until October 2025.',
  },
  {
    id: 'kds.record-old',
    statement: 'Record size before 27 October 2025.',
    value: 1,
    unit: 'MiB',
    nature: 'hard',
    scope: 'record',
    sources: [history, amazonKinesisDataStreams10xLargerRecordSizes],
    notes: 'Kept for dated rule sets.',
  },
  {
    id: 'kds.efo',
    statement: 'Enhanced fan-out consumers per stream.',
    value: 20,
    unit: 'consumers',
    nature: 'hard',
    scope: 'stream',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.retention',
    statement: 'Retention 24 hours to 365 days.',
    value: 365,
    unit: 'days',
    nature: 'hard',
    scope: 'stream',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.shards',
    statement: 'Shards per account (provisioned).',
    value: '20000 largest Regions; 1000 or 6000 elsewhere',
    unit: 'shards',
    nature: 'soft',
    scope: 'account and Region',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.ondemand',
    statement: 'On-demand stream starts at 4 MB/s write and scales to 10 GB/s (largest Regions) or 200 MB/s.',
    value: '4 MB/s - 10 GB/s',
    unit: 'write',
    nature: 'soft',
    scope: 'stream',
    sources: [serviceSizesAndLimits],
  },
  {
    id: 'kds.delivery',
    statement:
      'On-demand streams can deliver directly to S3 buckets or Iceberg tables (channels), without Firehose.',
    value: 'S3, S3 Tables',
    unit: 'destinations',
    nature: 'law',
    scope: 'stream',
    sources: [dataDelivery],
    notes: 'Alternative to the notes’ Firehose step.',
  },
  {
    id: 'fh.record',
    statement: 'Record size before base64.',
    value: 1000,
    unit: 'KiB',
    nature: 'hard',
    scope: 'record',
    sources: [limits],
  },
  {
    id: 'fh.batch',
    statement: 'PutRecordBatch.',
    value: '500 records or 4 MiB',
    unit: 'per call',
    nature: 'hard',
    scope: 'request',
    sources: [limits],
  },
  {
    id: 'fh.directput',
    statement: 'Direct PUT throughput per stream.',
    value: '500000 records/s, 2000 req/s, 5 MiB/s (largest Regions)',
    unit: 'per stream',
    nature: 'soft',
    scope: 'stream',
    sources: [limits],
  },
  {
    id: 'fh.retention',
    statement: 'Data kept while the destination is unavailable (Direct PUT).',
    value: 24,
    unit: 'h',
    nature: 'hard',
    scope: 'stream',
    sources: [limits],
  },
  {
    id: 'fh.sources',
    statement:
      'Firehose sources: Direct PUT (SDK, Lambda, CloudWatch, IoT, EventBridge, SNS, WAF logs...), Kinesis Data Streams, MSK. DynamoDB Streams are not a source.',
    value: 'Direct PUT, KDS, MSK',
    unit: 'list',
    nature: 'law',
    scope: 'stream',
    sources: [createName],
    notes:
      'The notes’ “firehose can read dynamodb streams” is wrong; and Firehose invokes Lambda only to transform records.',
  },
  {
    id: 'fh.destinations',
    statement:
      'Firehose destinations: S3, Redshift (publicly accessible clusters), OpenSearch, Iceberg tables, HTTP endpoint, Splunk, Snowflake and partners; not DynamoDB or RDS.',
    value: 'S3, Redshift, OpenSearch, Iceberg, HTTP, Splunk, Snowflake, partners',
    unit: 'list',
    nature: 'law',
    scope: 'stream',
    sources: [createName],
  },
]
