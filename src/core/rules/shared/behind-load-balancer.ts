import { refsOf, type NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'

/** Whether a load balancer sends requests to this, to a member of it, or to a target group that it registers at. */
export function isBehindLoadBalancer(graph: DiagramGraph, id: NodeId): boolean {
  if (graph.incoming(id, 'load-balancer-target').length > 0) return true
  const config = graph.resource(id)?.config ?? {}
  if (refsOf(config['targetGroups']).length > 0) return true
  return (refsOf(config['members']) as readonly NodeId[]).some(
    (member) => graph.incoming(member, 'load-balancer-target').length > 0,
  )
}

/** Whether it is one of the instances of an Auto Scaling group or of a fleet. */
export function isInGroup(graph: DiagramGraph, id: NodeId): boolean {
  const lines = [...graph.outgoing(id, 'membership'), ...graph.incoming(id, 'membership')]
  if (lines.length > 0) return true
  return graph
    .referring(id)
    .some((by) => 'service' in by && (by.service === 'asg' || by.service === 'spot-fleet'))
}
