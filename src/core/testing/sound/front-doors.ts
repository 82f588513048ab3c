import type { SoundDrawing } from './drawing'
import { KB, line, MB, routesOf, sparse } from './sparse'
import { alone, at, both, oneRegion, refs, vpcOverTwoZones } from './two-zones'

const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29, stages: 'prod' }
const call = { requestBytes: 20 * KB, responseBytes: 50 * KB, ratePerSecond: 200 }
const fn = { runtime: 'python3.13', timeoutSeconds: 10, averageDurationSeconds: 0.2, memoryBytes: 512 * MB }
const nlb = { scheme: 'internal', listener: 'TCP', crossZone: true, ...both('services', 'private') }
const byIp = { protocol: 'TCP', port: 8080, targetType: 'ip', clientIpPreservation: false }
const services = {
  ...oneRegion,
  ...vpcOverTwoZones('services', 0, ['private']),
  nlb: at('nlb', 'services', nlb),
  taskA: at('ec2', 'services-privateA', { instanceType: 'm7g.large', publicAddress: false }),
  taskB: at('ec2', 'services-privateB', { instanceType: 'm7g.large', publicAddress: false }),
}
const balances = [
  line('nlb -> taskA : load-balancer-target', byIp),
  line('nlb -> taskB : load-balancer-target', byIp),
]

/** Patterns 1 to 4: what stands in front of a private VPC or of AWS's own services. */
export const frontDoors: readonly SoundDrawing[] = [
  {
    name: '1 NLB in front of a private VPC, from a peered VPC',
    nodes: {
      ...services,
      ...vpcOverTwoZones('clients', 1, ['private']),
      client: at('ec2', 'clients-privateA', { publicAddress: false }),
      there: routesOf('clients', 'private', { '10.0.0.0/16': 'peering' }),
      back: routesOf('services', 'private', { '10.1.0.0/16': 'peering' }),
    },
    connections: [
      line('clients -> services : vpc-peering', { dnsResolution: true }, 'peering'),
      'client -> nlb : traffic tcp/443',
      ...balances,
    ],
  },
  {
    name: '1 NLB in front of a private VPC, from an unconnected VPC by PrivateLink',
    nodes: {
      ...services,
      // The consumer's block may overlap the provider's: PrivateLink does not route.
      ...vpcOverTwoZones('clients', 0, ['private']),
      client: at('ec2', 'clients-privateA', { publicAddress: false }),
      offer: at('endpoint-service', 'region', { loadBalancers: refs('nlb'), acceptanceRequired: true }),
      endpoint: at('interface-endpoint', 'clients', { service: 'orders', ...both('clients', 'private') }),
    },
    connections: [
      'client -> endpoint : traffic tcp/443',
      line('endpoint -> offer : privatelink', { accepted: true }),
      'offer -> nlb : association',
      ...balances,
    ],
  },
  {
    name: '1 NLB in front of a private VPC, from API Gateway by a VPC link',
    nodes: { ...services, client: alone('client'), api: at('api-gateway', 'region', rest) },
    connections: [
      line('client -> api : sync-invoke', call),
      line('api -> nlb : sync-invoke', call),
      ...balances,
    ],
  },
  sparse(
    '1 NLB in front of a private VPC',
    'vpc: vpc, nlb in vpc: nlb, a in vpc: ec2, b in vpc: ecs-service, api: api-gateway, near in vpc: ec2',
    [
      'api -> nlb : sync-invoke',
      'near -> nlb : traffic',
      'nlb -> a : load-balancer-target',
      'nlb -> b : load-balancer-target',
    ],
  ),
  {
    name: '2 API Gateway as front door to any service action',
    nodes: {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', rest),
      role: at('iam-role', 'cloud', { trusts: 'apigateway.amazonaws.com' }),
      table: at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 20 * KB }),
      files: at('s3', 'region', { publicAccessBlocked: true, encryption: 'SSE-S3' }),
      topic: at('sns', 'region', { topicType: 'standard' }),
      flow: at('step-functions', 'region', { workflowType: 'Standard' }),
    },
    connections: [
      line('client -> api : sync-invoke', call),
      'role -> api : association',
      line('api -> table : data-access', call),
      line('api -> files : data-access', call),
      line('api -> topic : data-access', call),
      line('api -> flow : async-invoke', { requestBytes: 20 * KB, ratePerSecond: 50 }),
    ],
  },
  sparse(
    '2 API Gateway as front door to any service action',
    'client: client, api: api-gateway, table: dynamodb, stream: kinesis, bus: event-bus, key: kms',
    [
      'client -> api : sync-invoke',
      'api -> table : data-access',
      'api -> stream : data-access',
      'api -> bus : data-access',
      'api -> key : data-access',
    ],
  ),
  {
    name: '3 API Gateway resources to Lambda functions, CloudWatch',
    nodes: {
      ...oneRegion,
      users: alone('users'),
      api: at('api-gateway', 'region', { ...rest, throttlePerSecond: 2000 }),
      orders: at('lambda', 'region', fn),
      stock: at('lambda', 'region', { ...fn, reservedConcurrency: 100 }),
      prices: at('lambda', 'region', { ...fn, provisionedConcurrency: 20 }),
      watch: at('cloudwatch', 'region', { logRetentionSeconds: 2_592_000 }),
    },
    connections: [
      line('users -> api : sync-invoke', call),
      line('api -> orders : sync-invoke', { ...call, ratePerSecond: 100 }),
      line('api -> stock : sync-invoke', { ...call, ratePerSecond: 50 }),
      line('api -> prices : sync-invoke', { ...call, ratePerSecond: 50 }),
      ...['api', 'orders', 'stock', 'prices'].map((from) => `${from} -> watch : transfer`),
    ],
  },
  sparse(
    '3 API Gateway resources to Lambda functions, CloudWatch',
    'users: users, api: api-gateway, one: lambda, two: lambda, logs: cloudwatch-logs',
    [
      'users -> api : sync-invoke',
      'api -> one : sync-invoke',
      'api -> two : sync-invoke',
      'one -> logs : transfer',
      'api -> logs : transfer',
    ],
  ),
  {
    name: '4 Stages, stage variables and Lambda aliases',
    nodes: {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', { ...rest, stages: 'dev, prod' }),
      dev: at('lambda', 'region', { ...fn, alias: 'dev' }),
      prod: at('lambda', 'region', { ...fn, alias: 'prod' }),
    },
    connections: [
      line('client -> api : sync-invoke', call),
      line('api -> dev : sync-invoke', { ratePerSecond: 5 }),
      line('api -> prod : sync-invoke', call),
    ],
  },
  sparse('4 Stages, stage variables and Lambda aliases', 'api: api-gateway, dev: lambda, prod: lambda', [
    'api -> dev : sync-invoke',
    'api -> prod : sync-invoke',
  ]),
]
