import type { Diagram, ResourceNode } from '../../model/diagram'
import { beside, near } from './beside'
import { stating, type Operator } from './mutant'

/** More requests than AWS takes, by tasks that are added and write to the thing. */
export const overloads: readonly Operator[] = [
  near(
    'exceed',
    '2,500 writes per second to one key',
    'dynamodb-key-too-hot',
    ['dynamodb'],
    ({ id }, diagram) => stating(diagram, id, { hottestKeyWritesPerSecond: 2500 }),
  ),
  near(
    'exceed',
    '900 writes per second to 500 write units',
    'dynamodb-table-overrun',
    ['dynamodb'],
    (node, diagram) => written(diagram, node, 900, { capacityMode: 'provisioned', writeUnits: 500 }),
  ),
  near(
    'exceed',
    '60,000 writes per second to a table',
    'dynamodb-table-overrun',
    ['dynamodb'],
    (node, diagram) => written(diagram, node, 60_000, { capacityMode: 'on-demand', writeUnits: undefined }),
  ),
  near(
    'exceed',
    '5,000 records per second into two shards',
    'kinesis-shards-overrun',
    ['kinesis'],
    (node, diagram) => written(diagram, node, 5000, { capacityMode: 'provisioned', shards: 2 }),
  ),
  near('exceed', '6,000 writes per second to one prefix', 's3-prefix-overrun', ['s3'], (node, diagram) =>
    node.config['storageClass'] === 'Express One Zone'
      ? undefined
      : written(diagram, node, 6000, { prefixes: 1 }),
  ),
  near('exceed', '120,000 encrypted writes per second', 'kms-requests-throttled', ['s3'], (node, diagram) =>
    written(diagram, node, 120_000, { encryption: 'SSE-KMS', bucketKey: false }),
  ),
  near('exceed', '40,000 messages per second to a topic', 'sns-publish-throttled', ['sns'], (node, diagram) =>
    written(diagram, node, 40_000, { topicType: 'Standard' }),
  ),
  near(
    'exceed',
    '9,000 starts of Standard workflows per second',
    'requests-above-quota',
    ['step-functions'],
    ({ id }, diagram) =>
      stating(
        beside(diagram, { newTasks: { service: 'ecs-service' } }, [
          { is: `newTasks -> ${id} : async-invoke`, config: { ratePerSecond: 9000 } },
        ]),
        id,
        { workflowType: 'Standard' },
      ),
  ),
  near(
    'exceed',
    '90,000 events per second to a bus',
    'requests-above-quota',
    ['event-bus'],
    ({ id }, diagram) =>
      beside(diagram, { newTasks: { service: 'ecs-service' } }, [
        { is: `newTasks -> ${id} : async-invoke`, config: { ratePerSecond: 90_000 } },
      ]),
  ),
]

function written(
  diagram: Diagram,
  { id }: ResourceNode,
  ratePerSecond: number,
  values: Readonly<Record<string, unknown>>,
): Diagram {
  const config = { operation: 'write', ratePerSecond }
  const grown = beside(diagram, { newTasks: { service: 'ecs-service' } }, [
    { is: `newTasks -> ${id} : data-access`, config },
  ])
  return stating(grown, id, values)
}
