import { eachLine, operator, withConnection, withNew, type Operator } from './mutant'

/** A connection to a new thing of this service, in the place of where it leads. */
function swap(
  from: readonly string[],
  to: string,
  foundBy: string | null,
  kinds: readonly string[] = [],
): Operator {
  const id = `what ${from.join(' or ')} leads to becomes ${to}`
  return operator('swap', id, foundBy, (graph, diagram) =>
    eachLine(graph, kinds, (line, service) => {
      if (!from.includes(service) || !claims.has(line.kind)) return undefined
      // A stated rate goes on to the new target, and a drawn endpoint may be the way to it.
      if (from.includes('alb') && graph.resources('interface-endpoint').length > 0) return undefined
      if (
        foundBy === null &&
        graph.incoming(line.from).some(({ config }) => config['ratePerSecond'] !== undefined)
      )
        return undefined
      const { diagram: withTarget, node } = withNew(diagram, to, null)
      return withConnection(withTarget, { ...line, to: node.id, config: {} })
    }),
  )
}
const claims = new Set([
  'sync-invoke',
  'async-invoke',
  'event',
  'poll',
  'stream',
  'load-balancer-target',
  'origin',
  'traffic',
  'transfer',
])

/** Targets that AWS does not have, and targets that it has. */
export const swaps: readonly Operator[] = [
  swap(['sqs'], 'dynamodb', 'no-such-connection', ['poll', 'event', 'async-invoke']),
  swap(['sqs'], 's3', 'no-such-connection', ['poll', 'event', 'async-invoke']),
  swap(['sns'], 'dynamodb', 'no-such-connection', ['event', 'async-invoke']),
  swap(['sns'], 'rds', 'no-such-connection', ['event', 'async-invoke']),
  swap(['s3'], 'step-functions', 'no-such-connection', ['event', 'async-invoke']),
  swap(['s3'], 'kinesis', 'no-such-connection', ['event', 'async-invoke']),
  swap(['event-bus', 'event-rule'], 'dynamodb', 'no-such-connection', ['event', 'async-invoke']),
  swap(['alb'], 's3', 'no-such-connection', ['load-balancer-target', 'sync-invoke', 'traffic']),
  swap(['alb'], 'dynamodb', 'no-such-connection', ['load-balancer-target', 'sync-invoke']),
  swap(['nlb'], 'lambda', 'no-such-connection', ['load-balancer-target']),
  swap(['cloudfront'], 'efs', 'no-such-connection', ['origin']),
  swap(['cloudfront'], 'dynamodb', 'no-such-connection', ['origin']),
  swap(['kinesis'], 'dynamodb', 'no-such-connection', ['poll', 'stream']),
  swap(['dynamodb'], 'firehose', 'no-such-connection', ['poll', 'stream', 'event']),
  swap(['dynamodb', 'dynamodb-stream'], 'sqs', 'no-such-connection', ['poll', 'stream', 'event']),
  swap(['firehose'], 'dynamodb', 'no-such-connection', ['stream', 'transfer', 'event']),
  swap(['s3'], 'sqs', null, ['event', 'async-invoke']),
  swap(['sns'], 'sqs', null, ['event', 'async-invoke']),
  swap(['event-bus'], 'step-functions', null, ['event', 'async-invoke']),
  swap(['sqs'], 'pipes', null, ['poll']),
  swap(['alb'], 'lambda', null, ['load-balancer-target']),
]
