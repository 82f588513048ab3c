import { refsOf, type Connection, type ResourceNode } from '../../model/diagram'

/**
 * Whether a line between two queues may be what SQS does: moving messages that failed to a dead-letter queue, or back from
 * one. So it is where one of the queues names the other, or where the line or a queue is called so.
 */
export function mayBeDeadLetters(line: Connection, from: ResourceNode, to: ResourceNode): boolean {
  const names = (queue: ResourceNode, other: ResourceNode) =>
    refsOf(queue.config['deadLetterQueue']).includes(other.id)
  if (names(from, to) || names(to, from)) return true
  return [line.label, from.name, to.name].some((text) => /dlq|dead.?letter|redrive/i.test(text))
}
