import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'
import { areSideBySide } from './regions'

/**
 * The names of the accounts of two things that the drawing puts into different ones: two account IDs, or two boxes side
 * by side of different names.
 *
 * Nothing for what is in a VPC while the diagram shares resources by RAM: a participant’s resources are then drawn in the
 * VPC of its owner.
 */
export function accountsApart(
  graph: DiagramGraph,
  a: NodeId,
  b: NodeId,
): readonly [string, string] | undefined {
  const [one, other] = [accountOf(graph, a), accountOf(graph, b)]
  if (one === undefined || other === undefined || one.id === other.id) return undefined
  const isInVpc = [a, b].some((id) => vpcOf(graph, id) !== undefined)
  if (isInVpc && graph.resources('ram').length > 0) return undefined
  const [id, otherId] = [idOf(one), idOf(other)]
  const isApart = id !== undefined && otherId !== undefined ? id !== otherId : areSideBySide(one, other)
  return isApart ? [one.name, other.name] : undefined
}

/** The account that a thing is drawn in, or that its VPC is. */
function accountOf(graph: DiagramGraph, id: NodeId): ResourceNode | undefined {
  const vpc = vpcOf(graph, id)
  return (
    graph.enclosing(id, 'account') ?? (vpc === undefined ? undefined : graph.enclosing(vpc.id, 'account'))
  )
}

function idOf({ config }: ResourceNode): string | undefined {
  const id = config['accountId']
  return typeof id === 'string' && id.trim() !== '' ? id.trim() : undefined
}
