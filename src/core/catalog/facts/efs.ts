import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const limits: Source = {
  title: 'Amazon EFS quotas',
  url: 'https://docs.aws.amazon.com/efs/latest/ug/limits.html',
  asOf: '2026-H2',
}
const performance: Source = {
  title: 'Amazon EFS performance specifications',
  url: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
  asOf: '2026-H2',
}
const mountTargets: Source = {
  title: 'Managing mount targets',
  url: 'https://docs.aws.amazon.com/efs/latest/ug/accessing-fs.html',
  asOf: '2026-H2',
}

/** What AWS documents about EFS. */
export const efsFacts: readonly Fact[] = [
  {
    id: 'efs.mount-targets',
    statement: 'Mount targets per file system and AZ.',
    value: 1,
    unit: 'mount target per AZ',
    nature: 'hard',
    scope: 'file system',
    sources: [limits],
  },
  {
    id: 'efs.vpcs',
    statement: 'VPCs per file system (clients elsewhere can mount over peering or TGW by IP).',
    value: 1,
    unit: 'VPC',
    nature: 'hard',
    scope: 'file system',
    sources: [limits],
  },
  {
    id: 'efs.connections',
    statement: 'Connections per file system.',
    value: 25_000,
    unit: 'connections',
    nature: 'hard',
    scope: 'file system',
    sources: [limits],
  },
  {
    id: 'efs.sg',
    statement: 'Security groups per mount target.',
    value: 5,
    unit: 'security groups',
    nature: 'hard',
    scope: 'mount target',
    sources: [limits],
  },
  {
    id: 'efs.filesystems',
    statement: 'File systems per account and Region.',
    value: 1000,
    unit: 'file systems',
    nature: 'soft',
    scope: 'account and Region',
    sources: [limits],
  },
  {
    id: 'efs.performance-modes',
    statement:
      'Performance modes: General Purpose (default, recommended) and Max I/O (previous generation, higher latency; not for One Zone or Elastic throughput).',
    value: 'General Purpose | Max I/O',
    unit: 'modes',
    nature: 'law',
    scope: 'file system',
    sources: [performance],
    notes: 'The notes mix performance modes with throughput modes: Max I/O is not “provisioned IOPS”.',
  },
  {
    id: 'efs.throughput-modes',
    statement: 'Throughput modes: Elastic (recommended), Provisioned, Bursting (50 KiB/s per GiB baseline).',
    value: 'Elastic | Provisioned | Bursting',
    unit: 'modes',
    nature: 'law',
    scope: 'file system',
    sources: [performance],
    notes:
      'The notes’ “scales with the number of files” is wrong: bursting throughput scales with stored bytes.',
  },
  {
    id: 'efs.iops',
    statement:
      'Regional Elastic: default 250,000 read / 50,000 write IOPS per file system (up to 10 times more).',
    value: '250000 / 50000',
    unit: 'IOPS',
    nature: 'soft',
    scope: 'file system',
    sources: [performance],
    notes: 'Older General Purpose limit 35,000 / 7,000 (still so for Bursting).',
  },
  {
    id: 'efs.linux',
    statement: 'EFS with Microsoft Windows is not supported.',
    value: 'not supported',
    unit: 'rule',
    nature: 'law',
    scope: 'client',
    sources: [limits],
  },
  {
    id: 'efs.iops-read',
    statement: 'Read operations of a Regional file system with Elastic throughput by default.',
    value: 250000,
    unit: 'IOPS',
    nature: 'soft',
    scope: 'file system',
    sources: [performance],
  },
  {
    id: 'efs.iops-write',
    statement: 'Write operations of a Regional file system with Elastic throughput by default.',
    value: 50000,
    unit: 'IOPS',
    nature: 'soft',
    scope: 'file system',
    sources: [performance],
  },
  {
    id: 'efs.one-zone-mount-targets',
    statement: 'A One Zone file system has a single mount target, in its own Availability Zone.',
    value: 1,
    unit: 'mount target',
    nature: 'hard',
    scope: 'file system',
    sources: [mountTargets],
  },
  {
    id: 'efs.latency',
    statement:
      'An operation on a Regional file system takes about 1 ms to read and 2.7 ms to write, at best.',
    value: '1 / 2.7',
    unit: 'ms',
    nature: 'law',
    scope: 'operation',
    sources: [
      {
        title: 'Amazon EFS performance specifications',
        url: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
        asOf: '2026-H2',
      },
    ],
  },
]
