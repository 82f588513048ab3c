import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import { hasRoom } from './hosts'
import { stating, type Operator } from './mutant'

/** Databases, caches and copies at the borders of what AWS makes. */
export const fittingDatabases: readonly Operator[] = [
  near(
    'swap',
    'a function in a peered VPC uses a private database',
    null,
    ['vpc'],
    ({ id }, diagram, graph) =>
      hasRoom(graph)
        ? beside(
            diagram,
            {
              newVpc: { service: 'vpc' },
              newSubnet: { service: 'subnet', in: 'newVpc', config: { access: 'private' } },
              newFunction: { service: 'lambda', config: { subnets: [{ ref: 'newSubnet' }] } },
              newDatabase: { service: 'rds', in: id, config: { publiclyAccessible: false } },
            },
            [`newVpc -> ${id} : vpc-peering`, 'newFunction -> newDatabase : data-access'],
          )
        : undefined,
  ),
  near('swap', 'a site uses a cache over a VPN', null, ['vpc'], (_, diagram, graph) =>
    hasRoom(graph)
      ? beside(
          diagram,
          {
            newVpc: { service: 'vpc' },
            newCache: { service: 'elasticache', in: 'newVpc' },
            newGateway: { service: 'vgw', in: 'newVpc' },
            newSite: { service: 'site' },
            newRouter: { service: 'customer-gateway', in: 'newSite' },
            newServer: { service: 'server', in: 'newSite' },
          },
          ['newRouter -> newGateway : site-to-site-vpn', 'newServer -> newCache : data-access'],
        )
      : undefined,
  ),
  near('swap', 'DataSync between stores of AWS without an agent', null, ['s3'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newTask: { service: 'datasync', config: { intervalSeconds: 3600 } },
        newSource: { service: 'efs' },
      },
      ['newSource -> newTask : transfer', `newTask -> ${id} : transfer`],
    ),
  ),
  near('swap', 'the Data API of Aurora from a function outside the VPC', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newCluster: { service: 'aurora', in: id, config: { dataApi: true } },
        newFunction: { service: 'lambda' },
      },
      [{ is: 'newFunction -> newCluster : data-access', config: { throughDataApi: true } }],
    ),
  ),
  near('exceed', 'exactly 15 read replicas', null, ['rds'], ({ id, parentId }, diagram, graph) =>
    graph.outgoing(id, 'replication').length > 0 || graph.incoming(id, 'replication').length > 0
      ? undefined
      : beside(
          diagram,
          { newReplicas: { service: 'rds', ...(parentId === null ? {} : { in: parentId }), count: 15 } },
          [`${id} -> newReplicas : replication`],
        ),
  ),
  near('duplicate', 'two RDS Proxies in the database’s own VPC', null, ['rds'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    return (
      vpc &&
      beside(
        diagram,
        { newOne: { service: 'rds-proxy', in: vpc.id }, newOther: { service: 'rds-proxy', in: vpc.id } },
        [`newOne -> ${id} : data-access`, `newOther -> ${id} : data-access`],
      )
    )
  }),
  near('exceed', 'an item of exactly 400 KB', null, ['dynamodb'], ({ id, config }, diagram, graph) =>
    graph.incoming(id).length > 0 || config['hottestKeyWritesPerSecond'] !== undefined
      ? undefined
      : stating(diagram, id, { itemBytes: 400 * 1024 }),
  ),
  near('duplicate', 'a new volume for each of two tasks', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newTasks: { service: 'ecs-service', in: id, config: { launchType: 'Fargate', desiredTasks: 2 } },
        newOne: { service: 'ebs', config: { volumeType: 'gp3' } },
        newOther: { service: 'ebs', config: { volumeType: 'gp3' } },
      },
      ['newTasks -> newOne : volume-attachment', 'newTasks -> newOther : volume-attachment'],
    ),
  ),
  near('field', 'Memcached as a plain cache', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newCache: {
          service: 'elasticache',
          in: id,
          config: { engine: 'Memcached', purpose: 'cache', nodes: 3 },
        },
        newServer: { service: 'ec2', in: id },
      },
      ['newServer -> newCache : data-access'],
    ),
  ),
]
