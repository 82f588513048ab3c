import type { NodeId } from '../../model/diagram'
import { blocksOf, type Block } from '../blocks'
import { oncePerGraph } from '../once'

/** All ranges of a VPC: its local routes. */
export const localBlocks = oncePerGraph((graph, vpc: NodeId): readonly Block[] => {
  const node = graph.resource(vpc)
  return node === undefined ? [] : blocksOf(node).map(({ block }) => block)
})
