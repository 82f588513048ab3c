import { refsOf, type ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { sourcesOf, targetsOf } from './far-ends'

/** Whether its name, a line or a field of another thing says that it keeps what failed. */
export function isDeadLetterQueue(graph: DiagramGraph, queue: ResourceNode): boolean {
  if (/dead.?letter|\bdlq\b/i.test(queue.name)) return true
  if (sourcesOf(graph, queue.id, 'transfer').some(({ end }) => end.service === 'sqs')) return true
  return graph
    .referring(queue.id)
    .some(({ config }) =>
      [config['deadLetterQueue'], config['deadLetter']].some((value) => refsOf(value).includes(queue.id)),
    )
}

/** A line for what failed: to a dead-letter queue, or to an on-failure destination. */
export function hasFailureTarget(graph: DiagramGraph, sender: ResourceNode): boolean {
  const kinds = sender.service === 'lambda' ? ['transfer', 'event', 'async-invoke'] : ['transfer']
  const may = ['sqs', ...(sender.service === 'lambda' ? ['sns', 'event-bus', 'lambda', 's3'] : [])]
  return targetsOf(graph, sender.id, ...kinds).some(({ end }) => may.includes(end.service))
}
