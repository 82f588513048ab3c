import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { blocksOf } from '../../network/blocks'
import { vpcOf } from '../../network/location'

/** Whether one more VPC, or two, stay within the quota of five in a Region. */
export function hasRoom(graph: DiagramGraph): boolean {
  return graph.resources('vpc').reduce((sum, { count }) => sum + (count ?? 1), 0) <= 3
}

/** Whether neither the VPC nor any of its subnets states a CIDR block, so that one may be given to it. */
export function hasNoBlocks(graph: DiagramGraph, vpc: NodeId): boolean {
  const subnets = graph.resources('subnet').filter(({ id }) => vpcOf(graph, id)?.id === vpc)
  const own = graph.resource(vpc)
  return [...(own === undefined ? [] : [own]), ...subnets].every((one) => blocksOf(one).length === 0)
}
