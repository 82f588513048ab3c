import { defineService } from '../service'

export default defineService({
  id: 'ebs',
  name: 'Amazon EBS volume',
  shortName: 'EBS volume',
  keywords: ['elastic block store', 'disk', 'volume'],
  category: 'storage',
  icon: 'resource/AmazonElasticBlockStoreVolume',
  placement: 'inside',
  livesIn: ['availability-zone', 'subnet', 'vpc', 'region'],
  caption: 'volumeType',
  fields: [
    {
      key: 'volumeType',
      label: 'Volume type',
      help: 'gp2 and gp3 for most uses, io1 and io2 for steady high IOPS and Multi-Attach, st1 and sc1 for throughput on hard disks (not bootable).',
      type: 'choice',
      options: ['gp2', 'gp3', 'io1', 'io2', 'st1', 'sc1', 'standard'],
    },
    {
      key: 'multiAttach',
      label: 'Multi-Attach',
      help: 'Whether up to 16 Nitro instances of one zone may share the volume; io1 and io2 only, with a cluster-aware file system.',
      type: 'boolean',
    },
    {
      key: 'bootVolume',
      label: 'Boot volume',
      help: 'Whether an instance starts from it; a Multi-Attach volume cannot be one.',
      type: 'boolean',
    },
    {
      key: 'sizeBytes',
      label: 'Size',
      help: '1 GiB to 64 TiB, depending on the type.',
      type: 'number',
      unit: 'bytes',
      min: 1024 ** 3,
      max: 64 * 1024 ** 4,
    },
    {
      key: 'iops',
      label: 'IOPS',
      help: 'Reads and writes per second: gp2 up to 16,000, io1 64,000, gp3 80,000, io2 Block Express 256,000.',
      type: 'number',
      unit: 'none',
      min: 1,
      max: 256_000,
      whole: true,
    },
    {
      key: 'zone',
      label: 'Availability Zone',
      help: 'Zone of a volume that is not drawn in one; it attaches only to instances of the same zone.',
      type: 'text',
      example: 'us-east-1a',
    },
    {
      key: 'encrypted',
      label: 'Encrypted',
      help: 'Whether the volume and its snapshots are encrypted.',
      type: 'boolean',
    },
  ],
  sources: [
    {
      title: 'Amazon EBS volume types',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
      asOf: '2026-H2',
    },
    {
      title: 'Attach an EBS volume to multiple EC2 instances using Multi-Attach',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volumes-multi.html',
      asOf: '2026-H2',
    },
  ],
})
