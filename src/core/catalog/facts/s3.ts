import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const optimizingPerformance: Source = {
  title: 'Best practices design patterns: optimizing Amazon S3 performance',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/optimizing-performance.html',
  asOf: '2026-H2',
}
const uploadObjects: Source = {
  title: 'Uploading objects',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/upload-objects.html',
  asOf: '2026-04',
}
const amazonS3MaximumObjectSize50Tb: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/12/amazon-s3-maximum-object-size-50-tb/',
  asOf: '2025-12',
}
const qfacts: Source = {
  title: 'Amazon S3 multipart upload limits',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/qfacts.html',
  asOf: '2026-04',
}
const bucketRestrictions: Source = {
  title: 'General purpose bucket quotas, limitations, and restrictions',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html',
  asOf: '2026-04',
}
const amazonS3Up1MillionBucketsPerAwsAccount: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2024/11/amazon-s3-up-1-million-buckets-per-aws-account/',
  asOf: '2024-11',
}
const notificationHowToEventTypesAndDestinations: Source = {
  title: 'Event notification types and destinations',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
  asOf: '2026-H2',
}
const bucketKey: Source = {
  title: 'Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-key.html',
  asOf: '2026-04',
}
const requestsPerSecond: Source = {
  title: 'Request quotas (AWS KMS)',
  url: 'https://docs.aws.amazon.com/kms/latest/developerguide/requests-per-second.html',
  asOf: '2026-H2',
}
const metadataTablesOverview: Source = {
  title: 'Discovering your data with S3 Metadata tables',
  url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/metadata-tables-overview.html',
  asOf: '2026-04',
}

/** What AWS documents about S3 and KMS. */
export const s3Facts: readonly Fact[] = [
  {
    id: 's3.put-rate',
    statement:
      'PUT/COPY/POST/DELETE requests per second and prefix to design for: S3 gives at least this and scales; it is no upper limit.',
    value: 3500,
    unit: 'requests/s',
    nature: 'law',
    scope: 'prefix',
    sources: [optimizingPerformance],
  },
  {
    id: 's3.get-rate',
    statement:
      'GET/HEAD requests per second and prefix to design for: S3 gives at least this and scales; it is no upper limit.',
    value: 5500,
    unit: 'requests/s',
    nature: 'law',
    scope: 'prefix',
    sources: [optimizingPerformance],
  },
  {
    id: 's3.object',
    statement: 'Object size: 50 TB, which is 50,000 GB of 1,024 MB each (48.8 TiB).',
    value: 50_000,
    unit: 'GB',
    nature: 'hard',
    scope: 'object',
    sources: [uploadObjects, amazonS3MaximumObjectSize50Tb],
    notes: '5 TB until December 2025; some pages still say 5 TB.',
  },
  {
    id: 's3.single-put',
    statement: 'Single PUT; multipart parts 5 MiB to 5 GiB, 10,000 parts.',
    value: 5,
    unit: 'GB',
    nature: 'hard',
    scope: 'request',
    sources: [qfacts],
  },
  {
    id: 's3.buckets',
    statement: 'General purpose buckets per account.',
    value: 10_000,
    unit: 'buckets',
    nature: 'soft',
    scope: 'account',
    sources: [bucketRestrictions, amazonS3Up1MillionBucketsPerAwsAccount],
    notes: '100 until November 2024.',
  },
  {
    id: 's3.event-destinations',
    statement:
      'Event notifications go to SNS (standard), SQS (standard), Lambda or EventBridge, in the same Region; one destination per notification configuration.',
    value: 'SNS, SQS, Lambda, EventBridge',
    unit: 'list',
    nature: 'law',
    scope: 'bucket',
    sources: [notificationHowToEventTypesAndDestinations],
  },
  {
    id: 's3.loop-warning',
    statement:
      'A function triggered by a bucket that writes back to the same bucket can loop; use two buckets or a prefix.',
    value: 'loop risk',
    unit: 'rule',
    nature: 'law',
    scope: 'bucket',
    sources: [notificationHowToEventTypesAndDestinations],
    notes: 'The notes’ thumbnail pattern does not say to use another bucket or prefix.',
  },
  {
    id: 's3.kms',
    statement:
      'SSE-KMS requests consume the KMS request quota (one GenerateDataKey per upload, one Decrypt per download) unless S3 Bucket Keys are used.',
    value: 'KMS quota',
    unit: 'rule',
    nature: 'law',
    scope: 'account and Region',
    sources: [bucketKey],
  },
  {
    id: 'kms.crypto-rate',
    statement: 'Symmetric cryptographic operations, shared.',
    value: '100000 (us-east-1, us-west-2, eu-west-1); 20000; 10000 elsewhere',
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [requestsPerSecond],
    notes: 'Older text (still in one paragraph of the same page): 5,500 / 10,000 / 50,000.',
  },
  {
    id: 'kms.asym-rate',
    statement: 'RSA / ECC / ML-DSA operations.',
    value: 1000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [requestsPerSecond],
    notes: '500 and 300 in older text.',
  },
  {
    id: 's3.search',
    statement:
      'S3 has no content or metadata search by object attributes; S3 Metadata tables (2025) make metadata queryable with SQL.',
    value: 'S3 Metadata',
    unit: 'rule',
    nature: 'law',
    scope: 'bucket',
    sources: [metadataTablesOverview],
    notes: 'The notes predate S3 Metadata; the DynamoDB index pattern stays valid.',
  },
  {
    id: 'kms.crypto-rate-highest',
    statement:
      'Symmetric cryptographic operations in US East (N. Virginia), US West (Oregon) and Europe (Ireland), shared by all keys.',
    value: 100000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [requestsPerSecond],
  },
  {
    id: 'kms.crypto-rate-next',
    statement:
      'Symmetric cryptographic operations in the Regions that come second, shared by all keys; none but the three largest has more.',
    value: 20000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [requestsPerSecond],
  },
  {
    id: 'kms.crypto-rate-lowest',
    statement: 'Symmetric cryptographic operations in the Regions with the lowest quota, shared by all keys.',
    value: 10000,
    unit: 'requests/s',
    nature: 'soft',
    scope: 'account and Region',
    sources: [requestsPerSecond],
    notes: 'One paragraph of the page still has the older 5,500.',
  },
]
