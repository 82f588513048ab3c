import type { SoundDrawing } from './drawing'
import { drawing, KB, line, MB } from './sparse'
import { alone, at, both, oneRegion, openVpc, type Nodes } from './two-zones'

/** Two accounts, the one with two Regions. */
const twoRegions: Nodes = {
  org: alone('aws-cloud'),
  accA: at('account', 'org', { accountId: '111122223333' }),
  accB: at('account', 'org', { accountId: '444455556666' }),
  east: at('region', 'accA', { region: 'us-east-1' }),
  west: at('region', 'accA', { region: 'us-west-2' }),
  other: at('region', 'accB', { region: 'us-east-1' }),
}
const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29 }
const fn = { timeoutSeconds: 20, averageDurationSeconds: 0.5 }

/** Patterns 2, 3 and 5 in other natural ways: other kinds of API, and calls over Regions and accounts. */
export const variantCalls: readonly SoundDrawing[] = [
  drawing(
    '2 HTTP API to its integrations',
    {
      ...oneRegion,
      client: alone('mobile-client'),
      api: at('api-gateway', 'region', { apiKind: 'HTTP', timeoutSeconds: 30 }),
      q: at('sqs', 'region', { queueType: 'FIFO' }),
      bus: at('event-bus', 'region'),
      k: at('kinesis', 'region', { capacityMode: 'on-demand' }),
      sf: at('step-functions', 'region', { workflowType: 'Express' }),
    },
    [
      'client -> api : sync-invoke',
      line('api -> q : data-access', { ratePerSecond: 200, requestBytes: KB }),
      line('api -> bus : data-access', { requestBytes: 200 * KB }),
      line('api -> k : data-access', { requestBytes: MB, ratePerSecond: 500 }),
      'api -> sf : sync-invoke',
    ],
  ),
  drawing(
    '2 WebSocket',
    {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', { apiKind: 'WebSocket' }),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region'),
    },
    [
      line('client -> api : sync-invoke', { requestBytes: 100 * KB }),
      'api -> f : sync-invoke',
      'api -> t : data-access',
      'f -> t : data-access',
    ],
  ),
  drawing(
    '2 private API through an endpoint',
    {
      ...openVpc,
      e: at('interface-endpoint', 'vpc', { service: 'execute-api', ...both('vpc', 'private') }),
      api: at('api-gateway', 'region', { apiKind: 'REST', endpointType: 'Private' }),
      app: at('ec2', 'vpc-privateA'),
      f: at('lambda', 'region', fn),
    },
    [
      'app -> e : data-access',
      'e -> api : privatelink',
      'app -> api : sync-invoke',
      'api -> f : sync-invoke',
    ],
  ),
  drawing(
    '2 calls that work over Regions',
    {
      ...twoRegions,
      api: at('api-gateway', 'east', { apiKind: 'REST', endpointType: 'Regional' }),
      f: at('lambda', 'west', fn),
      q: at('sqs', 'west'),
      t: at('dynamodb', 'west'),
      w: at('ecs-service', 'east', { launchType: 'Fargate' }),
      h: at('firehose', 'east'),
      s: at('s3', 'west'),
      t2: at('dynamodb', 'east'),
      g: at('lambda', 'east', fn),
      sns: at('sns', 'west'),
    },
    [
      'api -> f : sync-invoke',
      'api -> q : data-access',
      'g -> t : data-access',
      'q -> w : poll',
      'h -> s : transfer',
      't2 -> s : transfer',
      'g -> s : data-access',
      'sns -> g : event',
      'g -> f : sync-invoke',
      't -> t2 : replication',
    ],
  ),
  drawing(
    '2 calls that work over accounts',
    {
      ...twoRegions,
      q: at('sqs', 'other'),
      f: at('lambda', 'east', fn),
      api: at('api-gateway', 'other', { apiKind: 'REST' }),
      s: at('s3', 'other'),
      t: at('sns', 'other'),
      q2: at('sqs', 'east'),
      k: at('kinesis', 'other'),
      a: at('vpc', 'other', { cidr: '10.0.0.0/16' }),
      b: at('vpc', 'east', { cidr: '10.1.0.0/16' }),
      tgw: at('transit-gateway', 'east'),
      fb: at('ec2', 'b'),
      fa: at('ec2', 'a'),
    },
    [
      'q -> f : poll',
      'api -> f : sync-invoke',
      's -> f : event',
      't -> q2 : event',
      's -> q2 : event',
      'k -> f : poll',
      'a -> tgw : transit-gateway-attachment',
      'b -> tgw : transit-gateway-attachment',
      'fa -> fb : traffic',
      'a -> b : vpc-peering',
    ],
  ),
  drawing(
    '3 with authorizer, layer, X-Ray',
    {
      ...oneRegion,
      u: alone('users'),
      co: at('cognito', 'region'),
      api: at('api-gateway', 'region', { apiKind: 'REST' }),
      f: at('lambda', 'region', fn),
      au: at('lambda', 'region', fn),
      x: at('x-ray', 'region'),
      l: at('lambda-layer', 'region'),
      w: at('waf', 'region'),
      z: at('route53', 'cloud'),
    },
    [
      'u -> co : sync-invoke',
      'u -> api : sync-invoke',
      'api -> f : sync-invoke',
      'api -> au : sync-invoke',
      'api -> x : transfer',
      'l -> f : association',
      'w -> api : association',
      'z -> api : dns-record',
      'co -> api : association',
    ],
  ),
  drawing(
    '5 CDN takes most of it',
    {
      ...oneRegion,
      users: alone('users'),
      cdn: at('cloudfront', 'cloud'),
      api: at('api-gateway', 'region', { ...rest, cache: true }),
      f: at('lambda', 'region', fn),
    },
    [
      line('users -> cdn : traffic', { ratePerSecond: 200_000 }),
      'cdn -> api : origin',
      'api -> f : sync-invoke',
    ],
  ),
  drawing(
    '5 API cache takes most of it',
    {
      ...oneRegion,
      users: alone('users'),
      api: at('api-gateway', 'region', { ...rest, cache: true }),
      f: at('lambda', 'region', { ...fn, averageDurationSeconds: 0.1 }),
    },
    [
      line('users -> api : sync-invoke', { ratePerSecond: 8000, requestBytes: KB, responseBytes: 900 * KB }),
      'api -> f : sync-invoke',
    ],
  ),
  drawing(
    '5 edge-optimized with a name',
    {
      ...oneRegion,
      users: alone('users'),
      zone: at('route53', 'cloud', { zoneType: 'public', domainName: 'example.com' }),
      api: at('api-gateway', 'region', { apiKind: 'REST', endpointType: 'Edge-optimized', cache: true }),
      f: at('lambda', 'region', fn),
    },
    [
      'users -> zone : traffic',
      line('zone -> api : dns-record', { recordType: 'alias', routingPolicy: 'simple' }),
      'users -> api : sync-invoke',
      'api -> f : sync-invoke',
    ],
  ),
]
