import { kindOf } from '../../catalog/catalog'
import type { Connection, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { leadsOn } from './payload-limits'
import type { Rate } from './rate'
import { nameOf } from '../../network/wording'

/** What leaves a thing: so much in all, over these connections; over each of them, or divided between them in a way that nobody knows. */
export interface WaysOut {
  readonly total: Rate | undefined
  readonly among: readonly Connection[]
  readonly each: boolean
}

/**
 * What passes on of the rate into a thing. Topics and buses send every message to all; gateways, load balancers and names
 * send each request one way; what computes, stores, caches or queues passes on what it says itself, or nobody knows what.
 */
export function waysOut(graph: DiagramGraph, id: NodeId, into: () => Rate | undefined): WaysOut {
  const node = graph.resource(id)
  if (node === undefined) return nothing
  const among = mainWays(graph, id)
  const own = ownOutput(graph, node, among)
  if (own !== undefined) return { total: own, among, each: true }
  if (among.length === 0) return nothing
  if (toAll.has(node.service)) return { total: less(into(), heldBack(graph, node)), among, each: true }
  if (!toOne.has(node.service) || node.config['cache'] === true) return nothing
  if (node.service === 'route53') return names(graph, node, into, among)
  return { total: less(into(), heldBack(graph, node)), among, each: false }
}

const nothing: WaysOut = { total: undefined, among: [], each: false }

const toAll: ReadonlySet<string> = new Set(['sns', 'event-bus', 'event-rule'])
const toOne: ReadonlySet<string> = new Set([
  'api-gateway',
  'alb',
  'nlb',
  'clb',
  'gwlb',
  'gwlb-endpoint',
  'target-group',
  'global-accelerator',
  'interface-endpoint',
  'endpoint-service',
  'vpc-lattice',
  'rds-proxy',
  'internet',
  'igw',
  'route53',
])

/** What a thing states of its own output. With several ways out it may use one more than another. */
function ownOutput(graph: DiagramGraph, node: ResourceNode, among: readonly Connection[]): Rate | undefined {
  const rate = node.config['outputRatePerSecond']
  if (typeof rate !== 'number' || !Number.isFinite(rate) || rate < 0) return undefined
  const stated = [{ at: node.id, part: 'outputRatePerSecond' }]
  if (among.length < 2) return { certain: rate, likely: rate, unless: [], stated }
  return {
    certain: 0,
    likely: rate,
    unless: [`${nameOf(graph, node.id)} sends some of it elsewhere`],
    stated,
  }
}

/** DNS answers are kept, so that queries and requests are not the same; and callers may be drawn with their own line. */
function names(
  graph: DiagramGraph,
  node: ResourceNode,
  into: () => Rate | undefined,
  among: readonly Connection[],
): WaysOut {
  const [only] = among
  if (only === undefined || among.length > 1) return nothing
  const isCalledDirectly = graph
    .incoming(only.to)
    .some(({ id, config }) => id !== only.id && config['ratePerSecond'] !== undefined)
  if (isCalledDirectly) return nothing
  return {
    total: less(into(), `the rate at ${nameOf(graph, node.id)} is that of DNS queries`),
    among,
    each: false,
  }
}

/** What may hold some of it back without being stated. */
function heldBack(graph: DiagramGraph, { id, service, config }: ResourceNode): string | undefined {
  const name = nameOf(graph, id)
  switch (service) {
    case 'sns':
      return `a filter policy of ${name} holds some back`
    case 'event-bus':
    case 'event-rule':
      return `the event pattern of ${name} matches fewer`
    case 'api-gateway':
      // Only REST APIs have a cache.
      return config['cache'] === false || config['apiKind'] === 'HTTP' || config['apiKind'] === 'WebSocket'
        ? undefined
        : `a cache of ${name} answers some`
    default:
      return undefined
  }
}

function less(rate: Rate | undefined, reason: string | undefined): Rate | undefined {
  if (rate === undefined || reason === undefined) return rate
  return { ...rate, certain: 0, unless: [...rate.unless, reason] }
}

/** Where the requests themselves go: not to what is asked on the side. */
function mainWays(graph: DiagramGraph, id: NodeId): readonly Connection[] {
  return graph.outgoing(id).filter((line) => {
    const isCarrying =
      leadsOn(graph, line) ||
      (kindOf(line.kind)?.role === 'use' &&
        kindOf(line.kind)?.fields.some(({ key }) => key === 'ratePerSecond') === true)
    return isCarrying && !onTheSide.has(graph.resource(line.to)?.service ?? '')
  })
}
const onTheSide: ReadonlySet<string> = new Set([
  'cognito',
  'cloudwatch',
  'cloudwatch-logs',
  'cloudwatch-alarm',
  'x-ray',
  'cloudtrail',
  'waf',
  'acm',
  'kms',
  'secrets-manager',
  'parameter-store',
  'appconfig',
  'iam-role',
  'route53',
  'ecr',
])
