import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { oncePerGraph } from './once'

const byVpc = oncePerGraph<null, ReadonlyMap<NodeId, readonly ResourceNode[]>>((graph) => {
  const found = new Map<NodeId, ResourceNode[]>()
  for (const subnet of graph.resources('subnet')) {
    const vpc = graph.enclosing(subnet.id, 'vpc')
    if (vpc === undefined) continue
    const known = found.get(vpc.id)
    if (known === undefined) found.set(vpc.id, [subnet])
    else known.push(subnet)
  }
  return found
})

/** The subnets that are drawn in a VPC, in the order of their ids; found for all VPCs at once. */
export function subnetsOfVpc(graph: DiagramGraph, vpc: NodeId): readonly ResourceNode[] {
  return byVpc(graph, null).get(vpc) ?? []
}
