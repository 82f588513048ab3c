import type { ResourceNode } from '../../../model/diagram'
import {
  batchFrom,
  rulesOfBus,
  stagesOf,
  subscriptionsOfLogs,
  subscriptionsOfTopic,
  targetsOfRule,
} from './messaging-counts'
import { numberIn, type Quota } from './quota'

const typed = (type: string) => ({
  as: 'things' as const,
  services: ['sns'],
  where: ({ config }: ResourceNode) => config['topicType'] === type,
})

/** APIs, topics, buses, streams. */
export const messagingQuotas: readonly Quota[] = [
  {
    factId: 'apigw.regional-rest',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['api-gateway'],
      where: ({ config }) => config['apiKind'] === 'REST' && config['endpointType'] === 'Regional',
    },
    things: ['Regional REST API', 'Regional REST APIs'],
  },
  {
    factId: 'apigw.edge-optimized',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['api-gateway'],
      where: ({ config }) => config['endpointType'] === 'Edge-optimized',
    },
    things: ['edge-optimized API', 'edge-optimized APIs'],
  },
  {
    factId: 'apigw.stages',
    per: ['api-gateway'],
    counts: { as: 'computed', of: (_graph, of) => stagesOf(of) },
    things: ['stage', 'stages'],
  },
  {
    factId: 'sns.topics-standard',
    per: ['region'],
    counts: typed('standard'),
    things: ['standard topic', 'standard topics'],
  },
  {
    factId: 'sns.topics-fifo',
    per: ['region'],
    counts: typed('FIFO'),
    things: ['FIFO topic', 'FIFO topics'],
  },
  {
    factId: 'sns.subs-standard',
    per: ['sns'],
    where: { field: 'topicType', is: ['standard'] },
    counts: subscriptionsOfTopic,
    things: ['subscription', 'subscriptions'],
  },
  {
    factId: 'sns.subs-fifo',
    per: ['sns'],
    where: { field: 'topicType', is: ['FIFO'] },
    counts: subscriptionsOfTopic,
    things: ['subscription', 'subscriptions'],
  },
  {
    factId: 'lambda.sqs-batch-fifo',
    per: ['poll'],
    counts: { as: 'computed', of: batchFrom('FIFO'), field: 'batchSize' },
    things: ['message of a FIFO queue in a batch', 'messages of a FIFO queue in a batch'],
  },
  {
    factId: 'lambda.sqs-batch-standard',
    per: ['poll'],
    counts: { as: 'computed', of: batchFrom('standard'), field: 'batchSize' },
    things: ['message in a batch', 'messages in a batch'],
  },
  {
    factId: 'cwl.subscriptions',
    per: ['cloudwatch-logs'],
    counts: { as: 'computed', of: subscriptionsOfLogs },
    things: ['subscription filter', 'subscription filters'],
    instead: 'one filter into a Kinesis stream serves several readers',
  },
  {
    factId: 'eb.buses',
    per: ['region'],
    counts: { as: 'things', services: ['event-bus'], where: ({ config }) => isClassic(config['busType']) },
    things: ['event bus', 'event buses'],
  },
  {
    factId: 'eb.rules',
    per: ['event-bus'],
    counts: {
      as: 'computed',
      of: (graph, of) => (isClassic(of.config['busType']) ? rulesOfBus(graph, of) : 0),
    },
    things: ['rule', 'rules'],
  },
  {
    factId: 'eb.targets',
    per: ['event-rule'],
    counts: { as: 'computed', of: targetsOfRule },
    things: ['target', 'targets'],
    instead: 'a second rule with the same pattern takes the others',
  },
  {
    factId: 'eb.pipes',
    per: ['region'],
    counts: { as: 'things', services: ['pipes'] },
    things: ['pipe', 'pipes'],
  },
  {
    factId: 'eb.scheduler',
    per: ['region'],
    counts: { as: 'things', services: ['scheduler'] },
    things: ['schedule', 'schedules'],
  },
  {
    factId: 'kds.shards-most',
    per: ['region'],
    counts: {
      as: 'things',
      services: ['kinesis'],
      where: ({ config }) => config['capacityMode'] !== 'on-demand',
      each: (of) => numberIn(of, 'shards') ?? 0,
    },
    things: ['shard', 'shards'],
  },
]

const isClassic = (type: unknown) => typeof type !== 'string' || !type.startsWith('Custom Event Bus')
