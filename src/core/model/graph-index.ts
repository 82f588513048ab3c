import type { Architecture, Connection, ConnectionId, DiagramNode, NodeId, ResourceNode } from './diagram'
import { refsIn } from './diagram'
import { changeOfTable, isSmall, type TableChange } from './table-change'

/** What a graph answers from: lists, each in the order of the ids. */
export interface Index {
  readonly of: Architecture
  readonly allNodes: readonly DiagramNode[]
  readonly allConnections: readonly Connection[]
  readonly allResources: readonly ResourceNode[]
  readonly children: ReadonlyMap<NodeId | null, readonly DiagramNode[]>
  readonly byService: ReadonlyMap<string, readonly ResourceNode[]>
  readonly referring: ReadonlyMap<string, readonly (ResourceNode | Connection)[]>
  readonly outgoing: ReadonlyMap<NodeId, readonly Connection[]>
  readonly incoming: ReadonlyMap<NodeId, readonly Connection[]>
  readonly byKind: ReadonlyMap<string, readonly Connection[]>
}

/** What the next graph is made from: while one draws, it differs in a few records. */
let latest: Index | null = null

/**
 * The lists of an architecture: the last ones with what has changed since in its place, at the cost of one look at each record
 * and copies of the lists that are concerned; made anew where that is much.
 */
export function indexOf(architecture: Architecture): Index {
  const index = renewed(architecture) ?? madeAnew(architecture)
  latest = index
  return index
}

function madeAnew(of: Architecture): Index {
  const allNodes = Object.values<DiagramNode>(of.nodes).toSorted(byId)
  const allConnections = Object.values<Connection>(of.connections).toSorted(byId)
  const index = {
    of,
    allNodes,
    allConnections,
    allResources: allNodes.filter((node) => node.kind === 'resource'),
    children: new Map<NodeId | null, DiagramNode[]>(),
    byService: new Map<string, ResourceNode[]>(),
    referring: new Map<string, (ResourceNode | Connection)[]>(),
    outgoing: new Map<NodeId, Connection[]>(),
    incoming: new Map<NodeId, Connection[]>(),
    byKind: new Map<string, Connection[]>(),
  }
  for (const node of allNodes) push(index.children, node.parentId, node)
  for (const resource of index.allResources) {
    push(index.byService, resource.service, resource)
    for (const ref of new Set(refsIn(resource.config))) push(index.referring, ref, resource)
  }
  for (const connection of allConnections) {
    push(index.outgoing, connection.from, connection)
    push(index.incoming, connection.to, connection)
    push(index.byKind, connection.kind, connection)
    for (const ref of new Set(refsIn(connection.config))) push(index.referring, ref, connection)
  }
  return index
}

/** The last index with what has changed since in its place; null where that is too much. */
function renewed(of: Architecture): Index | null {
  if (latest === null) return null
  const nodeChange = changeOfTable<NodeId, DiagramNode>(latest.of.nodes, of.nodes)
  const connectionChange = changeOfTable<ConnectionId, Connection>(latest.of.connections, of.connections)
  if (!isSmall(nodeChange, latest.allNodes.length)) return null
  if (!isSmall(connectionChange, latest.allConnections.length)) return null
  const [nodes, connections] = [exchangeOf(nodeChange), exchangeOf(connectionChange)]
  const resources = { out: nodes.out.filter(isResource), in: nodes.in.filter(isResource) }
  const refsOf = ({ config }: ResourceNode | Connection) => refsIn(config)
  const referring = withExchange(latest.referring, resources, refsOf, compareReferring)
  return {
    of,
    allNodes: listWith(latest.allNodes, nodes, byId),
    allConnections: listWith(latest.allConnections, connections, byId),
    allResources: listWith(latest.allResources, resources, byId),
    children: withExchange(latest.children, nodes, ({ parentId }) => [parentId], byId),
    byService: withExchange(latest.byService, resources, ({ service }) => [service], byId),
    referring: withExchange(referring, connections, refsOf, compareReferring),
    outgoing: withExchange(latest.outgoing, connections, ({ from }) => [from], byId),
    incoming: withExchange(latest.incoming, connections, ({ to }) => [to], byId),
    byKind: withExchange(latest.byKind, connections, ({ kind }) => [kind], byId),
  }
}

/** The very records that leave lists, and those that come into them. */
interface Exchange<V> {
  readonly out: readonly V[]
  readonly in: readonly V[]
}
type Order<V> = (a: V, b: V) => number

function exchangeOf<V>({ set, gone, was }: TableChange<V>): Exchange<V> {
  return { out: [...was.values(), ...gone.values()], in: [...set.values()] }
}

const isResource = (node: DiagramNode): node is ResourceNode => node.kind === 'resource'

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}

/** Resources before connections. */
function compareReferring(a: ResourceNode | Connection, b: ResourceNode | Connection): number {
  return Number('from' in a) - Number('from' in b) || byId(a, b)
}

/** A sorted list without those that leave it, and with those that come into it where they belong: one step for each of its records. */
export function listWith<V>(
  list: readonly V[],
  { out, in: into }: Exchange<V>,
  order: Order<V>,
): readonly V[] {
  if (out.length + into.length === 0) return list
  const leaving = new Set(out)
  const added = into.toSorted(order)
  const all: V[] = []
  let next = 0
  for (const one of list) {
    if (leaving.has(one)) continue
    for (let other = added[next]; other !== undefined && order(other, one) < 0; other = added[++next])
      all.push(other)
    all.push(one)
  }
  return [...all, ...added.slice(next)]
}

function withExchange<K, V>(
  lists: ReadonlyMap<K, readonly V[]>,
  exchange: Exchange<V>,
  keysOf: (record: V) => readonly K[],
  order: Order<V>,
): ReadonlyMap<K, readonly V[]> {
  const changes = new Map<K, { readonly out: V[]; readonly in: V[] }>()
  for (const way of ['out', 'in'] as const) {
    for (const record of exchange[way]) {
      for (const key of new Set(keysOf(record))) {
        const change = changes.get(key) ?? { out: [], in: [] }
        changes.set(key, change)
        change[way].push(record)
      }
    }
  }
  if (changes.size === 0) return lists
  const now = new Map(lists)
  for (const [key, change] of changes) {
    const list = listWith(lists.get(key) ?? [], change, order)
    if (list.length === 0) now.delete(key)
    else now.set(key, list)
  }
  return now
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
