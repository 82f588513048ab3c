import type { Diagram } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { each, eachLine, joined, operator, stating, withConnection, withNew, type Operator } from './mutant'

const MB = 1024 ** 2

/** Numbers above what AWS takes, and at it. */
export const exceeds: readonly Operator[] = [
  operator(
    'exceed',
    'eleven VPN connections on a virtual private gateway',
    'quota-exceeded',
    (graph, diagram) =>
      eachLine(graph, ['site-to-site-vpn'], (line, from, to) =>
        from === 'vgw' || to === 'vgw' ? withConnection(diagram, { ...line, count: 11 }) : undefined,
      ),
  ),
  operator('exceed', 'ten VPN connections in all on a virtual private gateway', null, (graph, diagram) =>
    eachLine(graph, ['site-to-site-vpn'], (line, from, to) => {
      const gateway = from === 'vgw' ? line.from : to === 'vgw' ? line.to : undefined
      if (gateway === undefined) return undefined
      const others = [
        ...graph.incoming(gateway, 'site-to-site-vpn'),
        ...graph.outgoing(gateway, 'site-to-site-vpn'),
      ]
      return withConnection(diagram, {
        ...line,
        count: 11 - others.reduce((sum, { count }) => sum + (count ?? 1), 0),
      })
    }),
  ),
  operator('exceed', '126 peerings of one VPC', 'quota-exceeded', (graph, diagram) =>
    eachLine(graph, ['vpc-peering'], (line) => withConnection(diagram, { ...line, count: 126 })),
  ),
  operator('exceed', 'a VPC of /8', 'block-of-impossible-size', (graph, diagram) =>
    each(graph, ['vpc'], ({ id }) => stating(diagram, id, { cidr: '10.0.0.0/8' })),
  ),
  operator('exceed', 'a subnet of /29', 'block-of-impossible-size', (graph, diagram) =>
    each(graph, ['subnet'], ({ id }) => stating(diagram, id, { cidr: '10.0.1.0/29' })),
  ),
  operator('exceed', '8 MB into a function behind an API', 'payload-too-large', (graph, diagram) =>
    eachLine(graph, ['sync-invoke'], ({ id }, from, to) =>
      from === 'api-gateway' && to === 'lambda' ? stating(diagram, id, { requestBytes: 8 * MB }) : undefined,
    ),
  ),
  operator('exceed', 'exactly 6 MB into a function behind an API', null, (graph, diagram) =>
    eachLine(graph, ['sync-invoke'], ({ id, from: api }, from, to) =>
      from === 'api-gateway' && to === 'lambda' && graph.resource(api)?.config['apiKind'] !== 'WebSocket'
        ? stating(diagram, id, { requestBytes: 6 * MB })
        : undefined,
    ),
  ),
  operator('exceed', '2 MB from a load balancer into a function', 'payload-too-large', (graph, diagram) =>
    each(graph, ['alb'], ({ id }) => {
      const { diagram: withTarget, node } = withNew(diagram, 'lambda', null)
      return joined(withTarget, id, node.id, 'load-balancer-target', { requestBytes: 2 * MB })
    }),
  ),
  operator('exceed', 'a message of 2 MB through a queue', 'payload-too-large', (graph, diagram) =>
    eachLine(graph, ['poll'], ({ id }, from) =>
      from === 'sqs' ? stating(diagram, id, { requestBytes: 2 * MB }) : undefined,
    ),
  ),
  operator(
    'exceed',
    '5,000 messages per second through a FIFO queue',
    'fifo-queue-overrun',
    (graph, diagram) =>
      each(graph, ['sqs'], (queue) => {
        const into = graph.incoming(queue.id).find(({ kind }) => writes.has(kind))
        if (into === undefined || fifoUnfit.has(graph.resource(into.from)?.service ?? '')) return undefined
        const fifo = stating(diagram, queue.id, { queueType: 'FIFO', highThroughput: false, batching: true })
        return stating(fifo, into.id, { ratePerSecond: 5000 })
      }),
  ),
  operator('exceed', '20,000 requests per second into an API', 'api-gateway-throttled', (graph, diagram) =>
    eachLine(graph, ['sync-invoke', 'traffic'], ({ id }, from, to) =>
      to === 'api-gateway' && from !== 'cloudfront'
        ? stating(diagram, id, { ratePerSecond: 20_000 })
        : undefined,
    ),
  ),
  operator(
    'exceed',
    '3,000 requests per second of a second each into a function',
    'lambda-concurrency-exceeded',
    (graph, diagram) =>
      eachLine(graph, ['sync-invoke', 'load-balancer-target'], ({ id, to }, source, target) =>
        target === 'lambda' && source !== 'cloudfront'
          ? stating(stating(diagram, id, { ratePerSecond: 3000 }), to, { averageDurationSeconds: 1 })
          : undefined,
      ),
  ),
  operator(
    'exceed',
    '50 executions at one time at a database with 20 connections',
    'database-connections-exhausted',
    (graph, diagram) => databaseOf(graph, diagram, 20),
  ),
  operator('exceed', '50 executions at one time at a database with 50 connections', null, (graph, diagram) =>
    databaseOf(graph, diagram, 50),
  ),
  operator('exceed', 'a gp2 volume with 20,000 IOPS', 'ebs-iops-too-high', (graph, diagram) =>
    each(graph, ['ec2'], ({ id }) => {
      const { diagram: withVolume, node } = withNew(diagram, 'ebs', null, { volumeType: 'gp2', iops: 20_000 })
      return joined(withVolume, id, node.id, 'volume-attachment')
    }),
  ),
  operator('exceed', '20 read replicas', 'quota-exceeded', (graph, diagram) =>
    each(graph, ['rds'], ({ id, parentId }) => {
      const { diagram: withReplica, node } = withNew(diagram, 'rds', parentId)
      const replica = { ...withReplica, nodes: { ...withReplica.nodes, [node.id]: { ...node, count: 20 } } }
      return joined(replica, id, node.id, 'replication')
    }),
  ),
]
/** A function that runs 50 times at one time, and a database that it connects to. */
function databaseOf(graph: DiagramGraph, diagram: Diagram, maxConnections: number) {
  return eachLine(graph, ['sync-invoke'], ({ id, to }, source, target) => {
    const called = graph.incoming(to).length
    if (target !== 'lambda' || source !== 'api-gateway' || called > 1) return undefined
    const rated = stating(stating(diagram, id, { ratePerSecond: 50 }), to, { averageDurationSeconds: 1 })
    const { diagram: withDatabase, node } = withNew(rated, 'rds', graph.resource(to)?.parentId ?? null, {
      maxConnections,
    })
    return joined(withDatabase, to, node.id, 'data-access')
  })
}
const writes = new Set(['data-access', 'event', 'async-invoke', 'sync-invoke'])
/** Where these write to a queue, it cannot be FIFO at all. */
const fifoUnfit = new Set(['s3', 'sns', 'iot-core'])
