import type { SoundDrawing } from './drawing'
import { drawing, KB, line, MB } from './sparse'
import { alone, at, oneRegion } from './two-zones'

const rest = { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 29 }
const fn = { timeoutSeconds: 20, averageDurationSeconds: 0.5 }
const queue = { queueType: 'standard', visibilityTimeoutSeconds: 120 }

/** Patterns 6 to 15 in other natural ways: FIFO, large bodies by reference, levelled peaks. */
export const variantMessages: readonly SoundDrawing[] = [
  drawing(
    '6 big body by S3 before SQS',
    {
      ...oneRegion,
      client: alone('client'),
      api: at('api-gateway', 'region', rest),
      s: at('s3', 'region'),
      q: at('sqs', 'region', queue),
      f: at('lambda', 'region', fn),
    },
    [
      line('client -> api : sync-invoke', { requestBytes: 8 * MB }),
      line('api -> s : data-access', { requestBytes: 8 * MB }),
      line('s -> q : event', { requestBytes: KB }),
      'q -> f : poll',
      line('f -> s : data-access', { responseBytes: 8 * MB }),
    ],
  ),
  drawing(
    '7 Lambda with visibility exactly six times, FIFO',
    {
      ...oneRegion,
      a: at('api-gateway', 'region', rest),
      q: at('sqs', 'region', { queueType: 'FIFO', visibilityTimeoutSeconds: 120, batching: true }),
      f: at('lambda', 'region', fn),
    },
    [
      line('a -> q : data-access', { ratePerSecond: 250, requestBytes: MB }),
      line('q -> f : poll', { batchSize: 5 }),
    ],
  ),
  drawing(
    '7 functions shorter than the default of the queue',
    {
      ...oneRegion,
      q: at('sqs', 'region', { visibilityTimeoutSeconds: 30 }),
      f: at('lambda', 'region', { timeoutSeconds: 5 }),
      g: at('lambda', 'region', { timeoutSeconds: 3 }),
      b: at('sqs', 'region', { visibilityTimeoutSeconds: 43_200 }),
      l: at('lambda', 'region', { timeoutSeconds: 900 }),
    },
    ['q -> f : poll', 'b -> l : poll'],
  ),
  drawing(
    '12 FIFO write buffer',
    {
      ...oneRegion,
      app: at('ecs-service', 'region'),
      q: at('sqs', 'region', {
        queueType: 'FIFO',
        highThroughput: true,
        batching: true,
        visibilityTimeoutSeconds: 120,
      }),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region', { capacityMode: 'provisioned', writeUnits: 1000 }),
    },
    [
      line('app -> q : data-access', { ratePerSecond: 5000, requestBytes: KB }),
      line('q -> f : poll', { batchSize: 10 }),
      line('f -> t : data-access', { ratePerSecond: 800, requestBytes: KB, operation: 'write' }),
    ],
  ),
  drawing(
    '12 queue levels a peak that the table could not take',
    {
      ...oneRegion,
      app: at('ecs-service', 'region'),
      q: at('sqs', 'region', queue),
      f: at('lambda', 'region', { ...fn, reservedConcurrency: 20 }),
      t: at('dynamodb', 'region', { capacityMode: 'provisioned', writeUnits: 100 }),
    },
    [
      line('app -> q : data-access', { ratePerSecond: 5000, requestBytes: KB }),
      'q -> f : poll',
      'f -> t : data-access',
    ],
  ),
  drawing(
    '12 message larger than an item, put in pieces',
    {
      ...oneRegion,
      app: at('ecs-service', 'region'),
      q: at('sqs', 'region', queue),
      f: at('lambda', 'region', { ...fn, outputBytes: 100 * KB }),
      t: at('dynamodb', 'region'),
    },
    [line('app -> q : data-access', { requestBytes: MB }), 'q -> f : poll', 'f -> t : data-access'],
  ),
  drawing(
    '12 message larger than an item, nothing said of the function',
    {
      ...oneRegion,
      app: at('ecs-service', 'region'),
      q: at('sqs', 'region', queue),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region'),
    },
    [line('app -> q : data-access', { requestBytes: MB }), 'q -> f : poll', 'f -> t : data-access'],
  ),
  drawing(
    '13 presigned upload of 40 GB in parts',
    {
      ...oneRegion,
      c: alone('client'),
      s: at('s3', 'region', { objectBytes: 40 * 1024 * MB }),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region'),
    },
    [line('c -> s : data-access', { requestBytes: 100 * MB }), 's -> f : event', 'f -> t : data-access'],
  ),
  drawing(
    '14 with presigned URL',
    {
      ...oneRegion,
      c: alone('client'),
      s: at('s3', 'region'),
      api: at('api-gateway', 'region', { apiKind: 'HTTP' }),
      f: at('lambda', 'region', fn),
      t: at('dynamodb', 'region', { itemBytes: 4 * KB }),
    },
    [
      line('c -> s : data-access', { requestBytes: 4000 * MB }),
      'c -> api : sync-invoke',
      'api -> f : sync-invoke',
      'f -> t : data-access',
      's -> f : event',
    ],
  ),
]
