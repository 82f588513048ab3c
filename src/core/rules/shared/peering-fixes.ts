import { connect } from '../../edit/connect'
import { gatewayOf, replacePeeringsByTransitGateway } from '../../edit/replace-peerings-by-transit-gateway'
import type { NodeId } from '../../model/diagram'
import type { DiagramGraph } from '../../model/graph'
import { ok } from '../../model/results'
import { doOverlap } from '../../network/cidrs'
import { oncePerGraph } from '../../network/once'
import { waysOf } from '../../network/ways'
import type { Fix } from '../rule'
import { withRoom } from '../../layout/with-room'
import { nameOf } from '../../network/wording'

/** Peers two VPCs; not offered where their stated CIDR blocks overlap, since AWS refuses that. */
export function peeringOf(graph: DiagramGraph, a: NodeId, b: NodeId): readonly Fix[] {
  const [one, other] = [graph.resource(a), graph.resource(b)]
  if (one === undefined || other === undefined || doOverlap([one, other])) return []
  return [
    {
      label: `Peer ${nameOf(graph, a)} and ${nameOf(graph, b)} directly`,
      apply(diagram) {
        const connected = connect(diagram, { from: a, to: b, kind: 'vpc-peering' })
        return connected.ok ? ok(connected.value.diagram) : connected
      },
    },
  ]
}

/**
 * Puts a transit gateway in the place of all peerings that join this VPC with others, one behind the other too. Not
 * offered where stated CIDR blocks among them overlap, since it does not route between those, and where they are in
 * several Regions, since it serves the VPCs of one; nor where a Network Load Balancer keeps the addresses of clients, which
 * it can do over a peering only.
 */
export const transitGatewayInsteadOfPeerings = oncePerGraph((graph, vpc: NodeId): readonly Fix[] => {
  const ways = waysOf(graph)
  const vpcs = ways.peeredWith(vpc).flatMap((id) => graph.resource(id) ?? [])
  if (new Set(vpcs.map(({ id }) => graph.enclosing(id, 'region'))).size > 1 || doOverlap(vpcs)) return []
  const peerings = [...new Set(vpcs.flatMap(({ id }) => ways.peersOf(id).map(({ peering }) => peering.id)))]
  if (peerings.length === 0 || keepsAddresses(graph)) return []
  return [
    {
      label: `Replace the ${peerings.length === 1 ? 'peering' : 'peerings'} by a transit gateway`,
      apply(diagram) {
        const replaced = replacePeeringsByTransitGateway(diagram, peerings)
        return replaced.ok ? ok(withRoom(diagram, replaced.value)) : replaced
      },
    },
  ]
})

/** The same where it then joins the VPC with this other one, which may be on the transit gateway already. */
export function transitGatewayJoining(graph: DiagramGraph, vpc: NodeId, other: NodeId): readonly Fix[] {
  const ways = waysOf(graph)
  const vpcs = ways.peeredWith(vpc)
  const gateway = gatewayOf(graph, vpcs)
  const way = gateway === undefined ? undefined : ways.wayInNetwork(gateway, (id) => id === other)
  const isDirect = way?.slice(0, -1).every((id) => graph.resource(id)?.service !== 'vpc') ?? false
  return vpcs.includes(other) || isDirect ? transitGatewayInsteadOfPeerings(graph, vpc) : []
}

const keepsAddresses = (graph: DiagramGraph) =>
  graph.connections('load-balancer-target').some(({ config }) => config['clientIpPreservation'] === true)
