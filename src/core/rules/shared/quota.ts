import { numberOf, type Fact } from '../../catalog/fact'
import type { ConnectionId, NodeId, RaisedQuota } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** The limit that holds at a node, and the raise that set it. */
export interface Limit {
  readonly value: number
  readonly raisedBy: RaisedQuota | undefined
}

/**
 * The limit that a fact sets at a node: raised for that node, else for the whole diagram, else as documented.
 *
 * Only soft quotas can be raised, and only with a reason. Of several raises at the same place the highest holds.
 */
export function limitAt(graph: DiagramGraph, fact: Fact, at: NodeId | ConnectionId): Limit {
  const raises = fact.nature !== 'soft' ? [] : graph.raises().filter(isFor(fact))
  const here = raises.filter((raise) => raise.at === at)
  const everywhere = raises.filter((raise) => raise.at === undefined)
  const raisedBy = highest(here) ?? highest(everywhere)
  return { value: Math.max(raisedBy?.value ?? 0, numberOf(fact)), raisedBy }
}

const isFor = (fact: Fact) => (raise: RaisedQuota) => raise.factId === fact.id && raise.reason.trim() !== ''

const highest = (raises: readonly RaisedQuota[]) =>
  raises.reduce<RaisedQuota | undefined>(
    (best, raise) => (best === undefined || raise.value > best.value ? raise : best),
    undefined,
  )
