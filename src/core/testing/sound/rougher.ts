import type { SoundDrawing } from './drawing'
import { alone, at, both, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const people: Nodes = { users: alone('users') }
const web: Nodes = { webA: at('ec2', 'vpc-privateA'), webB: at('ec2', 'vpc-privateB') }
const toWeb = ['alb -> webA : load-balancer-target', 'alb -> webB : load-balancer-target']

/** What else people draw for patterns 37 to 75, mostly with little stated. */
export const rougher: readonly SoundDrawing[] = [
  {
    name: '42 Eight instances as two boxes, each with a volume of its own',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      webA: { ...at('ec2', 'vpc-privateA'), count: 4 },
      webB: { ...at('ec2', 'vpc-privateB'), count: 4 },
      disks: { ...at('ebs', 'vpcA'), count: 4 },
      asg: at('asg', 'vpc', { members: refs('webA', 'webB') }),
    },
    connections: ['users -> alb : traffic', ...toWeb, 'disks -> webA : volume-attachment'],
  },
  {
    name: '43 An alarm that scales and tells somebody',
    nodes: {
      ...openVpc,
      asg: at('asg', 'vpc'),
      metrics: at('cloudwatch', 'region'),
      alarm: at('cloudwatch-alarm', 'region'),
      policy: at('auto-scaling', 'region'),
      topic: at('sns', 'region'),
      operator: alone('user'),
    },
    connections: [
      'asg -> metrics : transfer',
      'metrics -> alarm : event',
      'alarm -> policy : event',
      'alarm -> asg : event',
      'policy -> asg : association',
      'alarm -> topic : event',
      'topic -> operator : event',
    ],
  },
  {
    name: '44 EKS in the place of ECS',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      cluster: at('eks', 'vpc', { capacity: 'managed node groups', ...both('vpc', 'private') }),
      nodes: at('asg', 'vpc'),
      files: at('efs', 'vpc'),
      db: at('rds', 'vpc', { multiAz: true }),
      images: at('ecr', 'region'),
    },
    connections: [
      'users -> alb : traffic',
      'alb -> cluster : load-balancer-target',
      'nodes -> cluster : membership',
      'cluster -> files : mount',
      'cluster -> db : data-access',
      'images -> cluster : transfer',
    ],
  },
  {
    name: '56 A website in a bucket by DNS alone, and its archive',
    nodes: {
      ...people,
      dns: alone('route53', { domainName: 'www.example.com' }),
      site: alone('s3', { website: true }),
      archive: alone('s3', { storageClass: 'Glacier Deep Archive' }),
    },
    connections: [
      'users -> dns : traffic',
      'dns -> site : dns-record',
      'users -> site : data-access',
      'site -> archive : replication',
    ],
  },
  {
    name: '62 File systems of one and of several zones side by side',
    nodes: {
      ...openVpc,
      ...web,
      cheap: at('efs', 'vpc', { fileSystemType: 'One Zone', subnets: refs('vpc-privateA') }),
      shares: at('fsx-windows', 'vpc', {
        deploymentType: 'Multi-AZ',
        storageType: 'HDD',
        ...both('vpc', 'private'),
      }),
      scratch: at('fsx-lustre', 'vpc', { durability: 'scratch', subnets: refs('vpc-privateA') }),
      bucket: at('s3', 'region'),
    },
    connections: [
      'webA -> cheap : mount',
      'webA -> shares : mount',
      'webB -> scratch : mount',
      'scratch -> bucket : transfer',
    ],
  },
  {
    name: '75 Lambda@Edge at the viewer and at the origin',
    nodes: {
      cdn: alone('cloudfront'),
      first: alone('lambda-edge', {
        event: 'viewer request',
        timeoutSeconds: 5,
        memoryBytes: 128 * 1024 ** 2,
      }),
      last: alone('lambda-edge', { event: 'origin response', timeoutSeconds: 30, memoryBytes: 1024 ** 3 }),
      bucket: alone('s3'),
      table: alone('dynamodb'),
    },
    connections: [
      'cdn -> first : sync-invoke',
      'cdn -> last : sync-invoke',
      'cdn -> bucket : origin',
      'last -> table : data-access',
    ],
  },
  {
    name: 'extra 13 Global Accelerator before an internal load balancer and an instance',
    nodes: {
      ...people,
      ...openVpc,
      ...web,
      accelerator: at('global-accelerator', 'cloud'),
      alb: at('alb', 'vpc', { scheme: 'internal', ...both('vpc', 'private') }),
    },
    connections: [
      'users -> accelerator : traffic',
      'accelerator -> alb : traffic',
      'accelerator -> webA : traffic',
      ...toWeb,
    ],
  },
  {
    name: 'extra 14 Databases, caches and buckets in two Regions',
    nodes: {
      cloud: alone('aws-cloud'),
      dns: at('route53', 'cloud'),
      ...Object.fromEntries(
        ['us-east-1', 'eu-west-1'].flatMap((region) => [
          [region, at('region', 'cloud', { region })],
          [`${region}-vpc`, at('vpc', region)],
          [`${region}-alb`, at('alb', `${region}-vpc`)],
          [`${region}-app`, at('ecs-service', `${region}-vpc`)],
          [`${region}-aurora`, at('aurora', `${region}-vpc`)],
          [`${region}-rds`, at('rds', `${region}-vpc`)],
          [`${region}-cache`, at('elasticache', `${region}-vpc`)],
          [`${region}-bucket`, at('s3', region)],
        ]),
      ),
    },
    connections: [
      ...['us-east-1', 'eu-west-1'].flatMap((region) => [
        `dns -> ${region}-alb : dns-record`,
        `${region}-alb -> ${region}-app : load-balancer-target`,
        `${region}-app -> ${region}-aurora : data-access`,
        `${region}-app -> ${region}-cache : data-access`,
      ]),
      ...['aurora', 'rds', 'cache', 'bucket'].map(
        (kind) => `us-east-1-${kind} -> eu-west-1-${kind} : replication`,
      ),
    ],
  },
]
