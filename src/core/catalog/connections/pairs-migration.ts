import type { Pair } from '../connection-kind'
import { dataSyncLocations, sqlDatabases } from './groups'
import { pages } from './pages'

/** What moves data: DataSync, Database Migration Service, devices. */
export const migrationPairs: readonly Pair[] = [
  {
    from: ['datasync', 'datasync-agent'],
    to: dataSyncLocations,
    kinds: ['transfer'],
    condition: 'A task; within AWS it needs no agent.',
    evidence: pages.dataSync,
  },
  {
    from: [...dataSyncLocations, 'datasync-agent'],
    to: ['datasync'],
    kinds: ['transfer'],
    condition: 'A task; within AWS it needs no agent.',
    evidence: pages.dataSync,
  },
  {
    from: ['server', 'server-contents', 'site', 'office-building'],
    to: ['datasync-agent', 'datasync'],
    kinds: ['transfer'],
    condition: 'NFS, SMB, HDFS or object storage, read by an agent at the site.',
    evidence: pages.dataSync,
  },
  {
    from: ['other-cloud', 'third-party'],
    to: ['datasync', 'datasync-agent'],
    kinds: ['transfer'],
    condition: 'With an agent, except to S3 in Enhanced mode.',
    evidence: pages.dataSync,
  },
  {
    from: ['datasync', 'datasync-agent'],
    to: ['server', 'site', 'other-cloud', 'datasync-agent', 'snowball', 'snowball-edge', 'snowcone'],
    kinds: ['transfer'],
    condition: 'With an agent where the storage is.',
    evidence: pages.dataSync,
  },
  {
    from: ['s3', 'efs', 'fsx', 'fsx-windows', 'fsx-lustre', 'fsx-ontap', 'fsx-openzfs'],
    to: ['s3', 'efs', 'fsx', 'fsx-windows', 'fsx-lustre', 'fsx-ontap', 'fsx-openzfs'],
    kinds: ['transfer'],
    condition: 'By a DataSync task between the two.',
    evidence: pages.dataSync,
  },
  {
    from: ['server', 'site', 'client', 'office-building', 'ec2'],
    to: ['snowball', 'snowball-edge', 'snowcone'],
    kinds: ['transfer'],
    condition: 'Data is copied to a device that is shipped; Snowcone was discontinued in November 2024.',
    evidence: pages.snowball,
  },
  {
    from: ['snowball', 'snowball-edge', 'snowcone'],
    to: ['s3', 'efs', 'fsx', 's3-glacier'],
    kinds: ['transfer'],
    evidence: pages.snowball,
  },
  {
    from: [...sqlDatabases, 'server', 'ec2', 's3', 'documentdb', 'redshift', 'third-party', 'other-cloud'],
    to: ['dms'],
    kinds: ['replication'],
    condition: 'A full load, and after it the changes; the source keeps its change log.',
    evidence: pages.dmsSources,
  },
  {
    from: ['dms'],
    to: [
      'rds',
      'aurora',
      'redshift',
      's3',
      'dynamodb',
      'opensearch',
      'kinesis',
      'msk',
      'documentdb',
      'neptune',
      'elasticache',
      'server',
      'ec2',
    ],
    kinds: ['replication'],
    evidence: pages.dmsTargets,
  },
]
