import type { SoundDrawing } from './drawing'
import { drawing, KB, line, ref } from './sparse'
import { alone, at, both, oneRegion, openVpc, vpcOverTwoZones, type Nodes } from './two-zones'

const office: Nodes = {
  office: alone('site', { cidr: '192.168.0.0/16' }),
  server: at('server', 'office', { address: '192.168.1.10' }),
  cgw: at('customer-gateway', 'office', { asn: 65_001, publicIp: '203.0.113.10' }),
}
const fn = { timeoutSeconds: 20, averageDurationSeconds: 0.5 }
const vpc = (octet: number, more = {}) => at('vpc', 'region', { cidr: `10.${octet}.0.0/16`, ...more })

/** Patterns 8 to 11 and 22 in other natural ways: other readers, large records, peered VPCs. */
export const variantStreams: readonly SoundDrawing[] = [
  drawing(
    '8 two functions and a Kinesis copy',
    {
      ...oneRegion,
      t: at('dynamodb', 'region', { stream: true }),
      a: at('lambda', 'region', fn),
      b: at('lambda', 'region', fn),
      k: at('kinesis', 'region'),
      c: at('lambda', 'region', fn),
    },
    ['t -> a : poll', 't -> b : poll', 't -> k : stream', 'k -> c : poll'],
  ),
  drawing(
    '8 a stream that tasks and a pipe read',
    {
      ...oneRegion,
      t: at('dynamodb', 'region', { stream: true }),
      st: at('dynamodb-stream', 'region', { table: ref('t') }),
      w: at('ecs-service', 'region'),
      p: at('pipes', 'region'),
      sf: at('step-functions', 'region'),
      q: at('sqs', 'region', { queueType: 'FIFO' }),
    },
    ['t -> st : stream', 'st -> w : poll', 'st -> p : poll', 'p -> sf : async-invoke', 'p -> q : event'],
  ),
  drawing(
    '9 federated, zero-ETL, QuickSight',
    {
      ...openVpc,
      t: at('dynamodb', 'region', { capacityMode: 'on-demand' }),
      a: at('athena', 'region'),
      r: at('redshift', 'vpc', both('vpc', 'private')),
      o: at('opensearch', 'vpc'),
      qs: at('quicksight', 'region'),
      g: at('glue', 'region'),
      s: at('s3', 'region'),
    },
    [
      'a -> t : data-access',
      't -> r : replication',
      't -> o : replication',
      'qs -> a : data-access',
      'a -> s : data-access',
      't -> g : transfer',
      'g -> s : association',
    ],
  ),
  drawing(
    '9 exports alone',
    {
      ...oneRegion,
      t: at('dynamodb', 'region'),
      s: at('s3', 'region'),
      a: at('athena', 'region'),
      u: alone('user'),
      q: at('quicksight', 'region'),
    },
    [
      't -> s : transfer',
      'a -> s : data-access',
      line('q -> a : data-access', { operation: 'query' }),
      'u -> q : traffic',
      line('a -> s : data-access', { operation: 'search' }),
    ],
  ),
  drawing(
    '10 whatever sends to Firehose',
    {
      ...oneRegion,
      f: at('lambda', 'region', fn),
      e: at('ec2', 'v'),
      v: vpc(1),
      h: at('firehose', 'region', { bufferSeconds: 0 }),
      o: at('opensearch', 'region'),
      r: at('redshift', 'region'),
      k: at('kinesis', 'region', { capacityMode: 'on-demand' }),
      bus: at('event-bus', 'region'),
      sns: at('sns', 'region'),
    },
    [
      line('f -> h : data-access', { requestBytes: 900 * KB }),
      'e -> h : data-access',
      'h -> o : transfer',
      'h -> r : transfer',
      'k -> h : stream',
      'bus -> h : event',
      'sns -> h : event',
      'h -> f : sync-invoke',
    ],
  ),
  drawing(
    '10 large records',
    {
      ...oneRegion,
      t: at('dynamodb', 'region', { itemBytes: 400 * KB }),
      k: at('kinesis', 'region'),
      h: at('firehose', 'region'),
      f: at('lambda', 'region', fn),
      s: at('s3', 'region'),
    },
    [
      line('t -> k : stream', { requestBytes: 900 * KB }),
      'k -> h : stream',
      'h -> f : sync-invoke',
      'h -> s : transfer',
    ],
  ),
  drawing(
    '11 DAX from a peered VPC and a site',
    {
      ...openVpc,
      ...office,
      ...vpcOverTwoZones('far', 5, ['app']),
      app: at('ec2', 'far-appA'),
      dax: at('dax', 'vpc', { nodes: 11, ...both('vpc', 'private') }),
      t: at('dynamodb', 'region', { itemBytes: 400 * KB }),
      vgw: at('vgw', 'vpc'),
      f: at('lambda', 'region', both('vpc', 'private')),
      task: at('ecs-service', 'vpc', { launchType: 'Fargate', ...both('vpc', 'private') }),
    },
    [
      'far -> vpc : vpc-peering',
      'cgw -> vgw : site-to-site-vpn',
      'app -> dax : data-access',
      'server -> dax : data-access',
      'f -> dax : data-access',
      'task -> dax : data-access',
      'dax -> t : data-access',
    ],
  ),
  drawing(
    '11 zones without subnets, instances in the zones',
    {
      v: alone('vpc'),
      za: at('availability-zone', 'v'),
      zb: at('availability-zone', 'v'),
      a: at('ec2', 'za'),
      b: at('ec2', 'zb'),
      n: at('nlb', 'v'),
      d: at('dax', 'v', { nodes: 1 }),
      t: alone('dynamodb'),
    },
    [
      'n -> a : load-balancer-target',
      'n -> b : load-balancer-target',
      'a -> d : data-access',
      'd -> t : data-access',
    ],
  ),
  drawing(
    '22 a function that passes on less than it reads',
    {
      ...oneRegion,
      t: at('dynamodb', 'region', { stream: true, itemBytes: 300 * KB }),
      f: at('lambda', 'region', { ...fn, outputBytes: 900 * KB }),
      h: at('firehose', 'region'),
      s: at('s3', 'region'),
    },
    [
      line('t -> f : poll', { requestBytes: 600 * KB, batchSize: 5 }),
      'f -> h : data-access',
      'h -> s : transfer',
    ],
  ),
]
