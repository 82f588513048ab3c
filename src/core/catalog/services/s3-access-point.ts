import { choice, one } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 's3-access-point',
  name: 'Amazon S3 access point',
  shortName: 'S3 access point',
  keywords: ['access point', 'vpc access point'],
  category: 'storage',
  icon: 'resource/AmazonSimpleStorageServiceGeneralAccessPoints',
  placement: 'inside',
  livesIn: ['vpc', 'region', 'account', 'aws-cloud'],
  caption: 'origin',
  fields: [
    one('attachedTo', 'Attached to', 'The bucket, or the FSx file system whose volume, it gives access to.', [
      's3',
      'fsx',
      'fsx-ontap',
      'fsx-openzfs',
    ]),
    choice('origin', 'Network origin', 'From where it takes requests.', ['internet', 'VPC']),
  ],
  sources: [
    {
      title: 'Accessing your data via Amazon S3 access points (FSx for ONTAP)',
      url: 'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/accessing-data-via-s3-access-points.html',
      asOf: '2026-H2',
    },
  ],
})
