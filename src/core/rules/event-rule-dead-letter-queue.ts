import { refsOf, type Place, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { regionsApart } from '../network/regions'
import { defineRule } from './rule'
import { makeItOfType, messageTypeOf } from './shared/fifo'
import { targetsOf } from './shared/far-ends'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'event-rule-dead-letter-queue',
    title: 'Dead-letter queue that an event rule cannot use',
    concern: 'correctness',
    looksAt: ['event-bus', 'event-rule'],
    messages: {
      fifo: {
        severity: 'error',
        text: '{queue} is a FIFO queue, but EventBridge puts what {rule} cannot deliver into a standard queue only.',
      },
      fifoUnlessCustom: {
        severity: 'warning',
        text: '{queue} is a FIFO queue: unless {rule} is of the type Custom Event Bus, what its rules cannot deliver goes into a standard queue only.',
      },
      otherRegion: {
        severity: 'error',
        text: '{rule} is in {region} and its dead-letter queue {queue} in {otherRegion}: the queue has to be in the Region of the rule.',
      },
    },
    why: 'EventBridge sends an event that it could not deliver to a standard SQS queue of the rule’s own Region. It takes no FIFO queue.',
    howToFix: 'Use a standard queue in the Region of the rule.',
    facts: ['eb.dlq-standard'],
    sources: [
      {
        title: 'Using dead-letter queues to process undelivered events in EventBridge',
        url: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-rule-dlq.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch(
      {
        placed: {
          service: 'event-rule',
          name: 'Order placed',
          config: { deadLetterQueue: { ref: 'undelivered' } },
        },
        bill: { service: 'lambda', name: 'Bill the order' },
        undelivered: { service: 'sqs', name: 'Undelivered orders', config: { queueType: 'FIFO' } },
      },
      ['placed -> bill : event'],
    ),

  each: (graph) => graph.resources('event-bus', 'event-rule'),

  *checkOne(graph, rule) {
    if (rule.config['busType'] === 'Custom Event Bus') return
    for (const { dlq, at } of deadLetterQueuesOf(graph, rule)) {
      const name = nameOf(graph, dlq.id)
      const isSure = rule.service === 'event-rule' || rule.config['busType'] === 'classic'
      const type = messageTypeOf(dlq)
      const regions = regionsApart(graph, rule.id, dlq.id)
      if (type === 'FIFO') {
        yield {
          message: isSure ? 'fifo' : 'fifoUnlessCustom',
          at,
          data: { queue: capitalised(name), rule: nameOf(graph, rule.id) },
          fixes: makeItOfType(graph, dlq, 'standard'),
        }
      }
      if (regions !== undefined) {
        const data = { rule: capitalised(nameOf(graph, rule.id)), queue: name }
        yield { message: 'otherRegion', at, data: { ...data, region: regions[0], otherRegion: regions[1] } }
      }
      if (type === 'standard' && regions === undefined) yield { pass: at[0], factId: 'eb.dlq-standard' }
    }
  },
})

interface DeadLetters {
  readonly dlq: ResourceNode
  readonly at: readonly [Place, ...Place[]]
}

/** The queue that the field names, and those that a line delivers dead letters to. */
function* deadLetterQueuesOf(graph: DiagramGraph, rule: ResourceNode): Generator<DeadLetters> {
  const named = refsOf(rule.config['deadLetterQueue'])[0]
  const dlq = named === undefined ? undefined : graph.resource(named)
  if (dlq?.service === 'sqs') yield { dlq, at: [{ at: rule.id, part: 'deadLetterQueue' }, { at: dlq.id }] }
  for (const { line, end } of targetsOf(graph, rule.id, 'transfer')) {
    if (end.service === 'sqs' && end.id !== named)
      yield { dlq: end, at: [{ at: rule.id }, { at: line.id }, { at: end.id }] }
  }
}
