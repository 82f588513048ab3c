import { isContainer, serviceOf } from '../catalog/catalog'
import type { Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf, type DiagramGraph } from '../model/graph'

/** Whether something can be put inside: containers, plain boxes and groups, and services that this build does not know. */
export function canHold(node: DiagramNode): boolean {
  switch (node.kind) {
    case 'note':
      return false
    case 'shape':
      return node.shape !== 'image'
    case 'resource':
      return serviceOf(node.service) === undefined || isContainer(node.service)
    default:
      return node satisfies never
  }
}

/**
 * The container that something dropped here belongs to: a gateway dropped in a subnet goes to the border of the VPC around
 * it, and so does what spans subnets and is drawn beside them (a load balancer, a function).
 *
 * Everything else stays where it was dropped, and so do these where none of their containers is around.
 */
export function homeOf(diagram: Diagram, serviceId: string, dropped: NodeId | null): NodeId | null {
  const service = serviceOf(serviceId)
  if (service === undefined || dropped === null) return dropped
  if (service.placement !== 'border' && service.stubs === undefined) return dropped

  const graph = graphOf(diagram)
  for (let around = graph.node(dropped); around !== undefined;) {
    if (around.kind === 'resource' && service.livesIn.includes(around.service)) return around.id
    around = around.parentId === null ? undefined : graph.node(around.parentId)
  }
  return dropped
}

/** The innermost container around all of these nodes, other than themselves; null for the open canvas. */
export function commonContainer(graph: DiagramGraph, ids: readonly NodeId[]): NodeId | null {
  const [first] = ids
  if (first === undefined) return null
  const holdsAll = (container: NodeId) => ids.every((id) => id !== container && graph.isWithin(id, container))
  let around = graph.node(first)?.parentId ?? null
  while (around !== null && !holdsAll(around)) around = graph.node(around)?.parentId ?? null
  return around
}
