import type {
  Connection,
  ConnectionId,
  Diagram,
  DiagramNode,
  NodeId,
  Requirement,
  Selector,
  Step,
} from '../model/diagram'
import { newIds } from '../model/new-id'
import type { ItemId } from './items'
import { withRefs } from './refs'

/** A fragment under ids that its future diagram does not have yet. */
export interface Renamed {
  readonly fragment: Diagram
  /** The new id of a node of the fragment. */
  readonly idOf: (node: NodeId) => NodeId
}

/**
 * The fragment with new ids throughout, made from the diagram that it is to go into. References within it lead to the new
 * ids; `outside` says what becomes of a reference to anything else, null drops it. Quotas raised for a whole diagram and
 * other settings of a review stay behind: they were about another diagram.
 */
export function withNewIds(
  fragment: Diagram,
  into: Diagram,
  outside: (id: ItemId) => ItemId | null = () => null,
): Renamed {
  const fresh = newIds(into)
  const nodeIds = new Map<ItemId, NodeId>()
  const connectionIds = new Map<ItemId, ConnectionId>()
  const nodes = Object.values<DiagramNode>(fragment.nodes)
  const connections = Object.values<Connection>(fragment.connections)
  for (const node of nodes)
    nodeIds.set(node.id, fresh.node(node.kind === 'resource' ? node.service : node.kind))
  for (const { id, kind } of connections) connectionIds.set(id, fresh.connection(kind))
  // Ends and selectors that are no node of the fragment can only be led to another node; they cannot be dropped.
  const node = (id: NodeId): NodeId => nodeIds.get(id) ?? (outside(id) as NodeId | null) ?? id
  const item = (id: ItemId): ItemId | null => nodeIds.get(id) ?? connectionIds.get(id) ?? outside(id)

  const requirementIds = freeKeys(Object.keys(fragment.requirements), into.requirements)
  return {
    idOf: node,
    fragment: {
      ...fragment,
      nodes: byId(nodes.map((one) => renamedNode(one, node, item))),
      connections: byId(connections.map((one) => renamedConnection(one, { node, item, connectionIds }))),
      requirements: byId(
        Object.values(fragment.requirements).map((one) =>
          renamedRequirement(one, node, requirementIds.get(one.id) ?? one.id),
        ),
      ),
      review: {
        severities: {},
        dismissed: {},
        raised: fragment.review.raised.flatMap((quota) =>
          quota.at === undefined ? [] : [{ ...quota, at: node(quota.at) }],
        ),
      },
      layout: rekeyed(fragment.layout, (id) => nodeIds.get(id as NodeId) ?? id),
      paths: rekeyed(fragment.paths, (id) => connectionIds.get(id as ConnectionId) ?? id),
      steps: fragment.steps.map((step): Step => {
        return { ...step, places: step.places.map((place) => ({ ...place, at: item(place.at) ?? place.at })) }
      }),
    },
  }
}

function renamedNode(
  node: DiagramNode,
  idOf: (id: NodeId) => NodeId,
  item: (id: ItemId) => ItemId | null,
): DiagramNode {
  const ids = { id: idOf(node.id), parentId: node.parentId === null ? null : idOf(node.parentId) }
  return node.kind === 'resource'
    ? { ...node, ...ids, config: withRefs(node.config, item) }
    : { ...node, ...ids }
}

function renamedConnection(
  connection: Connection,
  names: {
    readonly node: (id: NodeId) => NodeId
    readonly item: (id: ItemId) => ItemId | null
    readonly connectionIds: ReadonlyMap<ItemId, ConnectionId>
  },
): Connection {
  return {
    ...connection,
    id: names.connectionIds.get(connection.id) ?? connection.id,
    from: names.node(connection.from),
    to: names.node(connection.to),
    config: withRefs(connection.config, names.item),
  }
}

function renamedRequirement(requirement: Requirement, idOf: (id: NodeId) => NodeId, id: string): Requirement {
  const selected = (selector: Selector): Selector =>
    typeof selector === 'object' && 'node' in selector ? { node: idOf(selector.node) } : selector
  const { of, to, through } = requirement
  const ends = { of: selected(of), to: selected(to) }
  return { ...requirement, id, ...ends, ...(through === undefined ? {} : { through: selected(through) }) }
}

/** The keys, with a number where one is taken already. */
function freeKeys(
  keys: readonly string[],
  taken: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, string> {
  const used = new Set([...Object.keys(taken), ...keys])
  const free = new Map<string, string>()
  for (const key of keys) {
    let next = key
    for (let number = 2; Object.hasOwn(taken, key) && used.has(next); number += 1) next = `${key}-${number}`
    used.add(next)
    free.set(key, next)
  }
  return free
}

function byId<T extends { readonly id: string }>(records: readonly T[]): Record<string, T> {
  return Object.fromEntries(records.map((record) => [record.id, record]))
}

function rekeyed<T>(records: Readonly<Record<string, T>>, to: (key: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(records).map(([key, record]) => [to(key), record]))
}
