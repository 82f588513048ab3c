import { openBoxesOf } from '../layout/boxes'
import {
  emptyDiagram,
  type Connection,
  type ConnectionPath,
  type Diagram,
  type DiagramNode,
  type NodeId,
  type Placement,
} from '../model/diagram'
import { graphOf } from '../model/graph'
import { nodeAt, outermost, withInsides, type ItemId } from './items'
import { withRefs } from './refs'

/**
 * A diagram of these nodes alone: with all that is inside them, the connections among them, their placements and the
 * quotas raised at them. It is the one thing that copy, duplicate and a pattern's drop hand on to `insertDiagram`.
 *
 * The outermost nodes are on the open canvas, at their place on the canvas of `diagram`. References to what stays behind
 * are left out, so that the part is a whole diagram in itself. A connection whose ends are not both copied is not.
 */
export function copyPart(diagram: Diagram, ids: Iterable<ItemId>): Diagram {
  return withoutOutside(partOf(diagram, ids))
}

/** As `copyPart`, but still with references to what stays behind. */
export function partOf(diagram: Diagram, ids: Iterable<ItemId>): Diagram {
  const given = [...ids]
  const inside = withInsides(diagram, given)
  const roots = new Set(outermost(diagram, given))
  const boxes = openBoxesOf(diagram)

  const nodes: [NodeId, DiagramNode][] = []
  const layout: [NodeId, Placement][] = []
  for (const id of inside) {
    const node = nodeAt(diagram, id)
    if (node === undefined) continue
    nodes.push([id, roots.has(id) ? { ...node, parentId: null } : node])
    const placement = Object.hasOwn(diagram.layout, id) ? diagram.layout[id] : undefined
    const box = roots.has(id) ? boxes.get(id) : undefined
    if (placement !== undefined)
      layout.push([id, box === undefined ? placement : { ...placement, x: box.x, y: box.y }])
  }

  const connections: [string, Connection][] = []
  const paths: [string, ConnectionPath][] = []
  const graph = graphOf(diagram)
  for (const id of inside) {
    for (const connection of graph.outgoing(id)) {
      if (!inside.has(connection.to)) continue
      connections.push([connection.id, connection])
      const path = Object.hasOwn(diagram.paths, connection.id) ? diagram.paths[connection.id] : undefined
      if (path !== undefined) paths.push([connection.id, path])
    }
  }

  const empty = emptyDiagram(diagram.title)
  return {
    ...empty,
    nodes: Object.fromEntries(nodes),
    connections: Object.fromEntries(connections),
    layout: Object.fromEntries(layout),
    paths: Object.fromEntries(paths),
    review: {
      ...empty.review,
      raised: diagram.review.raised.filter(({ at }) => at !== undefined && inside.has(at)),
    },
  }
}

function withoutOutside(part: Diagram): Diagram {
  const isInside = (id: ItemId) => Object.hasOwn(part.nodes, id) || Object.hasOwn(part.connections, id)
  const closed = <T extends DiagramNode | Connection>(record: T): T =>
    'config' in record
      ? { ...record, config: withRefs(record.config, (id) => (isInside(id) ? id : null)) }
      : record
  return {
    ...part,
    nodes: Object.fromEntries(Object.values<DiagramNode>(part.nodes).map((node) => [node.id, closed(node)])),
    connections: Object.fromEntries(
      Object.values<Connection>(part.connections).map((connection) => [connection.id, closed(connection)]),
    ),
  }
}
