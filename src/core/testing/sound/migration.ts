import type { SoundDrawing } from './drawing'
import { alone, at, both, oneRegion, refs, vpcOverTwoZones, type Nodes } from './two-zones'

const TB = 1024 ** 4
const network: Nodes = { ...oneRegion, ...vpcOverTwoZones('vpc', 0, ['private']) }
const one = {
  deploymentType: 'Single-AZ',
  storageType: 'SSD',
  sizeBytes: 2 * TB,
  subnets: refs('vpc-privateA'),
}
const two = { deploymentType: 'Multi-AZ', storageType: 'SSD', ...both('vpc', 'private') }
const hourly = { mode: 'Basic', intervalSeconds: 3600 }
const throughTask = ['old -> task : transfer', 'task -> new : transfer']
const office: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  share: at('server', 'office'),
}

/** Patterns 59 to 65: moving files between file systems, buckets and sites. */
export const migration: readonly SoundDrawing[] = [
  {
    name: '59 FSx Single-AZ to Multi-AZ with DataSync',
    nodes: {
      ...network,
      old: at('fsx-windows', 'vpc', one),
      new: at('fsx-windows', 'vpc', { ...two, sizeBytes: 2 * TB }),
      task: at('datasync', 'region', hourly),
      directory: at('directory-service', 'vpc', both('vpc', 'private')),
      clientA: at('ec2', 'vpc-privateA', { operatingSystem: 'Windows' }),
      clientB: at('ec2', 'vpc-privateB', { operatingSystem: 'Windows' }),
    },
    connections: [
      ...throughTask,
      'directory -> old : association',
      'directory -> new : association',
      'clientA -> old : mount',
      'clientB -> new : mount "after the cut-over"',
    ],
  },
  {
    name: '60 FSx backup restored to the same deployment type and size',
    nodes: {
      ...network,
      old: at('fsx-windows', 'vpc', two),
      backup: at('backup', 'region', { intervalSeconds: 86_400, retentionSeconds: 30 * 86_400 }),
      new: at('fsx-windows', 'vpc', two),
    },
    connections: ['old -> backup : transfer', 'backup -> new : restore'],
  },
  {
    name: '60 FSx backup restored, the vault not drawn',
    nodes: {
      ...network,
      old: at('fsx-windows', 'vpc', one),
      new: at('fsx-windows', 'vpc', one),
    },
    connections: ['old -> new : restore'],
  },
  {
    name: '61 Shrink an FSx file system by a new one and DataSync',
    nodes: {
      ...network,
      old: at('fsx-windows', 'vpc', one),
      new: at('fsx-windows', 'vpc', { ...one, sizeBytes: TB }),
      task: at('datasync', 'region', { mode: 'Basic' }),
    },
    connections: throughTask,
  },
  {
    name: '61 Shrink the SSD tier of FSx for ONTAP of the second generation',
    nodes: {
      ...network,
      files: at('fsx-ontap', 'vpc', {
        ...two,
        generation: 'second',
        sizeBytes: 2 * TB,
        plannedSizeBytes: TB,
      }),
    },
    connections: [],
  },
  {
    name: '62 DataSync between S3, EFS and FSx',
    nodes: {
      ...network,
      bucket: at('s3', 'region'),
      efs: at('efs', 'vpc', both('vpc', 'private')),
      fsx: at('fsx-openzfs', 'vpc', { ...two, sizeBytes: TB }),
      first: at('datasync', 'region', { mode: 'Basic', intervalSeconds: 86_400 }),
      second: at('datasync', 'region', { mode: 'Basic', intervalSeconds: 86_400 }),
    },
    connections: [
      'bucket -> first : transfer',
      'first -> efs : transfer',
      'efs -> second : transfer',
      'second -> fsx : transfer',
    ],
  },
  {
    name: '63 DataSync with on premises, both ways',
    nodes: {
      ...office,
      agent: at('datasync-agent', 'office'),
      ...oneRegion,
      up: at('datasync', 'region', { mode: 'Basic', intervalSeconds: 3600 }),
      down: at('datasync', 'region', { mode: 'Basic', intervalSeconds: 86_400 }),
      bucket: at('s3', 'region'),
    },
    connections: [
      'share -> agent : transfer',
      'agent -> up : transfer',
      'up -> bucket : transfer',
      'bucket -> down : transfer',
      'down -> agent : transfer',
      'agent -> share : transfer',
    ],
  },
  {
    name: '63 DataSync with another cloud: no agent in Enhanced mode',
    nodes: {
      other: alone('other-cloud', { provider: 'Google Cloud' }),
      ...oneRegion,
      task: at('datasync', 'region', { mode: 'Enhanced' }),
      bucket: at('s3', 'region'),
    },
    connections: ['other -> task : transfer', 'task -> bucket : transfer'],
  },
  {
    name: '64 In the place of Snowcone: a DataSync agent at the site',
    nodes: {
      ...office,
      agent: at('datasync-agent', 'office'),
      ...oneRegion,
      task: at('datasync', 'region'),
      bucket: at('s3', 'region'),
    },
    connections: ['share -> agent : transfer', 'agent -> task : transfer', 'task -> bucket : transfer'],
  },
  {
    name: '65 Scheduled live synchronisation, hourly',
    nodes: {
      ...network,
      old: at('efs', 'vpc', both('vpc', 'private')),
      new: at('efs', 'vpc', both('vpc', 'private')),
      task: at('datasync', 'region', { mode: 'Basic', intervalSeconds: 3600 }),
      web: at('ec2', 'vpc-privateA', { operatingSystem: 'Linux' }),
    },
    connections: [...throughTask, 'web -> old : mount'],
  },
]
