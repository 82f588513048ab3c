import type { Diagram } from '../../model/diagram'
import { beside, near, raised } from './beside'
import type { Operator } from './mutant'

type Values = Readonly<Record<string, unknown>>

/** Rates exactly at what AWS takes, and above it where a quota was raised. */
export const fittingRates: readonly Operator[] = [
  near('exceed', '100,000 messages per second through a standard queue', null, ['sqs'], (_, diagram) =>
    loaded(diagram, 'sqs', { queueType: 'standard' }, 100_000),
  ),
  near('exceed', '300 messages per second through a FIFO queue, one by one', null, ['sqs'], (_, diagram) =>
    loaded(diagram, 'sqs', { queueType: 'FIFO', highThroughput: false, batching: false }, 300),
  ),
  near('exceed', '3,000 messages per second through a FIFO queue in batches', null, ['sqs'], (_, diagram) =>
    loaded(diagram, 'sqs', { queueType: 'FIFO', highThroughput: false, batching: true }, 3000),
  ),
  near('exceed', '2,400 messages per second in high-throughput mode', null, ['sqs'], (_, diagram) =>
    loaded(diagram, 'sqs', { queueType: 'FIFO', highThroughput: true, batching: false }, 2400),
  ),
  near('exceed', '10,000 requests per second into an API', null, ['s3', 'dynamodb'], (_, diagram, graph) =>
    graph.resources('api-gateway').length > 0
      ? undefined
      : loaded(diagram, 'api-gateway', { apiKind: 'REST' }, 10_000, 'sync-invoke'),
  ),
  near(
    'exceed',
    '20,000 requests per second into an API whose quota was raised',
    null,
    ['s3', 'dynamodb'],
    (_, diagram, graph) =>
      graph.resources('api-gateway').length > 0
        ? undefined
        : raised(
            loaded(diagram, 'api-gateway', { apiKind: 'REST' }, 20_000, 'sync-invoke'),
            'apigw.rps',
            25_000,
          ),
  ),
  near('exceed', '1,000 functions at one time', null, ['s3', 'sqs'], (_, diagram, graph) =>
    graph.resources('lambda').length > 0
      ? undefined
      : loaded(diagram, 'lambda', { averageDurationSeconds: 2 }, 500, 'sync-invoke'),
  ),
  near('exceed', '3,000 functions at one time after a raise', null, ['s3', 'sqs'], (_, diagram, graph) =>
    graph.resources('lambda').length > 0
      ? undefined
      : raised(
          loaded(diagram, 'lambda', { averageDurationSeconds: 1 }, 3000, 'sync-invoke'),
          'lambda.concurrency',
          5000,
        ),
  ),
  near('field', 'a REST API that waits a minute after a raise', null, ['lambda'], (_, diagram) =>
    raised(
      beside(
        diagram,
        {
          newApi: {
            service: 'api-gateway',
            config: { apiKind: 'REST', endpointType: 'Regional', timeoutSeconds: 60 },
          },
          newFunction: { service: 'lambda', config: { timeoutSeconds: 60, averageDurationSeconds: 45 } },
        },
        ['newApi -> newFunction : sync-invoke'],
      ),
      'apigw.timeout-rest',
      60,
    ),
  ),
  near('exceed', '2,000 records per second into two shards', null, ['kinesis', 'lambda'], (_, diagram) =>
    loaded(diagram, 'kinesis', { capacityMode: 'provisioned', shards: 2 }, 2000),
  ),
  near('exceed', 'keys as hot as a partition takes', null, ['dynamodb'], (_, diagram) =>
    beside(diagram, {
      newTable: {
        service: 'dynamodb',
        config: { hottestKeyReadsPerSecond: 3000, hottestKeyWritesPerSecond: 1000, itemBytes: 1024 },
      },
    }),
  ),
  near('exceed', '500 writes per second to 500 write units', null, ['dynamodb'], (_, diagram) =>
    loaded(diagram, 'dynamodb', { capacityMode: 'provisioned', writeUnits: 500, itemBytes: 1024 }, 500),
  ),
  near('exceed', '40,000 writes per second to a table on demand', null, ['dynamodb'], (_, diagram) =>
    loaded(diagram, 'dynamodb', { capacityMode: 'on-demand', itemBytes: 1024 }, 40_000),
  ),
  near('exceed', '3,500 writes per second to one prefix', null, ['s3'], (_, diagram) =>
    loaded(diagram, 's3', { prefixes: 1 }, 3500),
  ),
  near('exceed', '100,000 encrypted writes per second with a bucket key', null, ['s3'], (_, diagram) =>
    loaded(diagram, 's3', { prefixes: 40, encryption: 'SSE-KMS', bucketKey: true }, 100_000),
  ),
  near(
    'exceed',
    '250,000 requests per second to a distribution',
    null,
    ['cloudfront', 's3'],
    (_, diagram, graph) =>
      graph.resources('cloudfront').length > 0
        ? undefined
        : loaded(diagram, 'cloudfront', {}, 250_000, 'traffic'),
  ),
  near('exceed', '300 messages per second to a topic', null, ['sns'], (_, diagram, graph) =>
    graph.connections().some(({ config }) => config['ratePerSecond'] !== undefined)
      ? undefined
      : loaded(diagram, 'sns', { topicType: 'Standard' }, 300),
  ),
]

/** A new thing with this rate of writes into it. */
function loaded(
  diagram: Diagram,
  service: string,
  config: Values,
  ratePerSecond: number,
  kind = 'data-access',
): Diagram {
  const operation = kind === 'data-access' ? { operation: 'write' } : {}
  return beside(diagram, { newTarget: { service, config }, newSource: { service: 'ec2', count: 20 } }, [
    { is: `newSource -> newTarget : ${kind}`, config: { ratePerSecond, ...operation } },
  ])
}
