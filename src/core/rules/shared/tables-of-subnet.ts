import type { ConnectionId, NodeId, ResourceNode } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { tableOfSubnet } from '../../network/engine/vpc-tables'
import { claimedBy } from '../../network/serving-tables'
import { listed, nameOf } from '../../network/wording'
import { routesOf } from './routes'

/** Where the route table of a subnet, its own or the main one, sends IPv4 packets to the internet; nothing where the drawing does not say. */
export function defaultTarget(
  graph: DiagramGraph,
  subnet: ResourceNode,
): { readonly table: ResourceNode; readonly target: NodeId | ConnectionId } | undefined {
  const table = tableOfSubnet(graph, subnet.id).node
  if (table === undefined || claimedBy(graph, subnet.id, 'route-table').length > 1) return undefined
  const [route, ...others] = routesOf(table).filter(
    ({ block, target }) => block?.version === 4 && block.prefix === 0 && target !== undefined,
  )
  return route?.target === undefined || others.length > 0 ? undefined : { table, target: route.target }
}

/**
 * Whether stated routes show that a private subnet has no way to the internet gateway of its VPC: its default route leads
 * past it. Where no route is stated, one may still lead through a firewall endpoint that nobody has drawn yet.
 */
export function isShownClosed(graph: DiagramGraph, subnet: ResourceNode): boolean {
  const target = defaultTarget(graph, subnet)?.target
  if (subnet.config['access'] !== 'private' || target === undefined) return false
  const service = graph.resource(target)?.service ?? graph.connection(target)?.kind
  return service !== undefined && past.has(service)
}

/** What the default routes of these subnets lead to, by name. */
export function defaultTargetNames(graph: DiagramGraph, subnets: readonly ResourceNode[]): string {
  const names = subnets.flatMap((subnet) => {
    const target = defaultTarget(graph, subnet)?.target
    const node = target === undefined ? undefined : graph.resource(target)
    return target === undefined ? [] : [node === undefined ? 'a peering' : nameOf(graph, node.id)]
  })
  return listed([...new Set(names)])
}

const past: ReadonlySet<string> = new Set(['nat-gateway', 'transit-gateway', 'vgw', 'vpc-peering'])
