import { one, securityGroups, subnets } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 's3-files',
  name: 'Amazon S3 Files file system',
  shortName: 'S3 Files file system',
  keywords: ['nfs', 'mount bucket', 'file system'],
  category: 'storage',
  icon: 'resource/AmazonSimpleStorageServiceBucketWithObjects',
  placement: 'inside',
  livesIn: ['vpc', 'region'],
  stubs: 'subnets',
  fields: [
    one('bucket', 'Bucket', 'The bucket whose objects appear as files.', ['s3']),
    subnets('Subnets with a mount target, one in each zone.'),
    securityGroups,
  ],
  sources: [
    {
      title: 'Configuring Amazon S3 Files access',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/configuration-filesystem-s3files.html',
      asOf: '2026-H2',
    },
  ],
})
