import type { SoundDrawing } from './drawing'
import { KB, line, MB, ref, routesOf, sparse } from './sparse'
import { at, both, oneRegion, refs, vpcOverTwoZones } from './two-zones'

const table = at('dynamodb', 'region', { capacityMode: 'on-demand', itemBytes: 2 * KB, stream: true })
const fn = { runtime: 'python3.13', timeoutSeconds: 30, averageDurationSeconds: 0.5, memoryBytes: 512 * MB }
const record = { requestBytes: 4 * KB, ratePerSecond: 200 }
const bucket = at('s3', 'region', {
  encryption: 'SSE-S3',
  publicAccessBlocked: true,
  storageClass: 'Standard',
})
const stream = { capacityMode: 'provisioned', shards: 4, retentionSeconds: 86_400 }

/** Patterns 8, 9 and 11: what follows from changes of a table, and what stands in front of it. */
export const changes: readonly SoundDrawing[] = [
  {
    name: '8 DynamoDB Streams trigger Lambda',
    nodes: {
      ...oneRegion,
      orders: table,
      changes: at('dynamodb-stream', 'region', { table: ref('orders'), viewType: 'new and old images' }),
      mail: at('lambda', 'region', fn),
      index: at('lambda', 'region', fn),
    },
    connections: [
      line('orders -> changes : stream', record),
      line('changes -> mail : poll', { ...record, batchSize: 100 }),
      line('changes -> index : poll', { ...record, batchSize: 100 }),
    ],
  },
  {
    name: '8 DynamoDB stream with a pipe that fans out',
    nodes: {
      ...oneRegion,
      orders: table,
      pipe: at('pipes', 'region', { filter: '{"eventName":["INSERT"]}' }),
      bus: at('event-bus', 'region', { busType: 'classic' }),
      mail: at('lambda', 'region', fn),
      bill: at('lambda', 'region', fn),
      ship: at('lambda', 'region', fn),
    },
    connections: [
      line('orders -> pipe : poll', { ...record, batchSize: 10 }),
      line('pipe -> bus : event', record),
      ...['mail', 'bill', 'ship'].map((to) => line(`bus -> ${to} : event`, record)),
    ],
  },
  sparse('8 DynamoDB Streams trigger Lambda', 'table: dynamodb, a: lambda, b: lambda', [
    'table -> a : poll',
    'table -> b : poll',
  ]),
  {
    name: '9 One DynamoDB for all microservices plus analytics',
    nodes: {
      ...oneRegion,
      orders: at('lambda', 'region', fn),
      stock: at('ecs-service', 'region', { launchType: 'Fargate', desiredTasks: 4 }),
      shared: table,
      changes: at('kinesis', 'region', stream),
      live: at('lambda', 'region', fn),
      athena: at('athena', 'region'),
      connector: at('lambda', 'region', { ...fn, timeoutSeconds: 900 }),
      lake: bucket,
    },
    connections: [
      line('orders -> shared : data-access', {
        requestBytes: 2 * KB,
        operation: 'write',
        ratePerSecond: 200,
      }),
      line('stock -> shared : data-access', { responseBytes: 2 * KB, operation: 'read', ratePerSecond: 500 }),
      line('shared -> changes : stream', record),
      line('changes -> live : poll', { ...record, batchSize: 100 }),
      'athena -> connector : sync-invoke',
      line('connector -> shared : data-access', { operation: 'read' }),
      'shared -> lake : transfer',
      line('athena -> lake : data-access', { operation: 'query' }),
    ],
  },
  sparse(
    '9 One DynamoDB for all microservices plus analytics',
    'a: ecs-service, b: lambda, table: dynamodb, stream: kinesis, athena: athena, export: s3',
    [
      'a -> table : data-access',
      'b -> table : data-access',
      'table -> stream : stream',
      'athena -> table : data-access',
      'table -> export : transfer',
      'athena -> export : data-access',
    ],
  ),
  {
    name: '11 DAX read cache',
    nodes: {
      ...oneRegion,
      ...vpcOverTwoZones('vpc', 0, ['private']),
      appA: at('ec2', 'vpc-privateA', { publicAddress: false }),
      appB: at('ec2', 'vpc-privateB', { publicAddress: false }),
      fn: at('lambda', 'region', { ...fn, ...both('vpc', 'private') }),
      dax: at('dax', 'vpc', { nodes: 3, ...both('vpc', 'private') }),
      endpoint: at('gateway-endpoint', 'vpc', { service: 'dynamodb', routeTables: refs('toAws') }),
      toAws: routesOf('vpc', 'private', { 'com.amazonaws.us-east-1.dynamodb': 'endpoint' }),
      orders: table,
    },
    connections: [
      line('appA -> dax : data-access', { operation: 'read', protocol: 'tcp', port: 9111 }),
      line('appB -> dax : data-access', { operation: 'write', protocol: 'tcp', port: 9111 }),
      line('fn -> dax : data-access', { operation: 'read', protocol: 'tcp', port: 9111 }),
      'dax -> orders : data-access',
    ],
  },
  sparse('11 DAX read cache', 'app: ec2, dax: dax, table: dynamodb', [
    'app -> dax : data-access',
    'dax -> table : data-access',
  ]),
  sparse('11 DAX read cache in its VPC', 'vpc: vpc, app in vpc: ec2, dax in vpc: dax, table: dynamodb', [
    'app -> dax : data-access',
    'dax -> table : data-access',
    'app -> table : data-access',
  ]),
]
