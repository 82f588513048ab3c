import { refsOf, type NodeId } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { messageTypeOf, type MessageType } from '../fifo'
import { linesAt } from './counting'
import { numberIn, type Counted, type LinesAtIt } from './quota'

/** Stages that an API lists, separated by commas. */
export function stagesOf({ config }: Counted): number | undefined {
  const listed = config['stages']
  if (typeof listed !== 'string') return undefined
  return new Set(listed.split(',').flatMap((stage) => stage.trim() || [])).size
}

/** Rules that name a bus or are joined with it, each once. */
export function rulesOfBus(graph: DiagramGraph, bus: Counted): number | undefined {
  if (!('service' in bus)) return undefined
  const rules = new Set<NodeId>()
  for (const by of graph.referring(bus.id)) {
    if ('service' in by && by.service === 'event-rule' && refsOf(by.config['bus']).includes(bus.id))
      rules.add(by.id)
  }
  for (const { to } of graph.outgoing(bus.id, 'event')) {
    if (graph.resource(to)?.service === 'event-rule') rules.add(to)
  }
  const all = [...rules].reduce((sum, id) => sum + (graph.resource(id)?.count ?? 1), 0)
  return Math.ceil(all / (bus.count ?? 1))
}

/** Targets of a rule; its dead-letter queue is none. */
export function targetsOfRule(graph: DiagramGraph, rule: Counted): number | undefined {
  if (!('service' in rule)) return undefined
  return linesAt(graph, rule, {
    as: 'lines',
    kinds: ['event', 'async-invoke', 'sync-invoke'],
    direction: 'out',
  })
}

/** The batch size of a line from a queue of this type to a function; a queue whose type is open counts as standard. */
export const batchFrom =
  (type: MessageType) =>
  (graph: DiagramGraph, line: Counted): number | undefined => {
    if ('service' in line) return undefined
    const [queue, reader] = [graph.resource(line.from), graph.resource(line.to)]
    if (queue?.service !== 'sqs' || reader?.service !== 'lambda') return undefined
    return (messageTypeOf(queue) ?? 'standard') === type ? numberIn(line, 'batchSize') : undefined
  }

/** What a topic pushes to, however it is drawn; its dead-letter queue does not subscribe. */
export const subscriptionsOfTopic: LinesAtIt = {
  as: 'lines',
  kinds: ['event', 'async-invoke', 'sync-invoke', 'stream', 'transfer'],
  direction: 'out',
  where: ({ kind }, { name }) => kind !== 'transfer' || !/dead.?letter|\bdlq\b/i.test(name),
}

/** What a log group sends its events to by subscription filters; what stands for all log groups has no such number. */
export function subscriptionsOfLogs(graph: DiagramGraph, logs: Counted): number | undefined {
  if (!('service' in logs) || /cloudwatch|log groups/i.test(logs.name)) return undefined
  return linesAt(graph, logs, subscribed)
}
const subscribed: LinesAtIt = {
  as: 'lines',
  kinds: ['event', 'stream', 'async-invoke'],
  direction: 'out',
  to: ['lambda', 'kinesis', 'firehose', 'opensearch'],
}
