import { beside, near } from './beside'
import { hasRoom } from './hosts'
import type { Operator } from './mutant'

const GiB = 1024 ** 3
const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))
const nitro = { nitro: true, instanceType: 'm7i.large', operatingSystem: 'Linux' }

/** Volumes and file systems at the borders of what AWS makes. */
export const fittingStores: readonly Operator[] = [
  near('duplicate', 'an io2 volume with Multi-Attach in one zone', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newZone: { service: 'availability-zone', in: id },
        newOne: { service: 'ec2', in: 'newZone', config: nitro },
        newOther: { service: 'ec2', in: 'newZone', config: nitro },
        newVolume: { service: 'ebs', config: { volumeType: 'io2', multiAttach: true, sizeBytes: 256 * GiB } },
      },
      ['newVolume -> newOne : volume-attachment', 'newVolume -> newOther : volume-attachment'],
    ),
  ),
  near('duplicate', 'several volumes on one instance', null, ['ec2'], ({ id, count }, diagram) =>
    count !== undefined
      ? undefined
      : beside(
          diagram,
          {
            newGeneral: {
              service: 'ebs',
              config: { volumeType: 'gp3', sizeBytes: 64 * 1024 * GiB, iops: 80_000 },
            },
            newOld: {
              service: 'ebs',
              config: { volumeType: 'gp2', sizeBytes: 16 * 1024 * GiB, iops: 16_000 },
            },
            newCold: { service: 'ebs', config: { volumeType: 'sc1', sizeBytes: 125 * GiB } },
          },
          [
            `newGeneral -> ${id} : volume-attachment`,
            `newOld -> ${id} : volume-attachment`,
            `newCold -> ${id} : volume-attachment`,
          ],
        ),
  ),
  near('duplicate', 'mount targets in two zones', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newZoneA: { service: 'availability-zone', in: id },
        newZoneB: { service: 'availability-zone', in: id },
        newA: { service: 'subnet', in: 'newZoneA', config: { access: 'private' } },
        newB: { service: 'subnet', in: 'newZoneB', config: { access: 'private' } },
        newFiles: {
          service: 'efs',
          in: id,
          config: { subnets: refs('newA', 'newB'), performanceMode: 'Max I/O', throughputMode: 'Bursting' },
        },
        newFunction: { service: 'lambda', config: { subnets: refs('newA') } },
        newTasks: {
          service: 'ecs-service',
          in: id,
          config: { launchType: 'Fargate', operatingSystem: 'Linux', subnets: refs('newA', 'newB') },
        },
      },
      ['newFunction -> newFiles : mount', 'newTasks -> newFiles : mount'],
    ),
  ),
  near('swap', 'a client in a peered VPC mounts EFS', null, ['vpc'], ({ id, parentId }, diagram, graph) =>
    !hasRoom(graph)
      ? undefined
      : beside(
          diagram,
          {
            newVpc: { service: 'vpc', ...(parentId === null ? {} : { in: parentId }) },
            newClient: { service: 'ec2', in: 'newVpc', config: { operatingSystem: 'Linux' } },
            newFiles: { service: 'efs', in: id },
          },
          [`newVpc -> ${id} : vpc-peering`, 'newClient -> newFiles : mount'],
        ),
  ),
  near('swap', 'a function mounts S3 Files', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newSubnet: { service: 'subnet', in: id, config: { access: 'private' } },
        newFunction: { service: 'lambda', config: { subnets: refs('newSubnet') } },
        newBucket: { service: 's3' },
        newFiles: {
          service: 's3-files',
          in: id,
          config: { bucket: { ref: 'newBucket' }, subnets: refs('newSubnet') },
        },
      },
      ['newFunction -> newFiles : mount'],
    ),
  ),
  near('field', 'FSx for ONTAP of the second generation shrinks', null, ['vpc'], (_, diagram) =>
    beside(diagram, {
      newFiles: {
        service: 'fsx-ontap',
        config: {
          generation: 'second',
          storageType: 'SSD',
          sizeBytes: 4 * 1024 * GiB,
          plannedSizeBytes: 2 * 1024 * GiB,
        },
      },
    }),
  ),
  near('field', 'FSx for Windows grows by a tenth', null, ['fsx-windows', 'vpc'], (_, diagram) =>
    beside(diagram, {
      newFiles: {
        service: 'fsx-windows',
        config: { sizeBytes: 1000 * GiB, plannedSizeBytes: 1100 * GiB, plannedDeploymentType: 'Single-AZ' },
      },
    }),
  ),
  near(
    'swap',
    'a Single-AZ backup restored as Single-AZ and larger',
    null,
    ['fsx-windows', 's3'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newOld: { service: 'fsx-windows', config: { deploymentType: 'Single-AZ', sizeBytes: 1000 * GiB } },
          newVault: { service: 'backup' },
          newRestored: {
            service: 'fsx-windows',
            config: { deploymentType: 'Single-AZ', sizeBytes: 1000 * GiB },
          },
          newClient: { service: 'ec2', config: { operatingSystem: 'Linux' } },
        },
        [
          'newOld -> newVault : transfer',
          'newVault -> newRestored : restore',
          'newClient -> newRestored : mount',
        ],
      ),
  ),
  near('field', 'Multi-AZ FSx in two zones', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newZoneA: { service: 'availability-zone', in: id },
      newZoneB: { service: 'availability-zone', in: id },
      newA: { service: 'subnet', in: 'newZoneA', config: { access: 'private' } },
      newB: { service: 'subnet', in: 'newZoneB', config: { access: 'private' } },
      newFiles: {
        service: 'fsx-openzfs',
        in: id,
        config: { deploymentType: 'Multi-AZ', subnets: refs('newA', 'newB') },
      },
    }),
  ),
]
