import type { Connection, Diagram, DiagramNode, NodeId } from '../../model/diagram'
import type { Size } from '../box'
import { sizeOf } from '../boxes'
import { isCollapsed } from '../hidden'
import { treeOf } from '../tree'
import type { Scope } from './scope'

/** A diagram to be placed from nothing, and the sizes that are kept. */
export interface Bare {
  readonly diagram: Diagram
  /** Of notes and shapes, which people size, and of containers whose inside is not looked at. */
  readonly sizes: ReadonlyMap<NodeId, Size>
}

/**
 * What is in scope, with what is around it, as a diagram of its own; what is connected to it from outside stands for what
 * it is in. Without placements: how it would be drawn if nothing had to stay.
 */
export function bareDrawing(diagram: Diagram, scope: Scope): Bare {
  const tree = treeOf(diagram.nodes)
  const { inScope, around } = scope
  const outside = new Set<NodeId>()
  /** What a connection ends on in the drawing: itself, what is locked or collapsed around it, or the outermost of what is out of scope. */
  const endFor = (id: NodeId): NodeId | null => {
    if (inScope.has(id) || around.has(id)) return id
    const chain = [id, ...tree.ancestorsOf(id)]
    const next = chain.findIndex((at) => inScope.has(at) || around.has(at))
    const at = chain[next === -1 ? chain.length - 1 : next]
    const outermost = chain[next === -1 ? chain.length - 1 : next - 1]
    if (at === undefined || outermost === undefined) return null
    if (inScope.has(at)) return at
    // Beside things in scope, what is not would take a place among them.
    return tree.childrenOf(tree.parentOf(outermost)).some((child) => inScope.has(child.id)) ? null : outermost
  }
  const connections: Record<string, Connection> = {}
  for (const connection of Object.values<Connection>(diagram.connections)) {
    if (tree.node(connection.from) === undefined || tree.node(connection.to) === undefined) continue
    const [from, to] = [endFor(connection.from), endFor(connection.to)]
    if (from === null || to === null || from === to || (!inScope.has(from) && !inScope.has(to))) continue
    for (const end of [from, to]) if (!inScope.has(end) && !around.has(end)) outside.add(end)
    connections[connection.id] =
      from === connection.from && to === connection.to ? connection : { ...connection, from, to }
  }

  const nodes: Record<string, DiagramNode> = {}
  const sizes = new Map<NodeId, Size>()
  for (const node of tree.order) {
    if (!inScope.has(node.id) && !around.has(node.id) && !outside.has(node.id)) continue
    nodes[node.id] = node
    const isSized = node.kind !== 'resource' && tree.childrenOf(node.id).length === 0
    if (
      (isSized && Object.hasOwn(diagram.layout, node.id)) ||
      scope.isFrozen(node.id) ||
      isCollapsed(diagram, node.id)
    )
      sizes.set(node.id, sizeOf(diagram, node))
  }
  return { diagram: { ...diagram, nodes, connections, layout: {}, paths: {}, steps: [] }, sizes }
}
