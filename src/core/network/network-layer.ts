import { kindOf, serviceOf } from '../catalog/catalog'
import type { Connection, ConnectionId, NodeId } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'

/** What has a place in the network without an address in a VPC of its own. */
const networkServices: ReadonlySet<string> = new Set([
  'internet',
  'transit-gateway',
  'cloud-wan',
  'vgw',
  'igw',
  'egress-only-igw',
  'nat-gateway',
  'customer-gateway',
  'direct-connect-gateway',
  'direct-connect-location',
  'network-firewall',
  'endpoint-service',
  'elastic-ip',
  'client-vpn',
  'site',
  'server',
  'router',
  'vpc',
  'subnet',
  'availability-zone',
  'region',
  'route-table',
  'network-acl',
  'security-group',
  'transit-gateway-route-table',
])

/**
 * What the network layer leaves at full strength: containers of networks, gateways, what has an address in a VPC or on
 * premises, the tables, and the plumbing between them. Uses, notes, and services without a place in the network are not
 * in it. A container is in it when something inside is.
 */
export function onNetwork(graph: DiagramGraph): ReadonlySet<NodeId | ConnectionId> {
  const found = new Set<NodeId | ConnectionId>()
  const add = (id: NodeId) => {
    found.add(id)
    for (const around of graph.around(id)) found.add(around.id)
  }
  for (const { id, service } of graph.resources()) {
    if (networkServices.has(service) || vpcOf(graph, id) !== undefined) add(id)
  }
  // PrivateLink leads to what is nowhere else in the network.
  for (const { from, to } of graph.connections('privatelink')) for (const end of [from, to]) add(end)
  for (const connection of graph.connections()) {
    const { id, from, to } = connection
    if (isPlumbing(connection) && found.has(from) && found.has(to)) found.add(id)
  }
  return found
}

/** Ways and bonds of the network; kinds of a newer build may be such. A mount is a use of a file system. */
function isPlumbing({ kind: id }: Connection): boolean {
  const kind = kindOf(id)
  return kind === undefined || (kind.role === 'plumbing' && !kind.carriesTraffic)
}

/** Whether a service is drawn as a chip that says how the network decides. */
export function isNetworkTable(service: string): boolean {
  return serviceOf(service)?.placement === 'chip' && networkServices.has(service)
}
