import { page } from './page'

/** Buckets, volumes, file systems, backups and transfers. */
export const storagePages = {
  s3Replication: page(
    'Replicating objects within and across Regions',
    'AmazonS3/latest/userguide/replication.html',
    '2026',
  ),
  s3Upload: page('Uploading objects', 'AmazonS3/latest/userguide/upload-objects.html', '2026-04'),
  bucketKeys: page(
    'Reducing the cost of SSE-KMS with Amazon S3 Bucket Keys',
    'AmazonS3/latest/userguide/bucket-key.html',
    '2026-04',
  ),
  ebsAttaching: page(
    'Attach an Amazon EBS volume to an Amazon EC2 instance',
    'ebs/latest/userguide/ebs-attaching-volume.html',
  ),
  efsQuotas: page('Amazon EFS quotas', 'efs/latest/ug/limits.html'),
  s3Batch: page(
    'Performing object operations in bulk with Batch Operations',
    'AmazonS3/latest/userguide/batch-ops.html',
    '2026',
  ),
  s3Lifecycle: page(
    'Managing the lifecycle of objects',
    'AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    '2026',
  ),
  fsxAccessPoints: page(
    'Accessing your data via Amazon S3 access points (FSx for ONTAP)',
    'fsx/latest/ONTAPGuide/accessing-data-via-s3-access-points.html',
    '2026',
  ),
  fsxBackups: page(
    'Protecting your data with backups (FSx for Windows File Server)',
    'fsx/latest/WindowsGuide/using-backups.html',
    '2026',
  ),
  fsxLustre: page('What is Amazon FSx for Lustre?', 'fsx/latest/LustreGuide/what-is.html', '2026'),
  fsxWindows: page(
    'Availability and durability: Single-AZ and Multi-AZ file systems',
    'fsx/latest/WindowsGuide/high-availability-multiAZ.html',
    '2026',
  ),
  efsReplication: page('Replicating EFS file systems', 'efs/latest/ug/efs-replication.html', '2026'),
  dataSync: page(
    'Where can I transfer my data with AWS DataSync?',
    'datasync/latest/userguide/working-with-locations.html',
    '2026',
  ),
  snowball: page('What is AWS Snowball Edge?', 'snowball/latest/developer-guide/whatisedge.html', '2026'),
  storageGateway: page(
    'What is Amazon S3 File Gateway?',
    'filegateway/latest/files3/what-is-file-s3.html',
    '2026',
  ),
  transferFamily: page(
    'What is AWS Transfer Family?',
    'transfer/latest/userguide/what-is-aws-transfer-family.html',
    '2026',
  ),
  backup: page('What is AWS Backup?', 'aws-backup/latest/devguide/whatisbackup.html', '2026'),
} as const
