import type { Source } from '../../model/results'
import type { Fact } from '../fact'

const workingWithLocations: Source = {
  title: 'Where can I transfer my data with AWS DataSync?',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/working-with-locations.html',
  asOf: '2026-H2',
}
const taskScheduling: Source = {
  title: 'Scheduling when your AWS DataSync task runs',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/task-scheduling.html',
  asOf: '2026-H2',
}
const choosingTaskMode: Source = {
  title: 'Choosing a task mode for your data transfer',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/choosing-task-mode.html',
  asOf: '2026-H2',
}
const dataSyncLimits: Source = {
  title: 'AWS DataSync quotas',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/datasync-limits.html',
  asOf: '2026-H2',
}
const metadataCopied: Source = {
  title: 'Understanding how DataSync handles file and object metadata',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/metadata-copied.html',
  asOf: '2026-H2',
}
const howTransferWorks: Source = {
  title: 'How AWS DataSync works',
  url: 'https://docs.aws.amazon.com/datasync/latest/userguide/how-datasync-transfer-works.html',
  asOf: '2026-H2',
}
const snowAvailability: Source = {
  title: 'AWS Snowball Edge availability change',
  url: 'https://docs.aws.amazon.com/snowball/latest/developer-guide/snowball-edge-availability-change.html',
  asOf: '2026-H2',
}

/** What AWS documents about DataSync. */
export const datasyncFacts: readonly Fact[] = [
  {
    id: 'datasync.aws-pairs',
    statement:
      'Transfers between S3, EFS and FSx in one account need no agent; to or from on premises or other clouds an agent (except S3 with other clouds in Enhanced mode).',
    value: 'agent only outside AWS',
    unit: 'rule',
    nature: 'law',
    scope: 'task',
    sources: [workingWithLocations],
  },
  {
    id: 'datasync.schedule',
    statement: 'Minimum schedule interval.',
    value: 1,
    unit: 'h',
    nature: 'hard',
    scope: 'task',
    sources: [taskScheduling],
  },
  {
    id: 'datasync.region',
    statement:
      'Between Regions one of the two AWS locations must be in the Region where DataSync runs; NFS/SMB/HDFS/object-storage locations cannot be cross-Region.',
    value: 'one location local',
    unit: 'rule',
    nature: 'law',
    scope: 'task',
    sources: [workingWithLocations],
  },
  {
    id: 'datasync.snowcone',
    statement:
      'AWS no longer offers any Snow Family device for new customers to order; Snowcone, which had a DataSync agent on it, is discontinued.',
    value: 'discontinued',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [snowAvailability],
    notes:
      'The notes’ Snowcone advice is obsolete (use DataSync over the network, Direct Connect or a Data Transfer Terminal). The day, 12 November 2024, is known from secondary sources; AWS’s own notice was not read.',
  },
  {
    id: 'datasync.snowball-edge',
    statement:
      'Snowball Edge, and with it every Snow Family device, is no longer available to new customers; AWS names DataSync and its Data Transfer Terminals in its place.',
    value: 'closed to new customers',
    unit: 'rule',
    nature: 'law',
    scope: 'service',
    sources: [snowAvailability],
  },
  {
    id: 'datasync.task-mode',
    statement:
      'Enhanced mode takes S3, EFS, FSx for Lustre, NFS, SMB, HDFS and object storage; FSx for Windows, ONTAP and OpenZFS take Basic mode only.',
    value: 'Basic | Enhanced',
    unit: 'modes',
    nature: 'law',
    scope: 'task',
    sources: [choosingTaskMode, workingWithLocations],
  },
  {
    id: 'datasync.throughput',
    statement: 'Throughput of a task without an agent.',
    value: 5,
    unit: 'Gbps',
    nature: 'hard',
    scope: 'task',
    sources: [dataSyncLimits],
  },
  {
    id: 'datasync.agent-throughput',
    statement: 'Throughput of a task with an agent.',
    value: 10,
    unit: 'Gbps',
    nature: 'hard',
    scope: 'task',
    sources: [dataSyncLimits],
  },
  {
    id: 'datasync.basic-files',
    statement:
      'Files, objects and directories in a run of a Basic-mode task between AWS storage services; 50 million where one side is outside AWS, and virtually no limit in Enhanced mode.',
    value: 25_000_000,
    unit: 'files',
    nature: 'soft',
    scope: 'task',
    sources: [dataSyncLimits],
  },
  {
    id: 'datasync.metadata',
    statement:
      'DataSync keeps times, owners and permissions between locations with like metadata: POSIX among NFS, EFS and FSx other than Windows (in S3 as user metadata), NTFS ACLs among SMB, FSx for Windows and ONTAP; Windows ACLs are not kept in EFS or S3.',
    value: 'POSIX | NTFS',
    unit: 'kinds',
    nature: 'law',
    scope: 'task',
    sources: [metadataCopied],
  },
  {
    id: 'datasync.open-files',
    statement:
      'DataSync copies open files; one that is written to meanwhile is copied again by the next run, and one that is locked is skipped.',
    value: 'open yes, locked no',
    unit: 'rule',
    nature: 'law',
    scope: 'task',
    sources: [howTransferWorks],
  },
  {
    id: 'datasync.agents',
    statement:
      'A location takes up to four agents for each task mode, all of which have to be online when a task runs.',
    value: 4,
    unit: 'agents',
    nature: 'hard',
    scope: 'location and task mode',
    sources: [
      {
        title: 'Do I need an AWS DataSync agent?',
        url: 'https://docs.aws.amazon.com/datasync/latest/userguide/do-i-need-datasync-agent.html',
        asOf: '2026-H2',
      },
    ],
  },
]
