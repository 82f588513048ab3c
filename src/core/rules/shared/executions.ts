import { numberOf } from '../../catalog/fact'
import { factOf } from '../../catalog/facts'
import type { Connection, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { numberIn } from './quotas/quota'
import type { Rate } from './rate'
import { rateInto, sumOf } from './rate-flow'
import { nameOf } from '../../network/wording'

/**
 * The executions of a function at one time: invocations per second times the seconds that one takes; and, for callers
 * that wait, at least a tenth of their requests, since an environment serves ten a second however short they are.
 *
 * Nothing where no rate is known, or neither bounds it.
 */
export function executionsOf(graph: DiagramGraph, fn: ResourceNode): Rate | undefined {
  const waiting = rateInto(graph, fn.id, (line) => howInvoked(graph, line) === 'waits')
  const all = sumOf([
    waiting ?? none,
    late(
      graph,
      fn,
      rateInto(graph, fn.id, (line) => howInvoked(graph, line) === 'queued'),
    ),
    polled(graph, fn),
  ])
  if (all.stated.length === 0) return undefined
  const seconds = numberIn(fn, 'averageDurationSeconds')
  if (seconds === undefined && waiting === undefined) return undefined
  const each = numberOf(factOf('lambda.rps'))
  return {
    ...all,
    certain: Math.max(all.certain * (seconds ?? 0), (waiting?.certain ?? 0) / each),
    likely: Math.max(all.likely * (seconds ?? 0), (waiting?.likely ?? 0) / each),
  }
}

const none: Rate = { certain: 0, likely: 0, unless: [], stated: [] }

/** How a connection makes a function run; CloudFront’s are of Lambda@Edge, which has quotas of its own. */
export function howInvoked(
  graph: DiagramGraph,
  { kind, from }: Connection,
): 'waits' | 'queued' | 'polled' | undefined {
  const source = graph.resource(from)?.service
  switch (kind) {
    case 'sync-invoke':
      return source === 'cloudfront' ? undefined : 'waits'
    case 'load-balancer-target':
    case 'origin':
    case 'data-access':
    case 'traffic':
    case 'privatelink':
      return 'waits'
    case 'async-invoke':
    case 'event':
      return 'queued'
    case 'poll':
      // A stream is read with as many executions as it has shards, however fast it is written.
      return source === 'sqs' || source === 'mq' ? 'polled' : undefined
    default:
      return undefined
  }
}

/** Asynchronous invocations wait up to six hours for a free execution. */
function late(graph: DiagramGraph, { id }: ResourceNode, rate: Rate | undefined): Rate {
  if (rate === undefined) return none
  return {
    ...rate,
    certain: 0,
    unless: [...rate.unless, `what is invoked asynchronously may wait for ${nameOf(graph, id)}`],
  }
}

/** Messages of queues come in batches; where their size is not stated, nobody knows in how many. */
function polled(graph: DiagramGraph, fn: ResourceNode): Rate {
  const rates = graph.incoming(fn.id, 'poll').flatMap((line) => {
    const batch = line.config['batchSize']
    if (howInvoked(graph, line) !== 'polled' || typeof batch !== 'number' || batch < 1) return []
    const rate = rateInto(graph, fn.id, ({ id }) => id === line.id)
    if (rate === undefined) return []
    const waits = `messages may wait in ${nameOf(graph, line.from)}`
    return [{ ...rate, certain: 0, likely: rate.likely / batch, unless: [...rate.unless, waits] }]
  })
  return rates.length === 0 ? none : sumOf(rates)
}
