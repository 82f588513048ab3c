import type { SoundDrawing } from './drawing'
import { drawing, KB, line, ref } from './sparse'
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
const fn = { timeoutSeconds: 20, averageDurationSeconds: 0.5 }
const queue = { queueType: 'standard', visibilityTimeoutSeconds: 120 }

/** Patterns 33 to 36 in other natural ways: other targets, Regions and accounts. */
export const variantEvents: readonly SoundDrawing[] = [
  drawing(
    '33 same bucket, other prefix',
    {
      ...oneRegion,
      s: at('s3', 'region', { prefixes: 2 }),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region'),
    },
    ['s -> f : event', line('f -> s : data-access', { requestBytes: 40 * KB }), 'f -> t : data-access'],
  ),
  drawing(
    '33 in a VPC with endpoints',
    {
      ...openVpc,
      s: at('s3', 'region'),
      f: at('lambda', 'region', { ...fn, ...both('vpc', 'private') }),
      o: at('s3', 'region'),
      t: at('dynamodb', 'region'),
      e: at('gateway-endpoint', 'vpc', { service: 's3' }),
    },
    ['s -> f : event', 'f -> o : data-access', 'f -> t : data-access'],
  ),
  drawing(
    '33 two functions for one bucket',
    { ...oneRegion, s: at('s3', 'region'), a: at('lambda', 'region', fn), b: at('lambda', 'region', fn) },
    [
      's -> a : event',
      's -> b : event',
      line('a -> s : data-access', { operation: 'read' }),
      'b -> s : data-access',
    ],
  ),
  drawing(
    '34 scheduler to everything',
    {
      ...oneRegion,
      c: at('scheduler', 'region', { schedule: 'rate(1 minute)' }),
      t: at('ecs-task', 'region'),
      sf: at('step-functions', 'region', { workflowType: 'Express' }),
      q: at('sqs', 'region', { queueType: 'FIFO' }),
      b: at('batch', 'region'),
      d: at('dynamodb', 'region'),
      f: at('lambda', 'region', { timeoutSeconds: 900 }),
    },
    [
      'c -> t : async-invoke',
      'c -> sf : async-invoke',
      'c -> q : event',
      'c -> b : async-invoke',
      'c -> d : data-access',
      'c -> f : async-invoke',
    ],
  ),
  drawing(
    '34 an event bus with a FIFO queue as target',
    {
      ...oneRegion,
      b: at('event-bus', 'region', { busType: 'classic', deadLetterQueue: ref('dlq') }),
      dlq: at('sqs', 'region', { queueType: 'standard' }),
      q: at('sqs', 'region', { queueType: 'FIFO' }),
      f: at('lambda', 'region', fn),
    },
    ['b -> q : event', 'q -> f : poll', 'b -> dlq : transfer'],
  ),
  drawing(
    '35 S3 to the bus to functions of another Region',
    {
      ...twoRegions,
      s: at('s3', 'east'),
      bus: at('event-bus', 'east', { busType: 'classic' }),
      far: at('event-bus', 'west'),
      f: at('lambda', 'west', fn),
      t: at('sns', 'east'),
      g: at('lambda', 'west', fn),
    },
    ['s -> bus : event', 'bus -> far : event', 'far -> f : event', 's -> t : event', 't -> g : event'],
  ),
  drawing(
    '36 queue in another account and Region behind a topic',
    {
      ...twoRegions,
      s: at('s3', 'east'),
      t: at('sns', 'east', { topicType: 'standard' }),
      q: at('sqs', 'west', queue),
      f: at('lambda', 'west', fn),
    },
    ['s -> t : event', 't -> q : event', 'q -> f : poll'],
  ),
]
