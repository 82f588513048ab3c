import type {
  Architecture,
  Connection,
  ConnectionId,
  DiagramNode,
  NodeId,
  RaisedQuota,
  Requirement,
  ResourceNode,
} from './diagram'
import { byId, indexOf, type Index } from './graph-index'

/**
 * The architecture, indexed: read-only, look-ups in constant time. Rules see it through these questions alone, so that
 * what they asked is known.
 */
export interface DiagramGraph {
  node(id: NodeId | ConnectionId): DiagramNode | undefined
  /** The node, if it is a resource. */
  resource(id: NodeId | ConnectionId): ResourceNode | undefined
  connection(id: NodeId | ConnectionId): Connection | undefined
  /** Who names this in a reference field. */
  referring(id: NodeId | ConnectionId): readonly (ResourceNode | Connection)[]
  /** All resources of these services, in the order of their ids; without a service, all resources. */
  resources(...services: readonly string[]): readonly ResourceNode[]
  /** The containers around `id` from the nearest outwards, not counting itself. */
  around(id: NodeId): readonly DiagramNode[]
  /** The nearest container of this service around `id`, not counting itself. */
  enclosing(id: NodeId, service: string): ResourceNode | undefined
  /** Directly inside, in the order of their ids; null asks for the open canvas. */
  children(id: NodeId | null): readonly DiagramNode[]
  /** True when `id` is `container` or anywhere inside it. */
  isWithin(id: NodeId, container: NodeId): boolean
  /** Connections that start here, of these kinds or of any. */
  outgoing(id: NodeId, ...kinds: readonly string[]): readonly Connection[]
  incoming(id: NodeId, ...kinds: readonly string[]): readonly Connection[]
  /** All connections of these kinds, in the order of their ids; without a kind, all. */
  connections(...kinds: readonly string[]): readonly Connection[]
  /** The soft quotas that were raised in this diagram. */
  raises(): readonly RaisedQuota[]
  /** What must hold, in the order of the ids. */
  requirements(): readonly Requirement[]
}

/** A graph that also gives the tables it was made of. */
export interface ArchitectureGraph extends DiagramGraph {
  readonly architecture: Architecture
}

const graphs = new WeakMap<
  Architecture['nodes'],
  { readonly of: Architecture; readonly graph: ArchitectureGraph }
>()

/**
 * The graph of an architecture, built once per identity of its four tables.
 *
 * Costs one look at each node and connection, and copies of the lists that a change concerns, where it differs from the last
 * one in few records; else time in proportion to nodes, connections and references. Asking again costs nothing.
 */
export function graphOf(architecture: Architecture): ArchitectureGraph {
  const known = graphs.get(architecture.nodes)
  if (known !== undefined && sameTables(known.of, architecture)) return known.graph
  const { nodes, connections, requirements, review } = architecture
  const of = { nodes, connections, requirements, review }
  const graph = graphFrom(indexOf(of))
  graphs.set(architecture.nodes, { of, graph })
  return graph
}

function sameTables(a: Architecture, b: Architecture): boolean {
  return a.connections === b.connections && a.requirements === b.requirements && a.review === b.review
}

function graphFrom(index: Index): ArchitectureGraph {
  const { of: architecture, allConnections, allResources } = index
  const { children, byService, referring, outgoing, incoming, byKind } = index
  const allRequirements = Object.values(architecture.requirements).toSorted(byId)
  const node = (id: NodeId | ConnectionId): DiagramNode | undefined =>
    Object.hasOwn(architecture.nodes, id) ? architecture.nodes[id as NodeId] : undefined
  const ofKinds = (list: readonly Connection[] | undefined, kinds: readonly string[]) =>
    list === undefined ? [] : kinds.length === 0 ? list : list.filter(({ kind }) => kinds.includes(kind))

  return {
    architecture,
    node,
    resource: (id) => {
      const found = node(id)
      return found?.kind === 'resource' ? found : undefined
    },
    connection: (id) =>
      Object.hasOwn(architecture.connections, id) ? architecture.connections[id as ConnectionId] : undefined,
    referring: (id) => referring.get(id) ?? [],
    resources: (...services) => joinedResources(allResources, byService, services),
    connections: (...kinds) => joinedConnections(allConnections, byKind, kinds),
    children: (id) => children.get(id) ?? [],
    outgoing: (id, ...kinds) => ofKinds(outgoing.get(id), kinds),
    incoming: (id, ...kinds) => ofKinds(incoming.get(id), kinds),
    around: (id) => [...enclosingAll(id)],
    raises: () => architecture.review.raised,
    requirements: () => allRequirements,
    enclosing(id, service) {
      for (const around of enclosingAll(id)) {
        if (around.kind === 'resource' && around.service === service) return around
      }
      return undefined
    },
    isWithin(id, container) {
      if (id === container) return true
      for (const around of enclosingAll(id)) if (around.id === container) return true
      return false
    },
  }

  function* enclosingAll(id: NodeId): Generator<DiagramNode> {
    let parentId = node(id)?.parentId ?? null
    while (parentId !== null) {
      const parent = node(parentId)
      if (parent === undefined) return
      yield parent
      parentId = parent.parentId
    }
  }
}

/**
 * Gives lists of several services or kinds together. The last one of each is kept: while one draws, most are made of the
 * very lists as before, and need not be put in order again.
 */
function joiner<V extends { readonly id: string }>() {
  const last = new Map<string, { readonly of: readonly (readonly V[])[]; readonly list: readonly V[] }>()
  return (all: readonly V[], byKey: ReadonlyMap<string, readonly V[]>, keys: readonly string[]) => {
    if (keys.length === 0) return all
    const [only] = keys
    if (keys.length === 1 && only !== undefined) return byKey.get(only) ?? []
    const name = keys.join()
    const of = [...new Set(keys)].map((key) => byKey.get(key) ?? [])
    const known = last.get(name)
    if (known?.of.every((part, index) => isSamePart(part, of[index])) === true) return known.list
    const list = of.flat().toSorted(byId)
    last.set(name, { of, list })
    return list
  }
}

const isSamePart = (a: readonly unknown[], b: readonly unknown[] | undefined) =>
  a === b || (a.length === 0 && b?.length === 0)

const joinedResources = joiner<ResourceNode>()
const joinedConnections = joiner<Connection>()
