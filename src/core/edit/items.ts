import { serviceOf } from '../catalog/catalog'
import type { Connection, ConnectionId, Diagram, DiagramNode, NodeId } from '../model/diagram'
import { graphOf } from '../model/graph'
import { refuse } from '../model/results'

/** A node or a connection: what can be selected, removed, copied. */
export type ItemId = NodeId | ConnectionId

/** The node of this id. Looks only at own keys, so that ids from files cannot reach an object's prototype. */
export function nodeAt(diagram: Pick<Diagram, 'nodes'>, id: ItemId): DiagramNode | undefined {
  return Object.hasOwn(diagram.nodes, id) ? diagram.nodes[id as NodeId] : undefined
}

/** Likewise, the connection. */
export function connectionAt(diagram: Pick<Diagram, 'connections'>, id: ItemId): Connection | undefined {
  return Object.hasOwn(diagram.connections, id) ? diagram.connections[id as ConnectionId] : undefined
}

/** Whether there is a node or a connection of this id. */
export function isThere(diagram: Diagram, id: string): boolean {
  return Object.hasOwn(diagram.nodes, id) || Object.hasOwn(diagram.connections, id)
}

/** What a node is called in a message: its name, in quotation marks, else what it is. */
export function called(node: DiagramNode): string {
  if (node.name.trim() !== '') return `“${node.name.trim()}”`
  return node.kind === 'resource'
    ? `the ${serviceOf(node.service)?.shortName ?? node.service}`
    : `the ${node.kind}`
}

/** Refuses an edit of something that is not in the diagram (any more). */
export function refuseMissing(id: string): ReturnType<typeof refuse> {
  return refuse(`There is no “${id}” in this diagram any more.`)
}

/** The diagram with this node in the place of the one with the same id. */
export function withNode(diagram: Diagram, node: DiagramNode): Diagram {
  return { ...diagram, nodes: { ...diagram.nodes, [node.id]: node } }
}

/** The diagram with this connection in the place of the one with the same id. */
export function withConnection(diagram: Diagram, connection: Connection): Diagram {
  return { ...diagram, connections: { ...diagram.connections, [connection.id]: connection } }
}

/** The same records without these keys; the same object when none of them is there. */
export function without<K extends string, V>(
  records: Readonly<Record<K, V>>,
  gone: ReadonlySet<string>,
): Readonly<Record<K, V>> {
  const entries = Object.entries(records) as [K, V][]
  const kept = entries.filter(([key]) => !gone.has(key))
  return kept.length === entries.length ? records : (Object.fromEntries(kept) as Record<K, V>)
}

/** The same object without this key. */
export function withoutKey<T extends object, K extends keyof T>(object: T, key: K): Omit<T, K> {
  const { [key]: _gone, ...rest } = object
  return rest
}

/** These nodes and everything inside them, outermost first. */
export function withInsides(diagram: Diagram, ids: Iterable<ItemId>): ReadonlySet<NodeId> {
  const graph = graphOf(diagram)
  const found = new Set<NodeId>()
  for (const id of ids) if (graph.node(id) !== undefined) found.add(id as NodeId)
  // A set that grows while it is walked visits what was added too.
  for (const id of found) for (const child of graph.children(id)) found.add(child.id)
  return found
}

/** Those of the nodes that are in none of the others, in the order given. */
export function outermost(diagram: Diagram, ids: Iterable<ItemId>): readonly NodeId[] {
  const graph = graphOf(diagram)
  const given = new Set<ItemId>(ids)
  return [...given].filter((id): id is NodeId => {
    let around = graph.node(id)
    if (around === undefined) return false
    while (around !== undefined && around.parentId !== null) {
      if (given.has(around.parentId)) return false
      around = graph.node(around.parentId)
    }
    return true
  })
}
