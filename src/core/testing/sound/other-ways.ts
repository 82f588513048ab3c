import type { SoundDrawing } from './drawing'
import { alone, at, both, oneRegion, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const people: Nodes = { users: alone('users') }
const client: Nodes = { client: alone('client') }
const cdn: Nodes = { cdn: at('cloudfront', 'cloud') }
const dns: Nodes = { dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }) }
const toWeb = ['alb -> webA : load-balancer-target', 'alb -> webB : load-balancer-target']
const web: Nodes = { webA: at('ec2', 'vpc-privateA'), webB: at('ec2', 'vpc-privateB') }

/** The same patterns as other people draw them: packets hop by hop, shortcuts, and what else stands beside them. */
export const otherWays: readonly SoundDrawing[] = [
  {
    name: '40 Elastic IP, packets drawn through the internet gateway',
    nodes: {
      ...people,
      ...openVpc,
      internet: alone('internet'),
      primary: at('ec2', 'vpc-publicA'),
      standby: at('ec2', 'vpc-publicB'),
      address: at('elastic-ip', 'vpc-publicA'),
    },
    connections: [
      'users -> internet : traffic',
      'internet -> igw : traffic',
      'igw -> primary : traffic',
      'address -> primary : address-association',
      'primary -> standby : traffic "replicates"',
    ],
  },
  {
    name: '41 DNS load balancing over Elastic IP addresses, with failover records',
    nodes: {
      ...people,
      ...openVpc,
      ...dns,
      webA: at('ec2', 'vpc-publicA'),
      webB: at('ec2', 'vpc-publicB'),
      first: at('elastic-ip', 'region'),
      second: at('elastic-ip', 'region'),
    },
    connections: [
      'users -> dns : traffic',
      ...['first', 'second'].map((to) => ({
        is: `dns -> ${to} : dns-record`,
        config: { recordType: 'A', routingPolicy: 'failover', healthCheck: true, ttlSeconds: 30 },
      })),
      'first -> webA : address-association',
      'second -> webB : address-association',
      'users -> webA : traffic',
      'users -> webB : traffic',
    ],
  },
  {
    name: '42 ALB and Auto Scaling group, everything of it drawn',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...web,
      ...dns,
      asg: at('asg', 'vpc', { members: refs('webA', 'webB'), minimum: 2, maximum: 4 }),
      image: at('ami', 'region', { operatingSystem: 'Linux' }),
      metrics: at('cloudwatch', 'region'),
      firewall: at('waf', 'region', { scope: 'Regional' }),
      db: at('rds', 'vpc', { engine: 'MySQL', multiAz: true, ...both('vpc', 'private') }),
    },
    connections: [
      'users -> dns : traffic',
      'dns -> alb : dns-record',
      'users -> igw : traffic',
      'igw -> alb : traffic',
      'alb -> asg : load-balancer-target',
      ...toWeb,
      'image -> asg : restore',
      'asg -> metrics : transfer',
      'metrics -> asg : event',
      'firewall -> alb : association',
      'webA -> db : data-access tcp/3306',
      'webB -> db : data-access tcp/3306',
      'webA -> natA : traffic',
      'natA -> igw : traffic',
    ],
  },
  {
    name: '48 API Gateway and Lambda with what stands around them',
    nodes: {
      ...client,
      ...oneRegion,
      ...dns,
      ...cdn,
      firewall: at('waf', 'region', { scope: 'Regional' }),
      pool: at('cognito', 'region'),
      api: at('api-gateway', 'region', {
        apiKind: 'REST',
        endpointType: 'Regional',
        cache: true,
        stages: 'prod',
      }),
      fn: at('lambda', 'region', { timeoutSeconds: 10, alias: 'live', provisionedConcurrency: 20 }),
      key: at('kms', 'region'),
      secret: at('secrets-manager', 'region'),
      table: at('dynamodb', 'region'),
      traces: at('x-ray', 'region'),
      logs: at('cloudwatch', 'region'),
    },
    connections: [
      'client -> dns : traffic',
      'dns -> cdn : dns-record',
      'client -> cdn : traffic',
      'cdn -> api : origin',
      'firewall -> api : association',
      'client -> pool : data-access',
      'pool -> api : association',
      'api -> fn : sync-invoke',
      'fn -> table : data-access',
      'fn -> secret : data-access',
      'fn -> key : data-access',
      'fn -> traces : transfer',
      'fn -> logs : transfer',
      'api -> logs : transfer',
    ],
  },
  {
    name: '50 REST API by VPC link to an NLB before an ALB',
    nodes: {
      ...client,
      ...openVpc,
      api: at('api-gateway', 'region', { apiKind: 'REST' }),
      nlb: at('nlb', 'vpc', { scheme: 'internal', ...both('vpc', 'private') }),
      alb: at('alb', 'vpc', { scheme: 'internal', ...both('vpc', 'private') }),
      ...web,
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> nlb : sync-invoke',
      { is: 'nlb -> alb : load-balancer-target', config: { targetType: 'alb', protocol: 'TCP' } },
      ...toWeb,
    ],
  },
  {
    name: '53 CloudFront with a bucket for files and instances for the rest',
    nodes: { ...people, ...openVpc, ...openBalancer, ...cdn, ...web, bucket: at('s3', 'region') },
    connections: [
      'users -> cdn : traffic',
      'cdn -> bucket : origin "/static/*"',
      'cdn -> alb : origin "/*"',
      ...toWeb,
      'webA -> bucket : data-access',
    ],
  },
]
