import { count, statement } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 's3',
  name: 'Amazon S3 bucket',
  shortName: 'S3 bucket',
  keywords: ['simple storage service', 'bucket', 'object storage', 'data lake'],
  category: 'storage',
  icon: 'architecture-service/AmazonSimpleStorageService',
  placement: 'inside',
  livesIn: ['region', 'account', 'aws-cloud'],
  fields: [
    {
      key: 'storageClass',
      label: 'Storage class',
      help: 'How often objects are read decides which class is cheapest.',
      type: 'choice',
      options: [
        'Standard',
        'Intelligent-Tiering',
        'Standard-IA',
        'One Zone-IA',
        'Express One Zone',
        'Glacier Instant Retrieval',
        'Glacier Flexible Retrieval',
        'Glacier Deep Archive',
      ],
    },
    {
      key: 'versioning',
      label: 'Versioning',
      help: 'Whether overwritten and deleted objects are kept; replication needs it.',
      type: 'boolean',
    },
    {
      key: 'publicAccessBlocked',
      label: 'Public access blocked',
      help: 'Whether Block Public Access is on; CloudFront still reaches the bucket by origin access control.',
      type: 'boolean',
    },
    {
      key: 'website',
      label: 'Static website',
      help: 'Whether the bucket answers as a website; for an alias its name must equal the record’s name.',
      type: 'boolean',
    },
    {
      key: 'encryption',
      label: 'Encryption',
      help: 'SSE-KMS calls KMS for objects and shares its request quota, unless S3 Bucket Keys are used.',
      type: 'choice',
      options: ['SSE-S3', 'SSE-KMS'],
    },
    statement('bucketKey', 'S3 Bucket Key', 'Whether a key kept by the bucket spares most calls to KMS.'),
    {
      key: 'objectBytes',
      label: 'Object size',
      help: 'Usual size of an object; at most 50 TB, of which one PUT takes 5 GB and multipart uploads the rest.',
      type: 'number',
      unit: 'bytes',
      min: 0,
      max: 50 * 1024 ** 4,
    },
    count(
      'prefixes',
      'Prefixes',
      'Key prefixes over which requests are spread; request rates are counted for each.',
      { max: 1_000_000_000 },
    ),
  ],
  sources: [
    {
      title: 'General purpose bucket quotas, limitations, and restrictions',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/BucketRestrictions.html',
      asOf: '2026-04',
    },
    {
      title: 'Event notification types and destinations',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html',
      asOf: '2026-H2',
    },
  ],
})
