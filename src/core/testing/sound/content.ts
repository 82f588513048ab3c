import type { SoundDrawing } from './drawing'
import { admits, alone, at, both, oneRegion, openBalancer, openVpc, refs, type Nodes } from './two-zones'

const KB = 1024
const people: Nodes = { users: alone('users') }
const cdn: Nodes = {
  cdn: at('cloudfront', 'cloud', { alternateName: 'www.example.com', cacheTtlSeconds: 86_400 }),
}
const instances: Nodes = {
  webGroup: admits(80, 'albGroup'),
  webA: at('ec2', 'vpc-privateA', { operatingSystem: 'Linux', securityGroups: refs('webGroup') }),
  webB: at('ec2', 'vpc-privateB', { operatingSystem: 'Linux', securityGroups: refs('webGroup') }),
}
const files: Nodes = {
  filesGroup: admits(2049, 'webGroup'),
  files: at('efs', 'vpc', {
    ...both('vpc', 'private'),
    throughputMode: 'Elastic',
    performanceMode: 'General Purpose',
    fileSystemType: 'Regional',
    securityGroups: refs('filesGroup'),
  }),
}
const toInstances = ['webA', 'webB'].map((to) => ({
  is: `alb -> ${to} : load-balancer-target`,
  config: { protocol: 'HTTP', port: 80, targetType: 'instance' },
}))
const publicOrigin = { is: 'cdn -> alb : origin', config: { access: 'public' } }
const mounts = ['webA -> files : mount', 'webB -> files : mount']
const disk = at('ebs', 'vpcA', { volumeType: 'gp3', sizeBytes: 200 * KB ** 3, iops: 6000, encrypted: true })

/** Patterns 53 to 58: content from instances, file systems and buckets. */
export const content: readonly SoundDrawing[] = [
  {
    name: '53 CloudFront – EC2 – EBS, a public origin',
    nodes: { ...people, ...openVpc, ...cdn, web: at('ec2', 'vpc-publicA', { publicAddress: true }), disk },
    connections: [
      'users -> cdn : traffic tcp/443',
      { is: 'cdn -> web : origin', config: { access: 'public' } },
      'disk -> web : volume-attachment',
    ],
  },
  {
    name: '53 CloudFront – EC2 – EBS, a VPC origin',
    nodes: { ...people, ...openVpc, ...cdn, web: at('ec2', 'vpc-privateA', { publicAddress: false }), disk },
    connections: [
      'users -> cdn : traffic tcp/443',
      { is: 'cdn -> web : origin', config: { access: 'VPC origin' } },
      'web -> disk : volume-attachment',
    ],
  },
  {
    name: '54 CloudFront – ALB – EC2 – EFS',
    nodes: { ...people, ...openVpc, ...openBalancer, ...cdn, ...instances, ...files },
    connections: ['users -> cdn : traffic tcp/443', publicOrigin, ...toInstances, ...mounts],
  },
  {
    name: '54 A Multi-Attach volume under a cluster in one zone',
    nodes: {
      ...openVpc,
      one: at('ec2', 'vpc-privateA', { nitro: true, operatingSystem: 'Linux' }),
      two: at('ec2', 'vpc-privateA', { nitro: true, operatingSystem: 'Linux' }),
      shared: at('ebs', 'vpcA', {
        volumeType: 'io2',
        multiAttach: true,
        iops: 20_000,
        sizeBytes: 500 * KB ** 3,
      }),
    },
    connections: ['one -> shared : volume-attachment', 'two -> shared : volume-attachment'],
  },
  {
    name: '55 CloudFront – ALB – ASG – EFS',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...cdn,
      ...instances,
      ...files,
      asg: at('asg', 'vpc', {
        members: refs('webA', 'webB'),
        ...both('vpc', 'private'),
        minimum: 2,
        desired: 2,
        maximum: 6,
        healthCheck: 'ELB',
      }),
    },
    connections: [
      'users -> cdn : traffic tcp/443',
      publicOrigin,
      {
        is: 'alb -> asg : load-balancer-target',
        config: { protocol: 'HTTP', port: 80, targetType: 'instance' },
      },
      'asg -> files : mount',
    ],
  },
  {
    name: '56 CloudFront – S3',
    nodes: {
      ...people,
      ...oneRegion,
      ...cdn,
      dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }),
      certificate: at('acm', 'region', { domainName: 'www.example.com', region: 'us-east-1' }),
      firewall: at('waf', 'cloud', { scope: 'CloudFront' }),
      bucket: at('s3', 'region', { publicAccessBlocked: true, encryption: 'SSE-S3' }),
    },
    connections: [
      'users -> dns : traffic',
      { is: 'dns -> cdn : dns-record', config: { recordType: 'alias', routingPolicy: 'simple' } },
      { is: 'users -> cdn : traffic tcp/443', config: { ratePerSecond: 50_000, responseBytes: 200 * KB } },
      { is: 'cdn -> bucket : origin', config: { access: 'origin access control', ratePerSecond: 500 } },
      'certificate -> cdn : association',
      'firewall -> cdn : association',
    ],
  },
  {
    name: '56 CloudFront – S3, bucket and certificate in two Regions',
    nodes: {
      ...people,
      ...oneRegion,
      ...cdn,
      europe: at('region', 'cloud', { region: 'eu-central-1' }),
      certificate: at('acm', 'region', { domainName: 'www.example.com', region: 'us-east-1' }),
      bucket: at('s3', 'europe', { publicAccessBlocked: true }),
    },
    connections: [
      'users -> cdn : traffic',
      { is: 'cdn -> bucket : origin', config: { access: 'origin access control' } },
      'certificate -> cdn : association',
    ],
  },
  {
    name: '57 Search objects in S3 by an index in DynamoDB',
    nodes: {
      client: alone('client'),
      ...oneRegion,
      bucket: at('s3', 'region', { objectBytes: 20 * KB ** 2 }),
      indexer: at('lambda', 'region', { timeoutSeconds: 30, deadLetter: { ref: 'dead' } }),
      dead: at('sqs', 'region', { queueType: 'standard', retentionSeconds: 1_209_600 }),
      index: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: KB }),
      api: at('api-gateway', 'region', { apiKind: 'REST' }),
      search: at('lambda', 'region', { timeoutSeconds: 10 }),
    },
    connections: [
      { is: 'client -> bucket : data-access', config: { operation: 'write', ratePerSecond: 100 } },
      { is: 'bucket -> indexer : event "ObjectCreated, ObjectRemoved"', config: { ratePerSecond: 100 } },
      { is: 'indexer -> index : data-access', config: { operation: 'write', requestBytes: KB } },
      'client -> api : sync-invoke',
      'api -> search : sync-invoke',
      { is: 'search -> index : data-access', config: { operation: 'query' } },
    ],
  },
  {
    name: '57 Search objects in S3 by S3 Metadata and Athena, or OpenSearch',
    nodes: {
      ...oneRegion,
      analyst: alone('user'),
      bucket: at('s3', 'region'),
      tables: at('s3', 'region'),
      catalogue: at('glue', 'region'),
      sql: at('athena', 'region'),
      fn: at('lambda', 'region'),
      index: at('opensearch', 'region'),
    },
    connections: [
      'bucket -> tables : transfer "metadata tables"',
      'analyst -> sql : data-access',
      { is: 'sql -> tables : data-access', config: { operation: 'query' } },
      'sql -> catalogue : data-access',
      'bucket -> fn : event',
      { is: 'fn -> index : data-access', config: { operation: 'write' } },
      { is: 'analyst -> index : data-access', config: { operation: 'search' } },
    ],
  },
  {
    name: '58 Route 53 split of dynamic and static content',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      ...cdn,
      ...instances,
      dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }),
      bucket: at('s3', 'region', { publicAccessBlocked: true }),
    },
    connections: [
      'users -> dns : traffic',
      { is: 'dns -> alb : dns-record "app.example.com"', config: { recordType: 'alias' } },
      { is: 'dns -> cdn : dns-record "www.example.com"', config: { recordType: 'alias' } },
      'users -> alb : traffic tcp/443',
      'users -> cdn : traffic tcp/443',
      ...toInstances,
      { is: 'cdn -> bucket : origin', config: { access: 'origin access control' } },
    ],
  },
]
