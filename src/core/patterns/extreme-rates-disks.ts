import { definePattern } from './pattern'
import { cloudAndVpc, privateTier, refs, zonesWith } from './shared/zoned-vpc'

const gib = 1024 ** 3

const draw = (performanceMode: 'General Purpose' | 'Max I/O') => ({
  nodes: {
    ...cloudAndVpc(),
    ...zonesWith(['a'], [privateTier]),
    server: { service: 'ec2', name: 'Database server', in: 'private-a' },
    scratch: {
      service: 'instance-store',
      name: 'Cache on instance store',
      in: 'private-a',
      config: { iops: 2_000_000 },
    },
    data: {
      service: 'ebs',
      name: 'Data',
      in: 'private-a',
      config: { volumeType: 'gp3', iops: 80_000, sizeBytes: 500 * gib },
    },
    log: {
      service: 'ebs',
      name: 'Log',
      in: 'private-a',
      config: { volumeType: 'io2', iops: 256_000, sizeBytes: 500 * gib },
    },
    files: {
      service: 'efs',
      name: 'Shared files',
      in: 'vpc',
      config: { throughputMode: 'Elastic', performanceMode, subnets: refs('private-a') },
    },
  },
  connections: [
    'server -> scratch : volume-attachment',
    'server -> data : volume-attachment',
    'server -> log : volume-attachment',
    `server -> files : mount "${performanceMode}"`,
  ],
  steps: [
    {
      at: ['data'],
      text: 'gp3: up to 80,000 IOPS, 500 for each GiB, at a price of their own; gp2 ends at 16,000.',
    },
    { at: ['log'], text: 'io2 Block Express: up to 256,000 IOPS; io1 ends at 64,000.' },
    {
      at: ['scratch'],
      text: 'Instance store: millions of IOPS on the largest instances, gone when the instance stops.',
    },
    {
      at: ['files'],
      text: 'EFS with Elastic throughput: 250,000 reads and 50,000 writes per second, shared by servers of all zones.',
    },
  ],
})

export default definePattern({
  id: 'extreme-rates-disks',
  title: 'Extreme rates: EBS, EFS or instance store',
  summary: 'Three kinds of disk for one server: what each gives per second, and what it survives.',
  category: 'storage',
  notes: {
    wording: [
      'Disk',
      'EBS: 16k iops(gp2), 64k iops(io1), can be used as a local cache',
      'EFS: 2 modes',
      'general: performance scales with the number of files on EFS file system',
      'Max IO: provisiioned can set a high level of iops',
      'instance store: millions of iops, can be used as a local cache',
    ],
    today:
      'gp3 gives up to 80,000 IOPS and io2 Block Express 256,000. EFS has two settings: the performance mode (General Purpose; Max I/O is of the previous generation, slower for each operation and provisions nothing) and the throughput mode (Elastic, Provisioned, or Bursting, which grows with the bytes stored, not with the number of files).',
  },
  whenToUse: [
    'EBS for data of one server that must outlive it.',
    'EFS for files that several servers share, in several zones.',
    'Instance store for caches and scratch files that can be made again.',
  ],
  tradeOffs: [
    { text: 'The faster a disk is, the less it survives, and the fewer share it.', from: 'notes' },
    {
      text: 'A volume belongs to one zone, and an instance has an IOPS limit of its own for all volumes.',
      from: 'aws',
    },
    { text: 'An operation on EFS takes about 1 ms to read and 2.7 ms to write, at best.', from: 'aws' },
    { text: 'What is on an instance store is lost when the instance stops or fails.', from: 'aws' },
  ],
  scaling:
    'EFS with Elastic throughput by itself; IOPS of gp3 and io2 are changed while in use; instance store with the instance.',
  zoneLoss:
    'Volumes are away with their zone and come back from snapshots; a Regional EFS goes on in the others; an instance store is lost.',
  twin: {
    question: 'Does Max I/O make Elastic throughput faster still?',
    answer:
      'No, AWS does not combine them. Max I/O is a performance mode of the previous generation for highly parallel work, and makes each operation slower; General Purpose with Elastic throughput gives the most IOPS.',
    findings: ['efs-max-io/withElastic'],
    draw: () => draw('Max I/O'),
  },
  draw: () => draw('General Purpose'),
  facts: [
    'ebs.gp2',
    'ebs.gp3',
    'ebs.io1',
    'ebs.io2',
    'efs.iops',
    'ec2.instance-store',
    'efs.performance-modes',
    'efs.throughput-modes',
    'ebs.gp3-per-gib',
    'efs.latency',
  ],
  sources: [
    {
      title: 'Amazon EBS volume types',
      url: 'https://docs.aws.amazon.com/ebs/latest/userguide/ebs-volume-types.html',
      asOf: '2026-H2',
    },
    {
      title: 'Amazon EFS performance specifications',
      url: 'https://docs.aws.amazon.com/efs/latest/ug/performance.html',
      asOf: '2026-H2',
    },
    {
      title: 'Instance store temporary block storage',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/InstanceStorage.html',
      asOf: '2026',
    },
  ],
})
