import { vpcOf } from '../../network/location'
import { beside, near } from './beside'
import type { Operator } from './mutant'

const refs = (...ids: readonly string[]) => ids.map((ref) => ({ ref }))

/** Zones, Regions and accounts: where one is enough, and where two are allowed. */
export const fittingPlaces: readonly Operator[] = [
  near('drop', 'all zones but one of a Network Load Balancer', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newZone: { service: 'availability-zone', in: id },
      newSubnet: { service: 'subnet', in: 'newZone', config: { access: 'private' } },
      newNetwork: { service: 'nlb', in: id, config: { scheme: 'internal', subnets: refs('newSubnet') } },
      newGateway: { service: 'gwlb', in: id, config: { subnets: refs('newSubnet') } },
    }),
  ),
  near('duplicate', 'a load balancer in three zones', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newZoneA: { service: 'availability-zone', in: id },
      newZoneB: { service: 'availability-zone', in: id },
      newZoneC: { service: 'availability-zone', in: id },
      newA: { service: 'subnet', in: 'newZoneA', config: { access: 'private' } },
      newB: { service: 'subnet', in: 'newZoneB', config: { access: 'private' } },
      newC: { service: 'subnet', in: 'newZoneC', config: { access: 'private' } },
      newBalancer: {
        service: 'alb',
        in: id,
        config: { scheme: 'internal', subnets: refs('newA', 'newB', 'newC') },
      },
      newDatabase: {
        service: 'rds',
        in: id,
        config: { subnets: refs('newA', 'newB', 'newC'), multiAz: true },
      },
    }),
  ),
  near(
    'swap',
    'an instance of a VPC peered from another Region, by its address',
    null,
    ['region'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newIreland: { service: 'region', config: { region: 'eu-west-1' } },
          newParis: { service: 'region', config: { region: 'eu-west-3' } },
          newHere: { service: 'vpc', in: 'newIreland' },
          newThere: { service: 'vpc', in: 'newParis' },
          newBalancer: { service: 'alb', in: 'newHere' },
          newServer: { service: 'ec2', in: 'newThere' },
        },
        [
          'newHere -> newThere : vpc-peering',
          { is: 'newBalancer -> newServer : load-balancer-target', config: { targetType: 'ip' } },
        ],
      ),
  ),
  near('swap', 'copies in another Region', null, ['region'], (_, diagram) =>
    beside(
      diagram,
      {
        newIreland: { service: 'region', config: { region: 'eu-west-1' } },
        newParis: { service: 'region', config: { region: 'eu-west-3' } },
        newTable: { service: 'dynamodb', in: 'newIreland' },
        newCopy: { service: 'dynamodb', in: 'newParis' },
        newBucket: { service: 's3', in: 'newIreland' },
        newBackup: { service: 's3', in: 'newParis' },
        newCluster: { service: 'aurora', in: 'newIreland' },
        newSecond: { service: 'aurora', in: 'newParis' },
        newDatabase: { service: 'rds', in: 'newIreland' },
        newReplica: { service: 'rds', in: 'newParis' },
      },
      [
        'newTable -> newCopy : replication',
        'newBucket -> newBackup : replication',
        'newCluster -> newSecond : replication',
        'newDatabase -> newReplica : replication',
      ],
    ),
  ),
  near('swap', 'a peering between Regions', null, ['region'], (_, diagram) =>
    beside(
      diagram,
      {
        newIreland: { service: 'region', config: { region: 'eu-west-1' } },
        newParis: { service: 'region', config: { region: 'eu-west-3' } },
        newHere: { service: 'vpc', in: 'newIreland', config: { cidr: '10.98.0.0/16' } },
        newThere: { service: 'vpc', in: 'newParis', config: { cidr: '10.99.0.0/16' } },
        newClient: { service: 'ec2', in: 'newHere' },
        newServer: { service: 'ec2', in: 'newThere' },
      },
      ['newHere -> newThere : vpc-peering', 'newClient -> newServer : traffic tcp/443'],
    ),
  ),
  near(
    'swap',
    'a rule sends to a queue of another account',
    null,
    ['event-bus', 's3'],
    (_, diagram, graph) =>
      graph.resources('account').length > 0
        ? undefined
        : beside(
            diagram,
            {
              newOwn: { service: 'account' },
              newOther: { service: 'account' },
              newRule: { service: 'event-rule', in: 'newOwn' },
              newQueue: { service: 'sqs', in: 'newOther' },
            },
            ['newRule -> newQueue : event'],
          ),
  ),
  near('duplicate', 'readers up to what a stream gives', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newTable: { service: 'dynamodb', config: { stream: true } },
        newStream: { service: 'kinesis', config: { capacityMode: 'provisioned', shards: 1 } },
        newOne: { service: 'lambda' },
        newOther: { service: 'lambda' },
      },
      [
        'newTable -> newOne : poll',
        'newTable -> newOther : poll',
        'newStream -> newOne : poll',
        'newStream -> newOther : poll',
      ],
    ),
  ),
  near('field', 'a private database in private subnets', null, ['rds'], ({ id }, diagram, graph) => {
    const vpc = vpcOf(graph, id)
    return (
      vpc &&
      beside(diagram, {
        newSubnet: { service: 'subnet', in: vpc.id, config: { access: 'private' } },
        newDatabase: {
          service: 'rds',
          in: vpc.id,
          config: { subnets: refs('newSubnet'), publiclyAccessible: false, multiAz: true },
        },
      })
    )
  }),
  near('field', 'UDP to tasks on Fargate of the same VPC', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newBalancer: { service: 'nlb', in: id, config: { listener: 'UDP' } },
        newTasks: { service: 'ecs-service', in: id, config: { launchType: 'Fargate' } },
        newServers: { service: 'ecs-service', in: id, config: { launchType: 'EC2' } },
      },
      [
        {
          is: 'newBalancer -> newTasks : load-balancer-target',
          config: { targetType: 'ip', protocol: 'UDP', clientIpPreservation: true },
        },
        {
          is: 'newBalancer -> newServers : load-balancer-target',
          config: { targetType: 'instance', protocol: 'TCP_UDP' },
        },
      ],
    ),
  ),
  near('field', 'addresses on gateways and Network Load Balancers', null, ['vpc'], ({ id }, diagram) =>
    beside(
      diagram,
      {
        newOpen: { service: 'subnet', in: id, config: { access: 'public' } },
        newNat: { service: 'nat-gateway', in: 'newOpen', config: { connectivity: 'public' } },
        newBalancer: {
          service: 'nlb',
          in: id,
          config: { scheme: 'internet-facing', subnets: refs('newOpen') },
        },
        newOne: { service: 'elastic-ip' },
        newOther: { service: 'elastic-ip' },
      },
      ['newOne -> newNat : address-association', 'newOther -> newBalancer : address-association'],
    ),
  ),
]
