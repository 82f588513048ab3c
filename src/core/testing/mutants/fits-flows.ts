import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

/** Uses that rules might take for others: an exception of AWS’s in each. */
export const fittingFlows: readonly Operator[] = [
  near('swap', 'a certificate of us-east-1 on an edge-optimized API', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newRegion: { service: 'region', config: { region: 'eu-west-1' } },
        newEdge: {
          service: 'api-gateway',
          in: 'newRegion',
          config: { apiKind: 'REST', endpointType: 'Edge-optimized' },
        },
        newRegional: {
          service: 'api-gateway',
          in: 'newRegion',
          config: { apiKind: 'REST', endpointType: 'Regional' },
        },
        newGlobal: { service: 'acm', config: { region: 'us-east-1' } },
        newLocal: { service: 'acm', config: { region: 'eu-west-1' } },
        newAcl: { service: 'waf', config: { scope: 'Regional' } },
      },
      [
        'newGlobal -> newEdge : association',
        'newLocal -> newRegional : association',
        'newAcl -> newRegional : association',
      ],
    ),
  ),
  near(
    'field',
    'an Express workflow started by events and by another workflow',
    null,
    ['lambda'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newBus: { service: 'event-bus' },
          newOuter: { service: 'step-functions', config: { workflowType: 'Standard' } },
          newInner: { service: 'step-functions', config: { workflowType: 'Express' } },
          newSlow: { service: 'lambda', config: { averageDurationSeconds: 600, timeoutSeconds: 900 } },
        },
        [
          'newBus -> newInner : event',
          'newOuter -> newInner : sync-invoke',
          { is: 'newOuter -> newSlow : sync-invoke', config: { integrationPattern: 'callback (token)' } },
        ],
      ),
  ),
  near('exceed', 'a function of exactly 15 minutes on an hourly schedule', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newClock: { service: 'scheduler', config: { schedule: 'rate(15 minutes)' } },
        newCron: { service: 'event-rule', config: { schedule: 'cron(0 10 * * ? *)' } },
        newFunction: { service: 'lambda', config: { averageDurationSeconds: 900, timeoutSeconds: 900 } },
      },
      ['newClock -> newFunction : async-invoke', 'newCron -> newFunction : event'],
    ),
  ),
  near('exceed', 'payloads at the limits of an API', null, ['lambda'], (_, diagram) =>
    beside(
      diagram,
      {
        newApi: { service: 'api-gateway', config: { apiKind: 'REST' } },
        newServer: { service: 'ec2', config: { publicAddress: true } },
        newBucket: { service: 's3' },
      },
      [
        {
          is: 'newApi -> newServer : sync-invoke',
          config: { requestBytes: 10 * 1024 ** 2, responseBytes: 10 * 1024 ** 2 },
        },
        {
          is: 'newServer -> newBucket : data-access',
          config: { operation: 'write', requestBytes: 5 * 1024 ** 3 },
        },
      ],
    ),
  ),
  near('exceed', 'a large object whose event is small', null, ['s3'], (_, diagram) =>
    beside(
      diagram,
      {
        newBucket: { service: 's3', config: { objectBytes: 5 * 1024 ** 4 } },
        newQueue: { service: 'sqs' },
        newReader: { service: 'lambda' },
      },
      ['newBucket -> newQueue : event', 'newQueue -> newReader : poll'],
    ),
  ),
  near('swap', 'a function that deletes what it was told of', null, ['sqs'], (_, diagram) =>
    beside(
      diagram,
      { newQueue: { service: 'sqs' }, newOther: { service: 'sqs' }, newFunction: { service: 'lambda' } },
      [
        'newQueue -> newFunction : poll',
        { is: 'newFunction -> newQueue : data-access "deletes messages"', config: {} },
        { is: 'newFunction -> newOther : data-access', config: { operation: 'write' } },
      ],
    ),
  ),
  near('field', 'a FIFO queue behind a pipe, a scheduler and a workflow', null, ['sqs'], (_, diagram) =>
    beside(
      diagram,
      {
        newClock: { service: 'scheduler' },
        newQueue: { service: 'sqs', config: { queueType: 'FIFO' } },
        newPipe: { service: 'pipes' },
        newWorkflow: { service: 'step-functions' },
      },
      [
        'newClock -> newQueue : event',
        'newQueue -> newPipe : poll',
        'newPipe -> newWorkflow : async-invoke',
        'newWorkflow -> newQueue : data-access',
      ],
    ),
  ),
  near('field', 'a Redis cluster with replicas as a session store', null, ['vpc'], ({ id }, diagram) =>
    beside(diagram, {
      newStore: {
        service: 'elasticache',
        in: id,
        config: {
          engine: 'Valkey',
          purpose: 'session store',
          shards: 3,
          replicasPerShard: 2,
          clusterMode: true,
          multiAz: true,
        },
      },
    }),
  ),
  near(
    'exceed',
    'a table on demand whose reads are eventually consistent',
    null,
    ['dynamodb'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newTable: { service: 'dynamodb', config: { capacityMode: 'on-demand', itemBytes: 4096 } },
          newReader: { service: 'ec2' },
        },
        [{ is: 'newReader -> newTable : data-access', config: { operation: 'read', ratePerSecond: 40_000 } }],
      ),
  ),
  near(
    'swap',
    'a Linux client of Single-AZ and a Windows client of Multi-AZ files',
    null,
    ['vpc'],
    (_, diagram) =>
      beside(
        diagram,
        {
          newSingle: { service: 'fsx-windows', config: { deploymentType: 'Single-AZ' } },
          newMulti: { service: 'fsx-windows', config: { deploymentType: 'Multi-AZ' } },
          newLinux: { service: 'ec2', config: { operatingSystem: 'Linux' } },
          newWindows: { service: 'ec2', config: { operatingSystem: 'Windows' } },
        },
        ['newLinux -> newSingle : mount', 'newWindows -> newMulti : mount'],
      ),
  ),
  near('field', 'a gateway that states what it has by default', null, ['vgw'], ({ id, config }, diagram) =>
    config['asn'] === undefined ? stating(diagram, id, { asn: 64_512 }) : undefined,
  ),
]
