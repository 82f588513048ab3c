import { refsOf, type NodeId, type Place, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { sketch } from '../model/sketch'
import { accountsApart } from '../network/accounts'
import { regionsApart } from '../network/regions'
import { defineRule } from './rule'
import { makeItOfType, messageTypeOf } from './shared/fifo'
import { capitalised, nameOf } from '../network/wording'

export default defineRule({
  meta: {
    id: 'dead-letter-queue-of-another-type',
    title: 'Dead-letter queue that its queue cannot use',
    concern: 'correctness',
    looksAt: ['sqs'],
    messages: {
      notFifo: {
        severity: 'error',
        text: '{queue} is a FIFO queue and its dead-letter queue {otherQueue} a standard one: both have to be of the same type.',
      },
      notStandard: {
        severity: 'error',
        text: '{queue} is a standard queue and its dead-letter queue {otherQueue} a FIFO one: both have to be of the same type.',
      },
      otherRegion: {
        severity: 'error',
        text: '{queue} is in {region} and its dead-letter queue {otherQueue} in {otherRegion}: both have to be in one Region.',
      },
      otherAccount: {
        severity: 'error',
        text: '{queue} is in {account} and its dead-letter queue {otherQueue} in {otherAccount}: both have to be in one account.',
      },
    },
    why: 'SQS moves messages to a dead-letter queue, and back by redrive, only between queues of the same type, account and Region. It refuses a redrive policy that says otherwise.',
    howToFix: 'Use a dead-letter queue of the same type as its queue, in the same account and Region.',
    facts: ['sqs.dlq-same-type', 'sqs.fifo-suffix'],
    sources: [
      {
        title: 'Using dead-letter queues in Amazon SQS',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-dead-letter-queues.html',
        asOf: '2026-H2',
      },
      {
        title: 'SetQueueAttributes',
        url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SetQueueAttributes.html',
        asOf: '2026-H2',
      },
    ],
  },

  example: () =>
    sketch({
      orders: {
        service: 'sqs',
        name: 'Orders',
        config: { queueType: 'FIFO', deadLetterQueue: { ref: 'dead' } },
      },
      dead: { service: 'sqs', name: 'Failed orders', config: { queueType: 'standard' } },
    }),

  *check(graph) {
    for (const { queue, dlq, at } of bondsOf(graph)) {
      const [type, dlqType] = [messageTypeOf(queue), messageTypeOf(dlq)]
      const data = { queue: capitalised(nameOf(graph, queue.id)), otherQueue: nameOf(graph, dlq.id) }
      const factIds = ['sqs.dlq-same-type']
      if (type !== undefined && dlqType !== undefined && type !== dlqType) {
        const message = type === 'FIFO' ? 'notFifo' : 'notStandard'
        yield { message, at, data, factIds, fixes: makeItOfType(graph, dlq, type, queue) }
      }
      const regions = regionsApart(graph, queue.id, dlq.id)
      if (regions !== undefined)
        yield {
          message: 'otherRegion',
          at,
          data: { ...data, region: regions[0], otherRegion: regions[1] },
          factIds,
        }
      const accounts = accountsApart(graph, queue.id, dlq.id)
      if (accounts !== undefined)
        yield {
          message: 'otherAccount',
          at,
          data: { ...data, account: `“${accounts[0]}”`, otherAccount: `“${accounts[1]}”` },
          factIds,
        }

      if (type === undefined && dlqType === undefined) continue
      const unknown = type === undefined ? queue : dlqType === undefined ? dlq : undefined
      if (unknown !== undefined) yield { needs: { at: unknown.id, part: 'queueType' }, factIds }
      else if (type === dlqType && regions === undefined && accounts === undefined)
        yield { pass: at[0], factId: 'sqs.dlq-same-type' }
    }
  },
})

interface Bond {
  readonly queue: ResourceNode
  readonly dlq: ResourceNode
  readonly at: readonly [Place, ...Place[]]
}

/** Queues with their dead-letter queues, named by a field or drawn as a line; a line back to its queue is redrive. */
function* bondsOf(graph: DiagramGraph): Generator<Bond> {
  for (const queue of graph.resources('sqs')) {
    const named = queueOf(graph, refsOf(queue.config['deadLetterQueue'])[0])
    if (named !== undefined && named.id !== queue.id)
      yield { queue, dlq: named, at: [{ at: queue.id, part: 'deadLetterQueue' }, { at: named.id }] }
    const seen = new Set<NodeId>([queue.id])
    for (const line of graph.outgoing(queue.id, 'transfer')) {
      const dlq = queueOf(graph, line.to)
      if (dlq === undefined || seen.has(dlq.id) || names(queue, dlq) || names(dlq, queue)) continue
      seen.add(dlq.id)
      yield { queue, dlq, at: [{ at: queue.id }, { at: line.id }, { at: dlq.id }] }
    }
  }
}

function queueOf(graph: DiagramGraph, id: NodeId | Place['at'] | undefined): ResourceNode | undefined {
  const found = id === undefined ? undefined : graph.resource(id)
  return found?.service === 'sqs' ? found : undefined
}

const names = (queue: ResourceNode, dlq: ResourceNode) =>
  refsOf(queue.config['deadLetterQueue']).includes(dlq.id)
