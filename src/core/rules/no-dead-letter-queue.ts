import { numberOf } from '../catalog/fact'
import { factOf } from '../catalog/facts'
import { addNode } from '../edit/add-node'
import { setField } from '../edit/set-field'
import { refsOf, type NodeId, type Place, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { defineRule, type Fix, type Problem } from './rule'
import { hasFailureTarget, isDeadLetterQueue } from './shared/dead-letters'
import { targetsOf } from './shared/far-ends'
import { capitalised, firstOf, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'no-dead-letter-queue',
    title: 'No dead-letter queue',
    concern: 'reliability',
    looksAt: ['sqs', 'lambda', 'event-bus', 'event-rule'],
    messages: {
      functions: {
        severity: 'info',
        text: '{names}, which {sender} invokes asynchronously, have no dead-letter queue or failure destination: after {retries} more tries, an event that fails is lost.',
      },
      queue: {
        severity: 'info',
        text: '{name} has no dead-letter queue: a message that cannot be processed comes back again and again until it expires.',
      },
      function: {
        severity: 'info',
        text: '{name} is invoked asynchronously and has no dead-letter queue or failure destination: after {retries} more tries, an event that fails is lost.',
      },
      events: {
        severity: 'info',
        text: '{name} has no dead-letter queue: an event that cannot be delivered within {time} is dropped.',
      },
    },
    why: 'Queues, asynchronous invocations and event buses try again for a while, which can be set, and then give up. A dead-letter queue keeps what failed, so that it can be looked at and sent again. AWS does not require one.',
    howToFix:
      'Add an SQS queue as the dead-letter queue: FIFO for a FIFO queue, standard for everything else, in the same Region.',
    facts: [
      'sqs.dlq-catches',
      'sqs.dlq-same-type',
      'lambda.async-retries',
      'lambda.dest-no-fifo',
      'eb.retry',
      'eb.custom-bus-retry',
    ],
    sources: [
      {
        title: 'Using dead-letter queues in Amazon SQS',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
        asOf: '2026-H2',
      },
      {
        title: 'How Lambda handles errors and retries with asynchronous invocation',
        url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
        asOf: '2026-H2',
      },
      {
        title: 'How EventBridge retries delivering events',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-retry-policy.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        orders: { service: 'sqs', name: 'Orders queue' },
        ship: { service: 'lambda', name: 'Ship order' },
      },
      ['orders -> ship : poll'],
    ),

  *check(graph) {
    const without = new Map<NodeId | undefined, ResourceNode[]>()
    for (const sender of graph.resources('sqs', 'lambda', 'event-bus', 'event-rule')) {
      const [message, part, factId] = partOf(sender)
      if (!mayFail(graph, sender)) continue
      const at = { at: sender.id, part }
      if (refsOf(sender.config[part]).length > 0 || hasFailureTarget(graph, sender)) {
        yield { pass: at, factId }
        continue
      }
      if (message === 'function') {
        const by = startersOf(graph, sender)[0]
        without.set(by, [...(without.get(by) ?? []), sender])
        continue
      }
      yield {
        message,
        at: [at],
        data: {
          name: capitalised(nameOf(graph, sender.id)),
          time: retryTime(sender),
        },
        factIds: [factId],
        fixes: [deadLetters(part, sender)],
      }
    }
    for (const [by, functions] of without) yield* lost(graph, by, functions)
  },
})

/** One finding for all functions of one sender. */
function* lost(
  graph: DiagramGraph,
  by: NodeId | undefined,
  [first, ...more]: readonly ResourceNode[],
): Generator<Problem<'function' | 'functions'>> {
  if (first === undefined) return
  const names = [first, ...more].map(({ id }) => nameOf(graph, id))
  const said = { retries: numberOf(factOf('lambda.async-retries')) }
  const part = 'deadLetter'
  const rest = { factIds: ['lambda.async-retries'], fixes: [deadLetters(part, first, ...more)] }
  const at: Place = { at: first.id, part }
  if (more.length === 0 || by === undefined) {
    yield { message: 'function', at: [at], data: { ...said, name: capitalised(names.join('')) }, ...rest }
    return
  }
  yield {
    message: 'functions',
    at: [at, ...more.map(({ id }) => ({ at: id, part })), { at: by }],
    data: { ...said, names: capitalised(firstOf(names)), sender: nameOf(graph, by) },
    ...rest,
  }
}

/** What invokes a function without waiting, in the order of the lines. */
function startersOf(graph: DiagramGraph, { id }: ResourceNode): readonly NodeId[] {
  return graph.incoming(id, 'event', 'async-invoke').map(({ from }) => from)
}

/** What it says of a sender, the field for its dead-letter queue, and the fact about its retries. */
function partOf({
  service,
  config,
}: ResourceNode): readonly ['queue' | 'function' | 'events', string, string] {
  switch (service) {
    case 'sqs':
      return ['queue', 'deadLetterQueue', 'sqs.dlq-catches']
    case 'lambda':
      return ['function', 'deadLetter', 'lambda.async-retries']
    default:
      return ['events', 'deadLetterQueue', isCustom(config) ? 'eb.custom-bus-retry' : 'eb.retry']
  }
}

const isCustom = ({ busType }: ResourceNode['config']) => busType === 'Custom Event Bus'

/** How long EventBridge tries by default; where a bus does not state its type, both times. */
function retryTime({ service, config }: ResourceNode): string {
  const [long, short] = ['eb.retry', 'eb.custom-bus-retry'].map((id) => {
    const fact = factOf(id)
    return `${numberOf(fact)} ${fact.unit}`
  })
  if (isCustom(config)) return short ?? ''
  const isOpen = service === 'event-bus' && config['busType'] === undefined
  return isOpen ? `${long ?? ''} (${short ?? ''} on a Custom Event Bus)` : (long ?? '')
}

/** Whether somebody takes from the queue, invokes the function without waiting, or is sent events. */
function mayFail(graph: DiagramGraph, sender: ResourceNode): boolean {
  switch (sender.service) {
    case 'sqs':
      return graph.outgoing(sender.id, 'poll').length > 0 && !isDeadLetterQueue(graph, sender)
    case 'lambda':
      return startersOf(graph, sender).length > 0
    default:
      // The rules of a bus have their own; another queue or bus is seldom out of reach.
      return targetsOf(graph, sender.id, 'event', 'async-invoke', 'sync-invoke').some(
        ({ end }) => !['sqs', 'event-bus', 'event-rule', 'cloudwatch-logs'].includes(end.service),
      )
  }
}

/** One queue for what fails at any of these. */
function deadLetters(part: string, sender: ResourceNode, ...others: readonly ResourceNode[]): Fix {
  return {
    label: 'Add a dead-letter queue',
    apply(diagram) {
      const isFifo = sender.service === 'sqs' && sender.config['queueType'] === 'FIFO'
      const added = addNode(diagram, {
        service: 'sqs',
        parentId: sender.service === 'lambda' ? null : sender.parentId,
        name: `${sender.name} dead letters`,
        config: isFifo ? { queueType: 'FIFO' } : {},
      })
      if (!added.ok) return added
      const { diagram: more, id: queue } = added.value
      const first = setField(more, sender.id, part, { ref: queue })
      return others.reduce(
        (result, { id }) => (result.ok ? setField(result.value, id, part, { ref: queue }) : result),
        first,
      )
    },
  }
}
