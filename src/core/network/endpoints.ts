import { refsOf, type NodeId, type ResourceNode } from '../model/diagram'
import type { DiagramGraph } from '../model/graph'
import { vpcOf } from './location'
import { oncePerGraph } from './once'
import { waysOf } from './ways'

/** The interface endpoints that things in this VPC can use: its own, and those in VPCs within reach. */
export const interfaceEndpointsFor = oncePerGraph((graph, vpc: NodeId): readonly ResourceNode[] => {
  const ways = waysOf(graph)
  return [...ways.withinReach(vpc)].flatMap((id) => ways.gatewaysOf(id, 'interface-endpoint'))
})

/**
 * Whether an endpoint is, or may be, for what these services and nodes offer: PrivateLink is drawn to one of them, it
 * states the service, or, unless it must be said, it states nothing at all.
 */
export function mayServe(
  graph: DiagramGraph,
  endpoint: ResourceNode,
  offered: {
    readonly isOffered: (id: NodeId) => boolean
    readonly name?: string
    readonly mustBeSaid?: boolean
  },
): boolean {
  const links = [...graph.outgoing(endpoint.id, 'privatelink'), ...graph.incoming(endpoint.id, 'privatelink')]
  const linked = links.map(({ from, to }) => (from === endpoint.id ? to : from))
  if (linked.some((id) => behind(graph, id).some(offered.isOffered))) return true
  const stated = endpoint.config['service']
  if (typeof stated !== 'string' || stated.trim() === '')
    return linked.length === 0 && offered.mustBeSaid !== true
  // A customer's own endpoint service is called com.amazonaws.vpce.<region>.vpce-svc-…
  const service = stated.toLowerCase()
  return offered.name === undefined
    ? linked.length === 0 && service.includes('vpce')
    : service.includes(offered.name)
}

/** Whether an endpoint within reach of one VPC leads, or may lead, into the other. */
export function isJoinedByEndpoint(graph: DiagramGraph, from: NodeId, to: NodeId): boolean {
  const isOffered = (id: NodeId) => vpcOf(graph, id)?.id === to
  return interfaceEndpointsFor(graph, from).some((endpoint) =>
    mayServe(graph, endpoint, { isOffered, mustBeSaid: !offersServices(graph, to) }),
  )
}

/** Whether a VPC has what an endpoint service needs: such a service or a Network Load Balancer. */
const offersServices = oncePerGraph((graph, vpc: NodeId): boolean =>
  graph
    .resources('nlb', 'endpoint-service')
    .some(({ id }) => behind(graph, id).some((node) => vpcOf(graph, node)?.id === vpc)),
)

/** What PrivateLink leads to: the node itself and, of an endpoint service, its load balancers. */
function behind(graph: DiagramGraph, id: NodeId): readonly NodeId[] {
  const service = graph.resource(id)
  if (service?.service !== 'endpoint-service') return [id]
  const balancers = [...graph.outgoing(id), ...graph.incoming(id)].map(({ from, to }) =>
    from === id ? to : from,
  )
  return [id, ...balancers, ...(refsOf(service.config['loadBalancers']) as readonly NodeId[])]
}
