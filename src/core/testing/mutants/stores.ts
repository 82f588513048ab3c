import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

const GiB = 1024 ** 3
const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))

/** Databases, volumes and file systems as AWS does not make them. */
export const stores: readonly Operator[] = [
  near(
    'swap',
    'the internet uses a cache',
    'vpc-store-out-of-reach',
    ['elasticache'],
    ({ id }, diagram, graph) =>
      vpcOf(graph, id) === undefined
        ? undefined
        : beside(diagram, { newInternet: { service: 'internet' } }, [`newInternet -> ${id} : traffic`]),
  ),
  near('exceed', 'items of 500 KB', 'dynamodb-item-too-large', ['dynamodb'], ({ id }, diagram) =>
    stating(diagram, id, { itemBytes: 500 * 1024 }),
  ),
  near(
    'field',
    'no Multi-AZ for users in two zones',
    'database-in-one-zone',
    ['rds'],
    ({ id }, diagram, graph) => {
      const vpc = vpcOf(graph, id)
      // Of a drawn standby or replica another rule speaks, and less loudly.
      const copies = [...graph.incoming(id, 'replication'), ...graph.outgoing(id, 'replication')]
      if (vpc === undefined || copies.length > 0) return undefined
      const grown = beside(
        diagram,
        {
          newA: { service: 'subnet', in: vpc.id, config: { zone: 'eu-west-1a' } },
          newB: { service: 'subnet', in: vpc.id, config: { zone: 'eu-west-1b' } },
          newWebA: { service: 'ec2', in: 'newA' },
          newWebB: { service: 'ec2', in: 'newB' },
        },
        [`newWebA -> ${id} : data-access`, `newWebB -> ${id} : data-access`],
      )
      return stating(grown, id, { multiAz: false })
    },
  ),
  near('field', 'a st1 volume of 100 GiB', 'ebs-size-outside-type', ['ec2'], ({ id }, diagram) =>
    beside(diagram, { newVolume: { service: 'ebs', config: { volumeType: 'st1', sizeBytes: 100 * GiB } } }, [
      `newVolume -> ${id} : volume-attachment`,
    ]),
  ),
  near('exceed', 'a gp2 volume of 17 TiB', 'ebs-size-outside-type', ['ec2'], ({ id }, diagram) =>
    beside(
      diagram,
      { newVolume: { service: 'ebs', config: { volumeType: 'gp2', sizeBytes: 17 * 1024 * GiB } } },
      [`newVolume -> ${id} : volume-attachment`],
    ),
  ),
  near('field', 'Max I/O with Elastic throughput', 'efs-max-io', ['efs'], ({ id }, diagram) =>
    stating(diagram, id, { performanceMode: 'Max I/O', throughputMode: 'Elastic' }),
  ),
  near('field', 'Max I/O in One Zone', 'efs-max-io', ['efs'], ({ id }, diagram) =>
    stating(diagram, id, {
      performanceMode: 'Max I/O',
      throughputMode: 'Bursting',
      fileSystemType: 'One Zone',
    }),
  ),
  near('field', 'Enhanced mode into FSx for Windows', 'datasync-task-mode', ['datasync'], ({ id }, diagram) =>
    beside(stating(diagram, id, { mode: 'Enhanced' }), { newFiles: { service: 'fsx-windows' } }, [
      `${id} -> newFiles : transfer`,
    ]),
  ),
  near('swap', 'EFS and S3 Files in one function', 'function-file-system', ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newSubnet: { service: 'subnet', in: id },
        newFunction: { service: 'lambda', config: { subnets: refs('newSubnet') } },
        newFiles: { service: 'efs', in: id, config: { subnets: refs('newSubnet') } },
        newObjects: { service: 's3-files', in: id, config: { subnets: refs('newSubnet') } },
      },
      ['newFunction -> newFiles : mount', 'newFunction -> newObjects : mount'],
    ),
  ),
  near(
    'field',
    'a Single-AZ file system shall become Multi-AZ',
    'fsx-deployment-type-is-fixed',
    ['fsx-windows'],
    ({ id }, diagram, graph) =>
      // Copied by DataSync, it is on its way already.
      graph.outgoing(id, 'transfer').length > 0
        ? undefined
        : stating(diagram, id, { deploymentType: 'Single-AZ', plannedDeploymentType: 'Multi-AZ' }),
  ),
  near(
    'swap',
    'a Single-AZ backup restored as Multi-AZ',
    'fsx-deployment-type-is-fixed',
    ['fsx-windows'],
    ({ id }, diagram) =>
      stating(
        beside(diagram, { newFiles: { service: 'fsx-windows', config: { deploymentType: 'Multi-AZ' } } }, [
          `${id} -> newFiles : restore`,
        ]),
        id,
        { deploymentType: 'Single-AZ' },
      ),
  ),
  near(
    'swap',
    'Linux clients of a Multi-AZ file system',
    'fsx-linux-failover',
    ['fsx-windows'],
    ({ id }, diagram) =>
      stating(
        beside(diagram, { newClient: { service: 'ec2', config: { operatingSystem: 'Linux' } } }, [
          `newClient -> ${id} : mount`,
        ]),
        id,
        { deploymentType: 'Multi-AZ' },
      ),
  ),
  near('field', 'a Multi-AZ file system in one zone', 'fsx-subnets', ['vpc'], ({ id }, diagram) => {
    const subnet = { service: 'subnet', in: id, config: { zone: 'eu-west-1a' } }
    const config = { deploymentType: 'Multi-AZ', subnets: refs('newOne', 'newOther') }
    return beside(diagram, {
      newOne: subnet,
      newOther: subnet,
      newFiles: { service: 'fsx-windows', in: id, config },
    })
  }),
  near('exceed', 'a Single-AZ file system in two subnets', 'fsx-subnets', ['vpc'], ({ id }, diagram) => {
    const config = { deploymentType: 'Single-AZ', subnets: refs('newOne', 'newOther') }
    return beside(diagram, {
      newOne: { service: 'subnet', in: id, config: { zone: 'eu-west-1a' } },
      newOther: { service: 'subnet', in: id, config: { zone: 'eu-west-1b' } },
      newFiles: { service: 'fsx-openzfs', in: id, config },
    })
  }),
  near('field', 'Windows tasks mount EFS', 'task-storage', ['efs'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    return beside(
      diagram,
      {
        newTasks: {
          service: 'ecs-service',
          ...(vpc === undefined ? {} : { in: vpc.id }),
          config: { launchType: 'Fargate', operatingSystem: 'Windows' },
        },
      },
      [`newTasks -> ${id} : mount`],
    )
  }),
  near('duplicate', 'two volumes for a task', 'task-storage', ['ecs-service'], ({ id }, diagram) =>
    stating(
      beside(diagram, { newOne: { service: 'ebs' }, newOther: { service: 'ebs' } }, [
        `newOne -> ${id} : volume-attachment`,
        `newOther -> ${id} : volume-attachment`,
      ]),
      id,
      { desiredTasks: 1 },
    ),
  ),
]
