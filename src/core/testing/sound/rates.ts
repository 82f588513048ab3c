import type { SoundDrawing } from './drawing'
import { alone, at, both, oneRegion, openBalancer, openVpc, type Nodes } from './two-zones'

const KB = 1024
const people: Nodes = { users: alone('users') }
const cdn: Nodes = { cdn: at('cloudfront', 'cloud', { flatRatePlan: false }) }
const dns: Nodes = { dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }) }

/** Patterns 67 to 71 and 75: extreme rates from the edge to the database. */
export const rates: readonly SoundDrawing[] = [
  {
    name: '67 Extreme rates: DNS and edge',
    nodes: {
      ...people,
      ...oneRegion,
      ...cdn,
      ...dns,
      bucket: at('s3', 'region', { publicAccessBlocked: true, prefixes: 4 }),
    },
    connections: [
      { is: 'users -> dns : traffic', config: { ratePerSecond: 100_000 } },
      { is: 'dns -> cdn : dns-record', config: { recordType: 'alias' } },
      { is: 'users -> cdn : traffic', config: { ratePerSecond: 200_000, responseBytes: 20 * KB } },
      { is: 'cdn -> bucket : origin', config: { access: 'origin access control', ratePerSecond: 4000 } },
    ],
  },
  {
    name: '68 Extreme rates: ALB as entry tier',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      asg: at('asg', 'vpc', { ...both('vpc', 'private'), minimum: 20, maximum: 200, healthCheck: 'ELB' }),
    },
    connections: [
      { is: 'users -> alb : traffic tcp/443', config: { ratePerSecond: 100_000, requestBytes: 2 * KB } },
      { is: 'alb -> asg : load-balancer-target', config: { protocol: 'HTTP', targetType: 'instance' } },
    ],
  },
  {
    name: '68 Extreme rates: API Gateway with cache as entry tier',
    nodes: {
      ...people,
      ...oneRegion,
      api: at('api-gateway', 'region', { apiKind: 'REST', endpointType: 'Regional', cache: true }),
      fn: at('lambda', 'region', { averageDurationSeconds: 0.05, timeoutSeconds: 10 }),
    },
    connections: [
      { is: 'users -> api : sync-invoke', config: { ratePerSecond: 8000, requestBytes: KB } },
      { is: 'api -> fn : sync-invoke', config: { ratePerSecond: 800 } },
    ],
  },
  {
    name: '69 Extreme rates: Fargate, EC2 and Lambda behind one ALB',
    nodes: {
      ...people,
      ...openVpc,
      ...openBalancer,
      tasks: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 40, ...both('vpc', 'private') }),
      asg: at('asg', 'vpc', { ...both('vpc', 'private'), minimum: 10, maximum: 100, warmUpSeconds: 300 }),
      fn: at('lambda', 'region', {
        averageDurationSeconds: 0.2,
        timeoutSeconds: 10,
        reservedConcurrency: 600,
        provisionedConcurrency: 200,
      }),
    },
    connections: [
      'users -> alb : traffic tcp/443',
      { is: 'alb -> tasks : load-balancer-target', config: { targetType: 'ip', ratePerSecond: 20_000 } },
      { is: 'alb -> asg : load-balancer-target', config: { targetType: 'instance', ratePerSecond: 20_000 } },
      { is: 'alb -> fn : load-balancer-target', config: { targetType: 'lambda', ratePerSecond: 2000 } },
    ],
  },
  {
    name: '70 Extreme rates: databases',
    nodes: {
      ...openVpc,
      tasks: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 8, ...both('vpc', 'private') }),
      primary: at('rds', 'vpc', { engine: 'PostgreSQL', multiAz: true, ...both('vpc', 'private') }),
      replica: at('rds', 'vpc', { engine: 'PostgreSQL', ...both('vpc', 'private') }),
      aurora: at('aurora', 'vpc', {
        engine: 'MySQL',
        replicas: 4,
        serverless: true,
        ...both('vpc', 'private'),
      }),
      search: at('opensearch', 'vpc', both('vpc', 'private')),
      table: at('dynamodb', 'region', {
        capacityMode: 'on-demand',
        itemBytes: KB,
        hottestKeyReadsPerSecond: 900,
        hottestKeyWritesPerSecond: 300,
      }),
    },
    connections: [
      'tasks -> primary : data-access tcp/5432',
      { is: 'primary -> replica : replication', config: { mode: 'asynchronous' } },
      { is: 'tasks -> replica : data-access tcp/5432', config: { operation: 'read' } },
      'tasks -> aurora : data-access tcp/3306',
      { is: 'tasks -> search : data-access tcp/443', config: { operation: 'search' } },
      { is: 'tasks -> table : data-access', config: { operation: 'read', ratePerSecond: 20_000 } },
      { is: 'tasks -> table : data-access', config: { operation: 'write', ratePerSecond: 10_000 } },
    ],
  },
  {
    name: '71 Extreme rates: caches',
    nodes: {
      ...openVpc,
      tasks: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 8, ...both('vpc', 'private') }),
      valkey: at('elasticache', 'vpc', {
        engine: 'Valkey',
        engineVersion: '8.0',
        purpose: 'cache',
        clusterMode: true,
        shards: 30,
        replicasPerShard: 2,
        nodes: 90,
        multiAz: true,
        ...both('vpc', 'private'),
      }),
      memcached: at('elasticache', 'vpc', {
        engine: 'Memcached',
        purpose: 'cache',
        nodes: 60,
        ...both('vpc', 'private'),
      }),
      dax: at('dax', 'vpc', { nodes: 11, ...both('vpc', 'private') }),
      table: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 2 * KB }),
      db: at('rds', 'vpc', { engine: 'MySQL', multiAz: true, ...both('vpc', 'private') }),
    },
    connections: [
      'tasks -> valkey : data-access tcp/6379',
      'tasks -> memcached : data-access tcp/11211',
      'tasks -> db : data-access tcp/3306',
      { is: 'tasks -> dax : data-access', config: { operation: 'read', ratePerSecond: 100_000 } },
      { is: 'dax -> table : data-access', config: { ratePerSecond: 5000 } },
    ],
  },
  {
    name: '75 Edge functions',
    nodes: {
      ...people,
      ...oneRegion,
      ...cdn,
      rewrite: at('cloudfront-function', 'cloud', { event: 'viewer request' }),
      sign: at('lambda-edge', 'region', { event: 'origin request', timeoutSeconds: 30 }),
      bucket: at('s3', 'region', { publicAccessBlocked: true }),
      edgeLogs: at('cloudwatch-logs', 'region'),
    },
    connections: [
      { is: 'users -> cdn : traffic tcp/443', config: { ratePerSecond: 5000 } },
      'cdn -> rewrite : sync-invoke',
      'cdn -> sign : sync-invoke',
      { is: 'cdn -> bucket : origin', config: { access: 'origin access control' } },
      'sign -> edgeLogs : data-access',
    ],
  },
  {
    name: '75 Edge functions, a function drawn as Lambda',
    nodes: { ...people, ...oneRegion, ...cdn, fn: at('lambda', 'region'), bucket: at('s3', 'region') },
    connections: ['users -> cdn : traffic', 'cdn -> fn : sync-invoke', 'cdn -> bucket : origin'],
  },
]
