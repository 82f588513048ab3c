import type { ResourceNode } from '../../../model/diagram'
import type { DiagramGraph } from '../../../model/graph'
import { siteOf, vpcOf } from '../../../network/location'
import { oncePerGraph } from '../../../network/once'

/** VPN connections on a gateway, for one of the gateways that the node stands for. */
export function vpnsOn(graph: DiagramGraph, gateway: ResourceNode): number {
  const vpc = gateway.service === 'vgw' ? vpcOf(graph, gateway.id) : undefined
  // A line to the VPC may be the very one that is drawn to its gateway as well.
  const all = Math.max(drawnTo(graph, gateway), vpc === undefined ? 0 : drawnTo(graph, vpc))
  return Math.ceil(all / (gateway.count ?? 1))
}

/** The gateways at AWS’s end of a customer gateway’s VPN connections. */
export function awsEndsOf(customerGateway: ResourceNode, graph: DiagramGraph): readonly ResourceNode[] {
  const kind = 'site-to-site-vpn'
  const lines = [...graph.outgoing(customerGateway.id, kind), ...graph.incoming(customerGateway.id, kind)]
  return lines.flatMap(({ from, to }) => graph.resource(from === customerGateway.id ? to : from) ?? [])
}

function drawnTo(graph: DiagramGraph, end: ResourceNode): number {
  const lines = [...graph.outgoing(end.id), ...graph.incoming(end.id)].map(({ kind, count, from, to }) => ({
    kind,
    count: count ?? 1,
    far: graph.resource(from === end.id ? to : from),
  }))
  const vpns = lines.filter(({ kind }) => kind === 'site-to-site-vpn')
  // A site’s line and those of the customer gateways in it are the same ones.
  const around = new Set<string>(
    vpns.flatMap(({ far }) => (far === undefined ? [] : graph.around(far.id).map(({ id }) => id))),
  )
  const apart = vpns.filter(({ far }) => far === undefined || !around.has(far.id))
  const ends = new Set(vpns.map(({ far }) => far))
  // Between these two nothing else than a VPN connection carries traffic.
  const implied = lines.filter(
    ({ kind, far }) =>
      kind === 'traffic' &&
      end.service === 'vgw' &&
      far?.service === 'customer-gateway' &&
      !ends.has(far) &&
      !ends.has(siteOf(graph, far.id) ?? far),
  )
  return [...apart, ...implied].reduce((sum, { count, far }) => sum + Math.max(count, endsOf(graph, far)), 0)
}

/** One line from customer gateways or sites that are drawn once for many stands for one VPN connection of each. */
function endsOf(graph: DiagramGraph, end: ResourceNode | undefined): number {
  if (end === undefined) return 1
  const site = siteOf(graph, end.id)
  if (site !== end) return (end.count ?? 1) * (site?.count ?? 1)
  return (site.count ?? 1) * Math.max(1, gatewaysInSites(graph, 'all').get(site.id) ?? 0)
}

/** Customer gateways by the sites around them. */
const gatewaysInSites = oncePerGraph((graph, _all: 'all'): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  for (const gateway of graph.resources('customer-gateway')) {
    for (const { id } of graph.around(gateway.id)) found.set(id, (found.get(id) ?? 0) + (gateway.count ?? 1))
  }
  return found
})
