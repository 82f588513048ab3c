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
]
