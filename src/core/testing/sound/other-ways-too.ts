import type { SoundDrawing } from './drawing'
import {
  admits,
  alone,
  at,
  both,
  oneRegion,
  openBalancer,
  openVpc,
  refs,
  routes,
  vpcOverTwoZones,
  type Nodes,
} from './two-zones'

const KB = 1024
const DAY = 86_400
const people: Nodes = { users: alone('users') }
const toWeb = ['alb -> webA : load-balancer-target', 'alb -> webB : load-balancer-target']
const web: Nodes = { webA: at('ec2', 'vpc-privateA'), webB: at('ec2', 'vpc-privateB') }
const spoke = (id: string, octet: number): Nodes => ({
  ...vpcOverTwoZones(id, octet, ['app', 'tgw']),
  [`${id}Routes`]: at('route-table', id, { ...both(id, 'app'), ...routes({ '0.0.0.0/0': 'tgw' }) }),
})

/** Further patterns as other people draw them, and the firewall that is attached to a transit gateway. */
export const otherWaysToo: readonly SoundDrawing[] = [
  {
    name: 'extra 4 Network Firewall attached to the transit gateway',
    nodes: {
      ...oneRegion,
      tgw: at('transit-gateway', 'region', { asn: 64512 }),
      ...spoke('red', 1),
      ...spoke('blue', 2),
      a: at('ec2', 'red-appA'),
      b: at('ec2', 'blue-appB'),
      fromSpokes: at('transit-gateway-route-table', 'region', {
        transitGateway: { ref: 'tgw' },
        ...routes({ '0.0.0.0/0': 'toFirewall' }),
      }),
      fromFirewall: at('transit-gateway-route-table', 'region', { transitGateway: { ref: 'tgw' } }),
      firewall: at('network-firewall', 'region', { transitGatewayAttached: true, statefulRules: 5000 }),
    },
    connections: [
      ...['red', 'blue'].map((vpc) => ({
        is: `${vpc} -> tgw : transit-gateway-attachment`,
        config: {
          ...both(vpc, 'tgw'),
          routeTable: { ref: 'fromSpokes' },
          propagatesTo: refs('fromFirewall'),
        },
      })),
      {
        is: 'tgw -> firewall : transit-gateway-attachment',
        id: 'toFirewall',
        config: { routeTable: { ref: 'fromFirewall' } },
      },
      'a -> b : traffic tcp/443',
    ],
  },
  {
    name: '59 FSx to FSx in one line',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('vpc', 0, ['private']),
      old: at('fsx-windows', 'vpc-privateA', { deploymentType: 'Single-AZ' }),
      new: at('fsx-windows', 'vpc', { deploymentType: 'Multi-AZ', ...both('vpc', 'private') }),
    },
    connections: ['old -> new : transfer "DataSync"'],
  },
  {
    name: '63 DataSync, the agent in AWS for a server at the site',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('vpc', 0, ['private']),
      vgw: at('vgw', 'vpc'),
      office: alone('site'),
      cgw: at('customer-gateway', 'office'),
      share: at('server', 'office'),
      agent: at('datasync-agent', 'vpc-privateA'),
      task: at('datasync', 'region', { mode: 'Basic' }),
      files: at('efs', 'vpc', both('vpc', 'private')),
    },
    connections: [
      'cgw -> vgw : site-to-site-vpn',
      'share -> agent : transfer',
      'agent -> task : transfer',
      'task -> files : transfer',
    ],
  },
  {
    name: '66 Session store, nodes drawn zone by zone',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...web,
      primary: at('elasticache', 'vpc-privateA', { engine: 'Valkey', purpose: 'session store' }),
      replica: at('elasticache', 'vpc-privateB', { engine: 'Valkey', purpose: 'session store' }),
    },
    connections: [
      'users -> alb : traffic',
      ...toWeb,
      'webA -> primary : data-access',
      'webB -> primary : data-access',
      'primary -> replica : replication',
    ],
  },
  {
    name: '70 A primary and a standby database drawn zone by zone',
    nodes: {
      ...openVpc,
      ...web,
      primary: at('rds', 'vpc-privateA', { engine: 'PostgreSQL' }),
      standby: at('rds', 'vpc-privateB', { engine: 'PostgreSQL' }),
      writer: at('aurora', 'vpc-privateA', { engine: 'MySQL' }),
      reader: at('aurora', 'vpc-privateB', { engine: 'MySQL' }),
    },
    connections: [
      'webA -> primary : data-access',
      'webB -> primary : data-access',
      { is: 'primary -> standby : replication', config: { mode: 'synchronous' } },
      'webA -> writer : data-access',
      'webB -> reader : data-access',
      'writer -> reader : replication',
    ],
  },
  {
    name: '73 One stream with several readers, and FIFO fan-out',
    nodes: {
      ...oneRegion,
      sensors: alone('mobile-client'),
      stream: at('kinesis', 'region'),
      one: at('lambda', 'region'),
      two: at('lambda', 'region'),
      analysis: at('managed-flink', 'region'),
      delivery: at('firehose', 'region'),
      bucket: at('s3', 'region'),
      topic: at('sns', 'region', { topicType: 'FIFO' }),
      orders: at('sqs', 'region', { queueType: 'FIFO' }),
      audit: at('sqs', 'region', { queueType: 'standard' }),
    },
    connections: [
      'sensors -> stream : data-access',
      'stream -> one : poll',
      'stream -> two : poll',
      'stream -> analysis : stream',
      'stream -> delivery : stream',
      'delivery -> bucket : transfer',
      'one -> topic : data-access',
      'topic -> orders : event',
      'topic -> audit : event',
    ],
  },
  {
    name: 'extra 7 A resource endpoint for a database in another VPC',
    nodes: {
      ...openVpc,
      ...vpcOverTwoZones('data', 0, ['db']),
      fn: at('lambda', 'region', { ...both('vpc', 'private'), securityGroups: refs('fnGroup') }),
      fnGroup: at('security-group', 'vpc'),
      endpointGroup: admits(5432, 'fnGroup'),
      endpoint: at('interface-endpoint', 'vpc', {
        ...both('vpc', 'private'),
        securityGroups: refs('endpointGroup'),
      }),
      db: at('rds', 'data', { engine: 'PostgreSQL', multiAz: true, ...both('data', 'db') }),
    },
    connections: ['fn -> endpoint : data-access tcp/5432', 'endpoint -> db : privatelink'],
  },
  {
    name: 'extra 15 Kinesis on-demand with direct S3 delivery',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('vpc', 0, ['app']),
      sensors: alone('mobile-client'),
      stream: at('kinesis', 'region', { capacityMode: 'on-demand', retentionSeconds: DAY }),
      bucket: at('s3', 'region'),
      sql: at('athena', 'region'),
    },
    connections: [
      { is: 'sensors -> stream : data-access', config: { requestBytes: KB, ratePerSecond: 2000 } },
      'stream -> bucket : transfer',
      'sql -> bucket : data-access',
    ],
  },
  {
    name: '66 Session store for functions in no VPC of its own, in DynamoDB',
    nodes: {
      ...people,
      ...oneRegion,
      api: at('api-gateway', 'region', { apiKind: 'HTTP' }),
      fn: at('lambda', 'region'),
      sessions: at('dynamodb', 'region', { capacityMode: 'on-demand' }),
    },
    connections: ['users -> api : sync-invoke', 'api -> fn : sync-invoke', 'fn -> sessions : data-access'],
  },
]
