import { shownOf } from '../layout/shown'
import { treeOf } from '../layout/tree'
import type { Connection, ConnectionId, Diagram, NodeId } from '../model/diagram'
import { framed, type Scene } from './scene'

/**
 * Of the scene of this diagram, these nodes with all that is inside them, and the connections among those: places and
 * routes are those of the whole drawing, and the box is that of the part, with its margin.
 *
 * What belongs to something else is left out: the title block, the chip of a route table outside, the stub of a load
 * balancer that is elsewhere. Call-outs keep their numbers. Ids that are not drawn add nothing; without any of them the
 * scene is empty.
 */
export function scenePart(scene: Scene, diagram: Diagram, ids: Iterable<NodeId>): Scene {
  const inside = drawnInside(diagram, ids)
  const shapes = scene.shapes.filter(({ of }) => of !== undefined && inside.has(of))
  const things = new Map([...scene.things].filter(([id]) => inside.has(id)))
  return { theme: scene.theme, box: framed(shapes), shapes, things }
}

function drawnInside(diagram: Diagram, ids: Iterable<NodeId>): ReadonlySet<NodeId | ConnectionId> {
  const tree = treeOf(diagram.nodes)
  const inside = new Set<NodeId | ConnectionId>()
  const nodes = new Set(ids)
  // A set that grows while it is walked visits what was added too.
  for (const id of nodes) {
    inside.add(id)
    for (const child of tree.childrenOf(id)) nodes.add(child.id)
  }
  for (const { id, from, to } of Object.values<Connection>(shownOf(diagram).diagram.connections))
    if (nodes.has(from) && nodes.has(to)) inside.add(id)
  return inside
}
