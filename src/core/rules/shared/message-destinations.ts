import { kindsBetween } from '../../catalog/catalog'
import {
  refsOf,
  type Connection,
  type ConnectionId,
  type NodeId,
  type Place,
  type ResourceNode,
} from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { targetsOf } from './far-ends'

/** Kinds by which AWS hands over by itself; without code of its own, a source of traffic does nothing else. */
export const handsOver = [
  'event',
  'async-invoke',
  'sync-invoke',
  'transfer',
  'stream',
  'data-access',
  'traffic',
] as const

export interface Destination {
  readonly target: ResourceNode
  readonly at: readonly [Place, ...Place[]]
  /** The line, where it may be a call of the function’s code as well. */
  readonly call?: Connection
}

/** Other packets of a topic are what it asks of KMS and the like. */
export const canSubscribe = ({ service }: ResourceNode) =>
  kindsBetween('sns', service).some(({ kind }) => kind.id === 'event')

/** What AWS sends to for it. A function’s own code may call any queue or topic by its API, so of its lines only events are sure. */
export function* destinationsOf(graph: DiagramGraph, source: ResourceNode): Generator<Destination> {
  const seen = new Set<NodeId | ConnectionId>()
  for (const id of source.service === 'lambda' ? refsOf(source.config['deadLetter']) : []) {
    const target = graph.resource(id)
    if (target === undefined) continue
    seen.add(target.id)
    yield { target, at: [{ at: source.id, part: 'deadLetter' }, { at: target.id }] }
  }
  for (const { line, end } of targetsOf(
    graph,
    source.id,
    ...(source.service === 'lambda' ? ['event', 'async-invoke'] : handsOver),
  )) {
    if (seen.has(end.id)) continue
    const isSure = source.service !== 'lambda' || line.kind === 'event'
    const at: Destination['at'] = [{ at: source.id }, { at: line.id }, { at: end.id }]
    yield isSure ? { target: end, at } : { target: end, at, call: line }
  }
}
