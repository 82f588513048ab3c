import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { setField } from '../edit/set-field'
import type { ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix } from './rule'
import { rateInto, unratedInto } from './shared/rate-flow'
import { verdictOn } from './shared/rate-verdict'
import { regionalLimit, threeLargest } from './shared/regional-limit'
import { nameOf } from '../network/wording'

const facts = [
  'sqs.fifo-unbatched',
  'sqs.fifo-batched',
  'sqs.fifo-high-throughput-highest',
  'sqs.fifo-high-throughput-next',
  'sqs.batch',
] as const

export default defineRule({
  meta: {
    id: 'fifo-queue-overrun',
    title: 'More messages than a FIFO queue takes',
    concern: 'performance',
    looksAt: ['sqs'],
    messages: {
      above: {
        severity: 'error',
        text: '{number} messages per second reach {name}, a FIFO queue that takes {limit}.',
      },
      probably: {
        severity: 'warning',
        text: '{number} messages per second reach {name}, a FIFO queue, which takes {limit} unless {exception}.',
      },
    },
    why: 'A FIFO queue takes 300 calls per second for each action, and with ten messages in each call 3,000 messages; only high-throughput mode, with many message groups, takes more. What is above it is throttled. Standard queues have no such limit.',
    howToFix:
      'Send messages in batches of ten, turn on high-throughput mode and use many message group ids, or take a standard queue where order does not matter.',
    facts,
    sources: [
      {
        title: 'Amazon SQS message quotas',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        shop: { service: 'ecs-service', name: 'Shop' },
        orders: { service: 'sqs', name: 'Orders', config: { queueType: 'FIFO' } },
      },
      [{ is: 'shop -> orders : data-access', config: { ratePerSecond: 900 } }],
    ),

  each: (graph) => graph.resources('sqs'),

  *checkOne(graph, queue) {
    if (!isFifo(queue)) return
    const rate = rateInto(graph, queue.id)
    for (const { id } of rate === undefined ? unratedInto(graph, queue.id) : [])
      yield {
        needs: { at: id, part: 'ratePerSecond' },
        factIds: ['sqs.fifo-unbatched', 'sqs.fifo-batched'],
      }
    if (rate === undefined) return
    const { surely, plain, unless } = limitsOf(graph, queue, rate.likely)
    const limit = rate.certain > surely.value ? surely : plain
    const reasons = [...rate.unless, ...(limit === surely ? [] : unless)]
    const certain = limit === surely || unless.length === 0 ? rate.certain : 0
    const verdict = verdictOn(graph, { things: [queue], rate: { ...rate, certain, unless: reasons } }, limit)
    if ('message' in verdict) yield { ...verdict, fixes: fixesOf(graph, queue, rate.likely) }
    else yield verdict
  },
})

/** Its name has to end in .fifo, too. */
const isFifo = ({ config, name }: ResourceNode) =>
  config['queueType'] === 'FIFO' || (config['queueType'] === undefined && /\.fifo$/i.test(name))

/** What it surely does not take more than; and what it takes unless something that is not stated is so. */
function limitsOf(graph: DiagramGraph, queue: ResourceNode, rate: number) {
  const { highThroughput, batching } = queue.config
  const count = queue.count ?? 1
  const [unbatched, batched] = [factOf('sqs.fifo-unbatched'), factOf('sqs.fifo-batched')]
  const high = regionalLimit(graph, highThroughputQuota, queue.id)
  const perBatch = numberOf(factOf('sqs.batch'))
  const inBatches = (fact: typeof batched, value: number) => ({ fact, value: value * count })

  const low = batching === true ? batched : unbatched
  const normal = inBatches(low, numberOf(low))
  const most = inBatches(high.fact, high.surely * (batching === false ? 1 : perBatch))
  const withBatches = batching === undefined ? 'messages are sent in batches of ten' : undefined
  const asMode = 'it has high-throughput mode'
  if (highThroughput === true) {
    const plain = inBatches(high.fact, high.surely * (batching === true ? perBatch : 1))
    return { surely: most, plain, unless: [withBatches].filter((reason) => reason !== undefined) }
  }
  if (highThroughput === false) {
    const surely = batching === undefined ? inBatches(batched, numberOf(batched)) : normal
    return { surely, plain: normal, unless: [withBatches].filter((reason) => reason !== undefined) }
  }
  const isEnough = withBatches !== undefined && rate <= numberOf(batched) * count
  return { surely: most, plain: normal, unless: [...(isEnough ? [withBatches] : []), asMode] }
}

const highThroughputQuota = {
  highest: 'sqs.fifo-high-throughput-highest',
  next: 'sqs.fifo-high-throughput-next',
  largest: threeLargest,
}

function fixesOf(graph: DiagramGraph, { id, config, count }: ResourceNode, rate: number): readonly Fix[] {
  const name = nameOf(graph, id)
  const batched = numberOf(factOf('sqs.fifo-batched')) * (count ?? 1)
  const batches: Fix = {
    label: `Send to ${name} in batches of ten`,
    apply: (diagram) => setField(diagram, id, 'batching', true),
  }
  const mode: Fix = {
    label: `Turn on high-throughput mode of ${name}`,
    apply: (diagram) => setField(diagram, id, 'highThroughput', true),
  }
  const most = numberOf(factOf('sqs.fifo-high-throughput-next')) * (count ?? 1)
  return [
    ...(config['batching'] !== true && rate <= batched ? [batches] : []),
    ...(config['highThroughput'] !== true && rate <= most ? [mode] : []),
  ]
}
