import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const managingStorageConfiguration: Source = {
  title: 'Managing storage on FSx for Windows File Server',
  url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/managing-storage-configuration.html',
  asOf: '2026-H2',
}
const limits: Source = {
  title: 'Quotas (FSx for Windows File Server)',
  url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/limits.html',
  asOf: '2026-H2',
}
const highAvailabilityMultiAZ: Source = {
  title: 'Availability and durability: Single-AZ and Multi-AZ file systems',
  url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/high-availability-multiAZ.html',
  asOf: '2026-H2',
}
const usingBackups: Source = {
  title: 'Protecting your data with backups (FSx for Windows File Server)',
  url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/using-backups.html',
  asOf: '2026-H2',
}
const accessingDataViaS3AccessPoints: Source = {
  title: 'Accessing your data via Amazon S3 access points (FSx for ONTAP)',
  url: 'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/accessing-data-via-s3-access-points.html',
  asOf: '2026-H2',
}
const storageCapacityAndIOPS: Source = {
  title: 'File system storage capacity and IOPS (FSx for ONTAP)',
  url: 'https://docs.aws.amazon.com/fsx/latest/ONTAPGuide/storage-capacity-and-IOPS.html',
  asOf: '2026-H2',
}

/** What AWS documents about FSx. */
export const fsxFacts: readonly Fact[] = [
  {
    id: 'fsx.no-shrink',
    statement:
      'FSx for Windows File Server: storage capacity can only be increased (at least 10 %, every 6 hours), never decreased.',
    value: 'increase only',
    unit: 'rule',
    nature: 'law',
    scope: 'file system',
    sources: [managingStorageConfiguration],
  },
  {
    id: 'fsx.capacity',
    statement: 'Storage 32 GiB (SSD) or 2,000 GiB (HDD) to 64 TiB.',
    value: '32-65536',
    unit: 'GiB',
    nature: 'hard',
    scope: 'file system',
    sources: [limits],
  },
  {
    id: 'fsx.multi-az',
    statement:
      'A Multi-AZ file system needs two subnets in different AZs; the deployment type is chosen at creation; data moves to a new Multi-AZ file system with DataSync.',
    value: 2,
    unit: 'subnets',
    nature: 'hard',
    scope: 'file system',
    sources: [highAvailabilityMultiAZ],
  },
  {
    id: 'fsx.not-public',
    statement: 'FSx file systems cannot be exposed to the public internet; an EIP on its ENI is detached.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'file system',
    sources: [highAvailabilityMultiAZ],
  },
  {
    id: 'fsx.linux-failover',
    statement: 'Linux clients do not fail over to the standby automatically.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'client',
    sources: [highAvailabilityMultiAZ],
  },
  {
    id: 'fsx.backup-same-type',
    statement:
      'FSx for Windows File Server: a backup can only be restored to a new file system with the same deployment type and the same storage capacity as the original.',
    value: 'same type and capacity',
    unit: 'rule',
    nature: 'law',
    scope: 'backup',
    sources: [usingBackups],
    notes:
      'The notes’ second way (backup, then restore into Multi-AZ) is ruled out by the current page: deployment type cannot change on restore; use DataSync.',
  },
  {
    id: 'fsx.restore-size',
    statement: 'FSx for Windows File Server: restoring a backup to a smaller size is impossible.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'backup',
    sources: [usingBackups],
  },
  {
    id: 'fsx.s3-access-point',
    statement:
      'Data of FSx for ONTAP and FSx for OpenZFS is reachable with the S3 API through an S3 access point attached to the volume, also from Lambda and Fargate, which mount no FSx.',
    value: 'ONTAP, OpenZFS',
    unit: 'file systems',
    nature: 'law',
    scope: 'volume',
    sources: [accessingDataViaS3AccessPoints],
  },
  {
    id: 'fsx.ontap-shrink',
    statement:
      'A second-generation FSx for ONTAP file system can decrease its SSD tier: by at least 9 %, with the result under 80 % used. First generation: increase only.',
    value: 9,
    unit: '%',
    nature: 'hard',
    scope: 'file system',
    sources: [storageCapacityAndIOPS],
  },
  {
    id: 'fsx.min-increase',
    statement: 'Smallest increase of the storage of an FSx for Windows File Server file system.',
    value: 10,
    unit: '%',
    nature: 'hard',
    scope: 'file system',
    sources: [
      {
        title: 'Managing storage on FSx for Windows File Server',
        url: 'https://docs.aws.amazon.com/fsx/latest/WindowsGuide/managing-storage-configuration.html',
        asOf: '2026-H2',
      },
    ],
  },
  {
    id: 'fsx.one-subnet',
    statement:
      'Subnets of a Single-AZ file system, and of any FSx for Lustre file system, which has no Multi-AZ deployment.',
    value: 1,
    unit: 'subnet',
    nature: 'hard',
    scope: 'file system',
    sources: [
      {
        title: 'CreateFileSystem (Amazon FSx API)',
        url: 'https://docs.aws.amazon.com/fsx/latest/APIReference/API_CreateFileSystem.html',
        asOf: '2026-H2',
      },
    ],
  },
]
