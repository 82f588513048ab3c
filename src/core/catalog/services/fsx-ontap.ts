import { choice, fsxDeployment, fsxStorage } from '../fields'
import { defineService } from '../service'

export default defineService({
  id: 'fsx-ontap',
  name: 'Amazon FSx for NetApp ONTAP',
  shortName: 'FSx for ONTAP',
  keywords: ['netapp', 'nfs', 'smb', 'iscsi'],
  category: 'storage',
  icon: 'architecture-service/AmazonFSxforNetAppONTAP',
  placement: 'inside',
  livesIn: ['vpc', 'subnet', 'availability-zone', 'region'],
  stubs: 'subnets',
  caption: 'deploymentType',
  fields: [
    choice(
      'generation',
      'Generation',
      'A second-generation file system can make its SSD tier smaller; the first only larger.',
      ['first', 'second'],
    ),
    ...fsxDeployment,
    ...fsxStorage,
  ],
  sources: [
    {
      title: 'Accessing your data via Amazon S3 access points (FSx for ONTAP)',
      url: 'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/accessing-data-via-s3-access-points.html',
      asOf: '2026-H2',
    },
  ],
})
