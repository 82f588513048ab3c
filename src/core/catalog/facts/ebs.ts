import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const ebsAttachingVolume: Source = {
  title: 'Attach an Amazon EBS volume to an Amazon EC2 instance',
  url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-attaching-volume.html',
  asOf: '2026-H2',
}
const ebsVolumesMulti: Source = {
  title: 'Attach an EBS volume to multiple EC2 instances using Multi-Attach',
  url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html',
  asOf: '2026-H2',
}
const ebsVolumeTypes: Source = {
  title: 'Amazon EBS volume types',
  url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
  asOf: '2026-H2',
}
const amazonEbsSizeProvisionedPerformanceGp3Volumes: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2025/09/amazon-ebs-size-provisioned-performance-gp3-volumes/',
  asOf: '2025-09',
}
const ebsVolumes: Source = {
  title: 'Use Amazon EBS volumes with Amazon ECS',
  url: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ebs-volumes.html',
  asOf: '2026-H2',
}
const amazonEcsFargateIntegrateEbs: Source = {
  title: 'AWS What’s New (seen as cited elsewhere, not read itself)',
  url: 'https://aws.amazon.com/about-aws/whats-new/2024/01/amazon-ecs-fargate-integrate-ebs/',
  asOf: '2024-01',
}

/** What AWS documents about EBS. */
export const ebsFacts: readonly Fact[] = [
  {
    id: 'ebs.single-attach',
    statement: 'A volume attaches to one instance unless it is a Multi-Attach io1/io2 volume.',
    value: 1,
    unit: 'instance',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsAttachingVolume],
    notes: 'True except for Multi-Attach.',
  },
  {
    id: 'ebs.multi-attach',
    statement:
      'Multi-Attach: io2 (all its Regions) or io1 (only us-east-1, us-west-2, ap-northeast-2, and Linux only), up to 16 Nitro instances in the same AZ; a cluster-aware file system is needed; not as boot volume.',
    value: 16,
    unit: 'instances',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumesMulti],
  },
  {
    id: 'ebs.same-az',
    statement: 'A volume and its instance are in the same Availability Zone.',
    value: 'same AZ',
    unit: 'rule',
    nature: 'law',
    scope: 'volume',
    sources: [ebsAttachingVolume],
  },
  {
    id: 'ebs.gp2',
    statement: 'gp2 maximum IOPS.',
    value: 16_000,
    unit: 'IOPS',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumeTypes],
  },
  {
    id: 'ebs.gp3',
    statement: 'gp3 maximum IOPS.',
    value: 80_000,
    unit: 'IOPS',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumeTypes, amazonEbsSizeProvisionedPerformanceGp3Volumes],
    notes: '16,000 IOPS / 1,000 MiB/s / 16 TiB until September 2025.',
  },
  {
    id: 'ebs.io1',
    statement: 'io1 maximum IOPS.',
    value: 64_000,
    unit: 'IOPS',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumeTypes],
  },
  {
    id: 'ebs.io2',
    statement: 'io2 Block Express maximum IOPS.',
    value: 256_000,
    unit: 'IOPS',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumeTypes],
  },
  {
    id: 'ebs.hdd',
    statement: 'st1 / sc1 maximum IOPS (1 MiB I/O); not bootable.',
    value: '500 / 250',
    unit: 'IOPS',
    nature: 'hard',
    scope: 'volume',
    sources: [ebsVolumeTypes],
  },
  {
    id: 'ebs.ecs',
    statement:
      'ECS tasks can get one EBS volume at launch, on EC2 and on Fargate (Linux platform 1.4.0+); it is a new volume and deleted with service tasks.',
    value: 1,
    unit: 'volume per task',
    nature: 'hard',
    scope: 'task',
    sources: [ebsVolumes, amazonEcsFargateIntegrateEbs],
    notes:
      'A rule “EBS cannot attach to Fargate” would be out of date; an existing volume cannot be attached.',
  },
]
