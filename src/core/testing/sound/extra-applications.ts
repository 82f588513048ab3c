import type { SoundDrawing } from './drawing'
import { admits, alone, at, both, oneRegion, openVpc, refs, type Nodes } from './two-zones'

const KB = 1024
const DAY = 86_400
const client: Nodes = { client: alone('client') }
const people: Nodes = { users: alone('users') }
const inFarRegion = (id: string) => at(id, 'europe')

/** Additional patterns 8 to 15: databases by proxy, events, the edge and several Regions. */
export const extraApplications: readonly SoundDrawing[] = [
  {
    name: 'extra 8 Lambda in a VPC with RDS Proxy',
    nodes: {
      ...client,
      ...openVpc,
      api: at('api-gateway', 'region', { apiKind: 'HTTP' }),
      fnGroup: at('security-group', 'vpc'),
      proxyGroup: admits(5432, 'fnGroup'),
      dbGroup: admits(5432, 'proxyGroup'),
      fn: at('lambda', 'region', {
        timeoutSeconds: 20,
        ...both('vpc', 'private'),
        securityGroups: refs('fnGroup'),
      }),
      proxy: at('rds-proxy', 'vpc', { ...both('vpc', 'private'), securityGroups: refs('proxyGroup') }),
      db: at('rds', 'vpc', {
        engine: 'PostgreSQL',
        multiAz: true,
        publiclyAccessible: false,
        ...both('vpc', 'private'),
        securityGroups: refs('dbGroup'),
      }),
      secret: at('secrets-manager', 'region', { rotationSeconds: 30 * DAY }),
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> fn : sync-invoke',
      'fn -> proxy : data-access tcp/5432',
      'proxy -> db : data-access tcp/5432',
      'proxy -> secret : data-access',
    ],
  },
  {
    name: 'extra 9 SQS and Lambda with a dead-letter queue',
    nodes: {
      ...oneRegion,
      shop: at('lambda', 'region', { timeoutSeconds: 10 }),
      queue: at('sqs', 'region', {
        queueType: 'standard',
        visibilityTimeoutSeconds: 360,
        retentionSeconds: 4 * DAY,
        maximumReceives: 5,
        deadLetterQueue: { ref: 'dead' },
      }),
      dead: at('sqs', 'region', { queueType: 'standard', retentionSeconds: 14 * DAY }),
      worker: at('lambda', 'region', { timeoutSeconds: 60, averageDurationSeconds: 2 }),
      alarm: at('cloudwatch-alarm', 'region'),
      topic: at('sns', 'region', { topicType: 'standard' }),
    },
    connections: [
      { is: 'shop -> queue : data-access', config: { requestBytes: 4 * KB, ratePerSecond: 100 } },
      {
        is: 'queue -> worker : poll "partial batch response"',
        config: { batchSize: 10, ratePerSecond: 100 },
      },
      'queue -> dead : transfer',
      'dead -> alarm : event',
      'alarm -> topic : event',
    ],
  },
  {
    name: 'extra 10 EventBridge Pipes instead of glue functions',
    nodes: {
      ...oneRegion,
      table: at('dynamodb', 'region', { stream: true, capacityMode: 'on-demand' }),
      changes: at('dynamodb-stream', 'region', { table: { ref: 'table' }, viewType: 'new and old images' }),
      pipe: at('pipes', 'region', { filter: '{"eventName":["INSERT"]}', enrichment: { ref: 'enrich' } }),
      enrich: at('lambda', 'region', { timeoutSeconds: 10 }),
      bus: at('event-bus', 'region', { busType: 'classic' }),
      queue: at('sqs', 'region'),
      second: at('pipes', 'region'),
      workflow: at('step-functions', 'region', { workflowType: 'Standard' }),
    },
    connections: [
      'table -> changes : stream',
      'changes -> pipe : poll',
      'pipe -> enrich : sync-invoke',
      'pipe -> bus : event',
      'queue -> second : poll',
      'second -> workflow : async-invoke',
    ],
  },
  {
    name: 'extra 11 Step Functions saga',
    nodes: {
      ...client,
      ...oneRegion,
      api: at('api-gateway', 'region', { apiKind: 'REST' }),
      saga: at('step-functions', 'region', { workflowType: 'Standard' }),
      reserve: at('lambda', 'region', { timeoutSeconds: 30 }),
      pay: at('lambda', 'region', { timeoutSeconds: 30 }),
      refund: at('lambda', 'region', { timeoutSeconds: 30 }),
      table: at('dynamodb', 'region', { capacityMode: 'on-demand' }),
      approvals: at('sqs', 'region', { queueType: 'standard' }),
      job: at('ecs-task', 'region', { launchType: 'Fargate' }),
      failed: at('sns', 'region', { topicType: 'standard' }),
    },
    connections: [
      'client -> api : sync-invoke',
      'api -> saga : async-invoke',
      { is: 'saga -> reserve : sync-invoke', config: { requestBytes: 4 * KB } },
      'saga -> pay : sync-invoke',
      'saga -> refund : sync-invoke "compensates"',
      'saga -> table : data-access',
      { is: 'saga -> approvals : data-access', config: { integrationPattern: 'callback (token)' } },
      { is: 'saga -> job : async-invoke', config: { integrationPattern: 'run a job (.sync)' } },
      'saga -> failed : data-access',
    ],
  },
  {
    name: 'extra 12 CloudFront with a VPC origin to a private ALB',
    nodes: {
      ...people,
      ...openVpc,
      cdn: at('cloudfront', 'cloud'),
      firewall: at('waf', 'cloud', { scope: 'CloudFront' }),
      alb: at('alb', 'vpc', { scheme: 'internal', listener: 'HTTPS', ...both('vpc', 'private') }),
      tasks: at('ecs-service', 'vpc', { launchType: 'Fargate', desiredTasks: 4, ...both('vpc', 'private') }),
    },
    connections: [
      'users -> cdn : traffic tcp/443',
      { is: 'cdn -> alb : origin', config: { access: 'VPC origin' } },
      {
        is: 'alb -> tasks : load-balancer-target',
        config: { targetType: 'ip', protocol: 'HTTP', port: 8080 },
      },
      'firewall -> cdn : association',
    ],
  },
  {
    name: 'extra 13 Global Accelerator for static addresses',
    nodes: {
      ...people,
      ...openVpc,
      accelerator: at('global-accelerator', 'cloud', { acceleratorType: 'standard' }),
      nlb: at('nlb', 'vpc', { scheme: 'internet-facing', listener: 'TCP', ...both('vpc', 'public') }),
      gameA: at('ec2', 'vpc-privateA'),
      gameB: at('ec2', 'vpc-privateB'),
    },
    connections: [
      'users -> accelerator : traffic tcp/443',
      'accelerator -> nlb : traffic tcp/443',
      'nlb -> gameA : load-balancer-target',
      'nlb -> gameB : load-balancer-target',
    ],
  },
  {
    name: 'extra 14 Two active Regions with DynamoDB global tables and Route 53',
    nodes: {
      ...people,
      ...oneRegion,
      dns: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }),
      api: at('api-gateway', 'region', { apiKind: 'REST', endpointType: 'Regional' }),
      fn: at('lambda', 'region', { timeoutSeconds: 10 }),
      table: at('dynamodb', 'region', { capacityMode: 'on-demand', stream: true }),
      europe: at('region', 'cloud', { region: 'eu-west-1' }),
      farApi: inFarRegion('api-gateway'),
      farFn: inFarRegion('lambda'),
      farTable: inFarRegion('dynamodb'),
    },
    connections: [
      'users -> dns : traffic',
      ...['api', 'farApi'].map((to) => ({
        is: `dns -> ${to} : dns-record`,
        config: { recordType: 'alias', routingPolicy: 'latency', healthCheck: true },
      })),
      'users -> api : sync-invoke',
      'users -> farApi : sync-invoke',
      'api -> fn : sync-invoke',
      'farApi -> farFn : sync-invoke',
      'fn -> table : data-access',
      'farFn -> farTable : data-access',
      'table -> farTable : replication',
      'farTable -> table : replication',
    ],
  },
]
