import type { Connection, NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { sourcesOf } from './far-ends'

/** How events get from a thing to a function: the lines on the way, the one at the function last. */
export interface Trigger {
  readonly source: NodeId
  readonly lines: readonly Connection[]
}

/**
 * What starts a function: buckets, queues, topics, streams and tables, also through one another (a bucket’s topic’s
 * queue), the nearest first.
 *
 * An event bus ends the way, since its rules choose events by pattern: what is put there need not come back.
 */
export function triggersOf(graph: DiagramGraph, fn: NodeId): readonly Trigger[] {
  const found = new Map<NodeId, Trigger>()
  let latest: readonly Trigger[] = [{ source: fn, lines: [] }]
  while (latest.length > 0) {
    const before: Trigger[] = []
    for (const { source, lines } of latest) {
      for (const { line, end } of sourcesOf(graph, source, ...kinds)) {
        if (!passes.has(end.service) || found.has(end.id)) continue
        const trigger = { source: end.id, lines: [line, ...lines] }
        found.set(end.id, trigger)
        before.push(trigger)
      }
    }
    latest = before
  }
  return [...found.values()]
}

const kinds = ['event', 'poll', 'stream', 'async-invoke']
const passes: ReadonlySet<string> = new Set([
  's3',
  'sns',
  'sqs',
  'kinesis',
  'dynamodb',
  'dynamodb-stream',
  'pipes',
])
