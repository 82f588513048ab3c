import { definePattern } from './pattern'
import { privateNetwork, syncTask } from './shared/file-migration'
import { regionInCloud } from './shared/serverless'
import { privateSubnets } from './shared/two-zones'

export default definePattern({
  id: 'datasync-between-stores',
  title: 'DataSync between S3, EFS and FSx',
  summary: 'Tasks copy files between a bucket and file systems of one account, without an agent or a pause.',
  category: 'storage',
  notes: {
    wording: [
      'Data Sync',
      'remember can sync between S3, FSx, EFS seamlessly with no downtime with datasync service',
      'this also keeps metadata and permissions',
    ],
    today:
      'A task copies in one direction. Permissions survive only between locations of the same kind: POSIX among EFS, FSx for Lustre, OpenZFS and S3 (as user metadata), NTFS among FSx for Windows, ONTAP and SMB.',
  },
  whenToUse: [
    'Files shall move from one AWS store to another, or be kept alike in both.',
    'A file system takes in what arrives in a bucket, and hands its results back.',
  ],
  tradeOffs: [
    { text: 'Both stores stay in use while a task runs.', from: 'notes' },
    { text: 'Between S3, EFS and FSx of one account no agent is needed.', from: 'aws' },
    {
      text: 'A task has one direction; the way back is a second task, and changes on both sides overwrite each other.',
      from: 'aws',
    },
    {
      text: 'Enhanced mode has virtually no limit of files and takes S3, EFS and FSx for Lustre; other FSx takes Basic mode, up to 25 million files in a run.',
      from: 'aws',
    },
    { text: 'Objects in an archival storage class are skipped unless they are restored first.', from: 'aws' },
  ],
  scaling: 'A task moves up to 5 Gbps; several tasks, each for some folders, move more.',
  zoneLoss:
    'All of the stores are in several zones; a run that fails is started again and takes what is missing.',
  twin: {
    question: 'Can DataSync copy an EBS volume into the file system?',
    answer:
      'No. DataSync moves files and objects between locations: S3, EFS, FSx and file servers. A volume is none; copy its files on the instance that has it, or let an agent read them from there as an NFS or SMB share.',
    findings: ['no-such-connection/missing'],
    draw: () => ({
      nodes: {
        ...privateNetwork,
        server: { service: 'ec2', name: 'Old server', in: 'private-a' },
        volume: { service: 'ebs', name: 'Old files', in: 'zone-a' },
        task: syncTask('Copy', 'Enhanced'),
        files: { service: 'efs', name: 'Web files', in: 'vpc', config: { subnets: privateSubnets } },
      },
      connections: [
        'server -> volume : volume-attachment',
        'volume -> task : transfer',
        'task -> files : transfer',
      ],
    }),
  },
  draw: () => ({
    nodes: {
      ...regionInCloud,
      bucket: { service: 's3', name: 'Incoming files', in: 'region' },
      first: syncTask('Copy to EFS', 'Enhanced'),
      files: { service: 'efs', name: 'Web files', in: 'region' },
      second: syncTask('Copy to FSx', 'Basic'),
      archive: { service: 'fsx-openzfs', name: 'Project files', in: 'region' },
    },
    connections: [
      'bucket -> first : transfer',
      'first -> files : transfer',
      'files -> second : transfer',
      'second -> archive : transfer',
    ],
    steps: [
      {
        at: ['first'],
        text: 'A task in Enhanced mode copies new and changed objects from the bucket into the file system.',
      },
      { at: ['files'], text: 'Servers go on reading and writing meanwhile.' },
      {
        at: ['second'],
        text: 'A second task copies on to FSx for OpenZFS, with times, owners and POSIX permissions; FSx other than Lustre takes Basic mode.',
      },
    ],
  }),
  facts: [
    'datasync.basic-files',
    'datasync.throughput',
    'datasync.aws-pairs',
    'datasync.task-mode',
    'datasync.metadata',
    'datasync.region',
  ],
  sources: [
    {
      title: 'Where can I transfer my data with AWS DataSync?',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
      asOf: '2026-H2',
    },
    {
      title: 'Understanding how DataSync handles file and object metadata',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/metadata-copied.html',
      asOf: '2026-H2',
    },
    {
      title: 'Choosing a task mode for your data transfer',
      url: 'https://docs.aws.amazon.com/datasync/latest/userguide/choosing-task-mode.html',
      asOf: '2026-H2',
    },
  ],
})
