import { kindOf, serviceOf } from '../../catalog/catalog'
import type { Connection, Diagram, DiagramNode, NodeId } from '../../model/diagram'
import { bondsOf } from '../bonds'
import { compareNatural, treeOf, type NodeTree } from '../tree'

/** A connection seen from a container: which two of its children it joins, turned so that it reads from left to right. */
export interface LiftedEdge {
  readonly connection: Connection
  /** The child that should stand further left (or higher). */
  readonly from: NodeId
  readonly to: NodeId
  /** What the connection really ends on, in these children or they themselves. */
  readonly fromEnd: NodeId
  readonly toEnd: NodeId
}

/** A connection that leaves a container. */
export interface WayOut {
  readonly end: NodeId
  /** What is at the other end comes before the container, or after it. */
  readonly side: 'before' | 'after'
}

export interface Lifted {
  /** Among the children of a container (null: of the canvas). */
  among(id: NodeId | null): readonly LiftedEdge[]
  /** Between something inside and something outside. */
  waysOut(id: NodeId): readonly WayOut[]
}

/** All connections, each at the innermost container around both ends; in the order of their ids. */
export function liftedOf(diagram: Diagram): Lifted {
  const tree = treeOf(diagram.nodes)
  const among = new Map<NodeId | null, LiftedEdge[]>()
  const waysOut = new Map<NodeId, WayOut[]>()
  const connections = Object.values<Connection>(diagram.connections).toSorted((a, b) =>
    compareNatural(a.id, b.id),
  )
  const hubs = hubsOfVpcsAlone(tree, connections)

  for (const connection of connections) {
    const fromEnd = drawnFor(diagram, connection.from)
    const toEnd = drawnFor(diagram, connection.to)
    if (fromEnd === null || toEnd === null || fromEnd === toEnd) continue
    const fromChain = [fromEnd, ...tree.ancestorsOf(fromEnd)]
    const toChain = [toEnd, ...tree.ancestorsOf(toEnd)]
    if (fromChain.includes(toEnd) || toChain.includes(fromEnd)) continue
    while (fromChain.length > 0 && toChain.length > 0 && fromChain.at(-1) === toChain.at(-1)) {
      fromChain.pop()
      toChain.pop()
    }
    const from = fromChain.at(-1)
    const to = toChain.at(-1)
    if (from === undefined || to === undefined) continue
    const turned = readsBackwards(tree, connection, { from, to }, hubs)
    push(
      among,
      tree.parentOf(from),
      turned
        ? { connection, from: to, to: from, fromEnd: toEnd, toEnd: fromEnd }
        : { connection, from, to, fromEnd, toEnd },
    )
    for (const id of fromChain.slice(1))
      push(waysOut, id, { end: fromEnd, side: turned ? 'before' : 'after' })
    for (const id of toChain.slice(1)) push(waysOut, id, { end: toEnd, side: turned ? 'after' : 'before' })
  }
  return { among: (id) => among.get(id) ?? [], waysOut: (id) => waysOut.get(id) ?? [] }
}

/**
 * People, the internet and sites come first, whatever the order in which a connection was drawn; within a VPC, its
 * ways to them.
 */
export function comesFirst(node: DiagramNode | undefined): boolean {
  return node?.kind === 'resource' && firstServices.has(node.service)
}
const firstServices = new Set(['users', 'client', 'internet', 'site', 'igw', 'egress-only-igw', 'vgw'])

/** Hangs something onto something and says nothing about what comes before what: a volume, a key, dead letters, metrics. */
export function isBeside(diagram: Pick<Diagram, 'nodes'>, { kind, from, to }: Connection): boolean {
  if (['association', 'membership', 'address-association', 'volume-attachment'].includes(kind)) return true
  const serviceAt = (id: NodeId): string => {
    const node = treeOf(diagram.nodes).node(id)
    return node?.kind === 'resource' ? node.service : ''
  }
  return serviceAt(to) === 'cloudwatch' || (serviceAt(from) === 'sqs' && serviceAt(to) === 'sqs')
}

export function isBond({ connection }: Pick<LiftedEdge, 'connection'>): boolean {
  return kindOf(connection.kind)?.role === 'plumbing'
}

/**
 * The edges that do not decide an order: traffic between two VPCs that peerings, attachments and the like join anyway,
 * and copies that go both ways. Two spokes stand below each other beside their hub, whichever calls the other, and so
 * do two Regions that replicate to each other.
 */
export function looseEdges(tree: NodeTree, edges: readonly LiftedEdge[]): ReadonlySet<LiftedEdge> {
  const joinedTo = new Map<NodeId, NodeId>()
  const rootOf = (id: NodeId): NodeId => {
    let root = id
    for (let next = joinedTo.get(root); next !== undefined; next = joinedTo.get(root)) root = next
    return root
  }
  for (const edge of edges) {
    const [a, b] = [rootOf(edge.from), rootOf(edge.to)]
    if (isBond(edge) && a !== b) joinedTo.set(a, b)
  }
  const isVpc = (id: NodeId): boolean => {
    const node = tree.node(id)
    return node?.kind === 'resource' && node.service === 'vpc'
  }
  const copies = edges.filter(({ connection }) => connection.kind === 'replication')
  const isMutual = (edge: LiftedEdge): boolean =>
    copies.includes(edge) && copies.some(({ from, to }) => from === edge.to && to === edge.from)
  return new Set(
    edges.filter(
      (edge) =>
        isMutual(edge) ||
        (!isBond(edge) && isVpc(edge.from) && isVpc(edge.to) && rootOf(edge.from) === rootOf(edge.to)),
    ),
  )
}

/** Transit gateways that lead to no site: what is at their left is left to who draws. */
function hubsOfVpcsAlone(tree: NodeTree, connections: readonly Connection[]): ReadonlySet<NodeId> {
  const ends = connections.flatMap(
    ({ from, to }) =>
      [
        [from, to],
        [to, from],
      ] as const,
  )
  const isHub = (id: NodeId) => remoteness(tree.node(id)) === transitGateway
  const leading = new Set(
    ends.flatMap(([id, other]) => (remoteness(tree.node(other)) < transitGateway ? [id] : [])),
  )
  return new Set(ends.flatMap(([id]) => (isHub(id) && !leading.has(id) ? [id] : [])))
}

/** Plumbing has no direction: it reads from the site over what joins many to the VPCs. */
function readsBackwards(
  tree: NodeTree,
  connection: Connection,
  children: { readonly from: NodeId; readonly to: NodeId },
  hubs: ReadonlySet<NodeId>,
): boolean {
  const from = tree.node(children.from)
  const to = tree.node(children.to)
  if (comesFirst(from) !== comesFirst(to)) return comesFirst(to)
  if (kindOf(connection.kind)?.role !== 'plumbing' || hubs.has(connection.to)) return false
  return remoteness(tree.node(connection.from)) > remoteness(tree.node(connection.to))
}

function remoteness(node: DiagramNode | undefined): number {
  const at = remote.indexOf(node?.kind === 'resource' ? node.service : '')
  return at === -1 ? remote.length : at
}
const remote = [
  'customer-gateway',
  'site',
  'direct-connect-location',
  'direct-connect-gateway',
  'transit-gateway',
]
const transitGateway = remote.indexOf('transit-gateway')

/** What stands for a node that has no box of its own: a chip's host, a span's first member. */
function drawnFor(diagram: Diagram, id: NodeId): NodeId | null {
  const node = treeOf(diagram.nodes).node(id)
  if (node === undefined) return null
  const bonds = bondsOf(diagram.nodes)
  const service = node.kind === 'resource' ? serviceOf(node.service) : undefined
  if (service?.placement === 'chip') return bonds.chipHosts.get(id)?.[0] ?? id
  if (service?.placement === 'span') return bonds.members.get(id)?.[0] ?? id
  return id
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}
