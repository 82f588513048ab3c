import type { NodeId, ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { oncePerGraph } from './once'
import { gatewaysByVpc, joints, peerings, type Peer } from './plumbing'

/**
 * How VPCs and sites are joined in the drawing: what is drawn is complete, what is written on it is left open.
 *
 * A first answer for the rules that speak about peering; it knows no routes. The internet joins nothing here.
 */
export interface Ways {
  /** The VPCs that are peered with this one, in the order of their ids. */
  peersOf(vpc: NodeId): readonly Peer[]
  /** All that attachments, VPN connections and Direct Connect join with this, itself included; peerings do not count. */
  networkOf(id: NodeId): ReadonlySet<NodeId>
  /**
   * What packets from here may get to: this network, and what is peered with a VPC of it. Over a peering they get no
   * further (peering.non-transitive); whether they get that far from another VPC of the network, AWS does not say.
   */
  withinReach(id: NodeId): ReadonlySet<NodeId>
  /** The VPCs at the end of a row of peerings from this one, the nearest first; ties by id. Found as they are asked for. */
  rowsFrom(vpc: NodeId): Iterable<NodeId>
  /** All VPCs that rows of peerings join with this one, itself included, in the order of their ids. */
  peeredWith(vpc: NodeId): readonly NodeId[]
  /** The shortest drawn way, over peerings and everything else; the nodes on it with both ends. */
  way(from: NodeId, to: NodeId): readonly NodeId[] | undefined
  /** Likewise without peerings, to the nearest that fits. */
  wayInNetwork(from: NodeId, fits: (id: NodeId) => boolean): readonly NodeId[] | undefined
  /** Gateways and endpoints of this VPC of these services, in the order of their ids. */
  gatewaysOf(vpc: NodeId, ...services: readonly string[]): readonly ResourceNode[]
}

/** The ways of a graph, worked out once; costs time in proportion to its plumbing. */
export function waysOf(graph: DiagramGraph): Ways {
  return ways(graph, null)
}
const ways = oncePerGraph<null, Ways>((graph) => workedOut(graph))

function workedOut(graph: DiagramGraph): Ways {
  const peers = peerings(graph)
  const network = joints(graph)
  const gateways = gatewaysByVpc(graph)
  const peersOf = (vpc: NodeId) => peers.get(vpc) ?? []
  const joined = (id: NodeId) => network.get(id) ?? []
  const networkOf = groups(joined)
  const peerGroup = groups((vpc) => peersOf(vpc).map((peer) => peer.vpc))
  const reach = new Map<NodeId, ReadonlySet<NodeId>>()
  const inOrder = new Map<ReadonlySet<NodeId>, readonly NodeId[]>()
  return {
    peersOf,
    networkOf,
    withinReach(id) {
      const before = reach.get(id)
      if (before !== undefined) return before
      const found = new Set(networkOf(id))
      for (const node of networkOf(id)) for (const { vpc } of peersOf(node)) found.add(vpc)
      reach.set(id, found)
      return found
    },
    *rowsFrom(vpc) {
      const found = new Set([vpc])
      for (const from of found) {
        if (from !== vpc) yield from
        for (const peer of peersOf(from)) found.add(peer.vpc)
      }
    },
    peeredWith(vpc) {
      const group = peerGroup(vpc)
      const before = inOrder.get(group)
      if (before !== undefined) return before
      const sorted = [...group].sort()
      inOrder.set(group, sorted)
      return sorted
    },
    way: (from, to) =>
      shortest(
        from,
        (id) => id === to,
        (id) => [...peersOf(id).map(({ vpc }) => vpc), ...joined(id)],
      ),
    wayInNetwork: (from, fits) => shortest(from, fits, joined),
    gatewaysOf: (vpc, ...services) =>
      (gateways.get(vpc) ?? []).filter(({ service }) => services.includes(service)),
  }
}

/** The group that each node belongs to: one set for all of its members, made when one of them is asked for. */
function groups(next: (id: NodeId) => readonly NodeId[]): (id: NodeId) => ReadonlySet<NodeId> {
  const known = new Map<NodeId, ReadonlySet<NodeId>>()
  return (id) => {
    const before = known.get(id)
    if (before !== undefined) return before
    const found = new Set([id])
    // A set that grows while it is walked visits what was added too.
    for (const node of found) for (const neighbour of next(node)) found.add(neighbour)
    for (const node of found) known.set(node, found)
    return found
  }
}

function shortest(
  from: NodeId,
  fits: (id: NodeId) => boolean,
  next: (id: NodeId) => readonly NodeId[],
): readonly NodeId[] | undefined {
  const cameFrom = new Map<NodeId, NodeId | null>([[from, null]])
  for (const id of cameFrom.keys()) {
    if (id !== from && fits(id)) return pathTo(id, cameFrom)
    for (const neighbour of next(id)) if (!cameFrom.has(neighbour)) cameFrom.set(neighbour, id)
  }
  return undefined
}

function pathTo(id: NodeId, cameFrom: ReadonlyMap<NodeId, NodeId | null>): readonly NodeId[] {
  const path: NodeId[] = []
  for (let at: NodeId | null | undefined = id; at !== null && at !== undefined; at = cameFrom.get(at))
    path.unshift(at)
  return path
}
