import type { Connection, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { busTypeOf } from './event-buses'

/** What joins its two ends within one Region. */
export interface RegionBond {
  readonly to: readonly string[]
  readonly kinds: readonly string[]
  readonly because: string
  readonly factId: string
  /** What else traffic between the two may be; ends “unless”. */
  readonly otherwise?: string
  /** What else must be so of the source. */
  readonly when?: (source: ResourceNode, graph: DiagramGraph) => boolean
}

/** Traffic too: what has no code of its own sends nothing else. */
const events = ['event', 'async-invoke', 'sync-invoke', 'traffic'] as const
const ruleTargets = [
  'lambda',
  'sqs',
  'sns',
  'kinesis',
  'firehose',
  'step-functions',
  'ecs-service',
  'ecs-cluster',
  'ecs-task',
  'fargate',
  'batch',
  'cloudwatch-logs',
] as const
const byRule: RegionBond = {
  to: ruleTargets,
  kinds: events,
  because: 'a rule sends to targets of its own Region, and to another Region only through an event bus there',
  factId: 'eb.targets-same-region',
}

const byBucket = {
  because: 'a bucket notifies functions, topics and queues of its own Region only',
  factId: 's3.event-destinations',
} as const

const bound: ReadonlyMap<string, readonly RegionBond[]> = new Map<string, readonly RegionBond[]>([
  [
    's3',
    [
      {
        to: ['lambda'],
        kinds: events,
        otherwise: 'the function reads the bucket',
        ...byBucket,
      },
      { to: ['sns', 'sqs'], kinds: events, ...byBucket },
    ],
  ],
  [
    'sqs',
    [
      {
        to: ['lambda'],
        kinds: ['poll', ...events],
        otherwise: 'the code of the function asks the queue',
        because: 'a function reads queues of its own Region only',
        factId: 'lambda.sqs-same-region',
      },
    ],
  ],
  [
    'alb',
    [
      {
        to: ['lambda'],
        kinds: ['load-balancer-target', 'sync-invoke', 'traffic'],
        because: 'a load balancer invokes functions of its own Region only',
        factId: 'alb.lambda-same-account',
      },
    ],
  ],
  [
    'gateway-endpoint',
    [
      {
        to: ['s3', 'dynamodb'],
        kinds: ['data-access', 'traffic', 'privatelink'],
        because: 'a gateway endpoint leads to the service of its own Region only',
        factId: 'vpce.gateway-region',
      },
    ],
  ],
  [
    'kinesis',
    [
      {
        to: ['s3'],
        kinds: ['transfer', 'stream', 'traffic'],
        otherwise: 'something between them delivers',
        because: 'a stream delivers into buckets of its own Region only',
        factId: 'kds.delivery-same-region',
      },
    ],
  ],
  // Of the newer bus the documentation does not say so.
  ['event-rule', [{ ...byRule, when: (rule, graph) => busTypeOf(graph, rule) !== 'Custom Event Bus' }]],
  ['event-bus', [{ ...byRule, when: ({ config }) => config['busType'] === 'classic' }]],
])

/** What joins the two ends of a line within one Region, if anything does. */
export function regionBond(
  graph: DiagramGraph,
  source: ResourceNode,
  line: Connection,
  end: ResourceNode,
): RegionBond | undefined {
  return bound
    .get(source.service)
    ?.find(
      ({ to, kinds, when }) =>
        to.includes(end.service) && kinds.includes(line.kind) && (when === undefined || when(source, graph)),
    )
}

/** Services that something of one Region starts at. */
export const regionBound: readonly string[] = [...bound.keys()]
