import { isContainer, serviceOf } from '../../catalog/catalog'
import type { Endpoint } from '../../model/answers'
import { refsOf, type NodeId, type ResourceNode, type Selector } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { vpcOf } from '../location'

/** An end of a requirement, and how many things it stands for that are alike to the network. */
export interface Chosen {
  readonly end: Endpoint
  readonly count: number
  /** What the selector names, which this is or is inside of. */
  readonly root: NodeId | 'internet'
}

/** How alike ends are put together: `apart` keeps those of different roots apart, which may be asked about each other. */
export interface Grouping {
  readonly apart?: boolean
}

const theInternet: readonly Chosen[] = [{ end: 'internet', count: 1, root: 'internet' }]

/** The node of an end; none for the internet and for bare addresses. */
export function nodeOfEnd(end: Endpoint): NodeId | undefined {
  return typeof end === 'object' && 'node' in end ? end.node : undefined
}

/**
 * The networks that a selector names: VPCs, sites and subnets as they are, the VPCs and sites inside what holds several,
 * and single things. What is inside another that is named counts once. In the order of their ids; empty where the
 * selector matches nothing that has a place in the network.
 */
export function networksOf(
  graph: DiagramGraph,
  selector: Selector,
  grouping: Grouping = {},
): readonly Chosen[] {
  return chosen(graph, selector, addNetworks, grouping)
}

/**
 * What works in what a selector names: instances, functions, databases, load balancers …, and sites. A VPC or subnet in
 * which nothing of the kind is drawn stands for itself. Things that are alike in the same container are one, with their
 * count.
 */
export function workloadsOf(
  graph: DiagramGraph,
  selector: Selector,
  grouping: Grouping = {},
): readonly Chosen[] {
  return chosen(graph, selector, addWorkloads, grouping)
}

function chosen(
  graph: DiagramGraph,
  selector: Selector,
  add: (graph: DiagramGraph, node: ResourceNode, found: Set<NodeId>) => void,
  { apart = false }: Grouping,
): readonly Chosen[] {
  if (selector === 'internet') return theInternet
  const rootOf = new Map<NodeId, NodeId>()
  const roots = rootsOf(graph, selector)
  const ids = new Set(roots.map(({ id }) => id))
  for (const root of roots) {
    if (graph.around(root.id).some(({ id }) => ids.has(id))) continue
    // It has addresses of its own; inside a VPC, who asks for what works there does not mean it.
    const found = new Set<NodeId>(root.service === 'interface-endpoint' ? [root.id] : [])
    add(graph, root, found)
    for (const id of found) if (!rootOf.has(id)) rootOf.set(id, root.id)
  }
  const groups = new Map<string, Chosen>()
  for (const [id, root] of [...rootOf].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const key = `${apart ? root : ''} ${alikeKey(graph, id)}`
    const group = groups.get(key)
    groups.set(
      key,
      group === undefined ? { end: { node: id }, count: 1, root } : { ...group, count: group.count + 1 },
    )
  }
  return [...groups.values()]
}

/** Whether a selector names anything that is there. */
export function matchesAny(graph: DiagramGraph, selector: Selector): boolean {
  return selector === 'internet' || rootsOf(graph, selector).length > 0
}

/** Tells of nodes and connections whether they are what the selector names, are inside it, or end on it. */
export function partsOf(graph: DiagramGraph, selector: Selector): (at: string) => boolean {
  const named = selector === 'internet' ? [] : rootsOf(graph, selector)
  const roots = new Set(named.map(({ id }) => id))
  const isIn = (id: NodeId) => roots.has(id) || graph.around(id).some((around) => roots.has(around.id))
  return (at) => {
    const connection = graph.connection(at as NodeId)
    if (connection !== undefined) return isIn(connection.from) || isIn(connection.to)
    const node = graph.resource(at as NodeId)
    if (node === undefined) return false
    if (isIn(node.id)) return true
    // A firewall works at its endpoints, in whatever subnet they are.
    const lines = [...graph.outgoing(node.id, 'privatelink'), ...graph.incoming(node.id, 'privatelink')]
    const behind = [...refsOf(node.config['firewall']), ...lines.flatMap(({ from, to }) => [from, to])]
    return endpoints.has(node.service) && behind.some((id) => roots.has(id as NodeId))
  }
}

const endpoints: ReadonlySet<string> = new Set(['firewall-endpoint', 'gwlb-endpoint'])

function rootsOf(graph: DiagramGraph, selector: Exclude<Selector, 'internet'>): readonly ResourceNode[] {
  if ('service' in selector) return graph.resources(selector.service)
  if ('tag' in selector) return graph.resources().filter(({ tags }) => tags?.includes(selector.tag) === true)
  const node = graph.node(selector.node)
  if (node?.kind === 'resource') return [node]
  // A plain group means all that is in it.
  return node?.kind === 'shape' ? resourcesIn(graph, node.id) : []
}

function resourcesIn(graph: DiagramGraph, id: NodeId): readonly ResourceNode[] {
  return graph
    .children(id)
    .flatMap((child) =>
      child.kind === 'resource' ? [child] : child.kind === 'shape' ? resourcesIn(graph, child.id) : [],
    )
}

function addNetworks(graph: DiagramGraph, node: ResourceNode, found: Set<NodeId>): void {
  if (networks.has(node.service) || isWorkload(graph, node)) {
    found.add(node.id)
    return
  }
  for (const inside of insideOf(graph, node))
    if (isNetworked(graph, inside)) addNetworks(graph, inside, found)
}

function addWorkloads(graph: DiagramGraph, node: ResourceNode, found: Set<NodeId>): void {
  if (node.service === 'site' || isWorkload(graph, node)) {
    found.add(node.id)
    return
  }
  if (!networks.has(node.service)) {
    for (const inside of insideOf(graph, node))
      if (isNetworked(graph, inside)) addWorkloads(graph, inside, found)
    return
  }
  const inside = workloadsIn(graph, node)
  for (const { id } of inside.length === 0 ? [node] : inside) found.add(id)
}

function workloadsIn(graph: DiagramGraph, node: ResourceNode): readonly ResourceNode[] {
  return insideOf(graph, node)
    .filter((inside) => isNetworked(graph, inside))
    .flatMap((inside) => (isWorkload(graph, inside) ? [inside] : workloadsIn(graph, inside)))
}

function insideOf(graph: DiagramGraph, node: ResourceNode): readonly ResourceNode[] {
  const key = serviceOf(node.service)?.members
  const members = key === undefined ? [] : refsOf(node.config[key]).flatMap((id) => graph.resource(id) ?? [])
  return [...resourcesIn(graph, node.id), ...members]
}

const networks: ReadonlySet<string> = new Set(['vpc', 'subnet', 'site'])
/** They pass on what others send; who asks for them means what is behind. */
const gateways: ReadonlySet<string> = new Set([
  'igw',
  'egress-only-igw',
  'vgw',
  'nat-gateway',
  'customer-gateway',
  'direct-connect-location',
  'gateway-endpoint',
  'interface-endpoint',
  'gwlb-endpoint',
  'firewall-endpoint',
  'network-firewall',
  'elastic-ip',
  'transit-gateway',
  'direct-connect-gateway',
  'cloud-wan',
])

/** Something that sends or receives: chosen by itself whatever it is, within a container only with a place there. */
function isWorkload(graph: DiagramGraph, { service, id }: ResourceNode): boolean {
  const entry = serviceOf(service)
  if (entry?.members !== undefined || isContainer(service) || networks.has(service)) return false
  if (gateways.has(service) || entry?.placement === 'chip') return false
  return vpcOf(graph, id) !== undefined || graph.enclosing(id, 'vpc') === undefined
}

/** Inside a Region or account, what AWS runs beside the VPCs is no part of the network that one means. */
function isNetworked(graph: DiagramGraph, node: ResourceNode): boolean {
  return isContainer(node.service) || networks.has(node.service) || vpcOf(graph, node.id) !== undefined
}

/** The same in the same place, and with nothing of its own joined to it. */
function alikeKey(graph: DiagramGraph, id: NodeId): string {
  const node = graph.resource(id)
  if (node === undefined || isContainer(node.service)) return id
  const own = ['address-association', 'association'] as const
  if (graph.outgoing(id, ...own).length + graph.incoming(id, ...own).length > 0) return id
  return JSON.stringify([node.parentId, node.service, node.config])
}
